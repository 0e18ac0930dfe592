import * as z from 'zod';
import { readJson } from './read-json.ts';
import type { Item, Key } from './view-items.ts';
import { queryViews, type ViewsTable } from './view-pages.ts';

const DueKeys = z.array(z.strictObject({ pk: z.string(), sk: z.string() }));

/** What stands of a row: its version, null where it names none, the due items it remembers, and the facts that are counted of it. */
export type Standing = {
  readonly version: number | null;
  readonly dues: readonly Key[];
  readonly counted: string | null;
};

/** Where the due items of the row before cannot be read, theirs is at worst a command that will be refused. */
const standingOf = (pk: string, item: Item, onUnreadable: ViewsTable['onUnreadable']): Standing => {
  const dues = readJson(DueKeys, item['dues']?.S ?? '[]', 'due items');
  if (!dues.ok) onUnreadable({ pk, sk: item['sk']?.S ?? '', issue: dues.error });
  const version = item['version']?.N;
  const counted = item['counted']?.S ?? null;
  return { version: version === undefined ? null : Number(version), dues: dues.ok ? dues.value : [], counted };
};

/** What stands of a case, by sort key: one consistent Query, of versions, due items and counted facts alone. */
export const standingRows = async (views: ViewsTable, caseId: string): Promise<ReadonlyMap<string, Standing>> => {
  const pk = `case#${caseId}`;
  const rows = new Map<string, Standing>();
  let start: Item | undefined;
  do {
    const answer = await queryViews(
      views,
      { expression: 'pk = :pk', values: { ':pk': pk } },
      {
        ConsistentRead: true,
        ProjectionExpression: 'sk, #version, dues, counted',
        ExpressionAttributeNames: { '#version': 'version' },
        ExclusiveStartKey: start,
      },
    );
    for (const item of answer.Items ?? []) rows.set(item['sk']?.S ?? '', standingOf(pk, item, views.onUnreadable));
    start = answer.LastEvaluatedKey;
  } while (start !== undefined);
  return rows;
};
