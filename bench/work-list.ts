import { type AttributeValue, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { cardItem } from '../lambda/adapters/view-items.ts';
import type { ApplicationCard } from '../lambda/domain/views/cards.ts';
import { viewsTable } from '../lambda/resource-names.ts';
import type { Runtime } from '../local/runtime.ts';
import { messages } from '../local/scenario/messages.ts';
import { quantilesOf } from './quantiles.ts';
import type { Cell, Section } from './report.ts';
import { type Stage, startStage } from './stage.ts';

const officer = '广东省通信管理局·审批人';
const authority = 'gd-comms';
const itemsABatch = 25;
const minuteInMs = 60_000;
const firstSend = Date.parse('2026-01-01T00:00:00.000Z');

const instantOf = (minutes: number): string => new Date(firstSend + minutes * minuteInMs).toISOString();

/** The n-th case of one authority's list: four applicants, all undecided, send times in no order of the ids. */
const cardOf = (n: number): ApplicationCard => {
  const { text, divisions, volumeEstimate } = messages.flood;
  const due = instantOf((n * 7_919) % 1_000_003);
  return {
    kind: 'application',
    caseId: `a-${n.toString(16).padStart(26, '0')}`,
    version: 2,
    status: 'submitted',
    applicant: ['gd-emergency', 'sz-government', 'mwr', 'boluo-government'][n % 4] ?? 'mwr',
    authority,
    text,
    divisions: [...divisions],
    window: { start: due, end: due },
    volumeEstimate,
    warnings: 0,
    provisional: false,
    clockStartedOn: '2026-01-01',
    submittedAt: instantOf(n),
    decidedAt: null,
    dueAt: due,
    updatedAt: instantOf(n),
  };
};

const put = async ({ clients }: Runtime, items: readonly Record<string, AttributeValue>[]): Promise<void> => {
  const requests = items.map((Item) => ({ PutRequest: { Item } }));
  const answer = await clients.dynamodb.send(
    new BatchWriteItemCommand({ RequestItems: { [viewsTable.name]: requests } }),
  );
  const left = answer.UnprocessedItems?.[viewsTable.name]?.length ?? 0;
  if (left > 0) throw new Error(`${left} cards were not written`);
};

const fill = async (runtime: Runtime, from: number, to: number): Promise<void> => {
  for (let start = from; start < to; start += itemsABatch) {
    const length = Math.min(itemsABatch, to - start);
    await put(
      runtime,
      Array.from({ length }, (_, index) => cardItem(cardOf(start + index))),
    );
  }
};

/** The cursor half way through the list, as a reader who went on and on would have it. */
const middleCursor = async ({ core }: Runtime, cases: number): Promise<string> => {
  const scope = { of: 'authority', organisation: authority } as const;
  let cursor: string | null = null;
  for (let passed = 0; passed < cases / 2; ) {
    const limit = Math.min(1_000, Math.ceil(cases / 2) - passed);
    const page = await core.views.cases('application', { scope, status: null, order: 'due', limit, cursor });
    if (page === 'invalid-cursor' || page.next === null) throw new Error('the list ended before its middle');
    passed += page.items.length;
    cursor = page.next;
  }
  return cursor ?? '';
};

const Page = z.object({ items: z.array(z.unknown()).length(20) });

const timePage = async (stage: Stage, query: string): Promise<number> => {
  const headers = await stage.headersOf(officer);
  const start = performance.now();
  const answer = await stage.http.send('GET', `/applications?limit=20${query}`, headers);
  const took = performance.now() - start;
  Page.parse(JSON.parse(answer.text));
  return took;
};

const measureAt = async (stage: Stage, cases: number, rounds: number) => {
  const queries: Readonly<Record<string, string>> = {
    'first page': '&order=due',
    'first page of a status': '&order=due&status=submitted',
    'page in the middle': `&order=due&cursor=${await middleCursor(stage.runtime, cases)}`,
  };
  const series = new Map(Object.keys(queries).map((name): [string, number[]] => [name, []]));
  for (let round = -10; round < rounds; round += 1)
    for (const [name, query] of Object.entries(queries)) {
      const took = await timePage(stage, query);
      if (round >= 0) series.get(name)?.push(took);
    }
  return [...series].map(([page, samples]) => ({ cases, page, ...quantilesOf(samples) }));
};

/** Part (g): a page costs the same whatever the list holds. */
export const measureWorkList = async (quick: boolean): Promise<readonly Section[]> => {
  const stage = await startStage();
  const rows: Record<string, Cell>[] = [];
  try {
    let filled = 0;
    for (const cases of quick ? [100, 10_000] : [100, 10_000, 100_000]) {
      const start = performance.now();
      await fill(stage.runtime, filled, cases);
      const fillMsPerCase = Math.round(((performance.now() - start) / (cases - filled)) * 100) / 100;
      filled = cases;
      rows.push(...(await measureAt(stage, cases, quick ? 50 : 200)).map((row) => ({ ...row, fillMsPerCase })));
    }
  } finally {
    await stage.stop();
  }
  const conditions = [
    'GET /applications?limit=20 of an authority’s officer over one kept-alive connection; all cases stand in that one list',
    'card items as the projector makes them, written in batches straight into the views of the embedded engine',
  ];
  return [{ part: 'g', title: 'A page of twenty of a work list, ms', conditions, rows }];
};
