import { parseArgs } from 'node:util';
import { z } from 'zod';
import { digestOf } from '../lambda/adapters/digest.ts';
import { fromItem } from '../lambda/adapters/journal-table.ts';
import { evidenceOf } from '../lambda/service/evidence.ts';
import { dataDirectory } from '../local/data-dir.ts';
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

/** `export-case ID [JOURNAL-FILE]`: the evidence file of one case on standard output; exit 1 where there is none or a chain is broken. */
export const exportCase: Run = async ({ arguments: args, output, errors }) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [caseId, file] = positionals;
  if (caseId === undefined) {
    errors.write('export-case needs the id of a case\n');
    return 2;
  }
  const items = (await readJournalItems(dataDirectory(), file)) ?? [];
  const streams = Map.groupBy(items, streamOf);
  const load = async (stream: string) =>
    (streams.get(stream) ?? []).map(fromItem).toSorted((left, right) => left.version - right.version);
  const evidence = await evidenceOf(load, digestOf, caseId, new Date().toISOString());
  output.write(`${JSON.stringify(evidence ?? { error: 'no-such-case', caseId }, null, evidence === null ? 0 : 2)}\n`);
  return evidence === null || evidence.broken.length > 0 ? 1 : 0;
};
