import { fromHex, toHex } from '../vocabulary/bytes.ts';
import { type AnchoredHeads, type HeadProof, leafOf } from './anchor.ts';
import type { Sealed } from './chain.ts';
import { rootBy } from './merkle.ts';
import { type AnchorTools, isSigned, readAnchor } from './signed-anchor.ts';

/**
 * How a chain is not what an anchor vouches for: another commit stands under the version (`rewritten`), the chain ends
 * before it (`cut-off`), or nothing is left of it (`removed`).
 */
export type Contradiction = {
  readonly stream: string;
  readonly version: number;
  readonly reason: 'rewritten' | 'cut-off' | 'removed';
};

/** null where the commits are what the anchor vouches for. `hashAt`: of the commit of a version; null where there is none. */
export const contradictionOf = (
  { stream, version, hash }: Pick<HeadProof, 'stream' | 'version' | 'hash'>,
  commits: { readonly count: number; readonly hashAt: (version: number) => string | null },
): Contradiction | null => {
  if (commits.count === 0) return { stream, version, reason: 'removed' };
  const found = commits.hashAt(version);
  if (found === null) return { stream, version, reason: 'cut-off' };
  return found === hash ? null : { stream, version, reason: 'rewritten' };
};

/** What keeps an anchor from proving anything: it is none (`unreadable`), not signed by its key, or a proof leads elsewhere. */
export type AnchorFault =
  | { readonly reason: 'unreadable' | 'not-signed' }
  | { readonly reason: 'no-proof'; readonly stream: string };

export type AnchorVerdict = {
  /** null where it cannot be read. */
  readonly anchor: { readonly number: number; readonly at: string; readonly kid: string } | null;
  readonly faults: readonly AnchorFault[];
  readonly contradictions: readonly Contradiction[];
  /** Commits that the anchor covers, and those that came after it. */
  readonly covered: number;
  readonly younger: number;
};

const leadsTo = async (
  proof: AnchoredToCheck['proofs'][number],
  size: number,
  root: string,
  { hash }: AnchorTools,
): Promise<boolean> => {
  const { index, path } = proof;
  const found = await rootBy(leafOf(proof), { index, size, path: path.map(fromHex) }, hash);
  return found !== null && toHex(found) === root;
};

const nothing = { contradictions: [], covered: 0 };

/** As much of it as is looked at. */
export type AnchoredToCheck = Readonly<Pick<AnchoredHeads, 'signed' | 'key'>> & {
  readonly proofs: readonly (Readonly<Omit<HeadProof, 'path'>> & { readonly path: readonly string[] })[];
};

/** Holds the chains of a case against the anchor that comes with them. */
export const checkAnchored = async (
  { signed, key, proofs }: AnchoredToCheck,
  chains: readonly (readonly Sealed[])[],
  tools: AnchorTools,
): Promise<AnchorVerdict> => {
  const all = chains.reduce((sum, commits) => sum + commits.length, 0);
  const read = readAnchor(signed);
  if (read === null) return { anchor: null, faults: [{ reason: 'unreadable' }], ...nothing, younger: all };
  const { number, at, root, streams } = read.anchor;
  const anchor = { number, at, kid: read.kid };
  if (!(await isSigned(read, key, tools)))
    return { anchor, faults: [{ reason: 'not-signed' }], ...nothing, younger: all };
  const faults: AnchorFault[] = [];
  const contradictions: Contradiction[] = [];
  let covered = 0;
  for (const proof of proofs) {
    const { stream, version } = proof;
    const commits = chains.find(([first]) => first?.stream === stream) ?? [];
    const hashAt = (wanted: number) => commits.find((commit) => commit.version === wanted)?.hash ?? null;
    const contradiction = contradictionOf(proof, { count: commits.length, hashAt });
    if (!(await leadsTo(proof, streams, root, tools))) faults.push({ reason: 'no-proof', stream });
    else if (contradiction !== null) contradictions.push(contradiction);
    else covered += commits.filter((commit) => commit.version <= version).length;
  }
  return { anchor, faults, contradictions, covered, younger: all - covered };
};

/** Whether nothing speaks against the chains; what came after the anchor is for the next one. */
export const isVouchedFor = ({ faults, contradictions }: AnchorVerdict): boolean =>
  faults.length + contradictions.length === 0;
