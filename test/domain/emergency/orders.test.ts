import type { Alert } from '../../../lambda/domain/emergency/alert.ts';
import { facts, operators, standing } from '../sample-register.ts';
import { alert, duty, given, later, machine, mild, onset, ordersOf, past, step, trigger } from './history.ts';

const sentTo = (more: Partial<Alert>, registry = facts({ standing: [{ ...standing, divisions: ['000000'] }] })) => {
  const { events } = given([]).when(trigger({ ...alert, ...more }), { by: machine, at: onset, registry });
  return ordersOf(events).map(({ operator, divisions }) => [operator, ...divisions]);
};

describe('the orders of an alert', () => {
  it('are free of charge, on the warning number, without a ceiling, and say from whom they come', () => {
    const { events } = given([]).when(trigger(), { by: machine, at: onset });
    expect(ordersOf(events)[0]).toMatchObject({
      orderId: 'e-1.1.mobile',
      kind: 'send',
      path: 'emergency',
      free: true,
      freeBasis: expect.stringContaining('第十七条'),
      accessNumber: '12379',
      volumeCeiling: null,
      sender: '广东省应急管理厅',
      authority: 'gd-bureau',
      level: 'red',
      window: { start: onset, end: '2026-06-09T10:00:00.000Z' },
      references: [],
    });
  });

  it('go to every operator that serves a part of the area, each with its part', () => {
    expect(sentTo({ divisions: ['440300', '350100'] })).toEqual([
      ['mobile', '440300', '350100'],
      ['telecom', '440300', '350100'],
      ['unicom', '440300'],
      ['broadnet', '350100'],
    ]);
  });

  it('cover a part of the area that no operator claims by all of them', () => {
    const regional = operators.filter(({ regions }) => !regions.includes('000000'));
    const registry = facts({ operators: regional, standing: [{ ...standing, divisions: ['000000'] }] });
    expect(sentTo({ divisions: ['440300', '110000'] }, registry)).toEqual([
      ['unicom', '440300', '110000'],
      ['broadnet', '110000'],
    ]);
  });

  it.each(['emergency', 'exercise'] as const)('say what to do, of an alert and of its update: %s', (path) => {
    const update = { type: 'update-emergency', alert: { ...alert, instruction: '请勿涉水。' } } as const;
    const first = given([]).when(trigger(alert, path), { by: machine, at: onset });
    const history = past(step(trigger(alert, path), machine, onset));
    const second = given(history).when(update, { by: machine, at: later });
    const mark = path === 'exercise' ? '【演练】' : '';
    expect(ordersOf(first.events)[0]?.text).toBe(`${mark}深圳市气象台发布暴雨红色预警。请留在安全场所。`);
    expect(ordersOf(second.events)[0]?.text).toBe(`${mark}深圳市气象台发布暴雨红色预警。请勿涉水。`);
  });

  it.each([
    ['深圳市气象台发布暴雨红色预警。', '【演练】深圳市气象台发布暴雨红色预警。请留在安全场所。'],
    ['【演练】请撤离。', '【演练】请撤离。请留在安全场所。'],
  ])('of a drill carry its mark and owe no paperwork: %s', (text, expected) => {
    const { events, state } = given([]).when(trigger({ ...alert, text }, 'exercise'), { by: machine, at: onset });
    expect(ordersOf(events).map((order) => [order.path, order.text])).toEqual(
      ['mobile', 'telecom', 'unicom'].map(() => ['exercise', expected]),
    );
    expect(state?.paperwork).toBeNull();
  });

  it('of a confirmed drill are still those of a drill, without paperwork', () => {
    const history = past(step(trigger(mild, 'exercise'), machine, onset));
    const { happened, state } = given(history).when({ type: 'confirm-emergency', reason: '' }, { by: duty, at: later });
    expect(happened).toEqual(['emergency.confirmed', 'emergency.sent']);
    expect(state?.orders.every(({ path, text }) => path === 'exercise' && text.startsWith('【演练】'))).toBe(true);
  });
});
