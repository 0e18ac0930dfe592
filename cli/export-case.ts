import { parseArgs } from 'node:util';
import { z } from 'zod';
import { digestOf } from '../lambda/adapters/digest.ts';
import { readCommit, type Unreadable } from '../lambda/adapters/read-commit.ts';
import type { Commit } from '../lambda/domain/commit.ts';
import { evidenceOf } from '../lambda/service/evidence.ts';
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

const commitsOf = (items: readonly Item[], onUnreadable: (where: Unreadable) => void): readonly Commit[] => {
  const commits: Commit[] = [];
  for (const item of items) {
    const commit = readCommit(item);
    if (commit.ok) commits.push(commit.value);
    else onUnreadable(commit.error);
  }
  return commits.toSorted((left, right) => left.version - right.version);
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
  let unreadable = 0;
  const load = async (stream: string) =>
    commitsOf(streams.get(stream) ?? [], ({ version, issue }) => {
      unreadable += 1;
      errors.write(`${stream} v${version} cannot be read: ${issue}\n`);
    });
  const evidence = await evidenceOf(load, digestOf, caseId, new Date().toISOString());
  output.write(`${JSON.stringify(evidence ?? { error: 'no-such-case', caseId }, null, evidence === null ? 0 : 2)}\n`);
  return evidence === null || evidence.broken.length > 0 || unreadable > 0 ? 1 : 0;
};
