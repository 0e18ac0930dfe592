import { type DynamoDBClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { z } from 'zod';
import { endOfShanghaiDay, startOfShanghaiDay } from '../domain/calendar/instant.ts';
import { addMonths } from '../domain/calendar/plain-date.ts';
import { ApplicationCard } from '../domain/projection/cards.ts';
import { CaseFacts } from '../domain/projection/case-facts.ts';
import type { Reports, Rows, Span } from '../service/reports.ts';
import { everyone, type Item, statisticsKey } from './view-items.ts';

/** Rows of one question at most: some megabytes. */
const rowsAtMost = 5_000;

/** `2026-11`, `2026-12`, `2027-01` of a time that touches these. */
const monthsOf = ({ from, to }: Span): readonly string[] => {
  const months: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addMonths(first, 1)) months.push(first.slice(0, 7));
  return months;
};

type Range = { readonly index?: string; readonly names: readonly [string, string]; readonly key: string } & Span;

/** What statistics and the schedule are made from: bounded ranges of the table `views`. */
export const createReports = (client: DynamoDBClient, table: string): Reports => {
  const read = async <T>(schema: z.ZodType<T>, { index, names, key, from, to }: Range): Promise<Rows<T>> => {
    const rows: T[] = [];
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
      rows.push(...(answer.Items ?? []).map((item) => schema.parse(JSON.parse(item['body']?.S ?? 'null'))));
      start = answer.LastEvaluatedKey;
    } while (start !== undefined && rows.length < rowsAtMost);
    return { rows: rows.slice(0, rowsAtMost), partial: start !== undefined || rows.length > rowsAtMost };
  };
  return {
    facts: async (counted, scope, { from, to }) => {
      const names = ['pk', 'sk'] as const;
      const range = { names, from, to: `${to}#~` };
      const months = await Promise.all(
        monthsOf({ from, to }).map((month) =>
          read(CaseFacts, { ...range, key: statisticsKey(counted, scope ?? everyone, month) }),
        ),
      );
      return { rows: months.flatMap(({ rows }) => rows), partial: months.some(({ partial }) => partial) };
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
