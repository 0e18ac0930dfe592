import type { Alert } from '../../../lambda/domain/emergency/alert.ts';
import type { EmergencyEvent } from '../../../lambda/domain/emergency/events.ts';
import { facts } from '../sample-register.ts';
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
    ['all but a part of a city', ['440300'], ['440304'], ['深圳市']],
    ['nothing, as it grows', ['440300'], ['440000'], null],
    ['nothing, as it stays', ['440300', '440100'], ['440100', '440300'], null],
    ['nothing but a name that was given up', ['440183', '440300'], ['440118', '440300'], null],
  ])('that leaves %s says so, and is sent', (_what, before, after, left) => {
    const first = step(trigger({ ...alert, divisions: [...before] }), machine, onset);
    const { events, happened } = given(past(first)).when(...update({ divisions: [...after] }));
    expect(happened).toEqual(['emergency.updated']);
    const said = findingsOf(events).filter(([rule]) => rule === 'alert.area-left');
    expect(said).toEqual(left === null ? [] : [['alert.area-left', { left }]]);
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
      'update mobile',
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
