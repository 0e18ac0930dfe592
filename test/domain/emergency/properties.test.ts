import fc from 'fast-check';
import { epochMs } from '../../../lambda/domain/calendar/instant.ts';
import { contains } from '../../../lambda/domain/division/division.ts';
import type { EmergencyCommand } from '../../../lambda/domain/emergency/commands/index.ts';
import type { EmergencyEvent } from '../../../lambda/domain/emergency/events.ts';
import { isAlerting, isStopping } from '../../../lambda/domain/order/alerting.ts';
import type { Order } from '../../../lambda/domain/order/order.ts';
import type { Actor } from '../../../lambda/domain/vocabulary/actor.ts';
import { type Past, someone } from '../given.ts';
import {
  attemptsOf,
  expectOrdersTraceable,
  expectReadableBack,
  expectStopsWordless,
  lived,
} from '../random-history.ts';
import {
  alert,
  clerk,
  document,
  duty,
  kind,
  machine,
  mild,
  officer,
  onset,
  ordersOf,
  paperworkAt,
  standingAt,
  standings,
  system,
  trigger,
} from './history.ts';

const { expires: _, ...open } = alert;
const alerts = [
  alert,
  mild,
  open,
  { ...open, divisions: ['440300', '350100'] },
  { ...open, divisions: ['440304'] },
  { ...open, divisions: ['440000'] },
  { ...open, level: 'blue' as const },
];

const business: readonly (readonly [EmergencyCommand, Actor])[] = [
  ...alerts.flatMap((it) => [
    [trigger(it), machine] as const,
    [trigger(it, 'exercise'), machine] as const,
    [{ type: 'update-emergency', alert: it }, machine] as const,
  ]),
  [{ type: 'confirm-emergency', reason: '' }, duty],
  [{ type: 'refuse-emergency', reason: '不属危急。' }, duty],
  [{ type: 'cancel-emergency', reason: '误发。' }, duty],
  [{ type: 'end-emergency', reason: '险情解除。' }, machine],
  [{ type: 'tell-recipients', kind: 'correction', text: '系误发。', instruction: '请恢复正常活动。' }, duty],
  [{ type: 'tell-recipients', kind: 'all-clear', text: '险情已经解除。' }, clerk],
  [{ type: 'expire-emergency' }, system],
  [{ type: 'remind-confirmation' }, system],
  [{ type: 'review-emergency', justified: false, reason: '并不危急。' }, officer],
  [{ type: 'record-complaints', count: 1, receivedOn: '2026-06-09' }, officer],
  [{ type: 'file-paperwork', document }, clerk],
  [{ type: 'accept-paperwork', reason: '' }, officer],
  [{ type: 'return-paperwork', reason: '请补。' }, officer],
  [{ type: 'remind-paperwork' }, system],
];

const people = [
  machine,
  duty,
  officer,
  clerk,
  system,
  someone(machine.subject, 'gd-bureau', 'duty-officer'),
  someone('fj-duty', 'fj-bureau', 'duty-officer', 'auditor'),
];

const histories = fc
  .record({
    past: fc.constantFrom<readonly Past<EmergencyEvent>[]>([], [], ...standings.map(standingAt), paperworkAt('filed')),
    attempts: attemptsOf(business, people, 40),
  })
  .map(({ past, attempts }) => {
    const atMs = epochMs(past.at(-1)?.at ?? onset);
    return lived(kind, { past, atMs, policy: {} }, attempts);
  });

const typesOf = (events: readonly EmergencyEvent[]): readonly string[] => events.map(({ type }) => type);

const pathOf = (history: readonly Past<EmergencyEvent>[]): string | null => {
  const [first] = history.flatMap(({ events }) => events);
  return first?.type === 'emergency.triggered' ? first.path : null;
};

describe('whatever anybody tries with an emergency', () => {
  it('every sent one owes its paperwork exactly once, from the same commit; a drill owes none', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const sends = history.filter(({ events }) => typesOf(events).includes('emergency.sent'));
        expect(sends.length).toBeLessThanOrEqual(1);
        const owed = pathOf(history) === 'emergency' ? sends : [];
        const opened = history.filter(({ events }) => typesOf(events).includes('paperwork.opened'));
        expect(opened).toEqual(owed);
        expect(
          typesOf(opened.flatMap(({ events }) => events)).filter((type) => type === 'paperwork.opened'),
        ).toHaveLength(owed.length);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing reaches phones but under a standing authority or after a duty officer’s confirmation', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const [first] = history.flatMap(({ events }) => events);
        if (first?.type !== 'emergency.triggered' || first.standingAuthority !== null) return;
        const sent = history.find(({ events }) => ordersOf(events).length > 0);
        if (sent === undefined) return;
        expect(typesOf(sent.events)).toContain('emergency.confirmed');
        expect([sent.by.organisation, sent.by.roles.includes('duty-officer')]).toEqual(['gd-bureau', true]);
        expect(sent.by.subject).not.toBe(history[0]?.by.subject);
      }),
      { numRuns: 300 },
    );
  });

  it('a stop reaches all who were ever ordered, a drill stays a drill', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const all = history.flatMap(({ events }) => ordersOf(events));
        expect(new Set(all.map(({ path }) => path)).size).toBeLessThanOrEqual(1);
        expect(
          all.every(
            ({ path, text, kind }) =>
              path === pathOf(history) && text.startsWith('【演练】') === (path === 'exercise' && !isStopping(kind)),
          ),
        ).toBe(true);
        const closing = history.find(({ events }) =>
          events.some(({ type }) => type === 'emergency.cancelled' || type === 'emergency.ended'),
        );
        const stopped = new Set(ordersOf(closing?.events ?? []).map(({ operator }) => operator));
        const alerted = new Set(all.filter(({ kind }) => isAlerting(kind)).map(({ operator }) => operator));
        for (const { events } of history)
          for (const event of events)
            if (event.type === 'emergency.told')
              expect(new Set(event.orders.map(({ operator }) => operator))).toEqual(alerted);
        if (closing !== undefined) expect(stopped).toEqual(new Set(all.map(({ operator }) => operator)));
      }),
      { numRuns: 300 },
    );
  });

  const places = ['440304', '440305', '440106', '350102', '110105'];
  const isFor = (place: string, orders: readonly Order[]): boolean =>
    orders.some(({ divisions }) => divisions.some((code) => contains(code, place)));

  it('an update and the ends beside it say, at each operator and of each place once, what becomes of every alert before it', () => {
    fc.assert(
      fc.property(histories, (history) => {
        let before: readonly Order[] = [];
        for (const { events } of history) {
          const orders = ordersOf(events);
          if (events.some(({ type }) => type === 'emergency.updated'))
            for (const operator of new Set([...before, ...orders].map((order) => order.operator))) {
              const alerts = before.filter((order) => order.operator === operator && isAlerting(order.kind));
              const own = orders.filter((order) => order.operator === operator);
              const [updates, ends] = [
                own.filter(({ kind }) => isAlerting(kind)),
                own.filter(({ kind }) => isStopping(kind)),
              ];
              expect([updates.length <= 1, ends.length <= 1, own.length]).toEqual([
                true,
                true,
                updates.length + ends.length,
              ]);
              for (const place of places) {
                const isEnded = isFor(place, alerts) && !isFor(place, updates);
                expect([operator, place, isFor(place, ends)]).toEqual([operator, place, isEnded]);
                const named = alerts.filter(({ orderId }) =>
                  ends.some(({ references }) => references.includes(orderId)),
                );
                if (isEnded) expect(named).toEqual(expect.arrayContaining(alerts.filter((one) => isFor(place, [one]))));
              }
            }
          before = [...before, ...orders];
        }
      }),
      { numRuns: 300 },
    );
  });

  it('no history leaves the tables, a refusal changes nothing, every event and order can be read back', () => {
    fc.assert(
      fc.property(histories, (history) => {
        expectReadableBack(history);
        expectOrdersTraceable(history, 'e-1');
        expectStopsWordless(history);
      }),
      { numRuns: 300 },
    );
  });

  it('reaches every event of its life, so that the properties above speak of something', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(histories, (history) => {
        for (const type of history.flatMap(({ events }) => typesOf(events))) seen.add(type);
      }),
      { numRuns: 500, seed: 20260609 },
    );
    const emergency = ['triggered', 'confirmation-requested', 'confirmed', 'refused', 'sent', 'update-requested'];
    const more = [
      'update-refused',
      'updated',
      'cancelled',
      'ended',
      'told',
      'reviewed',
      'complaints-recorded',
      'confirmation-reminded',
    ];
    const paperwork = ['opened', 'filed', 'accepted', 'returned', 'reminded'];
    const expected = [
      ...[...emergency, ...more].map((it) => `emergency.${it}`),
      ...paperwork.map((it) => `paperwork.${it}`),
    ];
    expect([...seen].toSorted()).toEqual(expected.toSorted());
  });
});
