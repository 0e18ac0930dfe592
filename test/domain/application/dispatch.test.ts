import { facts, operators } from '../sample-register.ts';
import { approval, content, given, officer, review, standingAt, system, windowEnd, windowStart } from './history.ts';

const bySystem = (at: string) => ({ by: system, at });

describe('the send', () => {
  const start = (at: string) => given(standingAt('scheduled')).when({ type: 'start-dispatch' }, bySystem(at));

  it.each([
    ['2026-03-23T00:59:59.999Z', 'refused: wrong-state'],
    [windowStart, ['application.dispatch-started']],
    ['2026-03-25T09:59:59.999Z', ['application.dispatch-started']],
    [windowEnd, ['application.lapsed']],
    ['2026-04-01T00:00:00.000Z', ['application.lapsed']],
  ])('at %s: %j', (at, expected) => {
    expect(start(at).happened).toEqual(expected);
  });

  it('lapses with its window, says so, and orders nothing', () => {
    const { state } = start(windowEnd);
    expect(state).toMatchObject({ status: 'lapsed', orders: [], closing: { reason: 'window-passed' } });
  });

  it('is not taken for undecided when its time comes', () => {
    const lapse = { type: 'lapse-application' } as const;
    expect(given(standingAt('scheduled')).when(lapse, bySystem(windowStart)).happened).toBe('refused: wrong-state');
  });

  it('gives each ordered operator an order of its own, with its ceiling and its part of the scope', () => {
    const { state } = start(windowStart);
    expect(state?.orders).toMatchObject([
      { orderId: 'a-1.4.mobile', operator: 'mobile', volumeCeiling: 600_000, divisions: ['440300'], path: 'ordinary' },
      { orderId: 'a-1.4.unicom', operator: 'unicom', volumeCeiling: 400_000, divisions: ['440300'], free: false },
    ]);
    expect(state?.orders[0]).toMatchObject({
      kind: 'send',
      text: content.text,
      sender: '广东省应急管理厅',
      references: [],
    });
  });

  it.each([
    ['left the register', operators.filter(({ id }) => id !== 'unicom')],
    ['serves other regions now', operators.map((it) => (it.id === 'unicom' ? { ...it, regions: ['350000'] } : it))],
  ])('reaches the operators that were ordered though one of them %s', (_what, changed) => {
    const moment = { ...bySystem(windowStart), registry: facts({ operators: changed }) };
    const { state } = given(standingAt('scheduled')).when({ type: 'start-dispatch' }, moment);
    expect(state?.orders.map(({ operator, divisions }) => [operator, divisions])).toEqual([
      ['mobile', ['440300']],
      ['unicom', ['440300']],
    ]);
  });

  const ordered = (divisions: string[]) => {
    const { events } = given(standingAt('submitted')).when(approval(), { by: officer, at: review });
    const before = events.map((event) =>
      event.type === 'application.approved' ? { ...event, order: { ...event.order, divisions } } : event,
    );
    const history = [...standingAt('submitted'), { events: before, by: officer, at: review }];
    return given(history).when({ type: 'start-dispatch' }, bySystem(windowStart));
  };

  it('goes to the successors of what was approved by a code given up meanwhile', () => {
    expect(ordered(['441283', '449900']).state?.orders.map(({ divisions }) => divisions)).toEqual([
      ['441204'],
      ['441204'],
    ]);
  });

  it('lapses where nothing that was approved exists', () => {
    const { happened, state } = ordered(['449900']);
    expect(happened).toEqual(['application.lapsed']);
    expect(state).toMatchObject({ orders: [], closing: { reason: 'nowhere-to-send' } });
  });

  it('is complete without a separate note when the last operator finishes first', () => {
    const { happened } = given(standingAt('dispatching')).when({ type: 'complete-dispatch' }, bySystem(windowEnd));
    expect(happened).toEqual(['application.dispatched', 'application.completed']);
  });
});

describe('a halt', () => {
  const halt = { type: 'halt-application', reason: '内容有误。' } as const;
  const byOfficer = { by: officer, at: windowStart };

  it.each([
    ['scheduled', []],
    ['dispatching', ['a-1.5.mobile', 'a-1.5.unicom']],
    ['dispatched', ['a-1.6.mobile', 'a-1.6.unicom']],
  ] as const)('of what is %s orders the stops %j', (status, expected) => {
    const { events, state } = given(standingAt(status)).when(halt, byOfficer);
    const stops = events.flatMap((event) => (event.type === 'application.halted' ? event.orders : []));
    expect(stops.map(({ orderId }) => orderId)).toEqual(expected);
    expect(stops.every(({ kind }) => kind === 'halt')).toBe(true);
    expect(state).toMatchObject({ status: 'halted', closing: { subject: 'bureau-officer', reason: '内容有误。' } });
  });

  it('carries nothing of the message it stops', () => {
    const { events } = given(standingAt('dispatching')).when(halt, byOfficer);
    const [said] = content.text.split('，');
    expect(JSON.stringify(events)).not.toContain(said);
    for (const { text, audience } of events.flatMap((event) => ('orders' in event ? event.orders : [])))
      expect([text, audience]).toEqual(['', null]);
  });

  it('refers each operator to the order it stops', () => {
    const { events } = given(standingAt('dispatching')).when(halt, byOfficer);
    const references = events.flatMap((event) =>
      event.type === 'application.halted' ? event.orders.flatMap((it) => it.references) : [],
    );
    expect(references).toEqual(['a-1.4.mobile', 'a-1.4.unicom']);
  });

  it('needs a written reason', () => {
    expect(given(standingAt('dispatching')).when({ ...halt, reason: '' }, byOfficer).happened).toBe(
      'refused: reason-required',
    );
  });
});
