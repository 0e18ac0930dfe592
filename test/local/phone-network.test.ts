import fc from 'fast-check';
import { payloadOf } from '../../lambda/adapters/outgoing-order.ts';
import { contains } from '../../lambda/domain/division/division.ts';
import type { Alert } from '../../lambda/domain/emergency/alert.ts';
import type { EmergencyCommand } from '../../lambda/domain/emergency/commands/index.ts';
import { ordersIn } from '../../lambda/domain/journal/given-orders.ts';
import { isAlerting, isTelling } from '../../lambda/domain/order/alerting.ts';
import type { Operator } from '../../lambda/domain/registry/events.ts';
import { runEmergency } from '../../lambda/service/emergencies.ts';
import { type Ability, capabilitiesOf } from '../../local/operators/abilities.ts';
import { Order } from '../../local/operators/order.ts';
import { isIn, type Outline, type Position } from '../../local/operators/outlines.ts';
import { createPhoneNetwork, type Geography, type Phone } from '../../local/operators/phone-network.ts';
import { alert, machine, onset, trigger } from '../domain/emergency/history.ts';
import { facts, standing } from '../domain/sample-register.ts';
import { type Answer, memoryDispatch } from '../service/memory-world.ts';

// An invented country: every county is a square of one degree in the open sea, side by side.
const counties = ['440304', '440305', '440103', '440104', '350102'];
const geography: Geography = {
  countyAt: ({ lat, lon }) => (lat < 10 || lat >= 11 ? '000001' : (counties[Math.floor(lon) - 115] ?? '000001')),
  touches: (county, outline) => {
    const west = 115 + counties.indexOf(county);
    const points = 'circle' in outline ? [outline.circle.split(' ')[0] ?? ''] : (outline.polygon[0]?.split(' ') ?? []);
    const lons = points.map((point) => Number(point.split(',')[1]));
    // A circle of 20 km is less than a fifth of a degree to either side.
    const more = 'circle' in outline ? 0.2 : 0;
    return Math.max(...lons) + more >= west && Math.min(...lons) - more <= west + 1;
  },
};

const square = (west: number, east: number): Outline => ({
  polygon: [`10.2,${west} 10.2,${east} 10.8,${east} 10.8,${west} 10.2,${west}`],
});
const outlines: readonly Outline[] = [
  square(115.2, 115.8),
  square(115.5, 116.5),
  square(117.1, 117.4),
  { circle: '10.5,116.5 20' },
];

const operators: readonly (readonly [Operator, Ability])[] = (
  [
    ['mobile', 'cells'],
    ['telecom', 'counties'],
    ['broadnet', 'divisions'],
  ] as const
).map(([id, ability]) => {
  const capabilities = capabilitiesOf(ability);
  const operator: Operator = {
    id,
    regions: ['000000'],
    delivery: { mode: 'push', endpoint: 'https://orders.example.cn/' },
    share: 0.3,
    ...(capabilities === null ? {} : { orderSchema: 2, capabilities }),
  };
  return [operator, ability];
});
const registry = facts({
  operators: operators.map(([operator]) => operator),
  standing: [{ ...standing, divisions: ['000000'] }],
});

const position = fc.record({
  lat: fc.constantFrom(10.1, 10.5, 10.7),
  lon: fc.constantFrom(115.1, 115.6, 116.1, 116.6, 117.3, 118.5, 119.5, 120.5),
});
const phone = fc.record({ home: fc.constantFrom(...counties), at: position });
const divisions = fc.constantFrom<string[]>(
  ['440300'],
  ['440304'],
  ['440000'],
  ['440304', '440103'],
  ['350100', '440305'],
);
const areas = fc.option(fc.subarray([...outlines], { minLength: 1, maxLength: 2 }), { nil: undefined });
const delivery = fc.option(
  fc.record(
    {
      reach: fc.constantFrom('registered', 'present', 'either'),
      visitors: fc.boolean(),
      newcomers: fc.boolean(),
    } as const,
    { requiredKeys: [] },
  ),
  { nil: undefined },
);
const alerted = fc.record({ divisions, areas, delivery }).map((more): Alert => {
  const { areas: shapes, delivery: wish, ...rest } = more;
  const stored = shapes?.map((one) => ('polygon' in one ? { polygon: [...one.polygon] } : one));
  return {
    ...alert,
    ...rest,
    ...(stored === undefined ? {} : { areas: stored }),
    ...(wish === undefined ? {} : { delivery: wish }),
  };
});

type Step =
  | { readonly do: 'command'; readonly command: EmergencyCommand; readonly isTopicDown: boolean }
  | { readonly do: 'move'; readonly phone: number; readonly to: Position }
  | { readonly do: 'settle' };

const command = fc.oneof(
  { weight: 4, arbitrary: alerted.map((its): EmergencyCommand => ({ type: 'update-emergency', alert: its })) },
  { weight: 2, arbitrary: fc.constant<EmergencyCommand>({ type: 'cancel-emergency', reason: '误发。' }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('correction' as const, 'all-clear' as const)
      .map((kind): EmergencyCommand => ({ type: 'tell-recipients', kind, text: '系误发。' })),
  },
);
const settle: Step = { do: 'settle' };
const stop: Step = { do: 'command', command: { type: 'cancel-emergency', reason: '误发。' }, isTopicDown: false };
const correct: Step = {
  do: 'command',
  command: { type: 'tell-recipients', kind: 'correction', text: '系误发。' },
  isTopicDown: false,
};
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('move' as const), phone: fc.nat(7), to: position }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('command' as const), command, isTopicDown: fc.boolean() }) },
  { weight: 4, arbitrary: fc.constant(settle) },
);
/** Half of them are put right at the end, after more moves. */
const ending = fc.oneof(
  fc.constant<readonly Step[]>([]),
  fc.array(step, { maxLength: 4 }).map((moves): readonly Step[] => [settle, stop, ...moves, correct]),
);
const answers = fc.array(fc.constantFrom<Answer>('taken', 'kept', 'refused', 'unreachable'), { maxLength: 4 });

type Told = { readonly order: Order; readonly moment: number };
type Stay = { readonly from: number; readonly at: Position };

/** A history with three operators, the arrivals at each of them and the ways of all phones. */
const lived = async (
  first: Alert,
  phones: readonly Phone[],
  steps: readonly Step[],
  faults: readonly (readonly Answer[])[],
) => {
  let [now, moment, count] = [onset, 0, 0];
  const networks = new Map(
    operators.map(([{ id }, ability]) => [id, createPhoneNetwork({ ability, phones, geography })]),
  );
  const arrivals = new Map<string, Told[]>(operators.map(([{ id }]) => [id, []]));
  const stays = phones.map(({ at }): Stay[] => [{ from: 0, at }]);
  const world = memoryDispatch(
    registry,
    () => now,
    (outgoing, operator) => {
      moment += 1;
      // As it goes over the wire.
      const order = Order.parse(JSON.parse(JSON.stringify(payloadOf(outgoing, operator, null))));
      const own = arrivals.get(operator.id) ?? [];
      if (!own.some((one) => one.order.orderId === order.orderId)) own.push({ order, moment });
      networks.get(operator.id)?.take(order);
    },
  );
  for (const [index, [{ id }]] of operators.entries()) world.script.set(id, [...(faults[index] ?? [])]);
  const give = async (its: EmergencyCommand, isTopicDown: boolean): Promise<void> => {
    count += 1;
    now = new Date(Date.parse(onset) + count * 1_000).toISOString();
    world.breakTopic(isTopicDown);
    await runEmergency(world.deps, 'e-1', its, {
      actor: machine,
      commandId: `c-${count}`,
      body: null,
      expectedVersion: null,
    });
    world.breakTopic(false);
  };
  await give(trigger(first), false);
  for (const one of steps) {
    if (one.do === 'command') await give(one.command, one.isTopicDown);
    else if (one.do === 'settle') await world.settle();
    else {
      moment += 1;
      stays[one.phone % phones.length]?.push({ from: moment, at: one.to });
      for (const network of networks.values()) network.move(one.phone % phones.length, one.to);
    }
  }
  for (const commit of [...world.commits]) if (ordersIn(commit).length > 0) await world.publish(commit);
  await world.settle();
  return { world, networks, arrivals, stays };
};

const within = (place: string, area: readonly string[]): boolean => area.some((code) => contains(code, place));

/** Whether a phone that stands somewhere is one that an order is for, said by the published words and not by what the network does. */
const isFor = (order: Order, area: readonly string[], ability: Ability, { home }: Phone, at: Position): boolean => {
  const { reach = 'either', visitors = true, areas: shapes } = order.target ?? {};
  const here = geography.countyAt(at);
  const inShape = (shapes ?? []).some((shape) =>
    ability === 'cells' ? isIn(at, shape) : geography.touches(here, shape),
  );
  const present = within(here, area) && (shapes === undefined || inShape) && (visitors || within(home, area));
  const registered =
    within(home, area) &&
    (shapes === undefined || (reach === 'registered' && shapes.some((shape) => geography.touches(home, shape))));
  return { registered, present, either: registered || present }[reach];
};

const referencesOf = (order: Order): readonly string[] => [order.references ?? []].flat();

/** Where an alert still runs at a moment: not in what was stopped by then, and nowhere once a newer alert stands for it. */
const runsIn = ({ order, moment }: Told, arrived: readonly Told[], at: number): readonly string[] => {
  if (at < moment) return [];
  const later = arrived.filter(
    (one) => one.moment <= at && one.moment >= moment && referencesOf(one.order).includes(order.orderId),
  );
  if (later.some(({ order: { kind } }) => kind === 'send' || kind === 'update')) return [];
  const stopped = later.flatMap(({ order: stop }) =>
    ['cancel', 'end', 'halt'].includes(stop.kind) ? (stop.divisions ?? []) : [],
  );
  return (order.divisions ?? []).filter((division) => !stopped.some((one) => contains(one, division)));
};

describe('phones of three operators that move about while an emergency is sent, changed, stopped and put right', () => {
  it('get each alert exactly where and when they are meant, each once, and what is told exactly if they had any of it', async () => {
    const seen = { told: 0, newcomers: 0, outside: 0 };
    await fc.assert(
      fc.asyncProperty(
        alerted,
        fc.array(phone, { minLength: 5, maxLength: 8 }),
        fc.tuple(fc.array(step, { maxLength: 14 }), ending).map(([steps, last]) => [...steps, ...last]),
        fc.array(answers, { maxLength: 3 }),
        async (first, phones, steps, faults) => {
          const { networks, arrivals, stays } = await lived(first, phones, steps, faults);
          const wrong: unknown[] = [];
          for (const [{ id }, ability] of operators) {
            const [network, arrived] = [networks.get(id), arrivals.get(id) ?? []];
            for (const [index, its] of phones.entries()) {
              const inbox = network?.inboxOf(index) ?? [];
              if (new Set(inbox).size < inbox.length) wrong.push([id, index, inbox]);
              for (const one of arrived) {
                const { order, moment } = one;
                const has = inbox.includes(order.orderId);
                if (isTelling(order.kind)) {
                  const had = inbox.slice(0, has ? inbox.indexOf(order.orderId) : inbox.length);
                  const isRecipient = order.recipientsOf?.some((earlier) => had.includes(earlier)) === true;
                  seen.told += has ? 1 : 0;
                  if (has !== isRecipient) wrong.push([id, index, order.orderId, has]);
                } else if (isAlerting(order.kind)) {
                  const where = (at: number) => stays[index]?.findLast(({ from }) => from <= at)?.at ?? its.at;
                  const atOnce = isFor(order, order.divisions ?? [], ability, its, where(moment));
                  const later = (stays[index] ?? []).some(
                    ({ from, at }) => from > moment && isFor(order, runsIn(one, arrived, from), ability, its, at),
                  );
                  seen.newcomers += !atOnce && later && order.target?.newcomers === true ? 1 : 0;
                  seen.outside += has ? 0 : 1;
                  const isMeant = atOnce || (later && order.target?.newcomers === true);
                  if (has !== isMeant) wrong.push([id, index, order.orderId, has]);
                } else if (has) wrong.push([id, index, order.orderId, has]);
              }
            }
          }
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(seen.told).toBeGreaterThan(200);
    expect(seen.newcomers).toBeGreaterThan(60);
    expect(seen.outside).toBeGreaterThan(200);
  });

  it('of an operator that tells cells are reached inside the outline alone, of one that tells counties beside it too, and of schema 1 all over', async () => {
    const at = (lon: number): Phone => ({ home: '350102', at: { lat: 10.5, lon } });
    const phones = [at(115.5), at(115.95), at(117.5)];
    const first: Alert = {
      ...alert,
      divisions: ['440000'],
      areas: [{ polygon: ['10.2,115.2 10.2,115.8 10.8,115.8 10.8,115.2 10.2,115.2'] }],
    };
    const { networks } = await lived(first, phones, [{ do: 'settle' }], []);
    const reached = operators.map(([{ id }]) => [...(networks.get(id)?.reachedBy(`e-1.1.${id}`) ?? [])]);
    expect(reached).toEqual([[0], [0, 1], [0, 1, 2]]);
  });
});
