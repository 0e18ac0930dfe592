import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sampleOperators } from '../local/sample-world.ts';
import { type BurstClient, startBurstClient } from './burst-client.ts';
import type { Burst } from './burst-messages.ts';
import { startChild } from './child-process.ts';
import { type OperatorTaps, startOperatorTaps } from './operator-taps.ts';
import { postgresPrograms, startPostgres } from './postgres.ts';
import { quantileOf, ratioOf } from './quantiles.ts';
import type { Cell, Section } from './report.ts';
import { startStage } from './stage.ts';

const warningSystem = '广东省突发事件预警信息发布中心·系统';
const deliveredWithinMs = 120_000;

/** One of the two, as the bench sees it. */
type Arm = {
  readonly name: string;
  readonly client: BurstClient;
  readonly taps: OperatorTaps;
  readonly headers: Record<string, string>;
  /** Processor time, in ms, that its own processes have taken besides this one. */
  readonly cpuMs: () => number;
  /** Resolves when it has nothing more to do. */
  readonly quiet: () => Promise<void>;
};

type Sample = {
  readonly answers: readonly number[];
  readonly lasts: readonly number[];
  readonly perSecond: number;
  readonly cpuMs: number;
};

const ticksOf = (stat: string): { readonly parent: number; readonly cpuMs: number } => {
  const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(parent), cpuMs: (Number(rest[9]) + Number(rest[10])) * 10 };
};

/** null of a process that has ended meanwhile. */
const statOf = (pid: string): string | null => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
};

/** Of a process and its children, as Linux tells it. */
const cpuMsOfFamily = (pid: number): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = statOf(name);
      return stat === null ? [] : [{ own: Number(name), ...ticksOf(stat) }];
    })
    .filter(({ own, parent }) => own === pid || parent === pid)
    .reduce((sum, { cpuMs }) => sum + cpuMs, 0);

const untilDelivered = async (taps: OperatorTaps, { triggered }: Burst): Promise<ReadonlyMap<string, number>> => {
  const own = new Set(triggered.map(({ caseId }) => caseId));
  for (const end = performance.now() + deliveredWithinMs; ; await wait(2)) {
    const received = taps.receptions().filter(({ caseId }) => own.has(caseId));
    if (received.length >= own.size * sampleOperators.length || performance.now() > end) {
      const last = new Map<string, number>();
      for (const { caseId, at } of received) last.set(caseId, Math.max(at, last.get(caseId) ?? 0));
      return last;
    }
  }
};

const play = async (arm: Arm, now: string, from: number, total: number, concurrency: number): Promise<Sample> => {
  const before = process.cpuUsage();
  const ownBefore = arm.cpuMs();
  const burst = await arm.client.burst({ headers: arm.headers, now, from, total, concurrency });
  const last = await untilDelivered(arm.taps, burst);
  await arm.quiet();
  const { user, system } = process.cpuUsage(before);
  const { triggered } = burst;
  const ends = triggered.map(({ caseId }) => last.get(caseId) ?? Number.NaN);
  return {
    answers: triggered.map(({ startedAt, answeredAt }) => answeredAt - startedAt),
    lasts: triggered.map(({ startedAt }, at) => (ends[at] ?? Number.NaN) - startedAt),
    perSecond: (total * 1_000) / (Math.max(...ends) - Math.min(...triggered.map(({ startedAt }) => startedAt))),
    cpuMs: (user + system) / 1_000 + arm.cpuMs() - ownBefore,
  };
};

const median = (values: readonly number[]): number =>
  quantileOf(
    values.toSorted((left, right) => left - right),
    0.5,
  );
const tenths = (value: number): number => Math.round(value * 10) / 10;

const rowOf = (atOnce: number, name: string, samples: readonly Sample[], baseline: readonly Sample[]) => {
  const alerts = samples.reduce((sum, { answers }) => sum + answers.length, 0);
  const answer = (of: readonly Sample[]): number => median(of.flatMap(({ answers }) => answers));
  const last = (of: readonly Sample[]): number => median(of.flatMap(({ lasts }) => lasts));
  return {
    'at once': atOnce,
    what: name,
    alerts,
    'answer p50': tenths(answer(samples)),
    '/ baseline': ratioOf(answer(samples), answer(baseline)),
    'all operators p50': tenths(last(samples)),
    '/ baseline, all': ratioOf(last(samples), last(baseline)),
    'delivered/s': tenths(median(samples.map(({ perSecond }) => perSecond))),
    'CPU ms/alert': tenths(samples.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / alerts),
    missing: samples.flatMap(({ lasts }) => lasts).filter(Number.isNaN).length,
  } satisfies Record<string, Cell>;
};

const server = fileURLToPath(new URL('./baseline/server.mjs', import.meta.url));
const packages = fileURLToPath(new URL('./baseline/node_modules', import.meta.url));

const title = 'An emergency beside a small programme on PostgreSQL, ms unless said';
const skipped = (why: string): readonly Section[] => [{ part: 'p', title, conditions: [`left out: ${why}`], rows: [] }];

const startBaseline = async (programs: string) => {
  const postgres = await startPostgres(programs);
  const taps = await startOperatorTaps(sampleOperators, () => `${url}/.well-known/dispatch-keys.json`);
  const child = startChild(process.execPath, [server, postgres.socketFolder, JSON.stringify(taps.urls)], {});
  const stop = async (): Promise<void> => {
    await child.end('SIGTERM');
    await taps.stop();
    await postgres.stop();
  };
  const { text } = await child.line(/^Ready at /);
  const url = text.replace('Ready at ', '');
  const cpuMs = (): number => cpuMsOfFamily(postgres.pid) + cpuMsOfFamily(child.pid);
  return { url, taps, stop, cpuMs };
};

/** Part (p): the same alerts, in turn, to this project and to the least that would do. */
export const measureBaseline = async (quick: boolean): Promise<readonly Section[]> => {
  const programs = postgresPrograms();
  if (programs === null) return skipped('PostgreSQL is not installed (Debian: apt-get install postgresql)');
  if (!existsSync(packages)) return skipped('its packages are not installed (npm ci --prefix bench/baseline)');
  const stage = await startStage();
  const baseline = await startBaseline(programs);
  const headers = await stage.headersOf(warningSystem);
  const arms: readonly Arm[] = [
    {
      name: 'this project',
      client: startBurstClient(stage.runtime.url),
      taps: stage.taps,
      headers,
      cpuMs: () => 0,
      quiet: () => stage.calls.quiet(300),
    },
    {
      name: 'baseline',
      client: startBurstClient(baseline.url),
      taps: baseline.taps,
      headers,
      cpuMs: baseline.cpuMs,
      quiet: () => wait(300),
    },
  ];
  const rows: Record<string, Cell>[] = [];
  let from = 0;
  const round = async (
    total: number,
    concurrency: number,
    into: Map<string, Sample[]>,
    first: number,
  ): Promise<void> => {
    for (const turn of arms.keys()) {
      const arm = arms[(first + turn) % arms.length];
      if (arm === undefined) continue;
      into.set(arm.name, [
        ...(into.get(arm.name) ?? []),
        await play(arm, stage.runtime.core.clock(), from, total, concurrency),
      ]);
      from += total;
    }
  };
  try {
    await round(quick ? 20 : 60, 4, new Map(), 0);
    for (const { atOnce, total, rounds } of [
      { atOnce: 1, total: 1, rounds: quick ? 10 : 25 },
      { atOnce: 8, total: quick ? 40 : 200, rounds: quick ? 1 : 3 },
    ]) {
      const samples = new Map<string, Sample[]>();
      for (let turn = 0; turn < rounds; turn += 1) await round(total, atOnce, samples, turn);
      for (const { name } of arms)
        rows.push(rowOf(atOnce, name, samples.get(name) ?? [], samples.get('baseline') ?? []));
    }
  } finally {
    await Promise.all(arms.map(({ client }) => client.stop()));
    await baseline.stop();
    await stage.stop();
  }
  const conditions = [
    'baseline: Fastify and pg, one transaction with an outbox, signed pushes; no rules, roles, journal or lists; PostgreSQL as it is installed, on a socket; in processes of its own',
    'this project: everything in the process of the bench, engines too; tokens checked; no receipts in either',
    'all operators: from the start of the POST to the fourth verified order at a listener; each arm in turn, and first in turn',
    'CPU of all processes but the clients’, the listeners’ among it, until nothing is left to be done',
  ];
  return [{ part: 'p', title, conditions, rows }];
};
