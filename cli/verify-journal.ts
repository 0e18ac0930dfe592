import { parseArgs } from 'node:util';
import * as z from 'zod';
import { digestOf } from '../lambda/adapters/digest.ts';
import { readCommit } from '../lambda/adapters/read-commit.ts';
import type { Newer, Place } from '../lambda/adapters/read-item.ts';
import { readJson } from '../lambda/adapters/read-json.ts';
import type { Sealed } from '../lambda/domain/journal/chain.ts';
import { SealedOutline } from '../lambda/domain/journal/evidence.ts';
import { type Break, verifyJournal } from '../lambda/service/verify.ts';
import { dataDirectory } from '../local/data-directory.ts';
import type { Item } from '../local/journal-scan.ts';
import type { Run } from './command.ts';
import { readJournalItems } from './local-journal.ts';

const Named = z.object({ stream: z.string().catch(''), version: z.number().catch(0) });

/** An exported line has no key beside it; whatever it still says of itself must do. */
const nameOf = (item: Item): Place => {
  const stream = item['stream']?.S ?? '';
  const version = Number(item['version']?.N ?? 0);
  if (stream !== '') return { stream, version };
  try {
    return Named.parse(JSON.parse(item['commit']?.S ?? '{}'));
  } catch {
    return { stream, version };
  }
};

type Found = {
  readonly stored: readonly Sealed[];
  /** Damaged items are breaks themselves. */
  readonly unreadable: readonly Break[];
  readonly newer: readonly Newer[];
};

/** A commit of a later release has its place in its chain, though this release cannot say what it says. */
const read = (items: readonly Item[]): Found => {
  const found = { stored: [] as Sealed[], unreadable: [] as Break[], newer: [] as Newer[] };
  for (const item of items) {
    const commit = readCommit(item);
    const stored = readJson(SealedOutline, item['commit']?.S, 'commit');
    const damaged = !stored.ok || (!commit.ok && commit.error.is === 'damaged');
    if (stored.ok && !damaged) found.stored.push(stored.value);
    else found.unreadable.push({ ...nameOf(item), reason: 'unreadable' });
    if (!commit.ok && commit.error.is === 'newer')
      found.newer.push({ ...nameOf(item), formatVersion: commit.error.formatVersion });
  }
  return found;
};

/**
 * `verify-journal [FILE]`: recomputes every chain; exit 1 and the first broken commit of each stream where any
 * is, or where a later release wrote one, whose contents only that release can vouch for.
 */
export const verifyJournalCommand: Run = async ({ arguments: args, output }) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const items = await readJournalItems(dataDirectory(), positionals[0]);
  if (items === null) {
    output.write(`${JSON.stringify({ error: 'no-journal' })}\n`);
    return 1;
  }
  const { stored, unreadable, newer } = read(items);
  const verification = await verifyJournal(stored, digestOf);
  const broken = [...unreadable, ...verification.broken];
  for (const found of broken) output.write(`${JSON.stringify({ broken: found })}\n`);
  for (const found of newer) output.write(`${JSON.stringify({ newer: found })}\n`);
  const ok = broken.length + newer.length === 0;
  output.write(`${JSON.stringify({ commits: items.length, streams: verification.streams, ok })}\n`);
  return ok ? 0 : 1;
};
