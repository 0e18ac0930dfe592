import type { FaultMode } from '../../local/operators/faults.ts';
import { type SampleOperator, sampleOperators } from '../../local/sample-world.ts';
import { until } from '../local/support/scratch.ts';
import { acted, rainstorm, type Sent, triggered, watched } from './emergencies.ts';
import { startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney({ answerWithinMs: 700, slowAnswerInMs: 300 });

/** It is well all the while. It knows no order but those of schema 1, and takes what is told as one to send something. */
const healthy: SampleOperator = 'broadnet';

type Kind = 'alert' | 'update' | 'cancel' | 'correction' | 'all-clear';

const correction = { kind: 'correction', text: '【更正】广东省应急管理厅：刚才的暴雨红色预警系误发，没有险情。' };
const allClear = { kind: 'all-clear', text: '【解除】广东省应急管理厅：暴雨红色预警已经解除。' };
const stopped = (sent: Sent, how: 'cancel' | 'end') =>
  acted(journey, people.dutyOfficer, sent, how, { reason: '误报。' });

/** What is done with an emergency that every operator has, and what each has of it then, in this order. */
const acts: Readonly<Record<Kind, readonly [act: (sent: Sent) => Promise<unknown>, orders: readonly string[]]>> = {
  alert: [async () => undefined, ['send']],
  update: [
    async (sent) => acted(journey, people.warningSystem, sent, 'update', { alert: rainstorm(await journey.now()) }),
    ['send', 'update'],
  ],
  cancel: [(sent) => stopped(sent, 'cancel'), ['send', 'cancel']],
  // Two at once to each operator: the stop, and the words behind it.
  correction: [
    async (sent) => acted(journey, people.dutyOfficer, await stopped(sent, 'cancel'), 'tell', correction),
    ['send', 'cancel', 'correction'],
  ],
  'all-clear': [
    async (sent) => acted(journey, people.dutyOfficer, await stopped(sent, 'end'), 'tell', allClear),
    ['send', 'end', 'all-clear'],
  ],
};
const kinds = ['alert', 'update', 'cancel', 'correction', 'all-clear'] as const;

const expectedAt = (operator: SampleOperator, kind: Kind): readonly string[] =>
  acts[kind][1].map((order) => (operator === healthy && /correction|all-clear/.test(order) ? 'send' : order));

/** Kinds of the orders that an operator took, as it learned of them; what came again is left out. */
const takenBy = async (operator: SampleOperator, { id }: Sent) =>
  (await journey.received(operator, id))
    .filter(({ duplicate, status }) => !duplicate && (status ?? 200) < 300)
    .map(({ kind }) => kind);

type Round = readonly (readonly [operator: SampleOperator, mode: FaultMode])[];
const turnAll = (round: Round, isFaulty: boolean) =>
  Promise.all(round.map(([operator, mode]) => journey.turn(operator, isFaulty ? mode : 'ok')));

// biome-ignore format: one round a line
const rounds: readonly (readonly [string, Round])[] = [
  ['answers 500, one that does not answer, one that hangs up', [['telecom', '500'],   ['mobile', 'timeout'], ['unicom', 'reset']]],
  ['refuses, one that answers 500, one that is slow',          [['telecom', '403'],   ['mobile', '500'],     ['unicom', 'slow']]],
  ['hangs up, one that refuses, one that does not answer',     [['telecom', 'reset'], ['mobile', '403'],     ['unicom', 'timeout']]],
];

describe.each(rounds)('with an operator that %s', (_what, round) => {
  it('five emergencies, in all kinds of order at one moment, come to each of the four: in order, once, none lost', async () => {
    const before = await Promise.all(
      kinds.slice(1).map(async (kind) => {
        const sent = await triggered(journey);
        await Promise.all(sampleOperators.map((operator) => whenReceived(journey, operator, sent.id)));
        return [kind, sent] as const;
      }),
    );
    await turnAll(round, true);
    const alert = ['alert', await triggered(journey)] as const;
    await Promise.all(before.map(([kind, sent]) => acts[kind][0](sent)));
    const cases = [alert, ...before];
    const failing = round.filter(([, mode]) => mode !== 'slow').map(([operator]) => operator);
    for (const [kind, sent] of cases) {
      await whenReceived(journey, healthy, sent.id, acts[kind][1].length);
      await until(async () => {
        const { orders } = await watched(journey, sent.id);
        return failing.every((one) => orders.some(({ operator, failures }) => operator === one && failures > 0));
      });
    }
    await turnAll(round, false);
    for (const [kind, sent] of cases)
      for (const operator of sampleOperators)
        await until(async () => (await takenBy(operator, sent)).length >= acts[kind][1].length);
    await journey.settle();
    for (const [kind, sent] of cases)
      for (const operator of sampleOperators)
        expect([kind, operator, await takenBy(operator, sent)]).toEqual([kind, operator, expectedAt(operator, kind)]);
  });
});
