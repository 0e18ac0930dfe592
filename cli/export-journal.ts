import { dataDirectory } from '../local/data-directory.ts';
import type { Run } from './command.ts';
import { readJournalItems } from './local-journal.ts';

/** `export-journal`: the whole local journal as JSON Lines, one commit a line, for `verify-journal FILE`. */
export const exportJournal: Run = async ({ output }) => {
  const items = (await readJournalItems(dataDirectory(), undefined)) ?? [];
  for (const item of items) output.write(`${item['commit']?.S ?? '{}'}\n`);
  return items.length === 0 ? 1 : 0;
};
