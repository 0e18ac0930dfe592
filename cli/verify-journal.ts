import { parseArgs } from 'node:util';
import * as z from 'zod';
import { digestOf } from '../lambda/adapters/digest.ts';
import { anchorTools } from '../lambda/adapters/hash.ts';
import { letterIn } from '../lambda/adapters/packed-text.ts';
import { readCommit } from '../lambda/adapters/read-commit.ts';
import { contradictedKey } from '../lambda/adapters/read-item.ts';
import { readAs } from '../lambda/adapters/read-json.ts';
import type { Sealed } from '../lambda/domain/journal/chain.ts';
import { SealedOutline } from '../lambda/domain/journal/evidence.ts';
import type { Newer, Place } from '../lambda/domain/journal/remains.ts';
import { caseStream } from '../lambda/domain/kernel/streams.ts';
import { explainLate, type LateJudged } from '../lambda/service/anchor-gaps.ts';
import { type Break, verifyJournal } from '../lambda/service/verify.ts';
import { type AnchorsVerdict, verifyAnchors } from '../lambda/service/verify-anchors.ts';
import { anchorDirectory, readAnchors } from '../local/anchors/anchor-directory.ts';
import { dataDirectory } from '../local/data-directory.ts';
import type { Item } from '../local/journal-scan.ts';
import type { Run } from './command.ts';
import { lateLine } from './late-line.ts';
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

type Gathered = {
  readonly stored: Sealed[];
  /** Damaged items are breaks themselves. */
  readonly unreadable: Break[];
  readonly newer: Newer[];
};
/** An item that was put under another key than its text names: it is a commit of neither place. */
const misplaced = (item: Item, { stream, version }: Place): Break => ({
  ...nameOf(item),
  reason: 'misplaced',
  says: { stream, version },
});

type Found = { readonly [K in keyof Gathered]: readonly Gathered[K][number][] };

/** A commit of a later release has its place in its chain, though this release cannot say what it says. */
const read = (items: readonly Item[]): Found => {
  const found: Gathered = { stored: [], unreadable: [], newer: [] };
  for (const item of items) {
    const commit = readCommit(item);
    const letter = letterIn(item['commit']?.S);
    const stored = letter.ok ? readAs(SealedOutline, letter.value.value, 'commit') : letter;
    const says = stored.ok && contradictedKey(item, stored.value) !== null ? stored.value : null;
    const damaged = !stored.ok || (!commit.ok && commit.error.is === 'damaged');
    if (says !== null) found.unreadable.push(misplaced(item, says));
    else if (stored.ok && !damaged) found.stored.push(stored.value);
    else found.unreadable.push({ ...nameOf(item), reason: 'unreadable' });
    if (!commit.ok && commit.error.is === 'newer')
      found.newer.push({ ...nameOf(item), formatVersion: commit.error.formatVersion });
  }
  return found;
};

const heldAgainst = (directory: string, stored: readonly Sealed[]): Promise<AnchorsVerdict> =>
  verifyAnchors(
    Map.groupBy(stored, ({ stream }) => stream),
    { store: readAnchors(directory), tools: anchorTools },
  );

/** What is late, with what two persons have put on record of it; nobody is believed in a stream that is itself in doubt. */
const lateIn = (
  anchored: AnchorsVerdict | null,
  stored: readonly Sealed[],
  broken: readonly Break[],
): readonly LateJudged[] => {
  const { late = [], contradictions = [] } = anchored ?? {};
  const doubtful = new Set([...broken, ...contradictions, ...late].map(({ stream }) => stream));
  return explainLate(
    late,
    Map.groupBy(stored, ({ stream }) => stream),
    doubtful,
  );
};

/** By which anchor the chain of a case was first covered as far as it goes; null where its last commit is younger than all. */
const coverageOf = (caseId: string | undefined, anchored: AnchorsVerdict | null): readonly object[] => {
  if (caseId === undefined || anchored === null) return [];
  const stream = caseStream(caseId);
  return [{ case: caseId, coveredBy: anchored.coveredBy.get(stream) ?? null, last: anchored.last }];
};

/**
 * `verify-journal [FILE] [--anchors DIRECTORY] [--case ID]`: holds it against the anchors too (those of the local runtime, or a
 * copy of their bucket), and names the one that speaks against a commit, and the two between which
 * one came that is dated before both, unexplained or as two persons have explained it in the register. Recomputes every chain; exit 1 and the first broken commit of each stream where any
 * is, or where a later release wrote one, whose contents only that release can vouch for.
 */
export const verifyJournalCommand: Run = async ({ arguments: args, output }) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { anchors: { type: 'string' }, case: { type: 'string' } },
  });
  const items = await readJournalItems(dataDirectory(), positionals[0]);
  if (items === null) {
    output.write(`${JSON.stringify({ error: 'no-journal' })}\n`);
    return 1;
  }
  const { stored, unreadable, newer } = read(items);
  const verification = await verifyJournal(stored, digestOf);
  const broken = [...unreadable, ...verification.broken];
  for (const found of broken) output.write(`${JSON.stringify({ broken: found })}\n`);
  const kept = values.anchors ?? (positionals[0] === undefined ? anchorDirectory(dataDirectory()) : null);
  const anchored = kept === null ? null : await heldAgainst(kept, stored);
  for (const found of anchored?.contradictions ?? []) output.write(`${JSON.stringify({ contradicted: found })}\n`);
  const late = lateIn(anchored, stored, broken);
  for (const found of late) output.write(`${JSON.stringify(lateLine(found))}\n`);
  // A directory that was named and holds none speaks for nothing.
  const isBare = values.anchors !== undefined && anchored?.anchors === 0;
  const breaks = isBare ? [{ anchor: 1, reason: 'missing' }] : (anchored?.breaks ?? []);
  for (const found of breaks) output.write(`${JSON.stringify({ anchorBroken: found })}\n`);
  for (const line of coverageOf(values.case, anchored)) output.write(`${JSON.stringify(line)}\n`);
  for (const found of newer) output.write(`${JSON.stringify({ newer: found })}\n`);
  const unexplained = late.filter(({ explained }) => explained === null).length;
  const against = (anchored?.contradictions.length ?? 0) + unexplained + breaks.length;
  const ok = broken.length + newer.length + against === 0;
  const { anchors = 0, last = null, covered = 0, younger = 0 } = anchored ?? {};
  const said = anchors === 0 ? {} : { anchors: { count: anchors, last, covered, younger } };
  output.write(`${JSON.stringify({ commits: items.length, streams: verification.streams, ...said, ok })}\n`);
  return ok ? 0 : 1;
};
