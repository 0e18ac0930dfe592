import { CoordinationOrder } from '../../../lambda/domain/application/events.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import {
  approval,
  clerk,
  content,
  drafted,
  given,
  officer,
  order,
  past,
  review,
  standingAt,
  step,
  submission,
  windowEnd,
  windowStart,
} from './history.ts';

const ordered = (more: Partial<CoordinationOrder>, at = review) => {
  const { refusal, state } = given(standingAt('submitted')).when(approval({ order: { ...order, ...more } }), {
    by: officer,
    at,
  });
  return refusal === null ? state?.status : `${refusal.code} ${refusal.pointer}`;
};

const invalid = (pointer: string) => `invalid-coordination-order /order${pointer}`;
const one = (operator: string) => ({ operator, volumeCeiling: 1 });

describe('an order for a scope that names codes given up', () => {
  const history = past(
    drafted({ ...content, divisions: ['441283'] }),
    step({ type: 'submit-application' }, clerk, submission),
  );
  const ordering = (divisions: string[]) =>
    given(history).when(approval({ order: { ...order, divisions } }), { by: officer, at: review });

  it.each([
    [['441283'], ['441204']],
    [['441204'], ['441204']],
  ])('%j is kept as %j', (asked, kept) => {
    expect(ordering(asked).state?.order?.divisions).toEqual(kept);
  });

  it.each([
    [['441203'], '/order/divisions/0'],
    [['441204', '130904'], '/order/divisions/1'],
  ])('%j is not', (asked, pointer) => {
    expect(ordering(asked).refusal?.pointer).toBe(pointer);
  });

  it('is told what lies near a code that is no division of today', () => {
    const near = ['130900 (河北省沧州市)', '130902 (河北省沧州市新华区)', '130903 (河北省沧州市运河区)'];
    expect(ordering(['441204', '130904']).refusal).toMatchObject({
      reason: 'division-nowhere',
      facts: { division: '130904', near },
    });
  });
});

describe('a coordination order never goes beyond the application', () => {
  it.each([
    ['the window applied for', windowStart, windowEnd, 'scheduled'],
    ['the same window with an offset', '2026-03-23T09:00:00+08:00', '2026-03-25T18:00:00+08:00', 'scheduled'],
    ['a shorter window', '2026-03-23T02:00:00Z', '2026-03-24T02:00:00Z', 'scheduled'],
    ['a start one millisecond early', '2026-03-23T00:59:59.999Z', windowEnd, invalid('/window')],
    ['an end one millisecond late', windowStart, '2026-03-25T10:00:00.001Z', invalid('/window')],
    ['an empty window', windowStart, windowStart, invalid('/window/end')],
    ['a reversed window', '2026-03-24T02:00:00Z', '2026-03-23T02:00:00Z', invalid('/window/end')],
  ])('window: %s', (_what, start, end, expected) => {
    expect(ordered({ window: { start, end } })).toBe(expected);
  });

  it.each([
    ['2026-03-23T00:59:59.999Z', 'scheduled'],
    [windowStart, invalid('/window/start')],
    ['2026-03-24T00:00:00.000Z', invalid('/window/start')],
  ])('a decision at %s, around the send time applied for', (at, expected) => {
    const window = { start: '2026-03-24T02:00:00Z', end: windowEnd };
    expect(ordered({ window }, at)).toBe(expected);
  });

  it('keeps its window in canonical instants', () => {
    const window = { start: '2026-03-23T09:00:00+08:00', end: '2026-03-25T18:00:00+08:00' };
    const { state } = given(standingAt('submitted')).when(approval({ order: { ...order, window } }), {
      by: officer,
      at: review,
    });
    expect(state?.order?.window).toEqual({ start: windowStart, end: windowEnd });
  });

  it.each([
    ['the city applied for', ['440300'], 'scheduled'],
    ['a district of it', ['440304'], 'scheduled'],
    ['the province around it', ['440000'], invalid('/divisions/0')],
    ['another city beside it', ['440300', '440100'], invalid('/divisions/1')],
    ['another province', ['440300', '440304', '350100'], invalid('/divisions/2')],
    ['what is no division', ['440399'], invalid('/divisions/0')],
    ['what is none beside one', ['440300', '440399'], invalid('/divisions/1')],
  ])('scope: %s', (_what, divisions, expected) => {
    expect(ordered({ divisions })).toBe(expected);
  });

  it.each([
    ['an unknown operator', [one('mobile'), one('nobody')], invalid('/operators/1/operator')],
    ['an operator named twice', [one('mobile'), one('unicom'), one('mobile')], invalid('/operators/2/operator')],
    ['an operator that serves another province', [one('broadnet')], invalid('/operators/0/operator')],
    ['an operator that serves the province', [one('unicom')], 'scheduled'],
  ])('operators: %s', (_what, operators, expected) => {
    expect(ordered({ operators })).toBe(expected);
  });

  it.each([
    [[1_000_000], 'scheduled'],
    [[600_000, 500_000], 'scheduled'],
    [[600_000, 500_001], invalid('/operators')],
    [[1_100_001], invalid('/operators')],
  ])('ceilings of %j for the million phones applied for', (ceilings, expected) => {
    const operators = ['mobile', 'unicom'].flatMap((operator, index) => {
      const volumeCeiling = ceilings[index];
      return volumeCeiling === undefined ? [] : [{ operator, volumeCeiling }];
    });
    expect(ordered({ operators })).toBe(expected);
  });

  it.each([
    ['1'.repeat(20), true],
    ['1'.repeat(21), false],
  ])('an access number has at most twenty digits: %s', (accessNumber, isOne) => {
    expect(CoordinationOrder.safeParse({ ...order, accessNumber }).success).toBe(isOne);
  });

  it.each([
    ['10639001', 'scheduled'],
    ['10699001', 'scheduled'],
    ['10639', invalid('/accessNumber')],
    ['106390', 'scheduled'],
    ['12379', invalid('/accessNumber')],
    ['10690001', invalid('/accessNumber')],
    ['95555', invalid('/accessNumber')],
    ['0010639', invalid('/accessNumber')],
  ])('access number %s', (accessNumber, expected) => {
    expect(ordered({ accessNumber })).toBe(expected);
  });

  it('takes the classes of access numbers from policy, an open list', () => {
    const policy = { ...defaultPolicy, accessNumberPrefixes: ['10690'] };
    const when = given(standingAt('submitted')).when;
    const accessNumber = '10690001';
    const moment = { by: officer, at: review, policy };
    expect(when(approval({ order: { ...order, accessNumber } }), moment).state?.status).toBe('scheduled');
    expect(when(approval(), moment).happened).toBe('refused: invalid-coordination-order');
  });
});
