import type { z } from 'zod';
import { readJson } from './read-json.ts';
import type { Item } from './view-items.ts';

/** Where a row of the views lies that this release cannot read, and which member of it is to blame; never what it says. */
export type UnreadableRow = { readonly pk: string; readonly sk: string; readonly issue: string };

export type OnUnreadableRow = (where: UnreadableRow) => void;

/**
 * The rows that fit their schema. The views are a copy: one row that another release wrote, or that is damaged, is told
 * of and left out, and never keeps anyone from the others.
 */
export const readRows = <T>(
  schema: z.ZodType<T>,
  items: readonly Item[] | undefined,
  onUnreadable: OnUnreadableRow,
): readonly T[] =>
  (items ?? []).flatMap((item) => {
    const row = readJson(schema, item['body']?.S, 'row');
    if (row.ok) return [row.value];
    onUnreadable({ pk: item['pk']?.S ?? '', sk: item['sk']?.S ?? '', issue: row.error });
    return [];
  });
