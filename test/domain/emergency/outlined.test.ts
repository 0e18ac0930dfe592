import type { Alert } from '../../../lambda/domain/emergency/alert.ts';
import { areaFindings } from '../../../lambda/domain/emergency/area-findings.ts';
import type { EmergencyCommand } from '../../../lambda/domain/emergency/commands/index.ts';
import { charactersAtMost } from '../../../lambda/domain/emergency/outlined.ts';
import { emergencyCard } from '../../../lambda/domain/views/project.ts';
import { facts, standing } from '../sample-register.ts';
import { alert, duty, given, later, machine, onset, ordersOf, past, step, trigger, wideUpdate } from './history.ts';

// Squares in the open sea: no outline of anything.
const square = '10.0,115.00 10.0,115.5 10.5,115.5 10.5,115.00 10.0,115.00';
const other = square.replaceAll('115', '116');
const outlinedAlert: Alert = { ...alert, areas: [{ polygon: [square] }] };

const withArea = (text: string, coordinates: 'WGS-84' | 'GCJ-02' = 'WGS-84'): EmergencyCommand => ({
  type: 'trigger-emergency',
  alert,
  exercise: false,
  area: { text, coordinates },
});
const now = { by: machine, at: onset };

describe('an alert with outlines', () => {
  it('keeps them to the letter, orders name how many, and that nobody held them against the divisions is found', () => {
    const { state, events } = given([]).when(withArea(`${square}\n10.0,116.0 25.50`), now);
    expect(state?.alert.areas).toEqual([{ polygon: [square] }, { circle: '10.0,116.0 25.50' }]);
    expect(ordersOf(events).map(({ target, divisions }) => [target, divisions])).toEqual(
      ['mobile', 'telecom', 'unicom'].map(() => [{ areas: 2 }, ['440300']]),
    );
    expect(state?.findings.find(({ rule }) => rule === 'alert.areas')?.facts).toEqual({ kind: 'unchecked', areas: 2 });
  });

  it('says what it was converted from', () => {
    const { state } = given([]).when(withArea('22.5,114.0 5', 'GCJ-02'), now);
    expect(state?.alert.areas).toEqual([
      { circle: expect.stringMatching(/^22\.50\d+,113\.99\d+ 5$/), convertedFrom: 'GCJ-02' },
    ]);
  });

  it.each([
    ['pasted', withArea('10,115 11,116 10,116 11,115 10,115'), 'shape-crosses', '/area/text'],
    ['in the alert', trigger({ ...alert, areas: [{ circle: '115,10 5' }] }), 'shape-swapped', '/alert/areas'],
    [
      'too much for one item of the journal',
      trigger({ ...alert, areas: [{ polygon: [square, ...Array.from({ length: 9 }, () => '')] }] }),
      'shape-short',
      '/alert/areas',
    ],
  ])('is refused by the fault of what is %s', (_name, command, reason, pointer) => {
    const { refusal } = given([]).when(command, now);
    expect([refusal?.code, refusal?.reason, refusal?.pointer]).toEqual(['invalid-area', reason, pointer]);
  });

  it('is refused where it has more than an item of the journal holds', () => {
    const around = (points: number): string => {
      const ring = Array.from({ length: points }, (_, index) => {
        const angle = (index / points) * 2 * Math.PI;
        return `${(10 + Math.sin(angle)).toFixed(7)},${(115 + Math.cos(angle)).toFixed(7)}`;
      });
      return [...ring, ring[0]].join(' ');
    };
    expect(given([]).when(withArea(around(5_000)), now).happened).toContain('emergency.sent');
    expect(given([]).when(withArea(around(8_000)), now).refusal).toMatchObject({
      reason: 'shape-size',
      facts: { most: charactersAtMost },
    });
  });
});

describe('how an alert is to be delivered', () => {
  it('is in its orders as far as it concerns their divisions', () => {
    const delivery = {
      reach: 'present',
      presentation: ['flash', 'sms'],
      first: ['440304'],
      finishInMinutes: 10,
    } as const;
    const wished: Alert = {
      ...alert,
      divisions: ['440300', '350100'],
      delivery: { ...delivery, presentation: [...delivery.presentation], first: [...delivery.first] },
    };
    const registry = facts({ standing: [{ ...standing, divisions: ['000000'] }] });
    const { events } = given([]).when(trigger(wished), { ...now, registry });
    const said = (operator: string) => {
      const order = ordersOf(events).find((one) => one.operator === operator);
      return { target: order?.target, presentation: order?.presentation, pace: order?.pace };
    };
    const finishBy = '2026-06-09T02:10:00.000Z';
    const wish = { target: { reach: 'present' }, presentation: ['flash', 'sms'] };
    expect(said('mobile')).toEqual({ ...wish, pace: { first: ['440304'], finishBy } });
    expect(said('broadnet')).toEqual({ ...wish, pace: { finishBy } });
  });

  it('is as fine as is wished, with streets as they were written, in the alerts and in no stop of them', () => {
    const streets = '南山区粤海街道、招商街道';
    const wished: Alert = { ...alert, delivery: { scope: 'street', streets } };
    const { events, state } = given([]).when(trigger(wished), now);
    expect(ordersOf(events).map(({ target }) => target)).toEqual(
      ordersOf(events).map(() => ({ scope: 'street', streets })),
    );
    expect(state?.findings.filter(({ rule }) => rule === 'alert.areas')).toMatchObject([
      { pointer: '/delivery/streets', facts: { kind: 'streets' } },
    ]);
    const stops = given(past(step(trigger(wished), machine, onset))).when(
      { type: 'cancel-emergency', reason: '误发。' },
      { by: duty, at: later },
    );
    expect(ordersOf(stops.events).filter(({ target }) => target !== undefined)).toEqual([]);
  });

  it('is nowhere where nobody wished anything, and in no stop', () => {
    const { events } = given([]).when(trigger(), now);
    expect(ordersOf(events).every((order) => !('target' in order || 'presentation' in order || 'pace' in order))).toBe(
      true,
    );
    const history = past(
      step(trigger({ ...outlinedAlert, delivery: { reach: 'present', presentation: ['sms'] } }), machine, onset),
    );
    const { events: stops } = given(history).when(
      { type: 'cancel-emergency', reason: '误发。' },
      { by: duty, at: later },
    );
    expect(ordersOf(stops).every((order) => !('target' in order || 'presentation' in order || 'pace' in order))).toBe(
      true,
    );
  });
});

describe('an update with other outlines', () => {
  const sent = past(step(trigger(outlinedAlert), machine, onset));
  const update = (areas: Alert['areas']): EmergencyCommand => {
    const { areas: _, ...rest } = outlinedAlert;
    return { type: 'update-emergency', alert: areas === undefined ? rest : { ...rest, areas } };
  };
  const said = (areas: Alert['areas']) =>
    given(sent)
      .when(update(areas), { by: machine, at: later })
      .state?.findings.filter(({ rule }) => rule === 'alert.areas')
      .map(({ facts: told }) => told?.['kind']);

  it('says that whoever lies in the earlier ones alone hears nothing more', () => {
    expect(said([{ polygon: [other] }])).toEqual(['unchecked', 'changed']);
    expect(said(undefined)).toEqual(['changed']);
    expect(said([{ polygon: [square] }])).toEqual(['unchecked']);
  });

  it('goes beyond what was confirmed for outlines, and asks the duty officer again', () => {
    const held: Alert = { ...outlinedAlert, level: 'yellow' };
    const confirmed = past(
      step(trigger(held), machine, onset),
      step({ type: 'confirm-emergency', reason: '' }, duty, later),
    );
    const again = (areas: NonNullable<Alert['areas']>) =>
      given(confirmed).when({ type: 'update-emergency', alert: { ...held, areas } }, { by: machine, at: later })
        .happened;
    expect(again([{ polygon: [square] }])).toEqual(['emergency.updated']);
    expect(again([{ polygon: [other] }])).toEqual(['emergency.update-requested']);
  });

  it('stands in the line of its case beside what is out, as long as it waits', () => {
    const line = (...steps: readonly ReturnType<typeof step>[]) => {
      const { state } = given(past(...steps));
      if (state === null) throw new Error('no such case');
      const { divisions, areas, asked } = emergencyCard(state);
      return { divisions, areas, asked };
    };
    const wide: Alert = {
      ...outlinedAlert,
      divisions: ['350000'],
      areas: [{ polygon: [square] }, { polygon: [other] }],
    };
    const first = step(trigger(outlinedAlert), machine, onset);
    const requested = step({ type: 'update-emergency', alert: wide }, machine, later);
    const out = { divisions: ['440300'], areas: 1 };
    expect(line(first)).toEqual(out);
    expect(line(first, requested)).toEqual({ ...out, asked: { divisions: ['350000'], areas: 2 } });
    expect(line(first, requested, step({ type: 'refuse-emergency', reason: '不必扩大。' }, duty, later))).toEqual(out);
    expect(line(step(trigger({ ...outlinedAlert, level: 'yellow' }), machine, onset))).toEqual(out);
    expect(line(step(trigger(), machine, onset), wideUpdate)).toEqual({
      divisions: ['440300'],
      asked: { divisions: ['350000'] },
    });
  });
});

describe('an update with other streets', () => {
  const named = (streets: string | undefined): Alert => ({
    ...alert,
    level: 'yellow',
    ...(streets === undefined ? {} : { delivery: { streets } }),
  });
  const confirmed = (streets: string | undefined) =>
    past(step(trigger(named(streets)), machine, onset), step({ type: 'confirm-emergency', reason: '' }, duty, later));
  const updated = (before: string | undefined, after: string | undefined) =>
    given(confirmed(before)).when({ type: 'update-emergency', alert: named(after) }, { by: machine, at: later });

  it('says that whoever is in the earlier ones alone hears nothing more', () => {
    const said = (before: string | undefined, after: string | undefined) => {
      const { events } = updated(before, after);
      return events.flatMap((event) =>
        'findings' in event
          ? event.findings.filter(({ rule }) => rule === 'alert.areas').map(({ facts: told }) => told?.['kind'])
          : [],
      );
    };
    expect(said('粤海街道', '招商街道')).toEqual(['streets', 'streets-changed']);
    expect(said('粤海街道', undefined)).toEqual(['streets-changed']);
    expect(said('粤海街道', '粤海街道')).toEqual(['streets']);
  });

  it('is for what lies in an outline or a street, where both are named, and no finding says less', () => {
    const both = { areas: [{ circle: '22.5,114.0 5' }], delivery: { streets: '粤海街道' } };
    const kinds = areaFindings(both).map(({ pointer, facts }) => [pointer, facts?.['kind'], facts?.['areas']]);
    expect(kinds).toEqual([['/areas', 'outlines-or-streets', 1]]);
  });

  it('goes beyond what was confirmed for streets, and within what was confirmed for all of the divisions', () => {
    expect(updated('粤海街道', '粤海街道').happened).toEqual(['emergency.updated']);
    expect(updated('粤海街道', '招商街道').happened).toEqual(['emergency.update-requested']);
    expect(updated('粤海街道', undefined).happened).toEqual(['emergency.update-requested']);
    expect(updated(undefined, '招商街道').happened).toEqual(['emergency.updated']);
  });

  it('stands in the line of its case as long as it waits', () => {
    const { state } = updated('粤海街道', '招商街道');
    if (state === null) throw new Error('no such case');
    const { streets, asked } = emergencyCard(state);
    expect([streets, asked?.streets]).toEqual([true, true]);
  });
});
