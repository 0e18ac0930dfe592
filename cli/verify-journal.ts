import { parseArgs } from 'node:util';
import { z } from 'zod';
import { digestOf } from '../lambda/adapters/digest.ts';
import { fromItem } from '../lambda/adapters/journal-table.ts';
import type { Commit } from '../lambda/domain/commit.ts';
import { type Break, verifyJournal } from '../lambda/service/verify.ts';
import { dataDirectory } from '../local/data-dir.ts';
import type { Item } from '../local/journal-scan.ts';
import type { Run } from './command.ts';
import { readJournalItems } from './local-journal.ts';

const Named = z.object({ stream: z.string().catch(''), version: z.number().catch(0) });

const nameOf = (item: Item): { readonly stream: string; readonly version: number } => {
  try {
    return Named.parse(JSON.parse(item['commit']?.S ?? '{}'));
  } catch {
    return { stream: item['stream']?.S ?? '', version: Number(item['version']?.N ?? 0) };
  }
};

/** Items that are no commits any more are breaks themselves. */
const readCommits = (
  items: readonly Item[],
): { readonly commits: readonly Commit[]; readonly unreadable: readonly Break[] } => {
  const commits: Commit[] = [];
  const unreadable: Break[] = [];
  for (const item of items) {
    try {
      commits.push(fromItem(item));
    } catch {
      unreadable.push({ ...nameOf(item), reason: 'unreadable' });
    }
  }
  return { commits, unreadable };
};

/** `verify-journal [FILE]`: recomputes every chain; exit 1 and the first broken commit of each stream where any is. */
export const verifyJournalCommand: Run = async ({ arguments: args, output }) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const items = await readJournalItems(dataDirectory(), positionals[0]);
  if (items === null) {
    output.write(`${JSON.stringify({ error: 'no-journal' })}\n`);
    return 1;
  }
  const { commits, unreadable } = readCommits(items);
  const verification = verifyJournal(commits, digestOf);
  const broken = [...unreadable, ...verification.broken];
  for (const found of broken) output.write(`${JSON.stringify({ broken: found })}\n`);
  output.write(
    `${JSON.stringify({ commits: items.length, streams: verification.streams, ok: broken.length === 0 })}\n`,
  );
  return broken.length === 0 ? 0 : 1;
};
