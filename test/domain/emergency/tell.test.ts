import type { EmergencyCommand } from '../../../lambda/domain/emergency/commands/index.ts';
import { facts, standing } from '../sample-register.ts';
import {
  alert,
  clerk,
  duty,
  given,
  held,
  later,
  machine,
  onset,
  ordersOf,
  past,
  standingAt,
  step,
  trigger,
  triggered,
} from './history.ts';

const correction: EmergencyCommand = {
  type: 'tell-recipients',
  kind: 'correction',
  text: '【更正】广东省应急管理厅：10时发布的暴雨红色预警系误发。',
  instruction: '请恢复正常活动。',
};
const allClear: EmergencyCommand = { type: 'tell-recipients', kind: 'all-clear', text: '险情已经解除。' };
const cancelled = step({ type: 'cancel-emergency', reason: '误发。' }, duty, later);

const after = '2026-06-09T03:00:01.000Z';
const wide = facts({ standing: [{ ...standing, divisions: ['000000'] }] });

/** Of Shenzhen first, then of Fujian, then cancelled: unicom had the first alone, broadnet the second. */
const moved = () => {
  const update: EmergencyCommand = {
    type: 'update-emergency',
    alert: { ...alert, level: 'orange', divisions: ['350000'] },
  };
  const { events } = given(past(triggered)).when(update, { by: machine, at: later, registry: wide });
  const running = [...past(triggered), { events, by: machine, at: later }];
  const stopped = given(running).when({ type: 'cancel-emergency', reason: '误发。' }, { by: duty, at: later });
  return [...running, { events: stopped.events, by: duty, at: later }];
};

describe('those who have an alert that is closed', () => {
  it('are told by every operator that was ever ordered one, each for the recipients of its own alerts', () => {
    const { events } = given(moved()).when(correction, { by: machine, at: after });
    expect(
      ordersOf(events).map(({ kind, orderId, divisions, references, recipientsOf }) => [
        kind,
        orderId,
        divisions,
        references,
        recipientsOf,
      ]),
    ).toEqual(
      [
        ['mobile', ['440300', '350000'], [1, 2]],
        ['telecom', ['440300', '350000'], [1, 2]],
        ['unicom', ['440300'], [1]],
        ['broadnet', ['350000'], [2]],
      ].map(([operator, divisions, versions]) => {
        const ids = [versions ?? []].flat().map((version) => `e-1.${version}.${operator}`);
        return ['correction', `e-1.4.${operator}`, divisions, ids, ids];
      }),
    );
  });

  it('hear the words to the letter, from the same number, at the level of their last alert, for as long as policy says', () => {
    const { events } = given(moved()).when(correction, {
      by: machine,
      at: after,
      policy: { emergencyExpiresInHours: 3 },
    });
    const [first, , unicom] = ordersOf(events);
    expect(first).toMatchObject({
      text: '【更正】广东省应急管理厅：10时发布的暴雨红色预警系误发。请恢复正常活动。',
      issuedAt: after,
      window: { start: after, end: '2026-06-09T06:00:01.000Z' },
      accessNumber: '12379',
      sender: '广东省应急管理厅',
      level: 'orange',
      eventType: '1003',
      free: true,
      audience: null,
      volumeCeiling: null,
    });
    expect(unicom?.level).toBe('red');
  });

  it('are those of its alerts, also where an update left some of them; the ends of that have no recipients', () => {
    const wideArea = step(trigger({ ...alert, divisions: ['440000', '440300'] }), machine, onset);
    const narrowed = step({ type: 'update-emergency', alert: { ...alert, divisions: ['440304'] } }, machine, later);
    const history = past(wideArea, narrowed, step({ type: 'end-emergency', reason: '险情解除。' }, duty, later));
    const [told] = ordersOf(given(history).when(allClear, { by: clerk, at: after }).events);
    expect([told?.divisions, told?.recipientsOf]).toEqual([['440000'], ['e-1.1.mobile', 'e-1.2.mobile']]);
  });

  it('hear no more than was written where nothing is to be done', () => {
    const { events } = given(standingAt('ended')).when(allClear, { by: clerk, at: after });
    expect(new Set(ordersOf(events).map(({ text }) => text))).toEqual(new Set(['险情已经解除。']));
  });

  it.each([
    ['险情已经解除。', '【演练】险情已经解除。'],
    ['【演练】险情已经解除。', '【演练】险情已经解除。'],
  ])('of a drill hear that it was one, in the channel of drills: %s', (text, expected) => {
    const drill = past(
      step(trigger(alert, 'exercise'), machine, onset),
      step({ type: 'end-emergency', reason: '演练结束。' }, duty, later),
    );
    const { events } = given(drill).when({ ...allClear, text }, { by: duty, at: after });
    expect(ordersOf(events).map((order) => [order.path, order.text])).toEqual(Array(3).fill(['exercise', expected]));
  });

  it('can be told again, and nothing but what was told changes', () => {
    const once = [
      ...moved(),
      { events: given(moved()).when(correction, { by: machine, at: after }).events, by: machine, at: after },
    ];
    const { state, events } = given(once).when(allClear, { by: clerk, at: after });
    expect(ordersOf(events)[0]?.references).toEqual(['e-1.1.mobile', 'e-1.2.mobile']);
    expect(state).toMatchObject({ status: 'cancelled', closing: { reason: '误发。' } });
    expect(
      state?.told.map(({ kind, subject, at, text, instruction }) => [kind, subject, at, text, instruction]),
    ).toEqual([
      ['correction', 'warning-system', after, expect.stringContaining('系误发'), '请恢复正常活动。'],
      ['all-clear', 'gd-clerk', after, '险情已经解除。', null],
    ]);
  });

  it('can be told long after it expired', () => {
    const expired = past(
      triggered,
      step({ type: 'expire-emergency' }, { ...machine, roles: ['system'] }, '2026-06-09T10:00:00.000Z'),
    );
    expect(given(expired).when(allClear, { by: clerk, at: '2026-07-01T00:00:00.000Z' }).happened).toEqual([
      'emergency.told',
    ]);
  });
});

describe('what is to be told', () => {
  it.each([
    ['sent', 'still-running'],
    ['updated', 'still-running'],
    ['sent, update pending', 'still-running'],
    ['awaiting-confirmation', 'not-now'],
    ['refused', 'not-now'],
    ['cancelled unsent', 'nothing-sent'],
  ] as const)('is refused while the emergency is %s: %s', (standingNow, reason) => {
    const { refusal } = given(standingAt(standingNow)).when(correction, { by: duty, at: after });
    expect([refusal?.code, refusal?.reason]).toEqual(['wrong-state', reason]);
  });

  it('is judged by its words and by live or drill, which holds it back neither', () => {
    const text = '这是一次演练，请点击 http://example.com 。';
    const { events } = given(standingAt('cancelled')).when({ ...allClear, text }, { by: duty, at: after });
    const [told] = events;
    const rules = told?.type === 'emergency.told' ? told.findings.map(({ rule }) => rule) : [];
    expect(rules).toEqual(expect.arrayContaining(['content.link', 'alert.drill']));
  });

  it('is judged without the fields of an alert, which it does not have', () => {
    const text = '【更正】广东省应急管理厅：此前发布的大风蓝色预警系误发。';
    const { events } = given(standingAt('cancelled')).when({ ...correction, text }, { by: duty, at: after });
    const [told] = events;
    const rules = told?.type === 'emergency.told' ? told.findings.map(({ rule }) => rule) : [];
    expect(rules.filter((rule) => rule.startsWith('alert.'))).toEqual([]);
  });

  it('of what nobody was sent has nobody to go to', () => {
    const unsent = past(held, step({ type: 'cancel-emergency', reason: '误报。' }, machine, later));
    expect(given(unsent).when(correction, { by: machine, at: after }).happened).toBe('refused: wrong-state');
    expect(given([...past(triggered, cancelled)]).when(correction, { by: machine, at: after }).happened).toEqual([
      'emergency.told',
    ]);
  });
});
