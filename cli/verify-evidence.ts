import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { digestOf } from '../lambda/adapters/digest.ts';
import { anchorTools } from '../lambda/adapters/hash.ts';
import { isVouchedFor } from '../lambda/domain/journal/anchored-case.ts';
import { firstBreakIn } from '../lambda/domain/journal/chain.ts';
import { EvidenceOutline } from '../lambda/domain/journal/evidence.ts';
import { checkEvidence } from '../lambda/domain/journal/evidence-check.ts';
import { utf8Text } from '../lambda/domain/vocabulary/utf8.ts';
import { explainLate } from '../lambda/service/anchor-gaps.ts';
import { type AnchorsVerdict, verifyAnchors } from '../lambda/service/verify-anchors.ts';
import { readAnchors } from '../local/anchors/anchor-directory.ts';
import type { Run } from './command.ts';
import { lateLine } from './late-line.ts';

const read = async (path: string) => {
  try {
    return EvidenceOutline.safeParse(JSON.parse(utf8Text(await readFile(path)) ?? '')).data ?? null;
  } catch {
    return null;
  }
};

/** Held against every anchor of a copy of their bucket; a directory without any speaks for nothing. */
const heldAgainst = async (directory: string, file: EvidenceOutline): Promise<AnchorsVerdict> => {
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
const lateIn = async (held: AnchorsVerdict | null, { explanations = [] }: EvidenceOutline) => {
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
 * `verify-evidence FILE [--anchors DIRECTORY]`: recomputes every chain of an evidence file and its digest, with no service at hand; exit 1 with
 * the first broken commit of each chain and every order that its case contradicts on a line, where the digest differs, or where the file is none; 2 without a file.
 * With a copy of the bucket of anchors it is held against each of them, as `verify-journal` holds a whole journal: what came late is named, and
 * speaks against the file unless it brings along who has explained it.
 */
export const verifyEvidence: Run = async ({ arguments: args, output, errors }) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { anchors: { type: 'string' } },
  });
  const [path] = positionals;
  if (path === undefined) {
    errors.write('verify-evidence needs the evidence file of a case\n');
    return 2;
  }
  const say = (line: object): void => {
    output.write(`${JSON.stringify(line)}\n`);
  };
  const file = await read(path);
  if (file === null) {
    say({ error: 'no-evidence-file' });
    return 1;
  }
  const { chains, faults, digestHolds, anchored } = await checkEvidence(file, digestOf, anchorTools);
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
