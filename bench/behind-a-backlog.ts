import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { viewsTable } from '../lambda/resource-names.ts';
import { scanTable } from '../local/journal-scan.ts';
import { sampleOperators } from '../local/sample-world.ts';
import { createApiClient } from '../local/scenario/api-client.ts';
import { messages, rainstorm } from '../local/scenario/messages.ts';
import { submitted } from '../local/scenario/ordinary.ts';
import { scan } from '../local/scenario/scan.ts';
import { unlikeAny } from './emergency-arms.ts';
import { isWritten, writeMore } from './grown-journal.ts';
import { type OutsideClient, startOutsideClient } from './outside-client.ts';
import { quantilesOf } from './quantiles.ts';
import type { Section } from './report.ts';
import { type Stage, startStage } from './stage.ts';

const warningSystem = '广东省突发事件预警信息发布中心·系统';
const Sent = z.object({ id: z.string() });

/** From the request to the last of the operators that verified its order, in ms. */
const alert = async (stage: Stage, client: OutsideClient): Promise<number> => {
  const headers = { ...(await stage.headersOf(warningSystem)), 'idempotency-key': randomUUID() };
  const body = JSON.stringify({ alert: unlikeAny(rainstorm(stage.runtime.core.clock())), exercise: false });
  const { status, text, startedAt } = await client.post('/emergencies', headers, body);
  if (status !== 202) throw new Error(`POST /emergencies answered ${status}: ${text}`);
  const { id } = Sent.parse(JSON.parse(text));
  for (;;) {
    const own = stage.taps.receptions().filter(({ caseId }) => caseId === id);
    if (own.length === sampleOperators.length) return Math.max(...own.map(({ at }) => at)) - startedAt;
    await wait(2);
  }
};

/** How many of the written cases the projector has come to. */
const listedOf = async ({ runtime }: Stage): Promise<number> => {
  const listed = new Set<string>();
  for await (const row of scanTable(runtime.clients.dynamodb, viewsTable.name)) {
    const [, id = ''] = (row['pk']?.S ?? '').split('case#');
    if (isWritten(id)) listed.add(id);
  }
  return listed.size;
};

const rowOf = (name: string, samples: readonly number[], unlisted: number) => {
  const { p50, p99 } = quantilesOf(samples);
  const load = Math.round((loadavg()[0] ?? Number.NaN) * 10) / 10;
  return {
    waiting: name,
    emergencies: samples.length,
    'all operators p50': p50,
    p99,
    'cases not listed at the end': unlisted,
    load,
  };
};

/** Part (s): an emergency while ten thousand commits wait to be projected. */
export const measureBehindBacklog = async (quick: boolean): Promise<readonly Section[]> => {
  const stage = await startStage();
  const client = startOutsideClient(stage.runtime.url);
  const { url, issuer } = stage.runtime;
  const [before, behind]: [number[], number[]] = [[], []];
  const cases = quick ? 500 : 5_000;
  try {
    const api = createApiClient(url, issuer, stage.dataDir);
    const content = { ...messages.flood, attachment: scan('backlog') };
    const { id } = await submitted(api, '广东省应急管理厅·经办人', content, 'backlog-1');
    for (let turn = 0; turn < 20; turn += 1) await alert(stage, client);
    for (let turn = 0; turn < (quick ? 10 : 50); turn += 1) before.push(await alert(stage, client));
    await writeMore(stage.runtime.clients.dynamodb, id, cases);
    while (behind.length < (quick ? 10 : 50)) behind.push(await alert(stage, client));
    const unlisted = cases - (await listedOf(stage));
    const rows = [rowOf('nothing', before, 0), rowOf(`${2 * cases} commits`, behind, unlisted)];
    const conditions = ['one after another, every operator a listener of its own; until the fourth verified order'];
    return [{ part: 's', title: 'An emergency behind a backlog of the lists, ms', conditions, rows }];
  } finally {
    await client.stop();
    await stage.stop();
  }
};
