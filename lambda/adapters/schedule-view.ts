import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { ApplicationCard } from '../domain/views/cards.ts';
import { isOnDay } from '../domain/views/planned.ts';
import type { ListScope, Views } from '../service/ports.ts';
import { readRows } from './read-rows.ts';
import { PlannedRow, plannedPartition } from './totals-rows.ts';
import { cardKey, type Key } from './view-items.ts';
import { pageOf, type ViewsTable } from './view-pages.ts';

const scopeOf = (scope: ListScope): string | null => (scope.of === 'all' ? null : scope.organisation);

/** A hundred rows is what one call takes, and what a page has at most. */
const cardsOf = async ({ client, table, onUnreadable }: ViewsTable, caseIds: readonly string[]) => {
  const cards = new Map<string, ApplicationCard>();
  let left: readonly Key[] = [...new Set(caseIds)].map(cardKey);
  while (left.length > 0) {
    const Keys = left.map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } }));
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys } } }),
    );
    for (const card of readRows(ApplicationCard, Responses?.[table], onUnreadable)) cards.set(card.caseId, card);
    left = (UnprocessedKeys?.[table]?.Keys ?? []).map(({ pk, sk }) => ({ pk: pk?.S ?? '', sk: sk?.S ?? '' }));
  }
  return cards;
};

/** A row of the schedule leads to the card of its case, and is passed over where that says that the send is not, or no more, of that day. */
export const createScheduleView = (views: ViewsTable): Pick<Views, 'onSchedule'> => ({
  onSchedule: async (day, { scope, ...request }) => {
    const authority = scopeOf(scope);
    const rows = { expression: 'pk = :pk', values: { ':pk': plannedPartition(authority, day) } };
    const page = await pageOf(views, PlannedRow, rows, request, true);
    if (page === 'invalid-cursor') return page;
    const cards = await cardsOf(
      views,
      page.items.map(({ caseId }) => caseId),
    );
    const items = page.items.flatMap((row) => {
      const card = cards.get(row.caseId);
      const isThere =
        card !== undefined && isOnDay(card, day, row) && (authority === null || card.authority === authority);
      return isThere ? [card] : [];
    });
    return { items, next: page.next };
  },
});
