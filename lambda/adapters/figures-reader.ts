import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ApplicationStatus } from '../domain/application/status.ts';
import { addDays, shanghaiDate } from '../domain/calendar/instant.ts';
import { inForce } from '../domain/division/division-history.ts';
import { ancestorsOf } from '../domain/division/division-overlap.ts';
import { ActivityRow } from '../domain/views/activity-row.ts';
import type { ApplicationCard } from '../domain/views/cards.ts';
import { overlappingOf } from '../domain/views/overlapping.ts';
import { sumOf } from '../domain/vocabulary/sum.ts';
import type { FiguresQuestion, FiguresReader } from '../service/ports.ts';
import type { Reports } from '../service/reports.ts';
import { type OnUnreadableRow, readRows } from './read-rows.ts';
import type { Item } from './view-items.ts';

const windowInDays = 30;

const perMillion = (count: number, sent: number): number | null =>
  sent === 0 ? null : Math.round((count / sent) * 1e9) / 1e3;

const uniqueByCase = (rows: readonly ActivityRow[]): readonly ActivityRow[] => [
  ...new Map(rows.map((row) => [row.caseId, row])).values(),
];

const standing = ['scheduled', 'dispatching', 'dispatched'] as const;
const undecided = ['submitted', 'awaiting-second-signature'] as const;

type FiguresOptions = {
  readonly schedule: Reports['schedule'];
  /** No window is longer: what still runs at an instant began at most so many days before. */
  readonly sendWindowAtMostInDays: number;
  readonly onUnreadable: OnUnreadableRow;
};

/** What the authority weighs, read from the views at the moment of looking. */
export const createFiguresReader = (
  client: DynamoDBClient,
  table: string,
  { schedule, sendWindowAtMostInDays, onUnreadable }: FiguresOptions,
): FiguresReader => {
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
      rows.push(...readRows(ActivityRow, answer.Items, onUnreadable));
      start = answer.LastEvaluatedKey;
    } while (start !== undefined);
    return rows;
  };

  /** Sends inside the divisions, and sends to something around them, each case once. */
  const regional = async (asked: readonly string[], since: string): Promise<readonly ActivityRow[]> => {
    const divisions = inForce(asked);
    const around = [...new Set(divisions.flatMap((division) => ancestorsOf(division)))];
    const keys = [...divisions.map((code) => `within#${code}`), ...around.map((code) => `direct#${code}`)];
    const rows = await Promise.all(keys.map((key) => activity(key, since)));
    return uniqueByCase(rows.flat());
  };

  /** Sends of whoever has become this sender, each case once. */
  const ofSenders = async (senders: readonly string[], since: string): Promise<readonly ActivityRow[]> =>
    uniqueByCase((await Promise.all(senders.map((sender) => activity(`sender#${sender}`, since)))).flat());

  const overlapping = async ({ authority, window, together, ...asked }: FiguresQuestion) => {
    if (authority === null || window === null) return { overlapping: [], pending: { count: 0, sends: [] } };
    const from = shanghaiDate(addDays(window.start, -sendWindowAtMostInDays));
    const span = { from, to: shanghaiDate(window.end) };
    const inAny = async (statuses: readonly ApplicationStatus[]): Promise<readonly ApplicationCard[]> => {
      const authorities = together?.authorities ?? [authority];
      const found = await Promise.all(
        authorities.flatMap((one) => statuses.map((status) => schedule(one, status, span))),
      );
      return found.flatMap(({ rows }) => rows);
    };
    const [scheduled, pending] = await Promise.all([inAny(standing), inAny(undecided)]);
    return overlappingOf({ ...asked, window }, scheduled, pending);
  };

  return {
    figuresFor: async (question, now) => {
      const since = shanghaiDate(addDays(now, -windowInDays));
      const [own, region, overlap] = await Promise.all([
        ofSenders(question.together?.senders ?? [question.sender], since),
        regional(question.divisions, since),
        overlapping(question),
      ]);
      const sent = sumOf(own, (row) => row.sent);
      return {
        asOf: now,
        sender30Days: { sends: own.length, volume: sumOf(own, ({ volume }) => volume) },
        region30Days: { sends: region.length, volume: sumOf(region, ({ volume }) => volume) },
        ...overlap,
        complaintsPerMillion: perMillion(
          sumOf(own, ({ complaints }) => complaints),
          sent,
        ),
        refusalsPerMillion: perMillion(
          sumOf(own, ({ refused }) => refused),
          sent,
        ),
      };
    },
  };
};
