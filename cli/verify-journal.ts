import { parseArgs } from 'node:util';
import { z } from 'zod';
import { digestOf } from '../lambda/adapters/digest.ts';
import { readCommit, type Unreadable } from '../lambda/adapters/read-commit.ts';
import type { Commit } from '../lambda/domain/commit.ts';
import { type Break, verifyJournal } from '../lambda/service/verify.ts';
import { dataDirectory } from '../local/data-directory.ts';
import type { Item } from '../local/journal-scan.ts';
import type { Run } from './command.ts';
import { readJournalItems } from './local-journal.ts';

const Named = z.object({ stream: z.string().catch(''), version: z.number().catch(0) });

/** An exported line has no key beside it; whatever it still says of itself must do. */
const nameOf = (item: Item, { stream, version }: Unreadable): Omit<Unreadable, 'issue'> => {
  if (stream !== '') return { stream, version };
  try {
    return Named.parse(JSON.parse(item['commit']?.S ?? '{}'));
  } catch {
    return { stream, version };
  }
};

/** Items that are no commits any more are breaks themselves. */
const readCommits = (
  items: readonly Item[],
): { readonly commits: readonly Commit[]; readonly unreadable: readonly Break[] } => {
  const commits: Commit[] = [];
  const unreadable: Break[] = [];
  for (const item of items) {
    const commit = readCommit(item);
    if (commit.ok) commits.push(commit.value);
    else unreadable.push({ ...nameOf(item, commit.error), reason: 'unreadable' });
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
