import type { Alert } from '../../../lambda/domain/emergency/alert.ts';
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
