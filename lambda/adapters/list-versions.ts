import { randomUUID } from 'node:crypto';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { lazily } from '../domain/vocabulary/lazily.ts';
import type { ListGroup, ListVersions } from '../service/list-versions.ts';
import { gathered } from './gathered.ts';
import { readRows } from './read-rows.ts';
import type { Item } from './view-items.ts';
import type { ViewsTable } from './view-pages.ts';

/** `at`: ms since 1970, by the clock of whoever wrote it. */
const Changed = lazily(() => z.strictObject({ mark: z.string(), at: z.int() }));

export type ListVersionsOptions = {
  readonly nowInMs?: () => number;
  /** An index may show a row this much later than the table has it: until then no version is relied upon. */
  readonly settledAfterMs?: number;
  /** Should an index be behind for longer, a list is looked at again after so long at the latest. */
  readonly lookedAtEveryMs?: number;
};

const keyOf = (group: ListGroup): Item => ({ pk: { S: `changed#${group}` }, sk: { S: 'mark' } });

/** Versions of lists as rows of the table `views`: one read by key each, and one write for all changes that meet. */
export const createListVersions = (
  { client, table, onUnreadable }: ViewsTable,
  { nowInMs = Date.now, settledAfterMs = 10_000, lookedAtEveryMs = 60_000 }: ListVersionsOptions = {},
): ListVersions => {
  /** null: changed a moment ago, or damaged. Before its first change a list has no row. */
  const markOf = async (group: ListGroup, now: number): Promise<string | null> => {
    const question = { TableName: table, Key: keyOf(group), ConsistentRead: true };
    const { Item } = await client.send(new GetItemCommand(question));
    if (Item === undefined) return 'never';
    const [row] = readRows(Changed, [Item], onUnreadable);
    return row !== undefined && now - row.at >= settledAfterMs ? row.mark : null;
  };
  const put = async (group: ListGroup): Promise<void> => {
    const body = { S: JSON.stringify({ mark: randomUUID(), at: nowInMs() }) };
    await client.send(new PutItemCommand({ TableName: table, Item: { ...keyOf(group), body } }));
  };
  return {
    versionOf: async (groups) => {
      const now = nowInMs();
      const marks = await Promise.all(groups.map((group) => markOf(group, now)));
      return marks.includes(null) ? null : [Math.floor(now / lookedAtEveryMs), ...marks].join(' ');
    },
    changed: gathered(async (groups: readonly ListGroup[]) => {
      await Promise.all(groups.map(put));
    }),
  };
};
