import type * as z from 'zod';
import { readRows } from './read-rows.ts';
import { cardKey } from './view-items.ts';
import { queryViews, type ViewsTable } from './view-pages.ts';

/** The line of one case in the lists; null where there is none of that kind, or none that can be read. */
export const cardOf = async <T>(views: ViewsTable, card: z.ZodType<T>, caseId: string): Promise<T | null> => {
  const { pk, sk } = cardKey(caseId);
  const asked = { expression: 'pk = :pk and sk = :sk', values: { ':pk': pk, ':sk': sk } };
  const [found] = readRows(card, (await queryViews(views, asked)).Items, views.onUnreadable);
  return found ?? null;
};
