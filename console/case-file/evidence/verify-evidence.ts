import {
  type ChainVerdict as Checked,
  checkEvidence,
  type EvidenceVerdict as Verdict,
} from '../../../lambda/domain/journal/evidence-check.ts';
import type { OrderEvidence, OrderingCommit } from '../../../lambda/domain/journal/evidence-orders.ts';
import { checkParts, type PartFault } from '../../../lambda/domain/journal/evidence-parts.ts';
import type { EvidenceFile } from '../../api/types.ts';
import { digestOf } from '../history/verify-chain.ts';
import { anchorTools } from './anchor-tools.ts';

export type { ChainOf } from '../../../lambda/domain/journal/evidence-check.ts';
export type { OrderFault } from '../../../lambda/domain/journal/evidence-orders.ts';
export type { PartFault } from '../../../lambda/domain/journal/evidence-parts.ts';

/** `operator`: of an order and its record. */
export type ChainVerdict = Checked & { readonly operator: string | null };

export type EvidenceVerdict = Omit<Verdict, 'chains'> & {
  readonly chains: readonly ChainVerdict[];
  /** What the service itself says is broken. */
  readonly reported: EvidenceFile['broken'];
  /** Parts that are not those of one file: then nothing is said of what they hold. */
  readonly parts: readonly PartFault[];
};

const operatorOf = (commits: readonly OrderingCommit[]): string | null => {
  for (const { events } of commits)
    for (const { type, order } of events) {
      const operator: unknown = type === 'order.published' ? Object(order).operator : undefined;
      if (typeof operator === 'string') return operator;
    }
  return null;
};

const named = ({ chains, ...verdict }: Verdict, orders: readonly OrderEvidence[], reported: EvidenceFile['broken']) => {
  const operators = new Map(
    orders.map(({ orderId, commits, record }) => [orderId, operatorOf(commits) ?? operatorOf(record)]),
  );
  const told = chains.map((chain) => ({ ...chain, operator: operators.get(chain.orderId ?? '') ?? null }));
  return { ...verdict, chains: told, reported, parts: [] };
};

const nothing = { chains: [], faults: [], digestHolds: true, anchored: null, reported: [] } as const;

const isPart = (file: EvidenceFile): file is EvidenceFile & { readonly part: NonNullable<EvidenceFile['part']> } =>
  file.part !== undefined;

/** Recomputes evidence in this browser: one file, or all of its parts. */
export const verifyEvidence = async (files: readonly EvidenceFile[]): Promise<EvidenceVerdict> => {
  const [file, ...others] = files;
  if (file !== undefined && others.length === 0)
    return named(await checkEvidence(file, digestOf, anchorTools), file.orders, file.broken);
  const checked = await checkParts(files.filter(isPart), digestOf, anchorTools);
  if (checked.faults !== null) return { ...nothing, parts: checked.faults };
  return named(checked.verdict, checked.contents.orders, checked.contents.broken);
};
