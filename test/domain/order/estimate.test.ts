import { readEstimate } from '../../../lambda/domain/order/estimate.ts';

const now = '2026-03-02T02:00:00.000Z';
const read = (answer: unknown) => readEstimate(answer, { now, phonesAtMost: 2_000_000_000 });
const answer = { phones: 3_120_000, asOf: now, scope: 'county' };

describe('what an operator answers to how many phones are in an area', () => {
  it('is a count, as of when, and how finely it told the place', () => {
    expect(read(answer)).toEqual(answer);
    expect(read({ ...answer, phones: 0 })).toEqual({ ...answer, phones: 0 });
    expect(read({ ...answer, phones: 2_000_000_000 })).not.toBeNull();
  });

  it('is not believed with more phones than there can be, whatever else it says', () => {
    expect(read({ ...answer, phones: 2_000_000_001 })).toBe('not-believed');
    expect(read({ ...answer, phones: 2_000_000_001, asOf: 'now' })).toBeNull();
  });

  it('is told with its instant as everybody writes it', () => {
    expect(read({ ...answer, asOf: '2026-03-02T10:00:00+08:00' })).toEqual(answer);
  });

  it.each([
    ['fewer than none', { ...answer, phones: -1 }],
    ['half a phone', { ...answer, phones: 0.5 }],
    ['a text for a number', { ...answer, phones: '3120000' }],
    ['no count', { asOf: now, scope: 'county' }],
    ['no time', { phones: 1, scope: 'county' }],
    ['a time that is none', { ...answer, asOf: 'now' }],
    ['no word of how finely', { phones: 1, asOf: now }],
    ['a place that nobody tells', { ...answer, scope: 'house' }],
    ['somebody’s number beside it', { ...answer, msisdn: '13800000000' }],
    ['a list', [answer]],
    ['nothing', null],
  ])('is none with %s', (_what, said) => {
    expect(read(said)).toBeNull();
  });

  it.each([
    ['five minutes ahead of the clock', '2026-03-02T02:05:00.000Z', true],
    ['further ahead', '2026-03-02T02:05:00.001Z', false],
    ['a day old', '2026-03-01T02:00:00.000Z', true],
    ['older', '2026-03-01T01:59:59.999Z', false],
  ])('is of now: %s', (_what, asOf, isTaken) => {
    expect(read({ ...answer, asOf }) !== null).toBe(isTaken);
  });
});
