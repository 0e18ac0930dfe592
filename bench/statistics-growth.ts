import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { mainRow, totalsPartition } from '../lambda/adapters/totals-rows.ts';
import { item } from '../lambda/adapters/view-items.ts';
import { addDays } from '../lambda/domain/calendar/plain-date.ts';
import type { CaseFacts } from '../lambda/domain/views/case-facts.ts';
import type { Sums } from '../lambda/domain/views/sums.ts';
import { contributionsOf } from '../lambda/domain/views/totals.ts';
import { viewsTable } from '../lambda/resource-names.ts';
import { quantilesOf } from './quantiles.ts';
import type { Cell, Section } from './report.ts';
import { type Stage, startStage } from './stage.ts';

const officer = '广东省通信管理局·审批人';
const authority = 'gd-comms';
const year = { from: '2026-01-01', to: '2026-12-31' } as const;
const daysOfYear = 365;
const reasons = 200;

/** A number that looks like chance and is the same in every run. */
const scattered = (nth: number, below: number): number => ((nth * 2_654_435_761) >>> 7) % below;

const atMinute = (day: string, minutes: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + minutes * 60_000).toISOString();

/** The n-th case of the year: decided within three days; one in eight against the applicant, for one of two hundred reasons. */
const caseOf = (nth: number): CaseFacts => {
  const day = addDays(year.from, nth % daysOfYear);
  const receivedAt = atMinute(day, scattered(nth, 480));
  const decidedAt = atMinute(day, 480 + scattered(nth + 7, 4_320));
  const isRefused = nth % 8 === 0;
  const outcome = isRefused ? 'returned' : 'approved';
  const reason = `请补充第 ${scattered(nth + 3, reasons)} 项材料`;
  const sentDay = addDays(day, 5);
  const delivered = 900_000 + scattered(nth + 5, 100_000);
  const report = { sent: 1_000_000, delivered, failed: 1_000_000 - delivered, refused: 0, finished: true };
  return {
    caseId: `a-${nth}`,
    kind: 'application',
    status: isRefused ? 'returned' : 'completed',
    sender: `sender-${nth % 400}`,
    authority,
    divisions: ['440100'],
    receivedAt,
    decisions: [{ outcome, submittedAt: receivedAt, decidedAt, reason, rules: nth % 3 === 0 ? ['content.link'] : [] }],
    sentAt: isRefused || sentDay > year.to ? null : atMinute(sentDay, 60),
    volume: isRefused ? 0 : 4_000_000,
    operators: isRefused
      ? []
      : ['mobile', 'telecom', 'unicom', 'broadnet'].map((operator) => ({ operator, ...report })),
    complaints: 0,
    paperwork: null,
  };
};

type Days = Map<string, Record<string, number>>;

const count = (days: Days, from: number, to: number): void => {
  for (let nth = from; nth < to; nth += 1)
    for (const { date, sums } of contributionsOf(caseOf(nth))) {
      const day = days.get(date) ?? {};
      for (const [name, by] of Object.entries(sums)) day[name] = (day[name] ?? 0) + by;
      days.set(date, day);
    }
};

const rowOf = (date: string, sums: Sums) =>
  item({ pk: totalsPartition('totals', authority, date.slice(0, 7)), sk: `${date}#${mainRow}` }, 1, { under: sums });

const keep = async ({ runtime }: Stage, days: Days) => {
  const rows = [...days].map(([date, sums]) => rowOf(date, sums));
  for (let at = 0; at < rows.length; at += 10) {
    const requests = rows.slice(at, at + 10).map((Item) => ({ PutRequest: { Item } }));
    const given = { RequestItems: { [viewsTable.name]: requests } };
    await runtime.clients.dynamodb.send(new BatchWriteItemCommand(given));
  }
  return Math.max(...rows.map((row) => Buffer.byteLength(row['body']?.S ?? '')));
};

const Received = z.object({ received: z.object({ applications: z.int() }), partial: z.literal(false) });

const measureAt = async (stage: Stage, cases: number, rounds: number) => {
  const headers = await stage.headersOf(officer);
  const [took, cpu]: [number[], number[]] = [[], []];
  for (let round = -3; round < rounds; round += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const { text } = await stage.http.send('GET', `/statistics?from=${year.from}&to=${year.to}`, headers);
    const { user, system } = process.cpuUsage(before);
    const { received } = Received.parse(JSON.parse(text));
    if (received.applications !== cases) throw new Error(`${received.applications} of ${cases} cases were counted`);
    if (round < 0) continue;
    took.push(performance.now() - start);
    cpu.push((user + system) / 1_000);
  }
  return { ...quantilesOf(took), 'CPU ms p50': quantilesOf(cpu).p50 };
};

/** Part (n): the statistics of a year cost what its days cost, however many cases they count. */
export const measureStatistics = async (quick: boolean): Promise<readonly Section[]> => {
  const stage = await startStage();
  const rows: Record<string, Cell>[] = [];
  const days: Days = new Map();
  try {
    let counted = 0;
    for (const cases of quick ? [1_000, 100_000] : [1_000, 10_000, 100_000, 1_000_000]) {
      count(days, counted, cases);
      counted = cases;
      const largest = await keep(stage, days);
      rows.push({ cases, ...(await measureAt(stage, cases, quick ? 5 : 15)), 'largest day, bytes': largest });
    }
  } finally {
    await stage.stop();
  }
  const conditions = [
    'GET /statistics of an authority’s officer for a year, over one kept-alive connection; all cases are that authority’s',
    `sums of days as the projector makes them of simulated cases (${reasons} different reasons), written straight into the views of the embedded engine`,
  ];
  return [{ part: 'n', title: 'The statistics of a year, ms', conditions, rows }];
};
