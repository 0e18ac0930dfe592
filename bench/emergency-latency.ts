import { sampleOperators } from '../local/sample-world.ts';
import { type ArmName, type Arms, setUpArms } from './emergency-arms.ts';
import { type Quantiles, quantilesOf, ratioOf } from './quantiles.ts';
import type { Cell, Section } from './report.ts';
import { type Stage, startStage } from './stage.ts';

type Regime = {
  readonly name: string;
  readonly rounds: number;
  readonly arms: readonly ArmName[];
  /** Everything behind a sample has come to rest before the next one begins. */
  readonly drained: boolean;
  readonly receipts: boolean;
};

const every: readonly ArmName[] = ['alone', 'bare', 'aloneOutside', 'bareOutside', 'whole', 'followed'];
const behind: readonly ArmName[] = ['whole', 'followed'];
const warmUp: Regime = { name: 'warm-up', rounds: 150, arms: every, drained: false, receipts: false };

const regimesFor = (quick: boolean): readonly Regime[] => [
  { name: 'quiet', rounds: quick ? 60 : 300, arms: every, drained: true, receipts: false },
  { name: 'back to back', rounds: quick ? 40 : 150, arms: behind, drained: false, receipts: false },
  { name: 'with receipts', rounds: quick ? 10 : 40, arms: behind, drained: false, receipts: true },
];

const quietForMs = 15;

/** Interleaved: each round holds one sample of each arm, and the arms take turns at being first. */
const measure = async (stage: Stage, { arms }: Arms, regime: Regime): Promise<Map<ArmName, number[]>> => {
  const series = new Map<ArmName, number[]>(regime.arms.map((name) => [name, []]));
  stage.taps.handOn(regime.receipts ? stage.runtime.operators : null);
  for (let round = 0; round < regime.rounds; round += 1) {
    for (const [turn] of regime.arms.entries()) {
      const name = regime.arms[(round + turn) % regime.arms.length] ?? 'bare';
      series.get(name)?.push(await arms[name]());
      if (regime.drained) await stage.calls.quiet(quietForMs);
    }
  }
  await stage.calls.quiet(200);
  return series;
};

type Row = Readonly<Record<string, Cell>>;

const armTitles: Readonly<Record<ArmName, string>> = {
  alone: '(a) POST /emergencies, nobody behind',
  bare: '(b) floor, nobody behind',
  aloneOutside: '(a) POST /emergencies, nobody behind, through sockets',
  bareOutside: '(b) floor, nobody behind, through sockets',
  whole: '(a) POST /emergencies, consumers behind',
  followed: '(b) floor, consumers behind',
};

const rowsOf = ({ name: regime }: Regime, series: ReadonlyMap<ArmName, readonly number[]>): Row[] => {
  const measured = new Map<ArmName, Quantiles>([...series].map(([name, samples]) => [name, quantilesOf(samples)]));
  const times = (name: ArmName, floor: ArmName): number | null => {
    const [own, base] = [measured.get(name), measured.get(floor)];
    return own === undefined || base === undefined || name === floor ? null : ratioOf(own.p50, base.p50);
  };
  const ratios = (name: ArmName): Row => {
    if (name === 'aloneOutside') return { '/ floor alone': times(name, 'bareOutside'), '/ floor followed': null };
    return name === 'alone' || name === 'whole'
      ? { '/ floor alone': times(name, 'bare'), '/ floor followed': times(name, 'followed') }
      : { '/ floor alone': null, '/ floor followed': null };
  };
  return [...measured].map(([name, quantiles]) => ({ regime, what: armTitles[name], ...quantiles, ...ratios(name) }));
};

const receptionRows = ({ name: regime }: Regime, stage: Stage, posted: ReadonlyMap<string, number>): Row[] =>
  sampleOperators.map((operator) => {
    const own = stage.taps.receptions().filter((reception) => reception.operator === operator);
    const at = new Map(own.map((reception) => [reception.caseId, reception.at]));
    const took = [...posted].flatMap(([caseId, start]) => {
      const arrived = at.get(caseId);
      return arrived === undefined ? [] : [arrived - start];
    });
    return { regime, operator, ...quantilesOf(took), missing: posted.size - took.length };
  });

const conditions = [
  'one process holds engines, API, consumers, listeners and the bench; one kept-alive connection from a thread of its own; a new Idempotency-Key each; token checked; four operators',
  'floor: one raw PutItem and one raw PublishBatch of a real emergency’s bytes under another case id, by the same SDK clients, arms interleaved',
  'nobody behind: the emergency function’s own app on a table and a topic of the same shape that nothing listens to, as it runs on AWS',
  'through sockets: signed calls over loopback, as clients of functions make them, and as the baseline was measured; otherwise the short way within the process',
  'consumers behind: projector, publisher (publishes again, dropped as a duplicate), four deliverers, record keeper, on the same thread; the clock does not tick',
  'quiet: all consumers are idle before each sample; back to back: nothing is waited for; with receipts: simulated operators also post six receipts an order at pace 0',
];

/** Parts (a), (b) and (c) in one run. */
export const measureEmergencies = async (quick: boolean): Promise<readonly Section[]> => {
  const stage = await startStage();
  const rows: Row[] = [];
  const arrivals: Row[] = [];
  try {
    const arms = await setUpArms(stage);
    await measure(stage, arms, { ...warmUp, rounds: quick ? 40 : warmUp.rounds });
    for (const regime of regimesFor(quick)) {
      const before = new Set(arms.posted.keys());
      rows.push(...rowsOf(regime, await measure(stage, arms, regime)));
      const posted = new Map([...arms.posted].filter(([caseId]) => !before.has(caseId)));
      arrivals.push(...receptionRows(regime, stage, posted));
    }
    await arms.stop();
  } finally {
    await stage.stop();
  }
  const arrival = 'From the start of the POST to the verified order at each operator’s listener, ms';
  const same = [
    'the samples of “POST /emergencies, consumers behind”: topic -> queue -> deliverer -> signed POST over loopback',
  ];
  return [
    { part: 'a, b', title: 'Emergency request beside the floor, ms', conditions, rows },
    { part: 'c', title: arrival, conditions: same, rows: arrivals },
  ];
};
