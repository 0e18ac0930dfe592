import type { z } from 'zod';
import type { ScanContents } from '../../domain/application/refuse-file.ts';
import { itemFaultIn } from '../../domain/journal/remains.ts';
import type { Actor } from '../../domain/vocabulary/actor.ts';
import type { Attachment, InspectedScan } from '../../domain/vocabulary/attachment.ts';
import { keptAs } from '../../service/attachments.ts';
import { casesElsewhere, type ScansFrom, type ScansOf } from '../../service/scans-known.ts';
import type { HttpDeps } from '../deps.ts';
import type { ScanElsewhere, ScanOfCase } from '../schemas/scans.ts';
import { loadVisibleCase } from '../visible-case.ts';

type From = ScansFrom & Pick<HttpDeps, 'journal' | 'registry' | 'policy' | 'views' | 'onUnreadable'>;

/** A case that cannot be read is one more that is not named: whoever asks after another one is answered. */
const mayName = async (from: From, id: string, actor: Actor): Promise<boolean> => {
  try {
    return (await loadVisibleCase(from, id, actor)) !== null;
  } catch (cause) {
    if (itemFaultIn(cause) === null) throw cause;
    return false;
  }
};

/** The cases that this actor may see by name, the rest by number. */
const shownTo = async (
  from: From,
  actor: Actor,
  cases: readonly string[] = [],
): Promise<z.input<typeof ScanElsewhere>> => {
  const seen = await Promise.all(cases.map(async (id) => ((await mayName(from, id, actor)) ? [id] : [])));
  const named = seen.flat();
  return { cases: named, others: cases.length - named.length };
};

/** In which cases a scan is; in one's own too, which whoever asks knows by its id. */
export const scanElsewhere = async (from: From, actor: Actor, sha256: string, contents: ScanContents | null) => {
  const of = { caseId: '', scans: [{ sha256 }] };
  const cases = await casesElsewhere(from, of, contents === null ? [] : [{ sha256, ...contents }]);
  return shownTo(from, actor, cases.get(sha256));
};

/** What is on record of a scan, else what is kept. */
const knownOf = async (
  { attachments }: ScansFrom,
  organisation: string,
  scan: Attachment,
  recorded: readonly InspectedScan[],
): Promise<{ readonly verified: boolean | null; readonly contents: InspectedScan | null }> => {
  const contents = recorded.find(({ sha256 }) => sha256 === scan.sha256);
  if (contents !== undefined) return { verified: true, contents };
  if (attachments === undefined) return { verified: null, contents: null };
  const kept = await keptAs(attachments.store, organisation, scan);
  const found = kept?.contents ?? null;
  return { verified: kept !== null, contents: found === null ? null : { sha256: scan.sha256, ...found } };
};

/** The scans of a case for whoever looks: whether each is what was declared, its pages, and where else it is. */
export const scansOfCase = async (
  from: From,
  actor: Actor,
  of: ScansOf,
  recorded: readonly InspectedScan[] = [],
): Promise<z.input<typeof ScanOfCase>[]> => {
  const known = await Promise.all(of.scans.map((scan) => knownOf(from, of.organisation, scan, recorded)));
  const inspected = known.flatMap(({ contents }) => contents ?? []);
  const cases = await casesElsewhere(from, of, inspected);
  return Promise.all(
    of.scans.map(async ({ sha256 }, index) => ({
      sha256,
      verified: known[index]?.verified ?? null,
      pages: known[index]?.contents?.pages ?? null,
      elsewhere: await shownTo(from, actor, cases.get(sha256)),
    })),
  );
};
