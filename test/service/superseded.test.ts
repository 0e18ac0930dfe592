import fc from 'fast-check';
import type { Alert } from '../../lambda/domain/emergency/alert.ts';
import type { EmergencyCommand } from '../../lambda/domain/emergency/commands/index.ts';
import { ordersIn } from '../../lambda/domain/journal/given-orders.ts';
import { isAlerting, isTelling } from '../../lambda/domain/order/alerting.ts';
import { type Order, parseOrderId } from '../../lambda/domain/order/order.ts';
import type { Operator } from '../../lambda/domain/registry/events.ts';
import type { RegistryFacts } from '../../lambda/domain/registry/facts.ts';
import { runEmergency } from '../../lambda/service/emergencies.ts';
import { alert, machine, onset, trigger } from '../domain/emergency/history.ts';
import { facts, operators, standing } from '../domain/sample-register.ts';
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

const areas = [['440300'], ['350100'], ['440300', '350100'], ['110000']];
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
  await world.give(trigger(), order.length % 2 === 0);
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
  return { world, given: stream.flatMap(ordersIn) };
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
            const newest = own.findLast(({ kind }) => !isTelling(kind));
            if (newest === undefined) continue;
            const told = own.filter(({ kind }) => isTelling(kind)).map(({ orderId }) => orderId);
            const alerted = received.some(({ kind }) => isAlerting(kind));
            const mayBeAlerted = alerted || how === 'that polls';
            const last = received.slice(received.length - told.length - 1).map(({ orderId }) => orderId);
            if (isAlerting(newest.kind) || mayBeAlerted) expect(last).toEqual([newest.orderId, ...told]);
            else expect(received).toEqual([]);
          }
        },
      ),
      { numRuns: 300 },
    );
  },
);
