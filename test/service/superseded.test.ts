import fc from 'fast-check';
import { contains } from '../../lambda/domain/division/division.ts';
import type { Alert } from '../../lambda/domain/emergency/alert.ts';
import type { EmergencyCommand } from '../../lambda/domain/emergency/commands/index.ts';
import type { Commit } from '../../lambda/domain/journal/commit.ts';
import { ordersIn } from '../../lambda/domain/journal/given-orders.ts';
import { isAlerting, isTelling } from '../../lambda/domain/order/alerting.ts';
import { isOfLeft } from '../../lambda/domain/order/left.ts';
import { type Order, parseOrderId } from '../../lambda/domain/order/order.ts';
import type { Operator } from '../../lambda/domain/registry/events.ts';
import type { RegistryFacts } from '../../lambda/domain/registry/facts.ts';
import { runEmergency } from '../../lambda/service/emergencies.ts';
import { alert, machine, onset, trigger } from '../domain/emergency/history.ts';
import { heldAt } from '../domain/phones.ts';
import { facts, operators, standing } from '../domain/sample-register.ts';
import { rounds } from '../rounds.ts';
import { type Answer, memoryDispatch } from './memory-world.ts';

const pushing = (operator: Operator): Operator => ({
  ...operator,
  delivery: { mode: 'push', endpoint: 'https://orders.example.cn/' },
});
const everywhere = [{ ...standing, divisions: ['000000'] }];
const registry = facts({ operators: operators.map(pushing), standing: everywhere });
const polled = facts({ standing: everywhere });

const updated = (more: Partial<Alert>): EmergencyCommand => ({
  type: 'update-emergency',
  alert: { ...alert, ...more },
});
const cancelled: EmergencyCommand = { type: 'cancel-emergency', reason: '误发。' };

/** A standing authority everywhere, and operators that are pushed to, or that poll. */
const worlds = [
  ['pushed to', registry],
  ['that polls', polled],
] as const;

const begun = (known = registry) => {
  let now = onset;
  const world = memoryDispatch(known, () => now);
  let count = 0;
  const give = async (command: EmergencyCommand, isTopicDown: boolean, commandId = `c-${count}`) => {
    count += 1;
    now = new Date(Date.parse(onset) + count * 1_000).toISOString();
    world.breakTopic(isTopicDown);
    const request = { actor: machine, commandId, body: null, expectedVersion: null };
    const outcome = await runEmergency(world.deps, 'e-1', command, request);
    world.breakTopic(false);
    return outcome;
  };
  return { ...world, give };
};

const correction: EmergencyCommand = { type: 'tell-recipients', kind: 'correction', text: '【更正】系误发。' };
const allClear: EmergencyCommand = { type: 'tell-recipients', kind: 'all-clear', text: '险情已经解除。' };

const kindsOf = (orders: readonly Order[]): readonly string[] => orders.map(({ kind }) => kind);

describe('an alert that was not published when the update that corrects it was', () => {
  it('goes to no operator any more, whenever the stream comes to it', async () => {
    const world = begun();
    await world.give(trigger(), true);
    await world.give(updated({ text: '预警更正。' }), false);
    await world.settle();
    for (const commit of [...world.commits]) await world.publish(commit);
    await world.settle();
    for (const operator of ['mobile', 'telecom', 'unicom']) {
      expect(kindsOf(world.receivedBy(operator))).toEqual(['update']);
      expect(world.eventsOf(`e-1.1.${operator}`)).toEqual(['order.suppressed: superseded']);
    }
  });

  it('is not even put into the queue of an operator that polls', async () => {
    const world = begun(polled);
    await world.give(trigger(), true);
    await world.give(updated({ text: '预警更正。' }), false);
    for (const commit of [...world.commits]) await world.publish(commit);
    expect(new Set(kindsOf(world.queues.get('mobile') ?? []))).toEqual(new Set(['update']));
  });

  it('is not published by its sender’s own repetition either', async () => {
    const world = begun(polled);
    await world.give(trigger(), true, 'first');
    await world.give(updated({ text: '预警更正。' }), false);
    expect(await world.give(trigger(), false, 'first')).toMatchObject({ ok: true, value: { published: false } });
    expect(kindsOf(world.queues.get('mobile') ?? [])).toEqual(['update']);
  });

  it.each(worlds)('is given up also behind the newer one in the same queue of an operator %s', async (_how, known) => {
    const world = begun(known);
    await world.give(trigger(), false);
    await world.give(updated({ text: '预警更正。' }), false);
    world.queues.get('mobile')?.reverse();
    await world.settle();
    expect(kindsOf(world.receivedBy('mobile'))).toEqual(['update']);
    expect(world.eventsOf('e-1.1.mobile')).toEqual(['order.suppressed: superseded']);
  });

  it.each(worlds)(
    'is given up though its own publishing ended only after the newer one was with an operator %s',
    async (_how, known) => {
      const world = begun(known);
      await world.give(trigger(), false);
      const late = world.queues.get('mobile') ?? [];
      world.queues.set('mobile', []);
      await world.give(updated({ text: '预警更正。' }), false);
      await world.settle();
      world.queues.set('mobile', [...late]);
      await world.settle();
      expect(kindsOf(world.receivedBy('mobile'))).toEqual(['update']);
    },
  );

  it('is not sent again when its operator stays silent', async () => {
    const world = begun();
    await world.give(trigger(), true);
    await world.give(updated({}), true);
    const [first] = world.commits;
    if (first !== undefined) await world.publish(first);
    await world.settle();
    expect(world.eventsOf('e-1.1.mobile')).toEqual(['order.suppressed: superseded']);
  });
});

describe('an operator whose area an update leaves', () => {
  it('gets no alert after its end, though the case goes on', async () => {
    const world = begun();
    await world.give(trigger(), true);
    await world.give(updated({ divisions: ['350100'] }), false);
    for (const commit of [...world.commits].toReversed()) await world.publish(commit);
    await world.settle();
    expect(kindsOf(world.receivedBy('unicom'))).toEqual([]);
    expect(world.eventsOf('e-1.1.unicom')).toEqual(['order.suppressed: ended']);
    expect(world.eventsOf('e-1.2.unicom')).toEqual(['order.suppressed: never-alerted']);
  });
});

describe('an operator that goes on with another part of the area', () => {
  const wide = ['440300', '440100'];
  const idsOf = (orders: readonly Order[]): readonly string[] => orders.map(({ orderId }) => orderId);

  it.each(worlds)('%s gets the end of what is left before the update', async (_how, known) => {
    const world = begun(known);
    await world.give(trigger({ ...alert, divisions: wide }), false);
    await world.settle();
    await world.give(updated({ divisions: ['440300'] }), false);
    await world.settle();
    expect(idsOf(world.receivedBy('mobile'))).toEqual(['e-1.1.mobile', 'e-1.2.mobile.left', 'e-1.2.mobile']);
    expect([heldAt('440106', world.receivedBy('mobile')), heldAt('440304', world.receivedBy('mobile'))]).toEqual([
      'ended',
      'e-1.2.mobile',
    ]);
  });

  it.each([
    ['refused', ['refused', 'taken', 'refused', 'taken']],
    ['out of reach', ['unreachable', 'taken', 'unreachable', 'taken']],
    ['lost', ['kept', 'taken', 'taken']],
  ] as const)(
    'gets the update at once though the end is %s, and the end as soon as it takes it',
    async (_what, answers) => {
      const world = begun();
      await world.give(trigger({ ...alert, divisions: wide }), false);
      await world.settle();
      world.script.set('mobile', [...answers]);
      await world.give(updated({ divisions: ['440300'] }), false);
      await world.settle();
      const arrived = idsOf(world.arrivalsAt('mobile')).slice(1);
      expect(arrived.filter((id) => id === 'e-1.2.mobile')).toHaveLength(1);
      expect(arrived.at(-1)).toBe('e-1.2.mobile.left');
      expect([heldAt('440106', world.receivedBy('mobile')), heldAt('440304', world.receivedBy('mobile'))]).toEqual([
        'ended',
        'e-1.2.mobile',
      ]);
    },
  );

  it('gets no end where it never had the alert', async () => {
    const world = begun();
    world.script.set('mobile', ['refused']);
    await world.give(trigger({ ...alert, divisions: wide }), false);
    await world.give(updated({ divisions: ['440300'] }), false);
    await world.settle();
    expect(idsOf(world.receivedBy('mobile'))).toEqual(['e-1.2.mobile']);
    expect(world.eventsOf('e-1.2.mobile.left')).toEqual(['order.suppressed: never-alerted']);
  });

  it('gets it though the update that left it was overtaken before it went out', async () => {
    const world = begun();
    await world.give(trigger({ ...alert, divisions: wide }), false);
    await world.settle();
    await world.give(updated({ divisions: ['440300'] }), true);
    await world.give(updated({ divisions: ['440300'], text: '预警更新。' }), false);
    for (const commit of [...world.commits].toReversed()) await world.publish(commit);
    await world.settle();
    expect(idsOf(world.receivedBy('mobile'))).toEqual(['e-1.1.mobile', 'e-1.3.mobile.left', 'e-1.3.mobile']);
    expect(world.eventsOf('e-1.2.mobile.left')).toEqual(['order.suppressed: superseded']);
  });

  it('gets none of what the next update takes in again', async () => {
    const world = begun();
    await world.give(trigger({ ...alert, divisions: wide }), false);
    await world.settle();
    await world.give(updated({ divisions: ['440300'] }), true);
    await world.give(updated({ divisions: wide }), false);
    for (const commit of [...world.commits].toReversed()) await world.publish(commit);
    await world.settle();
    expect(idsOf(world.receivedBy('mobile'))).toEqual(['e-1.1.mobile', 'e-1.3.mobile']);
  });

  it('is sent the end again when it stays silent, and only until the stop of all', async () => {
    const world = begun();
    await world.give(trigger({ ...alert, divisions: wide }), false);
    await world.settle();
    await world.give(updated({ divisions: ['440300'] }), true);
    await world.give(cancelled, false);
    for (const commit of [...world.commits]) await world.publish(commit);
    await world.settle();
    expect(idsOf(world.receivedBy('mobile'))).toEqual(['e-1.1.mobile', 'e-1.3.mobile']);
    expect(world.eventsOf('e-1.2.mobile.left')).toEqual(['order.suppressed: cancelled']);
    expect(heldAt('440106', world.receivedBy('mobile'))).toBe('ended');
  });
});

describe('what recipients are told after a stop', () => {
  it.each(worlds)('comes behind it to an operator %s, though it came first', async (_how, known) => {
    const world = begun(known);
    await world.give(trigger(), false);
    await world.settle();
    await world.give(cancelled, false);
    await world.give(correction, false);
    await world.give(allClear, false);
    world.queues.get('mobile')?.reverse();
    await world.settle();
    expect(kindsOf(world.receivedBy('mobile'))).toEqual(['send', 'cancel', 'correction', 'all-clear']);
    expect(kindsOf(world.arrivalsAt('mobile'))).toHaveLength(4);
  });

  it('waits for it: an operator that does not take the stop is told nothing', async () => {
    const world = begun();
    await world.give(trigger(), false);
    await world.settle();
    await world.give(cancelled, true);
    await world.give(correction, false);
    world.script.set('mobile', ['unreachable', 'refused', 'taken']);
    await world.settle();
    expect(kindsOf(world.receivedBy('mobile'))).toEqual(['send', 'cancel', 'correction']);
    expect(world.eventsOf('e-1.2.mobile')).toEqual([
      'order.attempt-failed',
      'order.attempt-failed',
      'order.handed-over',
    ]);
  });

  it('goes to nobody who never had the alert, and neither does the stop', async () => {
    const world = begun();
    world.script.set('mobile', ['refused']);
    await world.give(trigger(), false);
    await world.give(cancelled, true);
    await world.give(correction, false);
    world.queues.get('mobile')?.reverse();
    await world.settle();
    expect(world.receivedBy('mobile')).toEqual([]);
    expect([world.eventsOf('e-1.2.mobile'), world.eventsOf('e-1.3.mobile')]).toEqual([
      ['order.suppressed: never-alerted'],
      ['order.suppressed: never-alerted'],
    ]);
  });
});

const versionsOf = (orders: readonly Order[]): readonly number[] =>
  orders.map(({ orderId }) => parseOrderId(orderId)?.version ?? 0);

const areas = [
  ['440300'],
  ['440304'],
  ['440000'],
  ['350100'],
  ['440300', '350100'],
  ['440100', '350100'],
  ['110000'],
  ['000000'],
];
/** Places in and beside them: what phones there have is looked at. */
const places = ['440304', '440305', '440106', '445103', '350102', '350203', '110105', '540102'];

/** Where the case is now; nowhere once it is closed. */
const areaNow = (commits: readonly Commit[]): readonly string[] =>
  commits
    .flatMap(({ events }) => events)
    .reduce<readonly string[]>((area, event) => {
      if (event.type === 'emergency.triggered' || event.type === 'emergency.updated') return event.alert.divisions;
      return event.type === 'emergency.cancelled' ? [] : area;
    }, []);

const lies = (place: string, area: readonly string[]): boolean => area.some((code) => contains(code, place));
const step = fc.record({
  command: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...areas).map((divisions) => updated({ divisions, text: '预警更新。' })) },
    { weight: 2, arbitrary: fc.constant(cancelled) },
    { weight: 4, arbitrary: fc.constantFrom(correction, allClear) },
  ),
  isTopicDown: fc.boolean(),
  /** Deliveries go on while more is ordered. */
  settles: fc.boolean(),
});
const answers = fc.array(fc.constantFrom<Answer>('taken', 'kept', 'refused', 'unreachable'), { maxLength: 6 });

/** What reaches an operator, whatever the order of publishing, the repetitions and its own faults. */
const whatArrives = async (
  known: RegistryFacts,
  steps: readonly { readonly command: EmergencyCommand; readonly isTopicDown: boolean; readonly settles: boolean }[],
  faults: readonly (readonly Answer[])[],
  order: readonly number[],
) => {
  const world = begun(known);
  for (const [index, { id }] of operators.entries()) world.script.set(id, [...(faults[index] ?? [])]);
  await world.give(
    trigger({ ...alert, divisions: order.length % 3 === 0 ? ['000000'] : ['440300', '350100'] }),
    order.length % 2 === 0,
  );
  for (const { command, isTopicDown, settles } of steps) {
    await world.give(command, isTopicDown);
    if (settles) await world.settle();
  }
  const stream = world.commits.filter((commit) => ordersIn(commit).length > 0);
  for (const index of [...order, ...stream.keys()]) {
    const commit = stream[index % stream.length];
    // An inline publishing that ends late has asked nobody whether its orders still stand.
    if (commit !== undefined && index % 4 === 1) await world.deps.publisher.publish(ordersIn(commit), commit.hash);
    if (commit !== undefined) await world.publish(commit);
    if (index % 3 === 0) await world.settle();
  }
  await world.settle();
  return { world, given: stream.flatMap(ordersIn), area: areaNow(world.commits) };
};

it.each(worlds)(
  'whatever happens, the last alerting message of every operator %s is its newest, its stop comes after all of them, and after that, in order and once, everything that recipients are told',
  async (how, known) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 6 }),
        fc.array(answers, { maxLength: 4 }),
        fc.array(fc.nat(20), { maxLength: 8 }),
        async (steps, faults, order) => {
          const { world, given } = await whatArrives(known, steps, faults, order);
          for (const { id } of operators) {
            const received = world.receivedBy(id);
            const versions = versionsOf(received);
            expect(versions).toEqual(versions.toSorted((left, right) => left - right));
            const again = versionsOf(world.arrivalsAt(id).filter(({ kind }) => !isTelling(kind)));
            expect(again).toEqual(again.toSorted((left, right) => left - right));
            const own = given.filter(({ operator }) => operator === id);
            const newest = own.findLast((one) => !isTelling(one.kind) && !isOfLeft(one));
            if (newest === undefined) continue;
            const told = own.filter(({ kind }) => isTelling(kind)).map(({ orderId }) => orderId);
            const alerted = received.some(({ kind }) => isAlerting(kind));
            const mayBeAlerted = alerted || how === 'that polls';
            const whole = received.filter((one) => !isOfLeft(one));
            const last = whole.slice(whole.length - told.length - 1).map(({ orderId }) => orderId);
            if (isAlerting(newest.kind) || mayBeAlerted) expect(last).toEqual([newest.orderId, ...told]);
            else expect(received).toEqual([]);
          }
        },
      ),
      { numRuns: rounds(120) },
    );
  },
);

it.each(worlds)(
  'whatever happens, phones of every operator %s have the newest alert where the case is, and an end of what they had where it is no more',
  async (_how, known) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 6 }),
        fc.array(answers, { maxLength: 4 }),
        fc.array(fc.nat(20), { maxLength: 8 }),
        async (steps, faults, order) => {
          const { world, given, area } = await whatArrives(known, steps, faults, order);
          for (const { id, regions } of operators) {
            const newest = given.findLast(({ operator, kind }) => operator === id && isAlerting(kind));
            const expected = places.map((place): readonly (string | null | undefined)[] =>
              lies(place, regions) && lies(place, area) ? [newest?.orderId] : ['ended', null],
            );
            const held = places.map((place) => heldAt(place, world.receivedBy(id)));
            expect(expected.map((any, index) => any.includes(held[index] ?? null))).toEqual(places.map(() => true));
          }
        },
      ),
      { numRuns: rounds(120) },
    );
  },
);
