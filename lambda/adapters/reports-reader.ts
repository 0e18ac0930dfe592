import { type DynamoDBClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { endOfShanghaiDay, startOfShanghaiDay } from '../domain/calendar/instant.ts';
import { addMonths } from '../domain/calendar/plain-date.ts';
import { ApplicationCard } from '../domain/views/cards.ts';
import { CaseFacts } from '../domain/views/case-facts.ts';
import { mondayOf } from '../domain/views/planned.ts';
import type { DayOfScope } from '../domain/views/totals.ts';
import { lazily } from '../domain/vocabulary/lazily.ts';
import type { Days, Reports, Rows, Span } from '../service/reports.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type OnUnreadableRow, readRows } from './read-rows.ts';
import { type Ledger, Parts, reasonKey, totalsPartition } from './totals-rows.ts';
import { everyone, type Item, statisticsKey } from './view-items.ts';
import { queryViews } from './view-pages.ts';

const ReasonText = lazily(() => z.string());

/** Cases of a page: an answer reads some pages, and looks after each whether it is large enough. */
const factsAtMost = 500;

/** `2026-11`, `2026-12`, `2027-01` of a time that touches these. */
const monthsOf = ({ from, to }: Span): readonly string[] => {
  const months: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addMonths(first, 1)) months.push(first.slice(0, 7));
  return months;
};

type Range = { readonly index?: string; readonly names: readonly [string, string]; readonly key: string } & Span;

/** What statistics and the schedule are made from: bounded ranges of the table `views`, partial where rows cannot be read. */
export const createReports = (client: DynamoDBClient, table: string, onUnreadable: OnUnreadableRow): Reports => {
  const views = { client, table, onUnreadable };
  const read = async <T>(schema: z.ZodType<T>, { index, names, key, from, to }: Range): Promise<Rows<T>> => {
    const rows: T[] = [];
    let leftOut = 0;
    let start: Item | undefined;
    do {
      const question: QueryCommandInput = {
        TableName: table,
        IndexName: index,
        KeyConditionExpression: '#key = :key and #sort between :from and :to',
        ExpressionAttributeNames: { '#key': names[0], '#sort': names[1] },
        ExpressionAttributeValues: { ':key': { S: key }, ':from': { S: from }, ':to': { S: to } },
        ExclusiveStartKey: start,
      };
      const answer = await client.send(new QueryCommand(question));
      const found = readRows(schema, answer.Items, onUnreadable);
      rows.push(...found);
      leftOut += (answer.Items ?? []).length - found.length;
      start = answer.LastEvaluatedKey;
    } while (start !== undefined);
    return { rows, partial: leftOut > 0 };
  };
  /** Every page of it: a day of a scope is a row or a few, however many cases it counts. */
  const daysIn = async (pk: string, { from, to }: Span): Promise<Days> => {
    const days: DayOfScope[] = [];
    let partial = false;
    let start: Item | undefined;
    const range = {
      expression: 'pk = :pk and sk between :from and :to',
      values: { ':pk': pk, ':from': from, ':to': `${to}#~` },
    };
    do {
      const answer = await queryViews(views, range, { ExclusiveStartKey: start });
      for (const item of answer.Items ?? []) {
        const [parts] = readRows(Parts, [item], onUnreadable);
        partial ||= parts === undefined;
        if (parts !== undefined) days.push({ date: (item['sk']?.S ?? '').slice(0, 10), parts });
      }
      start = answer.LastEvaluatedKey;
    } while (start !== undefined);
    return { days, partial };
  };
  const daysOf = async (ledger: Ledger, scope: string | null, span: Span): Promise<Days> => {
    const months = await Promise.all(
      monthsOf(span).map((month) => daysIn(totalsPartition(ledger, scope, month), span)),
    );
    return { days: months.flatMap(({ days }) => days), partial: months.some(({ partial }) => partial) };
  };
  const reasonOf = async (name: string): Promise<string | null> => {
    const { pk, sk } = reasonKey(name);
    const key = { expression: 'pk = :pk and sk = :sk', values: { ':pk': pk, ':sk': sk } };
    return readRows(ReasonText, (await queryViews(views, key)).Items, onUnreadable)[0] ?? null;
  };
  return {
    totals: (scope, span) => daysOf('totals', scope, span),
    places: (scope, span) => daysOf('places', scope, span),
    planned: (scope, { from, to }) => daysOf('planned', scope, { from: mondayOf(from), to }),
    reasons: async (names) => {
      const texts = await Promise.all(names.map(async (name) => [name, await reasonOf(name)] as const));
      return new Map(texts.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const])));
    },
    facts: async (counted, scope, { from, to }, cursor) => {
      const list = `facts ${counted} ${scope ?? everyone} ${from} ${to}`;
      const start = cursor === null ? undefined : decodeCursor(list, cursor);
      if (start === 'invalid-cursor') return start;
      const partitions = monthsOf({ from, to }).map((month) => statisticsKey(counted, scope ?? everyone, month));
      const at = start === undefined ? 0 : partitions.indexOf(start['pk']?.S ?? '');
      const [pk, following] = [partitions[at], partitions[at + 1]];
      const after = start?.['sk']?.S;
      const isOutside = after !== undefined && (after < from || after > `${to}#~`);
      if (pk === undefined || isOutside) return 'invalid-cursor';
      const range = {
        expression: 'pk = :pk and sk between :from and :to',
        values: { ':pk': pk, ':from': from, ':to': `${to}#~` },
      };
      const answer = await queryViews(views, range, {
        Limit: factsAtMost,
        ExclusiveStartKey: after === undefined ? undefined : start,
      });
      const rows = readRows(CaseFacts, answer.Items, onUnreadable);
      const next = answer.LastEvaluatedKey ?? (following === undefined ? undefined : { pk: { S: following } });
      const leftOut = (answer.Items ?? []).length - rows.length;
      return { rows, leftOut, next: next === undefined ? null : encodeCursor(list, next) };
    },
    schedule: (authority, status, { from, to }) =>
      read(ApplicationCard, {
        index: 'by-authority-status',
        names: ['authorityStatusKey', 'authoritySort'],
        key: `application#${authority}#${status}`,
        from: startOfShanghaiDay(from),
        to: endOfShanghaiDay(to),
      }),
  };
};
