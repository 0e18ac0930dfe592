import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Commit } from '../lambda/domain/commit.ts';
import { sampleOperators } from '../local/sample-world.ts';
import { rainstorm } from '../local/scenario/messages.ts';
import { type Copy, copyOf, createBareFloor, type Floor, ownFloor, writeAndPublish } from './floor.ts';
import { quantilesOf, ratioOf } from './quantiles.ts';
import type { Cell, Section } from './report.ts';
import { type Stage, startStage } from './stage.ts';

const Sent = z.object({ id: z.string(), published: z.literal(true) });
const warningSystem = '广东省突发事件预警信息发布中心·系统';

type Regime = {
  readonly name: string;
  readonly rounds: number;
  /** Everything behind a sample has come to rest before the next one begins. */
  readonly drained: boolean;
  readonly receipts: boolean;
};

/** Milliseconds of each arm, one sample a round, and the moments at which the emergencies were posted. */
type Series = { readonly post: number[]; readonly bare: number[]; readonly followed: number[] };
type Posted = Map<string, number>;

const postEmergency = async (stage: Stage, headers: Record<string, string>, posted: Posted): Promise<number> => {
  const alert = rainstorm(stage.runtime.core.clock());
  const body = JSON.stringify({ alert, exercise: false });
  const keyed = { ...headers, 'idempotency-key': randomUUID() };
  const start = performance.now();
  const answer = await stage.http.send('POST', '/emergencies', keyed, body);
  const took = performance.now() - start;
  if (answer.status !== 202) throw new Error(`POST /emergencies answered ${answer.status}: ${answer.text}`);
  posted.set(Sent.parse(JSON.parse(answer.text)).id, start);
  return took;
};

const timeCopy = async ({ runtime }: Stage, floor: Floor, copy: Copy): Promise<number> => {
  const start = performance.now();
  await writeAndPublish(runtime, floor, copy);
  return performance.now() - start;
};

type Model = { readonly commit: Commit; readonly caseId: string; readonly bare: Floor };

/** The model of all copies is what a real request wrote. */
const takeModel = async (stage: Stage, headers: Record<string, string>): Promise<Model> => {
  const posted: Posted = new Map();
  await postEmergency(stage, headers, posted);
  const [caseId = ''] = posted.keys();
  const [commit] = await stage.runtime.core.journal.load(`emergency#${caseId}`);
  if (commit === undefined) throw new Error(`${caseId} has no commit`);
  return { commit, caseId, bare: await createBareFloor(stage.runtime) };
};

const quietForMs = 15;

/** Interleaved: each round holds one sample of each arm, and the arms take turns at being first. */
const measure = async (stage: Stage, model: Model, { rounds, drained, receipts }: Regime, posted: Posted) => {
  const headers = await stage.headersOf(warningSystem);
  const series: Series = { post: [], bare: [], followed: [] };
  const copy = (): Copy => copyOf(model.commit, model.caseId);
  const arms = [
    async () => series.post.push(await postEmergency(stage, headers, posted)),
    async () => series.bare.push(await timeCopy(stage, model.bare, copy())),
    async () => series.followed.push(await timeCopy(stage, ownFloor(stage.runtime), copy())),
  ];
  stage.taps.handOn(receipts ? stage.runtime.operators : null);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < arms.length; turn += 1) {
      await arms[(round + turn) % arms.length]?.();
      if (drained) await stage.calls.quiet(quietForMs);
    }
  }
  await stage.calls.quiet(200);
  return series;
};

type Row = Readonly<Record<string, Cell>>;

const rowsOf = ({ name }: Regime, { post, bare, followed }: Series): Row[] => {
  const [a, b, followedFloor] = [quantilesOf(post), quantilesOf(bare), quantilesOf(followed)];
  const against = { 'p50 (a)/this': null, 'p99 (a)/this': null };
  const ratios = (floor: typeof b) => ({
    'p50 (a)/this': ratioOf(a.p50, floor.p50),
    'p99 (a)/this': ratioOf(a.p99, floor.p99),
  });
  return [
    { regime: name, what: '(a) POST /emergencies to 202, published', ...a, ...against },
    { regime: name, what: '(b) floor: raw PutItem + PublishBatch, nobody behind', ...b, ...ratios(b) },
    { regime: name, what: '(b) floor with the same consumers behind', ...followedFloor, ...ratios(followedFloor) },
  ];
};

const receptionRows = ({ name }: Regime, stage: Stage, posted: Posted): Row[] =>
  sampleOperators.map((operator) => {
    const own = stage.taps.receptions().filter((reception) => reception.operator === operator);
    const took = own.flatMap(({ caseId, at }) => {
      const start = posted.get(caseId);
      return start === undefined ? [] : [at - start];
    });
    return { regime: name, operator, ...quantilesOf(took), missing: posted.size - took.length };
  });

const conditions = [
  'one process holds API, engines, consumers, listeners and the bench; one kept-alive connection; a new Idempotency-Key each; four operators',
  'quiet: each sample waits until every consumer of the one before is idle. back to back: nothing is waited for',
  'behind every emergency run: projector, publisher (publishes again, dropped as a duplicate), four deliverers, record keeper; the clock does not tick',
  'the floor writes and publishes the bytes of a real emergency under a case id of its own, through the same SDK clients; without a condition',
  'with receipts: the simulated operators report on every order at pace 0 (six receipts each) through the same API',
];

const regimesFor = (quick: boolean): readonly Regime[] => [
  { name: 'quiet', rounds: quick ? 60 : 300, drained: true, receipts: false },
  { name: 'back to back', rounds: quick ? 40 : 200, drained: false, receipts: false },
  { name: 'back to back, receipts', rounds: quick ? 10 : 40, drained: false, receipts: true },
];

/** Parts (a), (b) and (c) in one run. */
export const measureEmergencies = async (quick: boolean): Promise<readonly Section[]> => {
  const stage = await startStage();
  const floorRows: Row[] = [];
  const listenerRows: Row[] = [];
  try {
    const model = await takeModel(stage, await stage.headersOf(warningSystem));
    await measure(
      stage,
      model,
      { name: 'warm-up', rounds: quick ? 40 : 150, drained: false, receipts: false },
      new Map(),
    );
    for (const regime of regimesFor(quick)) {
      const posted: Posted = new Map();
      floorRows.push(...rowsOf(regime, await measure(stage, model, regime, posted)));
      listenerRows.push(...receptionRows(regime, stage, posted));
    }
  } finally {
    await stage.stop();
  }
  return [
    { part: 'a, b', title: 'Emergency request beside the floor, ms', conditions, rows: floorRows },
    {
      part: 'c',
      title: 'From the start of the POST to the verified order at each operator’s listener, ms',
      conditions: [
        'the samples of (a); hand-over goes topic -> queue -> deliverer -> signed HTTPS-less POST on loopback',
      ],
      rows: listenerRows,
    },
  ];
};
