import * as z from 'zod';
import { lazily } from '../domain/vocabulary/lazily.ts';
import { utf8Text } from '../domain/vocabulary/utf8.ts';
import type { Item } from './view-items.ts';

/** The list, its order, and the last key of the page; strings only, as all keys of the table are. */
const Cursor = lazily(() => z.strictObject({ list: z.string(), key: z.record(z.string(), z.string()) }));

/** Opaque to clients, and no secret: it names a place in a list that its reader was just shown. */
export const encodeCursor = (list: string, key: Item): string => {
  const names = Object.entries(key).map(([name, { S }]) => [name, S ?? '']);
  return Buffer.from(JSON.stringify({ list, key: Object.fromEntries(names) })).toString('base64url');
};

/** The key to go on after; `invalid-cursor` for what this list, in this order, never gave. */
export const decodeCursor = (list: string, cursor: string): Item | 'invalid-cursor' => {
  try {
    const found = Cursor.parse(JSON.parse(utf8Text(Buffer.from(cursor, 'base64url')) ?? ''));
    if (found.list !== list) return 'invalid-cursor';
    return Object.fromEntries(Object.entries(found.key).map(([name, value]) => [name, { S: value }]));
  } catch {
    return 'invalid-cursor';
  }
};
