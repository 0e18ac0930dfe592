import { textParts } from '../../console/answers/text-with-findings.tsx';
import type { Finding } from '../../console/api/types.ts';
import { timeLeft } from '../../console/case-file/deadline.tsx';
import { isCovered, offeredWithin, toggled } from '../../console/divisions/division-choice.ts';
import { createCalendar } from '../../lambda/domain/calendar/calendar.ts';
import { publishedCalendar } from '../../lambda/domain/calendar/published-calendar.ts';

const finding = (start: number, end: number, rule = 'content.link'): Finding => ({
  rule,
  severity: 'block',
  citation: null,
  pointer: '/text',
  span: { start, end },
  found: '',
  detail: '',
});

describe('a text cut at its findings', () => {
  const text = '请看www。gov。cn，谢谢';

  it('is whole without any', () => {
    expect(textParts(text, [])).toEqual([{ text, start: 0, findings: [] }]);
  });

  it.each([
    ['one finding', [finding(2, 12)], ['请看', 'www。gov。cn', '，谢谢']],
    ['findings that overlap', [finding(2, 9), finding(6, 12)], ['请看', 'www。', 'gov', '。cn', '，谢谢']],
    ['one that ends beyond the text', [finding(14, 99)], ['请看www。gov。cn，谢', '谢']],
    ['one that begins at once', [finding(0, 2)], ['请看', 'www。gov。cn，谢谢']],
  ])('falls into parts at %s', (_what, findings, expected) => {
    const parts = textParts(text, findings);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.map((part) => part.text)).toEqual(expected);
  });

  it('names every finding of a part that several are about', () => {
    const [left, right] = [finding(0, 4, 'content.link'), finding(2, 6, 'content.length')];
    const rules = textParts('abcdefgh', [left, right]).map(({ findings }) => findings.map(({ rule }) => rule));
    expect(rules).toEqual([['content.link'], ['content.link', 'content.length'], ['content.length'], []]);
  });

  it('leaves out what is about the whole text', () => {
    expect(textParts('abc', [{ ...finding(0, 1), span: null }])).toEqual([{ text: 'abc', start: 0, findings: [] }]);
  });
});

describe('the time left', () => {
  // Wednesday; 1 to 7 October 2026 are holidays, 10 October is a working Saturday.
  const now = '2026-09-30T01:00:00.000Z';

  it.each([
    ['2026-09-30T01:59:59.000Z', { past: false, unit: 'minutes', count: 59 }],
    ['2026-09-30T02:00:00.000Z', { past: false, unit: 'hours', count: 1 }],
    ['2026-10-02T00:59:59.000Z', { past: false, unit: 'hours', count: 47 }],
    ['2026-10-02T01:00:00.000Z', { past: false, unit: 'working-days', count: 0 }],
    ['2026-10-08T01:00:00.000Z', { past: false, unit: 'working-days', count: 1 }],
    ['2026-10-10T01:00:00.000Z', { past: false, unit: 'working-days', count: 3 }],
    ['2026-09-30T00:59:00.000Z', { past: true, unit: 'minutes', count: 1 }],
    ['2026-09-25T01:00:00.000Z', { past: true, unit: 'working-days', count: 3 }],
  ])('until %s is told in the unit a person would use', (due, expected) => {
    expect(timeLeft(now, due, publishedCalendar)).toEqual(expected);
  });

  it.each([
    ['no calendar is there yet', null],
    ['the year has no notice', createCalendar([])],
  ])('is told in plain days where %s', (_why, calendar) => {
    expect(timeLeft(now, '2026-10-08T01:00:00.000Z', calendar)).toEqual({ past: false, unit: 'days', count: 8 });
  });
});

describe('the choice of divisions', () => {
  it('lets a province take the place of its cities, and the country of all', () => {
    expect(toggled(['350100', '440100', '440300'], '440000')).toEqual(['350100', '440000']);
    expect(toggled(['350100', '440000'], '000000')).toEqual(['000000']);
  });

  it('gives back what was chosen twice', () => {
    expect(toggled(toggled(['440100'], '440300'), '440300')).toEqual(['440100']);
  });

  it.each([
    ['440100', true],
    ['440000', false],
    ['350100', false],
  ])('says whether 广东省 covers %s', (code, covered) => {
    expect(isCovered(['440000'], code)).toBe(covered);
  });

  it.each([
    ['000000', 34],
    ['440000', 1],
    ['440300', 1],
  ])('offers within %s what lies there', (within, provinces) => {
    expect(offeredWithin(within)).toHaveLength(provinces);
  });

  it('offers a city nothing but itself', () => {
    expect(offeredWithin('440300')).toEqual([{ code: '440000', cities: ['440300'] }]);
  });
});
