import { render } from '@testing-library/react';
import { Chart } from '../../console/features/statistics/chart.tsx';
import { everyHowMany, scaleUpTo } from '../../console/features/statistics/chart-scale.ts';

const days = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `05-${String(at + 1).padStart(2, '0')}`, value: at * 10 }));
const texts = (drawn: Element): readonly (string | null)[] =>
  [...drawn.querySelectorAll('text')].map(({ textContent }) => textContent);
const barsOf = (drawn: Element, attribute: string): readonly (string | null)[] =>
  [...drawn.querySelectorAll('rect')].map((bar) => bar.getAttribute(attribute));

describe('the scale beside a chart', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [4, [0, 1, 2, 3, 4]],
    [5, [0, 2, 4, 6]],
    [10, [0, 2.5, 5, 7.5, 10]],
    [101, [0, 50, 100, 150]],
    [9_000_000, [0, 2_500_000, 5_000_000, 7_500_000, 10_000_000]],
  ])('up to %d reaches it in round steps', (most, steps) => expect(scaleUpTo(most)).toEqual(steps));

  it('names as many bars as there is room for', () =>
    expect([1, 5, 6, 30].map((names) => everyHowMany(names, 5))).toEqual([1, 1, 2, 6]));
});

describe('a chart', () => {
  it('of lying bars says each figure, and draws it as its share of the greatest', () => {
    const points = [
      { name: '批准', value: 1_200 },
      { name: '退回', value: 300 },
      { name: '不予', value: 0 },
    ];
    const { container } = render(<Chart points={points} />);
    expect(texts(container)).toEqual(['批准', '1,200', '退回', '300', '不予', '0']);
    expect(barsOf(container, 'width')).toEqual(['100%', '25%', '0.2%']);
  });

  it('of percentages draws them of the whole, and cuts a name that has no room', () => {
    const points = [{ name: '一个名称很长的电信业务经营者', value: 50.25 }];
    const { container } = render(<Chart points={points} unit="%" />);
    expect(texts(container)).toEqual(['一个名称很长的电…', '50.3%']);
    expect(barsOf(container, 'width')).toEqual(['50.25%']);
  });

  it('of days writes a name below every so many bars, and is hidden from whoever hears the page', () => {
    const { container } = render(<Chart points={days(30)} upright={true} />);
    expect(texts(container)).toEqual(['0', '100', '200', '300', '05-01', '05-07', '05-13', '05-19', '05-25']);
    const heights = barsOf(container, 'height').map(Number);
    expect(heights).toHaveLength(30);
    expect(heights[10]).toBeCloseTo((heights[20] ?? 0) / 2);
    expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
  });
});
