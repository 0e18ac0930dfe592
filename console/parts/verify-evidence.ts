import type { Commit, EvidenceFile } from '../api/schema.ts';
import { type ChainBreak, digestOf, firstBreak } from './verify-chain.ts';

/** Whose chain: the case itself, an order to one operator, or the copy kept of what was sent. */
export type ChainOf = 'case' | 'order' | 'record';

export type ChainVerdict = {
  readonly of: ChainOf;
  readonly stream: string;
  /** Of an order and its record. */
  readonly operator: string | null;
  readonly commits: number;
  readonly brokenAt: ChainBreak | null;
};

export type EvidenceVerdict = {
  readonly chains: readonly ChainVerdict[];
  /** The digest of the file is that of its contents. */
  readonly digestHolds: boolean;
  /** What the service itself says is broken. */
  readonly reported: EvidenceFile['broken'];
};

const operatorOf = (commits: readonly Commit[]): string | null => {
  for (const { events } of commits)
    for (const event of events) if (event.type === 'order.published') return event.order.operator;
  return null;
};

/** Recomputes every chain of an evidence file and the file's own digest in this browser. */
export const verifyEvidence = async (file: EvidenceFile): Promise<EvidenceVerdict> => {
  const { digest, ...contents } = file;
  const given = [
    { of: 'case' as const, commits: file.case, operator: null },
    ...file.orders.flatMap(({ commits, record }) => {
      const operator = operatorOf(commits) ?? operatorOf(record);
      return [
        { of: 'order' as const, commits, operator },
        { of: 'record' as const, commits: record, operator },
      ];
    }),
  ].filter(({ commits }) => commits.length > 0);
  const chains: ChainVerdict[] = [];
  for (const { of, commits, operator } of given) {
    const stream = commits[0]?.stream ?? '';
    chains.push({ of, stream, operator, commits: commits.length, brokenAt: await firstBreak(commits) });
  }
  return { chains, digestHolds: (await digestOf(contents)) === digest, reported: file.broken };
};
