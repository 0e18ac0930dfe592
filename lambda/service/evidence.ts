import type { AnchoredHeads } from '../domain/journal/anchor.ts';
import { firstBreakIn } from '../domain/journal/chain.ts';
import type { Evidence } from '../domain/journal/evidence.ts';
import { UnreadableCommit } from '../domain/journal/remains.ts';
import { caseStream } from '../domain/kernel/streams.ts';
import type { Archive, Digest } from './ports.ts';
import { storedRemains } from './remains.ts';

export const method =
  "Each commit's hash is SHA-256 over the RFC 8785 canonical JSON of its other members; previousHash is the hash of the version before, 64 zeros for version 1.";

export type Chain = Awaited<ReturnType<typeof storedRemains>> & { readonly stream: string };

export const chainOf = async (archive: Archive, stream: string): Promise<Chain> => ({
  stream,
  ...(await storedRemains(archive, stream)),
});

/** The chain of a case; null where there is no such case. Throws where nothing of it can be read. */
export const caseChain = async (archive: Archive, caseId: string): Promise<Chain | null> => {
  const own = await chainOf(archive, caseStream(caseId));
  const [lost] = own.gaps;
  if (own.commits.length === 0 && lost !== undefined) throw new UnreadableCommit({ stream: own.stream, ...lost });
  return own.commits.length === 0 ? null : own;
};

/** Chains of the register that can be read whole; nothing where there are none. */
export const explanationsIn = async (
  archive: Archive,
  explaining: readonly string[],
): Promise<Pick<Evidence, 'explanations'>> => {
  const chains = await Promise.all(explaining.map((stream) => chainOf(archive, stream)));
  const told = chains.filter(({ gaps, commits }) => gaps.length === 0 && commits.length > 0);
  return told.length === 0 ? {} : { explanations: told.map(({ commits }) => [...commits]) };
};

/** What cannot be read is what a chain breaks at first, whatever follows it. */
export const breaksIn = async (chains: readonly Chain[], digest: Digest): Promise<Evidence['broken']> => {
  const broken: Evidence['broken'] = [];
  for (const { stream, commits, gaps } of chains) {
    const [unread] = gaps;
    const found =
      unread === undefined
        ? await firstBreakIn(commits, digest)
        : { version: unread.version, reason: 'unreadable' as const };
    if (found !== null) broken.push({ stream, ...found });
  }
  return broken;
};

/** What the last anchor vouches for of these streams; null where there is none. */
export type Vouched = (streams: readonly string[]) => Promise<AnchoredHeads | null>;
