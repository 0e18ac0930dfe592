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

describe('the success of a send', () => {
  it.each([
    ['just as many as usual', counts(1_000, 900), null],
    ['one fewer', counts(1_000, 899), few(1_000, 89, false)],
    ['just not failed', counts(1_000, 600), few(1_000, 60, false)],
    ['failed', counts(1_000, 599), few(1_000, 59, true)],
    ['nobody of some', counts(5, 0), few(5, 0, true)],
    ['nobody of nobody', counts(0, 0), few(0, 0, true)],
    ['those that refuse such messages aside', counts(1_000, 500, 10, 490), null],
    ['all of whom refuse such messages', counts(1_000, 0, 0, 1_000), null],
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

  it.each([
    ['too few outcomes are known', counts(1_000_000, 1, 98), null],
    ['enough are, and they are bad', counts(1_000_000, 1, 99), few(100, 1, true)],
    ['enough are, and they are poor', counts(1_000_000, 70, 30), null],
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
