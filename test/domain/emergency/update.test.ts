import type { Alert } from '../../../lambda/domain/emergency/alert.ts';
import { ordersAtMost, updatesAtMost } from '../../../lambda/domain/emergency/changed-alert.ts';
import type { EmergencyEvent } from '../../../lambda/domain/emergency/events.ts';
import type { Past } from '../given.ts';
import { facts, operators, standing } from '../sample-register.ts';
import {
  alert,
  duty,
  given,
  held,
  later,
  machine,
  mild,
  onset,
  ordersOf,
  past,
  standingAt,
  step,
  trigger,
  triggered,
} from './history.ts';

const wide = facts({ standing: [{ ...standing, divisions: ['000000'] }] });

describe('an update', () => {
  const update = (more: Partial<Alert>, at = later) =>
    step({ type: 'update-emergency', alert: { ...alert, ...more } }, machine, at);

  it('within the standing authority goes out at once and refers to the orders before it', () => {
    const { events, state } = given(past(triggered)).when(...update({ divisions: ['440000'] }));
    expect(ordersOf(events).map(({ kind, references }) => [kind, ...references])).toEqual([
      ['update', 'e-1.1.mobile'],
      ['update', 'e-1.1.telecom'],
      ['update', 'e-1.1.unicom'],
    ]);
    expect(state).toMatchObject({ status: 'updated', alert: { divisions: ['440000'] } });
  });

  it.each<readonly [string, Partial<Alert>, readonly string[]]>([
    ['the same level and area', { text: '预警继续。' }, ['emergency.updated']],
    ['a lower level', { level: 'blue' }, ['emergency.updated']],
    ['a part of the area', { divisions: ['440304'] }, ['emergency.updated']],
    ['an area beside it', { divisions: ['440300', '440100'] }, ['emergency.update-requested']],
    ['another hazard', { hazardClass: 'accident-disaster' }, ['emergency.update-requested']],
  ])('of what the duty officer confirmed once: %s', (_what, more, expected) => {
    const history = past(held, step({ type: 'confirm-emergency', reason: '' }, duty, later));
    expect(given(history).when(...update({ ...mild, ...more })).happened).toEqual(expected);
  });

  const findingsOf = (events: readonly EmergencyEvent[]) =>
    events.flatMap((event) => ('findings' in event ? event.findings : [])).map(({ rule, facts: told }) => [rule, told]);

  it.each<readonly [string, readonly string[], readonly string[], readonly string[] | null]>([
    ['a city', ['440100', '440300'], ['440300'], ['广州市']],
    ['all but a part of a city', ['460200'], ['460202', '460203'], ['天涯区', '崖州区']],
    [
      'a city of the province that it was for',
      ['440000'],
      ['440300', '440100'],
      expect.not.arrayContaining(['深圳市']),
    ],
    ['nothing, as it grows', ['440300'], ['440000'], null],
    ['nothing, as it stays', ['440300', '440100'], ['440100', '440300'], null],
    ['nothing but a name that was given up', ['440183', '440300'], ['440118', '440300'], null],
  ])('that leaves %s says so, and is sent', (_what, before, after, left) => {
    const begun = given([]).when(trigger({ ...alert, divisions: [...before] }), {
      by: machine,
      at: onset,
      registry: wide,
    });
    const first = [{ events: begun.events, by: machine, at: onset }];
    const [command, moment] = update({ divisions: [...after] });
    const { events, happened } = given(first).when(command, { ...moment, registry: wide });
    expect(happened).toEqual(['emergency.updated']);
    const said = findingsOf(events).filter(([rule]) => rule === 'alert.area-left');
    expect(said).toEqual(left === null ? [] : [['alert.area-left', { left }]]);
  });

  const across = (divisions: readonly string[], at = later) => update({ divisions: [...divisions] }, at);
  /** The orders of the last of several areas, one update a second. */
  const ordersAfter = (areas: readonly (readonly string[])[], path: 'emergency' | 'exercise' = 'emergency') => {
    const [first = [], ...others] = areas;
    const begun = given([]).when(trigger({ ...alert, divisions: [...first] }, path), {
      by: machine,
      at: onset,
      registry: wide,
    });
    let history = [{ events: begun.events, by: machine, at: onset }];
    for (const [index, area] of others.entries()) {
      const [command] = across(area);
      const at = `2026-06-09T03:00:0${index}.000Z`;
      history = [
        ...history,
        { events: given(history).when(command, { by: machine, at, registry: wide }).events, by: machine, at },
      ];
    }
    return ordersOf(history.at(-1)?.events ?? []);
  };
  const told = (orders: ReturnType<typeof ordersOf>) =>
    orders.map(({ kind, orderId, divisions, references }) => [
      `${kind} ${orderId}`,
      divisions.join(' '),
      references.map((id) => id.split('.')[1]).join(' '),
    ]);

  describe('that leaves a part of the area', () => {
    it('orders an end of exactly that, before the update, from operators that go on with another part', () => {
      expect(told(ordersAfter([['440100', '440300', '350100'], ['440300']]))).toEqual([
        ['end e-1.2.mobile.left', '440100 350100', '1'],
        ['update e-1.2.mobile', '440300', '1'],
        ['end e-1.2.telecom.left', '440100 350100', '1'],
        ['update e-1.2.telecom', '440300', '1'],
        ['end e-1.2.unicom.left', '440100', '1'],
        ['update e-1.2.unicom', '440300', '1'],
        ['end e-1.2.broadnet', '350100', '1'],
      ]);
    });

    it('ends a province for all of it but the county that it is narrowed to', () => {
      const [end] = ordersAfter([['460000'], ['460203']]);
      expect(end?.divisions).toEqual([
        '460100',
        '460202',
        '460204',
        '460205',
        '460300',
        '460400',
        ...['01', '02', '05', '06', '07'].map((it) => `4690${it}`),
        ...Array.from({ length: 10 }, (_, index) => `4690${21 + index}`),
      ]);
    });

    it('says it again with each update, for all that was ever left and is not taken in again', () => {
      expect(told(ordersAfter([['440100', '440300'], ['440300'], ['440304']])).slice(0, 2)).toEqual([
        ['end e-1.3.mobile.left', expect.stringMatching(/^440100 440303 440305 /), '1 2'],
        ['update e-1.3.mobile', '440304', '1 2'],
      ]);
      expect(told(ordersAfter([['440100', '440300'], ['440300'], ['440100', '440300']]))).toEqual(
        ['mobile', 'telecom', 'unicom'].map((id) => [`update e-1.3.${id}`, '440100 440300', '1 2']),
      );
      expect(told(ordersAfter([['440100', '440300'], ['440200'], ['440100']])).slice(0, 2)).toEqual([
        ['end e-1.3.mobile.left', '440300 440200', '1 2'],
        ['update e-1.3.mobile', '440100', '1 2'],
      ]);
    });

    it('comes back to an operator that was left, and refers to alerts alone', () => {
      const orders = told(ordersAfter([['440300', '350100'], ['440300'], ['440300', '350100']]));
      expect(orders.at(-1)).toEqual(['update e-1.3.broadnet', '350100', '1']);
    });

    it('names of the end only alerts that were for what is left', () => {
      expect(told(ordersAfter([['440300'], ['440300', '350100'], ['440300']])).slice(0, 1)).toEqual([
        ['end e-1.3.mobile.left', '350100', '2'],
      ]);
    });

    it('of a drill ends in the channel of drills, and no end carries a word', () => {
      const ends = ordersAfter([['440100', '440300'], ['440300']], 'exercise').filter(({ kind }) => kind === 'end');
      expect(
        ends.map(({ path, text, level, audience, eventType }) => [path, text, level, audience, eventType]),
      ).toEqual(Array(3).fill(['exercise', '', null, null, null]));
    });

    it('goes by what each operator serves by then: what one no more serves is left by it', () => {
      const begun = given([]).when(trigger({ ...alert, divisions: ['440100', '440300'] }), {
        by: machine,
        at: onset,
        registry: wide,
      });
      const history = [{ events: begun.events, by: machine, at: onset }];
      const narrowed = operators.map((one) => (one.id === 'unicom' ? { ...one, regions: ['440300'] } : one));
      const registry = facts({ operators: narrowed, standing: [{ ...standing, divisions: ['000000'] }] });
      const { events } = given(history).when(across(['440100', '440300'])[0], { by: machine, at: later, registry });
      expect(told(ordersOf(events)).filter(([what]) => what?.includes('unicom'))).toEqual([
        ['end e-1.2.unicom.left', '440100', '1'],
        ['update e-1.2.unicom', '440300', '1'],
      ]);
    });
  });

  it('is taken two hundred times, then a new message is asked for; the stop and what is told of it are taken for ever', () => {
    const history = past(triggered, ...Array.from({ length: updatesAtMost }, () => update({})));
    const { refusal } = given(history).when(...update({}));
    expect([refusal?.code, refusal?.reason]).toEqual(['wrong-state', 'updates-too-many']);
    expect(refusal?.facts).toEqual({ updates: updatesAtMost, most: updatesAtMost });
    const ended = given(history).when({ type: 'end-emergency', reason: '险情解除。' }, { by: machine, at: later });
    expect(ordersOf(ended.events).map(({ references }) => references.length)).toEqual([201, 201, 201]);
  });

  it('is taken less often where it goes to many operators: as long as all orders before it can be read in time', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...{ id: `operator-${index}`, regions: ['000000'], share: 0.01 },
      delivery: { mode: 'poll' as const },
    }));
    const registry = facts({ operators: many, standing: [standing] });
    const next = (before: readonly Past<EmergencyEvent>[]) =>
      given(before).when(before.length === 0 ? trigger() : update({})[0], { by: machine, at: onset, registry });
    const history: Past<EmergencyEvent>[] = [];
    for (let orders = 0; orders < ordersAtMost; orders += many.length)
      history.push({ events: next(history).events, by: machine, at: onset });
    expect(history.flatMap(({ events }) => ordersOf(events))).toHaveLength(ordersAtMost);
    const { refusal } = next(history);
    expect([refusal?.reason, refusal?.facts]).toEqual(['updates-too-many', { updates: 19, most: 19 }]);
    const ended = given(history).when({ type: 'end-emergency', reason: '险情解除。' }, { by: duty, at: later });
    expect(ordersOf(ended.events)).toHaveLength(many.length);
  });

  it('that was issued before what is out asks whether it is meant, and is then sent with a finding', () => {
    const older = { issuedAt: '2026-06-09T01:59:59.999Z' };
    const { refusal } = given(past(triggered)).when(...update(older));
    expect(refusal).toMatchObject({ code: 'invalid-time', reason: 'older-than-sent', pointer: '/alert/issuedAt' });
    expect(given(past(triggered)).when(...update({ issuedAt: onset })).happened).toEqual(['emergency.updated']);
    const meant = { type: 'update-emergency', alert: { ...alert, ...older }, olderOnPurpose: true } as const;
    const { events } = given(past(triggered)).when(...step(meant, machine, later));
    expect(findingsOf(events)).toContainEqual(['alert.issued-at', { kind: 'older' }]);
  });

  it('is not called old because the clock of the message before it was ahead', () => {
    const ahead = step(trigger({ ...alert, issuedAt: '2026-06-09T04:00:00.000Z' }), machine, onset);
    expect(given(past(ahead)).when(...update({ issuedAt: later })).happened).toEqual(['emergency.updated']);
  });

  it('above the level that was confirmed is asked again', () => {
    const history = past(
      step(trigger({ ...alert, level: 'blue' }), machine, onset),
      step({ type: 'confirm-emergency', reason: '' }, duty, later),
    );
    expect(given(history).when(...update({ level: 'yellow' })).happened).toEqual(['emergency.update-requested']);
  });

  it('within an update that was confirmed needs no second confirmation', () => {
    const confirm = { type: 'confirm-emergency', reason: '' } as const;
    const { events } = given(standingAt('sent, update pending')).when(confirm, { by: duty, at: later });
    const history = [...standingAt('sent, update pending'), { events, by: duty, at: later }];
    expect(given(history).when(...update({ divisions: ['350100'] })).happened).toEqual(['emergency.updated']);
  });

  it('back to the confirmed level after a milder one needs no second confirmation', () => {
    const history = past(
      held,
      step({ type: 'confirm-emergency', reason: '' }, duty, later),
      update({ ...mild, level: 'blue' }),
    );
    expect(given(history).when(...update(mild)).happened).toEqual(['emergency.updated']);
  });

  it('does not count as confirmed because it was sent under a standing authority meanwhile', () => {
    const history = past(
      held,
      step({ type: 'confirm-emergency', reason: '' }, duty, later),
      update({ level: 'red', divisions: ['440000'] }),
    );
    const registry = facts({ standing: [] });
    const [command, moment] = update({ level: 'red', divisions: ['440000'] });
    expect(given(history).when(command, { ...moment, registry }).happened).toEqual(['emergency.update-requested']);
  });

  it('that waits is sent as asked for by one action of the duty officer', () => {
    const { state, events } = given(standingAt('sent, update pending')).when(
      { type: 'confirm-emergency', reason: '' },
      { by: duty, at: later },
    );
    expect(state).toMatchObject({ status: 'updated', alert: { divisions: ['350000'] }, pendingUpdate: null });
    expect(ordersOf(events).map(({ kind, operator }) => `${kind} ${operator}`)).toEqual([
      'end mobile',
      'update mobile',
      'end telecom',
      'update telecom',
      'update broadnet',
      'end unicom',
    ]);
  });

  it('that waits leaves the alert as it is until then', () => {
    expect(given(standingAt('sent, update pending')).state).toMatchObject({
      status: 'sent',
      alert: { divisions: ['440300'] },
      gaps: ['area'],
    });
  });
});

describe('an update that asks for other phones than were confirmed', () => {
  type Wishes = Alert['delivery'];
  const mild = (delivery: Wishes): Alert => ({
    ...alert,
    level: 'yellow',
    ...(delivery === undefined ? {} : { delivery }),
  });
  const updated = (confirmed: Wishes, asked: Wishes) =>
    given(
      past(
        step(trigger(mild(confirmed)), machine, onset),
        step({ type: 'confirm-emergency', reason: '' }, duty, later),
      ),
    ).when({ type: 'update-emergency', alert: mild(asked) }, { by: machine, at: later }).happened;

  it.each<readonly [string, Wishes, Wishes]>([
    ['those there now beside those registered', { reach: 'registered' }, { reach: 'either' }],
    ['what is usual after those registered alone', { reach: 'registered' }, undefined],
    ['those there now in place of those registered', { reach: 'registered' }, { reach: 'present' }],
    ['those registered in place of those there now', { reach: 'present' }, { reach: 'registered' }],
    ['visitors', { visitors: false }, { visitors: true }],
    ['visitors, by saying nothing of them', { visitors: false }, {}],
    ['whoever comes in later', { newcomers: false }, { newcomers: true }],
    ['whoever comes in later, by saying nothing of them', { newcomers: false, visitors: false }, { visitors: false }],
  ])('waits where it adds %s', (_what, confirmed, asked) => {
    expect(updated(confirmed, asked)).toEqual(['emergency.update-requested']);
  });

  it.each<readonly [string, Wishes, Wishes]>([
    ['as many', { reach: 'present', visitors: false }, { reach: 'present', visitors: false }],
    ['as many, said otherwise', undefined, { reach: 'either', visitors: true, newcomers: true }],
    ['those registered alone', undefined, { reach: 'registered' }],
    ['those there now alone', { reach: 'either' }, { reach: 'present' }],
    ['no visitors', undefined, { visitors: false }],
    ['nobody who comes in later', { newcomers: true }, { newcomers: false }],
  ])('goes out where it is for %s', (_what, confirmed, asked) => {
    expect(updated(confirmed, asked)).toEqual(['emergency.updated']);
  });
});
