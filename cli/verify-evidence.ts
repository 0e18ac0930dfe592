import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { digestOf } from '../lambda/adapters/digest.ts';
import { anchorTools } from '../lambda/adapters/hash.ts';
import { isVouchedFor } from '../lambda/domain/journal/anchored-case.ts';
import { firstBreakIn } from '../lambda/domain/journal/chain.ts';
import { EvidenceOutline, PartOutline } from '../lambda/domain/journal/evidence.ts';
import { checkEvidence, type EvidenceVerdict } from '../lambda/domain/journal/evidence-check.ts';
import type { OrderEvidence, OrderingCommit } from '../lambda/domain/journal/evidence-orders.ts';
import { checkParts, type PartFault } from '../lambda/domain/journal/evidence-parts.ts';
import { utf8Text } from '../lambda/domain/vocabulary/utf8.ts';
import { explainLate } from '../lambda/service/anchor-gaps.ts';
import { type AnchorsVerdict, verifyAnchors } from '../lambda/service/verify-anchors.ts';
import { readAnchors } from '../local/anchors/anchor-directory.ts';
import type { Run } from './command.ts';
import { lateLine } from './late-line.ts';

type Given = { readonly whole: EvidenceOutline } | { readonly parts: readonly PartOutline[] };

/** Parts that were saved together, as the console does. */
const Collected = z.object({ parts: z.array(z.unknown()).min(1) });

const documentsIn = async (path: string): Promise<readonly unknown[]> => {
  const value: unknown = JSON.parse(utf8Text(await readFile(path)) ?? '');
  return Collected.safeParse(value).data?.parts ?? [value];
};

/** A whole file, or parts, in one file or in several; null where it is neither. */
const read = async (paths: readonly string[]): Promise<Given | null> => {
  try {
    const documents = (await Promise.all(paths.map(documentsIn))).flat();
    const parts = z.array(PartOutline.unwrap()).safeParse(documents).data;
    if (parts !== undefined) return { parts };
    const whole = z.tuple([EvidenceOutline.unwrap()]).safeParse(documents).data?.[0];
    return whole === undefined ? null : { whole };
  } catch {
    return null;
  }
};

type Explaining = NonNullable<EvidenceOutline['explanations']>[number][number];

/** What is looked at besides what is recomputed. */
type Contents = {
  readonly caseId: string;
  readonly case: readonly OrderingCommit[];
  readonly orders: readonly OrderEvidence[];
  readonly explanations?: readonly (readonly Explaining[])[] | undefined;
  readonly broken: readonly object[];
};

const checked = async (
  given: Given,
): Promise<
  | { readonly faults: readonly PartFault[] }
  | { readonly faults: null; readonly contents: Contents; readonly verdict: EvidenceVerdict }
> => {
  if ('parts' in given) return checkParts(given.parts, digestOf, anchorTools);
  return { faults: null, contents: given.whole, verdict: await checkEvidence(given.whole, digestOf, anchorTools) };
};

/** Held against every anchor of a copy of their bucket; a directory without any speaks for nothing. */
const heldAgainst = async (directory: string, file: Contents): Promise<AnchorsVerdict> => {
  const orders = file.orders.flatMap((order) => [order.commits, order.record]);
  const commits = [file.case, ...orders, ...(file.explanations ?? [])].flat();
  const options = { store: readAnchors(directory), tools: anchorTools, isPart: true };
  const verdict = await verifyAnchors(
    Map.groupBy(commits, ({ stream }) => stream),
    options,
  );
  return verdict.anchors === 0 ? { ...verdict, breaks: [{ anchor: 1, reason: 'missing' }] } : verdict;
};

/**
 * What is late, with what two persons have put on record of it, as far as the file brings that along; nobody is believed in a
 * chain that is itself in doubt.
 */
const lateIn = async (held: AnchorsVerdict | null, { explanations = [] }: Contents) => {
  const { late = [], contradictions = [] } = held ?? {};
  const doubtful = new Set([...contradictions, ...late].map(({ stream }) => stream));
  for (const chain of explanations)
    if ((await firstBreakIn(chain, digestOf)) !== null) for (const { stream } of chain) doubtful.add(stream);
  return explainLate(
    late,
    Map.groupBy(explanations.flat(), ({ stream }) => stream),
    doubtful,
  );
};

const anchorsSaid = ({ anchors: count, last, covered, younger }: AnchorsVerdict) => ({ count, last, covered, younger });

/**
 * `verify-evidence FILE… [--anchors DIRECTORY]`: recomputes every chain of an evidence file and its digest, with no service at hand; exit 1 with
 * the first broken commit of each chain and every order that its case contradicts on a line, where the digest differs, or where the file is none; 2 without a file.
 * Evidence that was given in parts is taken by all of them at once, in any order: a part that is missing or foreign is named, and nothing is
 * said of the rest.
 * With a copy of the bucket of anchors it is held against each of them, as `verify-journal` holds a whole journal: what came late is named, and
 * speaks against the file unless it brings along who has explained it.
 */
export const verifyEvidence: Run = async ({ arguments: args, output, errors }) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { anchors: { type: 'string' } },
  });
  if (positionals.length === 0) {
    errors.write('verify-evidence needs the evidence file of a case\n');
    return 2;
  }
  const say = (line: object): void => {
    output.write(`${JSON.stringify(line)}\n`);
  };
  const given = await read(positionals);
  if (given === null) {
    say({ error: 'no-evidence-file' });
    return 1;
  }
  const parts = 'parts' in given ? { parts: given.parts.length } : {};
  const found = await checked(given);
  if (found.faults !== null) {
    for (const { part, reason } of found.faults) say({ part, reason });
    say({ ...parts, ok: false });
    return 1;
  }
  const { contents: file, verdict } = found;
  const { chains, faults, digestHolds, anchored } = verdict;
  const broken = chains.flatMap(({ stream, brokenAt }) => (brokenAt === null ? [] : [{ stream, ...brokenAt }]));
  for (const found of broken) say({ broken: found });
  for (const found of faults) say({ fault: found });
  for (const found of file.broken) say({ reported: found });
  const name = anchored?.anchor ?? null;
  for (const found of anchored?.contradictions ?? []) say({ contradicted: { ...found, anchor: name } });
  for (const found of anchored?.faults ?? []) say({ anchorFault: { ...found, anchor: name } });
  const held = values.anchors === undefined ? null : await heldAgainst(values.anchors, file);
  for (const found of held?.contradictions ?? []) say({ contradicted: found });
  const late = await lateIn(held, file);
  for (const found of late) say(lateLine(found));
  for (const found of held?.breaks ?? []) say({ anchorBroken: found });
  const unexplained = late.filter(({ explained }) => explained === null).length;
  const against = held === null ? 0 : held.contradictions.length + unexplained + held.breaks.length;
  const commits = chains.reduce((sum, chain) => sum + chain.commits, 0);
  const withheld = chains.reduce((sum, chain) => sum + chain.withheld, 0);
  const isVouched = anchored === null || isVouchedFor(anchored);
  const holds = broken.length + faults.length + file.broken.length + against === 0 && digestHolds && isVouched;
  say({
    caseId: file.caseId,
    ...parts,
    chains: chains.length,
    commits,
    ...(withheld === 0 ? {} : { withheld }),
    digest: digestHolds ? 'holds' : 'differs',
    ...(anchored === null ? {} : { anchor: { ...name, covered: anchored.covered, younger: anchored.younger } }),
    ...(held === null ? {} : { anchors: anchorsSaid(held) }),
    ok: holds,
  });
  return holds ? 0 : 1;
};
