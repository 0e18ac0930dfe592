import { letterIn } from '../lambda/adapters/packed-text.ts';
import { contradictedKey } from '../lambda/adapters/read-item.ts';
import { readAs } from '../lambda/adapters/read-json.ts';
import { SealedOutline } from '../lambda/domain/journal/evidence.ts';
import { dataDirectory } from '../local/data-directory.ts';
import type { Item } from '../local/journal-scan.ts';
import type { Run } from './command.ts';
import { readJournalItems } from './local-journal.ts';

/**
 * A commit to the letter, unpacked where the journal keeps it packed. A line has no key beside it: an item that was put under another key than its text names is no commit in it either, but
 * keeps its place and its text.
 */
const lineOf = (item: Item): string => {
  const kept = item['commit']?.S ?? '{}';
  const letter = letterIn(kept);
  const { text, value } = letter.ok ? letter.value : { text: kept, value: null };
  const says = readAs(SealedOutline, value, 'commit');
  if (!says.ok || contradictedKey(item, says.value) === null) return text;
  return JSON.stringify({ stream: item['stream']?.S, version: Number(item['version']?.N), misplaced: text });
};

/** `export-journal`: the whole local journal as JSON Lines, one commit a line, for `verify-journal FILE`. */
export const exportJournal: Run = async ({ output }) => {
  const items = (await readJournalItems(dataDirectory(), undefined)) ?? [];
  for (const item of items) output.write(`${lineOf(item)}\n`);
  return items.length === 0 ? 1 : 0;
};
