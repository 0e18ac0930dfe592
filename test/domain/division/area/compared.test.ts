import { comparedWith } from '../../../../lambda/domain/division/area/compared.ts';
import { countiesOf } from '../../../../lambda/domain/division/division.ts';

const drawnAs = (codes: readonly string[]) => codes.map((division) => ({ division }));
const touched = (codes: readonly string[]) =>
  codes.map((division) => ({ division, ofOutline: 1, ofDivision: 0.1, slight: false }));
const none = { untouched: [], partly: [], undrawn: [], missing: [] };
const guangzhou = countiesOf('440100');

describe('divisions chosen beside outlines', () => {
  it('are untouched where all of their counties are drawn, and no outline lies in any', () => {
    const drawn = drawnAs([...guangzhou, '440303']);
    expect(comparedWith(['440100'], touched(['440303']), drawn)).toEqual({
      ...none,
      untouched: ['440100'],
      missing: ['440303'],
    });
    expect(comparedWith(['440100'], touched(['440106']), drawn)).toEqual(none);
    expect(comparedWith(['440106'], [], drawnAs(['440000']))).toEqual({ ...none, untouched: ['440106'] });
  });

  it('are told as drawn in part where some of their counties are not, be it one that came later', () => {
    const some = drawnAs(['440106', '440105', '440104']);
    expect(comparedWith(['440100'], [], some)).toEqual({ ...none, partly: ['440100'] });
    expect(comparedWith(['440000'], [], drawnAs(guangzhou))).toEqual({ ...none, partly: ['440000'] });
    expect(comparedWith(['440100'], [], drawnAs(guangzhou.slice(1)))).toEqual({ ...none, partly: ['440100'] });
    expect(comparedWith(['440100'], touched(['440104']), some)).toEqual(none);
    expect(comparedWith(['440103', '440104'], [], some)).toEqual({
      ...none,
      undrawn: ['440103'],
      untouched: ['440104'],
    });
  });

  it('that were given up are what they stand for today', () => {
    const drawn = drawnAs(guangzhou);
    expect(comparedWith(['440102'], touched(['440104']), drawn)).toEqual(none);
    expect(comparedWith(['440102'], touched(['440106']), drawn)).toEqual({
      ...none,
      untouched: ['440102'],
      missing: ['440106'],
    });
    expect(comparedWith(['440199'], [], drawn)).toEqual({ ...none, undrawn: ['440199'] });
  });
});
