import { type AttributeValue, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { mainRow, plannedPartition, totalsPartition } from '../lambda/adapters/totals-rows.ts';
import { cardItem, item } from '../lambda/adapters/view-items.ts';
import { addDays, daysBetween } from '../lambda/domain/calendar/plain-date.ts';
import type { ApplicationCard } from '../lambda/domain/views/cards.ts';
import { plannedOf, weeksPlanned } from '../lambda/domain/views/planned.ts';
import { viewsTable } from '../lambda/resource-names.ts';
import { messages } from '../local/scenario/messages.ts';
import { quantilesOf } from './quantiles.ts';
import type { Cell, Section } from './report.ts';
import { type Stage, startStage } from './stage.ts';

const officer = '广东省通信管理局·审批人';
const authority = 'gd-comms';
/** What the page of a month asks for: whole weeks. */
const month = { from: '2026-11-30', to: '2027-01-03' } as const;
const daysOfMonth = daysBetween(month.from, month.to) + 1;
const cities = ['440100', '440200', '440300', '440400', '440500', '440600', '440700', '440800', '440900'];

/** The n-th send of the month: an hour of a day, in one of nine cities; one in fifty goes on into the next day. */
const cardOf = (n: number): ApplicationCard => {
  const day = addDays(month.from, n % daysOfMonth);
  const minute = (n * 7_919) % 600;
  const start = new Date(Date.parse(`${day}T00:00:00.000Z`) + minute * 60_000).toISOString();
  const end = new Date(Date.parse(start) + (n % 50 === 0 ? 30 : 1) * 3_600_000).toISOString();
  const submittedAt = '2026-11-01T00:00:00.000Z';
  return {
    kind: 'application',
    caseId: `a-${n.toString(16).padStart(26, '0')}`,
    version: 5,
    status: 'scheduled',
    applicant: 'gd-emergency',
    authority,
    text: messages.flood.text,
    divisions: [cities[n % cities.length] ?? '440100'],
    window: { start, end },
    volumeEstimate: 100_000,
    warnings: 0,
    provisional: false,
    clockStartedOn: '2026-11-01',
    submittedAt,
    decidedAt: submittedAt,
    dueAt: start,
    updatedAt: submittedAt,
  };
};

type Row = Record<string, AttributeValue>;
type Weeks = Map<string, Record<string, number>>;

const put = async ({ runtime }: Stage, rows: readonly Row[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += 25) {
    const requests = rows.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
    const given = { RequestItems: { [viewsTable.name]: requests } };
    const { UnprocessedItems } = await runtime.clients.dynamodb.send(new BatchWriteItemCommand(given));
    if ((UnprocessedItems?.[viewsTable.name]?.length ?? 0) > 0) throw new Error('rows were not written');
  }
};

/** What the projector writes of a send for the schedule of its authority. */
const rowsOf = (card: ApplicationCard, weeks: Weeks): readonly Row[] => {
  const planned = plannedOf(card);
  if (planned === null) return [];
  for (const { date, sums } of weeksPlanned(planned)) {
    const week = weeks.get(date) ?? {};
    for (const [name, by] of Object.entries(sums)) week[name] = (week[name] ?? 0) + by;
    weeks.set(date, week);
  }
  const { start, submittedAt } = planned;
  const sk = `${start}#${submittedAt}#${card.caseId}`;
  const row = { caseId: card.caseId, start, submittedAt };
  const days = [
    ...new Set([start, planned.end].map((at) => new Date(Date.parse(at) + 28_800_000).toISOString().slice(0, 10))),
  ];
  return [cardItem(card), ...days.map((day) => item({ pk: plannedPartition(authority, day), sk }, card.version, row))];
};

const weekRows = (weeks: Weeks): readonly Row[] =>
  [...weeks].map(([date, sums]) =>
    item({ pk: totalsPartition('planned', authority, date.slice(0, 7)), sk: `${date}#${mainRow}` }, 1, { all: sums }),
  );

const Month = z.object({ days: z.array(z.object({ sends: z.int() })), partial: z.literal(false) });
const DayPage = z.object({ items: z.array(z.unknown()).length(50), next: z.string() });

const measure = async (stage: Stage, rounds: number, ask: (round: number) => Promise<void>) => {
  const [took, cpu]: [number[], number[]] = [[], []];
  for (let round = -5; round < rounds; round += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await ask(round);
    const { user, system } = process.cpuUsage(before);
    if (round < 0) continue;
    took.push(performance.now() - start);
    cpu.push((user + system) / 1_000);
  }
  await stage.calls.quiet(20);
  return { ...quantilesOf(took), 'CPU ms p50': quantilesOf(cpu).p50 };
};

const questions = [
  ['a month', `/schedule?from=${month.from}&to=${month.to}`],
  ['a month of a city', `/schedule?from=${month.from}&to=${month.to}&division=440100`],
  ['a page of a day', '/schedule/2026-12-10?limit=50'],
] as const;

/** Part (o): the schedule of a month and a page of a day cost the same however many sends there are. */
export const measureSchedule = async (quick: boolean): Promise<readonly Section[]> => {
  const stage = await startStage();
  const rows: Record<string, Cell>[] = [];
  const weeks: Weeks = new Map();
  try {
    const headers = await stage.headersOf(officer);
    let written = 0;
    for (const sends of quick ? [2_000, 10_000] : [10_000, 100_000]) {
      for (; written < sends; written += 1_000)
        await put(stage, Array.from({ length: 1_000 }, (_none, at) => rowsOf(cardOf(written + at), weeks)).flat());
      await put(stage, weekRows(weeks));
      for (const [asked, address] of questions) {
        const found = await measure(stage, quick ? 5 : 20, async (round) => {
          // An officer's own authority is asked whatever is named: each question is another, and no answer is one that was kept.
          const more = `&authority=other-${sends}-${round + 5}`;
          const { text } = await stage.http.send('GET', `${address}${more}`, headers);
          const answer: unknown = JSON.parse(text);
          if (address.includes('limit')) DayPage.parse(answer);
          else if (Month.parse(answer).days.length < daysOfMonth - 1) throw new Error('days are missing');
        });
        rows.push({ sends, asked, ...found });
      }
    }
  } finally {
    await stage.stop();
  }
  const conditions = [
    'GET of an authority’s officer over one kept-alive connection; all sends are that authority’s',
    'rows as the projector makes them of simulated sends, written straight into the views of the embedded engine',
  ];
  return [{ part: 'o', title: 'The schedule of a month and of a day, ms', conditions, rows }];
};
