import { type Sending, shortfallOf } from '../../../lambda/domain/order/shortfall.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';

const counts = (sent: number, delivered: number, failed = sent - delivered, refused = 0) => ({
  sent,
  delivered,
  failed,
  refused,
});
const judged = (more: Partial<Sending>) =>
  shortfallOf(
    { kind: 'send', path: 'emergency', status: 'finished', counts: null, targeted: null, volumeCeiling: null, ...more },
    defaultPolicy,
  );
const few = (of: number, percent: number, isGrave: boolean) => ({ is: 'few', of, percent, isGrave });
const refused = (refused: number, percent: number, isGrave: boolean, of = 1_000) => {
  return { is: 'refused', refused, of, percent, isGrave };
};

describe('the success of a send', () => {
  it.each([
    ['just as many as usual', counts(1_000, 900), null],
    ['one fewer', counts(1_000, 899), few(1_000, 89, false)],
    ['just not failed', counts(1_000, 600), few(1_000, 60, false)],
    ['failed', counts(1_000, 599), few(1_000, 59, true)],
    ['nobody of some', counts(5, 0), few(5, 0, true)],
    ['nobody of nobody', counts(0, 0), few(0, 0, true)],
    ['a few that refuse such messages aside', counts(1_000, 890, 10, 100), null],
    ['one more that refuses', counts(1_000, 889, 10, 101), refused(101, 11, false)],
    ['just not failed of those that refuse', counts(1_000, 600, 0, 400), refused(400, 40, false)],
    ['failed by those that refuse', counts(1_000, 599, 0, 401), refused(401, 41, true)],
    ['failures that are called refusals', counts(1_000_000, 1, 0, 999_999), refused(999_999, 100, true, 1_000_000)],
    ['all of whom refuse such messages', counts(1_000, 0, 0, 1_000), refused(1_000, 100, true)],
  ])('is judged by those sent to: %s', (_what, given, shortfall) => {
    expect(judged({ counts: given })).toEqual(shortfall);
  });

  it.each([
    ['the phones it set out to reach', { targeted: 1_000 }],
    ['else the ceiling it was ordered', { volumeCeiling: 1_000 }],
    ['what it set out to reach before the ceiling', { targeted: 1_000, volumeCeiling: 10 }],
  ])('is judged by %s', (_what, more) => {
    expect(judged({ counts: counts(20, 20), ...more })).toEqual(few(1_000, 2, true));
  });

  it.each([
    [1_200, null],
    [1_201, { is: 'many', of: 1_000, percent: 120, isGrave: false }],
  ])('is doubted where %i were sent to and a thousand were to be', (sent, shortfall) => {
    expect(judged({ targeted: 1_000, counts: counts(sent, sent) })).toEqual(shortfall);
  });

  const aimed = (is: 'aimed-few' | 'aimed-many', aimed: number, isGrave = false) => {
    return { is, aimed, of: 1_000, percent: aimed / 10, isGrave };
  };
  it.each([
    [1_100, null],
    [1_110, aimed('aimed-many', 1_110)],
    [500, null],
    [490, aimed('aimed-few', 490)],
    [100, aimed('aimed-few', 100)],
    [90, aimed('aimed-few', 90, true)],
    [0, aimed('aimed-few', 0, true)],
  ])('is held against its share of the estimate: %i set out for of a thousand', (targeted, shortfall) => {
    const sending = { path: 'ordinary', targeted, volumeCeiling: 1_000 } as const;
    const all = counts(targeted, targeted);
    if (targeted > 0) expect(judged({ ...sending, counts: all })).toEqual(shortfall);
    expect(judged({ ...sending, status: 'started', counts: null })).toEqual(shortfall);
    expect(judged({ ...sending, status: 'started', counts: counts(0, 0) })).toEqual(shortfall);
    expect(judged({ ...sending, volumeCeiling: null, status: 'started', counts: null })).toBeNull();
  });

  it.each([
    ['before it has begun', { status: 'accepted' }],
    ['of a drill', { path: 'exercise' }],
    ['of a stop', { kind: 'halt' }],
  ] as const)('is not held against it %s', (_when, more) => {
    expect(judged({ status: 'started', targeted: 10, volumeCeiling: 1_000, ...more })).toBeNull();
  });

  it('is first what was reached of those set out for where that failed, and else what was set out for', () => {
    const sending = { targeted: 50, volumeCeiling: 1_000 };
    expect(judged({ ...sending, counts: counts(50, 1) })).toEqual(few(50, 2, true));
    expect(judged({ ...sending, counts: counts(50, 40) })).toEqual({ ...aimed('aimed-few', 50, true) });
    expect(judged({ ...sending, targeted: 400, counts: counts(400, 300) })).toEqual(few(400, 75, false));
  });

  it.each([
    ['too few outcomes are known', counts(1_000_000, 1, 98), null],
    ['enough are, and they are bad', counts(1_000_000, 1, 99), few(100, 1, true)],
    ['enough are, and they are poor', counts(1_000_000, 70, 30), null],
    ['too few are known to refuse', counts(1_000_000, 9, 0, 90), null],
    ['enough are, and most refuse', counts(1_000_000, 9, 0, 91), refused(91, 91, true, 100)],
    ['enough are, and some refuse', counts(1_000_000, 70, 0, 30), null],
  ])('is judged while it sends once %s', (_what, given, shortfall) => {
    expect(judged({ status: 'started', targeted: 1_000_000, counts: given })).toEqual(shortfall);
  });

  it.each([
    { kind: 'cancel' },
    { kind: 'halt' },
    { path: 'exercise' },
    { counts: null },
    { status: 'accepted' },
  ] as const)('is nothing to be judged of %j', (more) => {
    expect(judged({ counts: counts(1_000, 1), ...more })).toBeNull();
  });
});
