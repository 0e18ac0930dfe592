import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import * as z from 'zod';
import { createApp } from '../lambda/http/app.ts';
import { createTokenVerifier } from '../lambda/http/token.ts';
import { apiAudience } from '../local/identity/configuration.ts';
import { closeServer, listenLocally, loopback } from '../local/ports.ts';
import { rainstorm } from '../local/scenario/messages.ts';
import { unlikeAny } from './emergency-arms.ts';
import { type OutsideClient, startOutsideClient } from './outside-client.ts';
import { quantileOf, ratioOf } from './quantiles.ts';
import type { Cell, Section } from './report.ts';
import { type Stage, startStage } from './stage.ts';

const warningSystem = '广东省突发事件预警信息发布中心·系统';
const dutyOfficer = '广东省通信管理局·值班员';
const path = '/emergencies?state=running&orders=true&limit=20';
const boards = 100;
const everyMs = 500;

type ArmName = 'none' | 'by version' | 'by content';
type Samples = {
  readonly answers: number[];
  readonly arrivals: number[];
  cpuMs: number;
  unchanged: number;
  whole: number;
};

const Counted = z.strictObject({ unchanged: z.int(), whole: z.int(), other: z.int() });

/** The same lists by the same rows, without any version: what a `304` is is found out by making the answer. */
const startByContent = async ({ core, issuer }: Stage['runtime']) => {
  const app = createApp({
    ...core,
    lists: { versionOf: async () => null },
    publisher: { publish: () => Promise.reject(new Error('only lists are asked for here')) },
    onUnreadable: () => undefined,
    onPublishFault: () => undefined,
    verifyToken: createTokenVerifier({ issuer, audience: apiAudience }),
    dispatchKeys: async () => ({ keys: [] }),
    estimateKeys: async () => ({ keys: [] }),
    estimates: { ask: async () => [] },
    logger: () => undefined,
    surface: 'all',
  });
  const listen = getRequestListener((request) => app.fetch(request));
  const server = createServer((request, response) => void listen(request, response));
  const port = await listenLocally(server, 0, 'lists by content');
  return { url: `http://${loopback}:${port}`, stop: () => closeServer(server) };
};

const startBoards = async (url: string, headers: Record<string, string>) => {
  const child = fork(new URL('./board-clients.ts', import.meta.url));
  child.send({ url, path, headers, boards, everyMs });
  const report = async () => {
    child.send('report');
    const [counted]: unknown[] = await once(child, 'message');
    return Counted.parse(counted);
  };
  await wait(3 * everyMs);
  await report();
  const stop = async (): Promise<void> => {
    child.kill();
    await once(child, 'exit');
  };
  return { report, stop };
};

const post = async (client: OutsideClient, headers: Record<string, string>, now: string) => {
  const body = JSON.stringify({ alert: unlikeAny(rainstorm(now)), exercise: false });
  const answer = await client.post('/emergencies', { ...headers, 'idempotency-key': randomUUID() }, body);
  if (answer.status !== 202) throw new Error(`POST /emergencies answered ${answer.status}: ${answer.text}`);
  return { ...answer, caseId: z.object({ id: z.string() }).parse(JSON.parse(answer.text)).id };
};

/** When the last of the operators has the verified order; they are four. */
const arrived = async ({ taps }: Stage, caseId: string): Promise<number> => {
  for (;;) {
    const own = taps.receptions().filter((reception) => reception.caseId === caseId);
    if (own.length === Object.keys(taps.urls).length) return Math.max(...own.map(({ at }) => at));
    await wait(2);
  }
};

const endOf = async (stage: Stage, headers: Record<string, string>, caseId: string): Promise<void> => {
  const id = { ...headers, 'idempotency-key': randomUUID() };
  const body = JSON.stringify({ reason: '结束' });
  const { status, text } = await stage.http.send('POST', `/emergencies/${caseId}/end`, id, body);
  if (status !== 202) throw new Error(`ending answered ${status}: ${text}`);
};

const rowOf = (arm: ArmName, { answers, arrivals, cpuMs, unchanged, whole }: Samples, none: Samples) => {
  const p95 = (samples: readonly number[]): number =>
    quantileOf(
      samples.toSorted((left, right) => left - right),
      0.95,
    );
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  const own = { answer: p95(answers), all: p95(arrivals) };
  const asked = unchanged + whole;
  return {
    boards: arm === 'none' ? 'none' : `${boards}, ${arm}`,
    emergencies: answers.length,
    'answer p95': rounded(own.answer),
    '/ none': ratioOf(own.answer, p95(none.answers)),
    'all operators p95': rounded(own.all),
    '/ none, all': ratioOf(own.all, p95(none.arrivals)),
    '304': unchanged,
    '200': whole,
    'CPU ms a request': asked === 0 ? null : Math.round(((cpuMs - none.cpuMs) / asked) * 100) / 100,
  } satisfies Record<string, Cell>;
};

/** Part (m): boards that look again and again beside an emergency. */
export const measureOpenBoards = async (quick: boolean): Promise<readonly Section[]> => {
  const stage = await startStage();
  const byContent = await startByContent(stage.runtime);
  const client = startOutsideClient(stage.runtime.url);
  const names: readonly ArmName[] = ['none', 'by version', 'by content'];
  const empty = (): Samples => ({ answers: [], arrivals: [], cpuMs: 0, unchanged: 0, whole: 0 });
  const samples = { none: empty(), 'by version': empty(), 'by content': empty() };
  try {
    const system = await stage.headersOf(warningSystem);
    const duty = await stage.headersOf(dutyOfficer);
    const one = async (): Promise<{ readonly answer: number; readonly all: number }> => {
      const sent = await post(client, system, stage.runtime.core.clock());
      const all = (await arrived(stage, sent.caseId)) - sent.startedAt;
      await endOf(stage, system, sent.caseId);
      return { answer: sent.took, all };
    };
    for (let round = 0; round < 20; round += 1) await one();
    const emergenciesARound = 5;
    for (let round = 0; round < (quick ? 3 : 12); round += 1)
      for (const [turn] of names.entries()) {
        const name = names[(round + turn) % names.length] ?? 'none';
        const url = name === 'by content' ? byContent.url : stage.runtime.url;
        const asking = name === 'none' ? null : await startBoards(url, duty);
        const before = process.cpuUsage();
        for (let nth = 0; nth < emergenciesARound; nth += 1) {
          const { answer, all } = await one();
          samples[name].answers.push(answer);
          samples[name].arrivals.push(all);
          await wait(1_000);
        }
        const { user, system: kernel } = process.cpuUsage(before);
        const counted = await asking?.report();
        samples[name].cpuMs += (user + kernel) / 1_000;
        samples[name].unchanged += counted?.unchanged ?? 0;
        samples[name].whole += counted?.whole ?? 0;
        await asking?.stop();
        await stage.calls.quiet(200);
      }
  } finally {
    await client.stop();
    await byContent.stop();
    await stage.stop();
  }
  const conditions = [
    `${boards} boards in a process of their own, each on its connection: ${path} every ${everyMs} ms, with If-None-Match`,
    'an emergency to four operators, ended once all have it, and the next a second later; rounds interleaved, the arms take turns at being first',
    'by content: the same app on the same rows, that makes each answer to see whether it is the one before',
    'CPU of the process that serves, less that of the rounds without boards',
  ];
  const rows = names.map((name) => rowOf(name, samples[name], samples.none));
  return [{ part: 'm', title: 'Open boards beside an emergency, ms', conditions, rows }];
};
