import type { FaultMode } from '../../local/operators/faults.ts';
import type { SampleOperator } from '../../local/sample-world.ts';
import { until } from '../local/support/scratch.ts';
import { act, approved, looked, opened, submitted } from './applications.ts';
import { acted, eventsOf, rainstorm, triggered, watched } from './emergencies.ts';
import { holdableSends } from './faulty-network.ts';
import { everyOperator, startJourney, whenTold } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney({ answerWithinMs: 700, slowAnswerInMs: 300 });
const sends = holdableSends(journey.runtime.clients.dynamodb);

/** Every way to fail at once, and one operator that is well. */
const faults: readonly (readonly [SampleOperator, FaultMode])[] = [
  ['telecom', '500'],
  ['mobile', 'timeout'],
  ['unicom', 'reset'],
];
const healthy = 'broadnet';

const turnAll = (isFaulty: boolean) =>
  Promise.all(faults.map(([operator, mode]) => journey.turn(operator, isFaulty ? mode : 'ok')));

/** Kinds of the orders an operator knows of, in the order it learned of them; what came again is left out. */
const kindsAt = async (operator: SampleOperator, caseId: string) =>
  (await journey.received(operator, caseId)).filter(({ duplicate }) => !duplicate).map(({ kind }) => kind);

type Order = 'send' | 'halt';

/** Breaks three operators, acts, finds the fourth served while they are broken, mends them, and finds everybody served in order. */
const survived = async (caseId: string, last: Order, all: readonly Order[], act: () => Promise<unknown>) => {
  await turnAll(true);
  await act();
  await whenTold(journey, healthy, caseId, last);
  const hasFailed = async (operator: SampleOperator) => {
    const order = (await watchedOrders(caseId)).find((it) => it.operator === operator && it.kind === last);
    return order !== undefined && order.failures > 0;
  };
  for (const [operator] of faults) await until(() => hasFailed(operator));
  await turnAll(false);
  const isEverywhere = async () =>
    (await everyOperator((operator) => kindsAt(operator, caseId))).every((kinds) => kinds.at(-1) === last);
  await until(isEverywhere);
  expect(await everyOperator((operator) => kindsAt(operator, caseId))).toEqual(Array(4).fill(all));
};

const watchedOrders = async (caseId: string) => (await looked(journey, caseId)).orders;

describe('with an operator that answers 500, one that does not answer and one that resets', () => {
  afterEach(() => turnAll(false));

  it('an ordinary send and its halt reach them after recovery, and the fourth meanwhile', async () => {
    sends.hold();
    const found = await approved(journey, await submitted(journey));
    const moving = Promise.withResolvers<unknown>();
    await survived(found.id, 'send', ['send'], async () => void opened(journey, found).then(moving.resolve));
    // Until all have accepted the case may move on under the hand of whoever halts it.
    await until(async () => (await looked(journey, found.id)).status === 'dispatched');
    const current = await looked(journey, found.id);
    await survived(found.id, 'halt', ['send', 'halt'], () =>
      act(journey, people.officer, current, 'halt', { reason: '内容有误。' }),
    );
    sends.letGo();
    await moving.promise;
  });

  it('an alert cancelled before anyone took it is withheld, and its cancel comes to all but those who said no', async () => {
    await turnAll(true);
    await journey.turn(healthy, '403');
    const sent = await triggered(journey);
    const haveFailed = async () =>
      (await watched(journey, sent.id)).orders.filter(({ failures }) => failures > 0).length === 4;
    await until(haveFailed);
    await acted(journey, people.clerk, sent, 'cancel', { reason: '误报。' });
    await turnAll(false);
    await journey.turn(healthy, 'ok');
    for (const [operator] of faults) await whenTold(journey, operator, sent.id, 'cancel');
    const ofOperator = async (name: SampleOperator) =>
      (await watched(journey, sent.id)).orders
        .filter(({ operator }) => operator === name)
        .map(({ suppressed }) => suppressed);
    await until(async () => (await ofOperator(healthy)).every((suppressed) => suppressed !== null));
    expect(await ofOperator(healthy)).toEqual(['cancelled', 'never-alerted']);
    for (const operator of ['telecom', 'unicom'] as const) {
      await until(async () => (await ofOperator(operator))[0] !== null);
      expect([operator, await ofOperator(operator)]).toEqual([operator, ['cancelled', null]]);
    }
    expect(await everyOperator((operator) => kindsAt(operator, sent.id))).toEqual([
      ['cancel'],
      ['send', 'cancel'],
      ['cancel'],
      [],
    ]);
  });
});

describe('with an operator that is slow', () => {
  it('alert, update and cancel come in order, once each, and nobody waits for it', async () => {
    await journey.turn('telecom', 'slow');
    const sent = await triggered(journey);
    const alert = rainstorm(await journey.now());
    await whenTold(journey, healthy, sent.id, 'send');
    const updated = await acted(journey, people.warningSystem, sent, 'update', { alert });
    await whenTold(journey, 'telecom', sent.id, 'update');
    await acted(journey, people.clerk, updated, 'cancel', { reason: '误报。' });
    await whenTold(journey, 'telecom', sent.id, 'cancel');
    await journey.turn('telecom', 'ok');
    expect(await kindsAt('telecom', sent.id)).toEqual(['send', 'update', 'cancel']);
  });
});

describe('an order that nobody acknowledges in time', () => {
  it('is sent again, and its operator ends up with it once', async () => {
    await journey.turn('telecom', '500');
    const sent = await triggered(journey);
    const path = `/orders/${sent.id}.1.telecom`;
    await until(async () => (await eventsOf(journey, path)).includes('order.attempt-failed'));
    await journey.advance({ seconds: 31 });
    expect(await eventsOf(journey, path)).toContain('order.resent');
    await journey.turn('telecom', 'ok');
    await until(async () => (await kindsAt('telecom', sent.id)).length > 0);
    await journey.settle();
    expect((await journey.received('telecom', sent.id)).map(({ kind }) => kind)).toEqual(['send']);
  });
});
