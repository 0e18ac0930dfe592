import type { EvidenceFile } from '../api/schema.ts';
import { type ChainBreak, digestOf, firstBreak } from './verify-chain.ts';

export type EvidenceVerdict = {
  /** Chains and commits recomputed. */
  readonly chains: number;
  readonly commits: number;
  readonly breaks: readonly (ChainBreak & { readonly stream: string })[];
  /** The digest of the file is that of its contents. */
  readonly digestHolds: boolean;
  /** What the service itself says is broken. */
  readonly reported: number;
};

/** Recomputes every chain of an evidence file and the file's own digest in this browser. */
export const verifyEvidence = async (file: EvidenceFile): Promise<EvidenceVerdict> => {
  const { digest, ...contents } = file;
  const chains = [file.case, ...file.orders.flatMap(({ commits, record }) => [commits, record])].filter(
    (chain) => chain.length > 0,
  );
  const breaks: (ChainBreak & { stream: string })[] = [];
  for (const chain of chains) {
    const found = await firstBreak(chain);
    if (found !== null) breaks.push({ ...found, stream: chain[0]?.stream ?? '' });
  }
  return {
    chains: chains.length,
    commits: chains.reduce((sum, chain) => sum + chain.length, 0),
    breaks,
    digestHolds: (await digestOf(contents)) === digest,
    reported: file.broken.length,
  };
};
