import { parseArgs } from 'node:util';
import * as z from 'zod';
import { digestOf } from '../lambda/adapters/digest.ts';
import { sha256Bytes } from '../lambda/adapters/hash.ts';
import { fromItem, readCommit, storedFromItem } from '../lambda/adapters/read-commit.ts';
import type { Unread } from '../lambda/domain/journal/read-stored.ts';
import { evidenceOf } from '../lambda/service/evidence-parts.ts';
import { createAnchors } from '../lambda/service/read-anchors.ts';
import { anchorDirectory, readAnchors } from '../local/anchors/anchor-directory.ts';
import { dataDirectory } from '../local/data-directory.ts';
import type { Item } from '../local/journal-scan.ts';
import type { Run } from './command.ts';
import { readJournalItems } from './local-journal.ts';

const Named = z.object({ stream: z.string() });

/** Items are told apart before they are read: what is broken elsewhere keeps no case from being proved. */
const streamOf = (item: Item): string => {
  const named = item['stream']?.S;
  if (named !== undefined) return named;
  try {
    return Named.parse(JSON.parse(item['commit']?.S ?? '{}')).stream;
  } catch {
    return '';
  }
};

type OnUnread = (version: number, why: string) => unknown;

const whyOf = (unread: Unread): string =>
  unread.is === 'newer' ? `format ${unread.formatVersion} is of a later release` : unread.issue;

/** The items that can be read, oldest first; each other one is told of. */
const readable = (items: readonly Item[], onUnread: OnUnread): readonly Item[] => {
  const read = items.flatMap((item) => {
    const commit = readCommit(item);
    if (commit.ok) return [{ item, version: commit.value.version }];
    onUnread(Number(item['version']?.N ?? 0), whyOf(commit.error));
    return [];
  });
  return read.toSorted((left, right) => left.version - right.version).map(({ item }) => item);
};

/**
 * `export-case ID [JOURNAL-FILE]`: the evidence file of one case on standard output; exit 1 where there is none, a chain is
 * broken, or an item of it cannot be read (each is named on standard error).
 */
export const exportCase: Run = async ({ arguments: args, output, errors }) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [caseId, file] = positionals;
  if (caseId === undefined) {
    errors.write('export-case needs the id of a case\n');
    return 2;
  }
  const items = (await readJournalItems(dataDirectory(), file)) ?? [];
  const streams = Map.groupBy(items, streamOf);
  const unread = new Set<string>();
  const itemsOf = (stream: string) =>
    readable(streams.get(stream) ?? [], (version, why) => unread.add(`${stream} v${version} cannot be read: ${why}\n`));
  const journal = {
    load: async (stream: string) => itemsOf(stream).map(fromItem),
    stored: async (stream: string) => itemsOf(stream).map(storedFromItem),
  };
  const anchors = createAnchors(readAnchors(anchorDirectory(dataDirectory())), sha256Bytes);
  const vouched = file === undefined ? (names: readonly string[]) => anchors.vouched('last', names) : undefined;
  const evidence = await evidenceOf(journal, digestOf, {
    ...{ caseId, exportedAt: new Date().toISOString(), vouched, explaining: [], most: Number.POSITIVE_INFINITY },
    shown: (commits) => commits,
  });
  for (const line of unread) errors.write(line);
  output.write(`${JSON.stringify(evidence ?? { error: 'no-such-case', caseId }, null, evidence === null ? 0 : 2)}\n`);
  return evidence === null || evidence === 'more' || evidence.broken.length > 0 || unread.size > 0 ? 1 : 0;
};
