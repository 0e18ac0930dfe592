import {
  type ChainVerdict as Checked,
  checkEvidence,
  type EvidenceVerdict as Verdict,
} from '../../../lambda/domain/journal/evidence-check.ts';
import type { Commit, EvidenceFile } from '../../api/types.ts';
import { digestOf } from '../history/verify-chain.ts';
import { anchorTools } from './anchor-tools.ts';

export type { ChainOf } from '../../../lambda/domain/journal/evidence-check.ts';
export type { OrderFault } from '../../../lambda/domain/journal/evidence-orders.ts';

/** `operator`: of an order and its record. */
export type ChainVerdict = Checked & { readonly operator: string | null };

export type EvidenceVerdict = Omit<Verdict, 'chains'> & {
  readonly chains: readonly ChainVerdict[];
  /** What the service itself says is broken. */
  readonly reported: EvidenceFile['broken'];
};

const operatorOf = (commits: readonly Commit[]): string | null => {
  for (const { events } of commits)
    for (const event of events) if (event.type === 'order.published') return event.order.operator;
  return null;
};

/** Recomputes an evidence file in this browser. */
export const verifyEvidence = async (file: EvidenceFile): Promise<EvidenceVerdict> => {
  const { chains, ...verdict } = await checkEvidence(file, digestOf, anchorTools);
  const operators = new Map(
    file.orders.map(({ orderId, commits, record }) => [orderId, operatorOf(commits) ?? operatorOf(record)]),
  );
  const named = chains.map((chain) => ({ ...chain, operator: operators.get(chain.orderId ?? '') ?? null }));
  return { ...verdict, chains: named, reported: file.broken };
};
