import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { sampleOperators } from '../local/sample-world.ts';
import { startBurstClient } from './burst-client.ts';
import type { Triggered } from './burst-messages.ts';
import { type HealthProbe, startHealthProbe } from './health-probe.ts';
import type { Reception } from './operator-taps.ts';
import { quantileOf } from './quantiles.ts';
import type { Cell, Section } from './report.ts';
import { type Stage, startStage } from './stage.ts';

type Arm = { readonly concurrency: number; readonly total: number };

const armsFor = (quick: boolean): readonly Arm[] =>
  quick
    ? [
        { concurrency: 1, total: 20 },
        { concurrency: 8, total: 80 },
      ]
    : [
        { concurrency: 1, total: 100 },
        { concurrency: 8, total: 500 },
        { concurrency: 64, total: 2_000 },
      ];

const warmUp: Arm = { concurrency: 4, total: 60 };
const warningSystem = '广东省突发事件预警信息发布中心·系统';
/** Nothing of a burst is still on its way when nothing was asked for so long. */
const quietForMs = 1_000;
const deliveredWithinMs = 600_000;
/** By then what a burst took of memory has been given back. */
const atRestAfterMs = 12_000;

const rssInMb = (): number => Math.round(process.memoryUsage.rss() / 2 ** 20);
const tenths = (value: number): number => Math.round(value * 10) / 10;
const at = (sorted: readonly number[], share: number): number => Math.round(quantileOf(sorted, share));
const ascending = (values: readonly number[]): readonly number[] => values.toSorted((left, right) => left - right);

/** Instants at which each of a case's operators verified its order, by case. */
const arrivalsOf = (receptions: readonly Reception[], triggered: readonly Triggered[]) => {
  const own = new Set(triggered.map(({ caseId }) => caseId));
  return Map.groupBy(
    receptions.filter(({ caseId }) => own.has(caseId)),
    ({ caseId }) => caseId,
  );
};

const untilDelivered = async ({ taps }: Stage, expected: number): Promise<void> => {
  const end = performance.now() + deliveredWithinMs;
  while (taps.receptions().length < expected && performance.now() < end) await wait(20);
};

/** Counted at the listeners; `cases`: triggers that were answered with the case of another. */
const countsOf = (receptions: readonly Reception[], triggered: readonly Triggered[]) => {
  const arrivals = arrivalsOf(receptions, triggered);
  const seen = triggered.flatMap(({ caseId }) => arrivals.get(caseId) ?? []);
  const distinct = new Set(seen.map(({ caseId, operator }) => `${caseId} ${operator}`));
  return {
    lost: triggered.length * sampleOperators.length - distinct.size,
    doubled: seen.length - distinct.size,
    cases: triggered.length - new Set(triggered.map(({ caseId }) => caseId)).size,
  };
};

type Row = Readonly<Record<string, Cell>>;

const rowOf = (
  { concurrency }: Arm,
  triggered: readonly Triggered[],
  receptions: readonly Reception[],
  cpuMs: number,
): Row => {
  const arrivals = arrivalsOf(receptions, triggered);
  const answers = ascending(triggered.map(({ startedAt, answeredAt }) => answeredAt - startedAt));
  const lasts = triggered.map((one) => ({
    ...one,
    last: Math.max(...(arrivals.get(one.caseId) ?? []).map((r) => r.at)),
  }));
  const behind = ascending(lasts.map(({ last, answeredAt }) => Math.max(0, last - answeredAt)));
  const begun = Math.min(...triggered.map(({ startedAt }) => startedAt));
  const perSecond = (ends: readonly number[]): number =>
    tenths((triggered.length * 1_000) / (Math.max(...ends) - begun));
  return {
    'at once': concurrency,
    triggers: triggered.length,
    'answered/s': perSecond(triggered.map(({ answeredAt }) => answeredAt)),
    'delivered/s': perSecond(lasts.map(({ last }) => last)),
    'answer p50': at(answers, 0.5),
    'answer p99': at(answers, 0.99),
    'last operator p50': at(behind, 0.5),
    'last operator p99': at(behind, 0.99),
    'held (503 or reset)': triggered.reduce((sum, { held }) => sum + held, 0),
    ...countsOf(receptions, triggered),
    'CPU ms/alert': tenths(cpuMs / triggered.length),
    'RSS MB': rssInMb(),
    load: tenths(loadavg()[0] ?? Number.NaN),
  };
};

type Outside = { readonly client: ReturnType<typeof startBurstClient>; readonly probe: HealthProbe };

/** One burst to its end: delivered, reported on by every operator, recorded. */
const play = async (stage: Stage, { client, probe }: Outside, arm: Arm, from: number): Promise<Row> => {
  const headers = await stage.headersOf(warningSystem);
  const before = stage.taps.receptions().length;
  await probe.report();
  const cpu = process.cpuUsage();
  const { triggered, cpuMs: ofClients } = await client.burst({
    headers,
    now: stage.runtime.core.clock(),
    from,
    ...arm,
  });
  await untilDelivered(stage, before + triggered.length * sampleOperators.length);
  await stage.calls.quiet(quietForMs);
  const { user, system } = process.cpuUsage(cpu);
  const row = rowOf(arm, triggered, stage.taps.receptions(), (user + system) / 1_000);
  const health = ascending(await probe.report());
  return {
    ...row,
    'health p99': at(health, 0.99),
    'health max': at(health, 1),
    'client CPU ms/alert': tenths(ofClients / triggered.length),
  };
};

/** Part (k): many triggers at once, with every receipt. */
export const measureBurst = async (quick: boolean): Promise<readonly Section[]> => {
  const stage = await startStage();
  const outside = { client: startBurstClient(stage.runtime.url), probe: startHealthProbe(stage.runtime.url) };
  const rows: Row[] = [];
  let atRest = 0;
  try {
    stage.taps.handOn(stage.runtime.operators);
    let from = 0;
    for (const [index, arm] of [warmUp, ...armsFor(quick)].entries()) {
      const row = await play(stage, outside, arm, from);
      if (index > 0) rows.push(row);
      from += arm.total;
    }
    if (!quick) await wait(atRestAfterMs);
    atRest = rssInMb();
  } finally {
    await outside.probe.stop();
    await outside.client.stop();
    await stage.stop();
  }
  const limits = rows.map((row) => ({
    what: `${row['at once']} triggers at once, lost`,
    counted: Number(row['lost']),
    atMost: 0,
  }));
  const burst = {
    part: 'k',
    title: 'A burst of emergencies to four operators, ms unless said',
    conditions,
    rows,
    limits,
  };
  const rested = {
    part: 'k',
    title: 'Memory when the last burst is over',
    conditions: whenOver,
    rows: [{ 'RSS MB': atRest }],
  };
  return quick ? [burst] : [burst, rested];
};

const whenOver = [`${atRestAfterMs / 1_000} s without requests: what it took is given back, as by \`npm start\``];

const conditions = [
  'one process holds engines, API, consumers, simulated operators and listeners, until the last receipt is recorded: CPU and RSS are of it; clients have a process of their own, whose CPU stands beside',
  'last operator: from the answer of a trigger to the fourth verified order at a listener; 0 where it was there before the answer',
  'each alert says something of its own; the simulated operators post six receipts an order at pace 0',
  'health: `/health`, asked on a connection of its own from the first trigger until nothing of the burst is on its way any more',
  'what is answered 503 waits for Retry-After and is repeated under its key: its answer counts from the first try',
];
