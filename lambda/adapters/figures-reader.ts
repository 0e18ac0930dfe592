import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { addDays, epochMs, shanghaiDate } from '../domain/calendar/instant.ts';
import { overlaps } from '../domain/division.ts';
import { ancestorsOf } from '../domain/division-overlap.ts';
import type { Figures } from '../domain/figures.ts';
import { ActivityRow, type CaseCard } from '../domain/projection/cards.ts';
import type { FiguresQuestion, FiguresReader, ListQuery, Views } from '../service/ports.ts';
import type { Item } from './view-items.ts';

const windowInDays = 30;

const total = (rows: readonly ActivityRow[], pick: (row: ActivityRow) => number): number =>
  rows.reduce((sum, row) => sum + pick(row), 0);

const perMillion = (count: number, sent: number): number | null =>
  sent === 0 ? null : Math.round((count / sent) * 1e9) / 1e3;

const uniqueByCase = (rows: readonly ActivityRow[]): readonly ActivityRow[] => [
  ...new Map(rows.map((row) => [row.caseId, row])).values(),
];

const isStanding = (card: CaseCard): boolean =>
  card.kind === 'application' && ['scheduled', 'dispatching', 'dispatched'].includes(card.status);

/** What the authority weighs, read from the views at the moment of looking. */
export const createFiguresReader = (client: DynamoDBClient, table: string, views: Views): FiguresReader => {
  const activity = async (key: string, since: string): Promise<readonly ActivityRow[]> => {
    const rows: ActivityRow[] = [];
    let start: Item | undefined;
    do {
      const answer = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk and sk >= :since',
          ExpressionAttributeValues: { ':pk': { S: `activity#${key}` }, ':since': { S: since } },
          ExclusiveStartKey: start,
        }),
      );
      rows.push(...(answer.Items ?? []).map((item) => ActivityRow.parse(JSON.parse(item['body']?.S ?? 'null'))));
      start = answer.LastEvaluatedKey;
    } while (start !== undefined);
    return rows;
  };

  /** Sends inside the divisions, and sends to something around them, each case once. */
  const regional = async (divisions: readonly string[], since: string): Promise<readonly ActivityRow[]> => {
    const around = [...new Set(divisions.flatMap((division) => ancestorsOf(division)))];
    const keys = [...divisions.map((code) => `within#${code}`), ...around.map((code) => `direct#${code}`)];
    const rows = await Promise.all(keys.map((key) => activity(key, since)));
    return uniqueByCase(rows.flat());
  };

  const overlapping = async ({
    caseId,
    authority,
    divisions,
    window,
  }: FiguresQuestion): Promise<Figures['overlapping']> => {
    if (authority === null || window === null) return [];
    const scheduled = async (status: string): Promise<readonly CaseCard[]> => {
      const query: ListQuery = {
        scope: { of: 'authority', organisation: authority },
        status,
        limit: 100,
        cursor: null,
        order: 'due',
      };
      const page = await views.cases('application', query);
      return page === 'invalid-cursor' ? [] : page.items;
    };
    const cards = (await Promise.all(['scheduled', 'dispatching', 'dispatched'].map(scheduled))).flat();
    return cards.filter(isStanding).flatMap((card) => {
      if (card.kind !== 'application' || card.window === null || card.caseId === caseId) return [];
      const meets =
        epochMs(card.window.start) < epochMs(window.end) && epochMs(window.start) < epochMs(card.window.end);
      return meets && overlaps(card.divisions, divisions)
        ? [{ caseId: card.caseId, sender: card.applicant, ...card.window, divisions: card.divisions }]
        : [];
    });
  };

  return {
    weigh: async (question, now) => {
      const since = shanghaiDate(addDays(now, -windowInDays));
      const [own, region, overlap] = await Promise.all([
        activity(`sender#${question.sender}`, since),
        regional(question.divisions, since),
        overlapping(question),
      ]);
      const sent = total(own, (row) => row.sent);
      return {
        asOf: now,
        sender30Days: { sends: own.length, volume: total(own, ({ volume }) => volume) },
        region30Days: { sends: region.length, volume: total(region, ({ volume }) => volume) },
        overlapping: overlap,
        complaintsPerMillion: perMillion(
          total(own, ({ complaints }) => complaints),
          sent,
        ),
        refusalsPerMillion: perMillion(
          total(own, ({ refused }) => refused),
          sent,
        ),
      };
    },
  };
};
