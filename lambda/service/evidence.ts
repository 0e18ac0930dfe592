import type { AnchoredHeads } from '../domain/journal/anchor.ts';
import { firstBreakIn } from '../domain/journal/chain.ts';
import type { StoredCommit } from '../domain/journal/commit.ts';
import type { Evidence } from '../domain/journal/evidence.ts';
import { ordersIn } from '../domain/journal/given-orders.ts';
import type { ShownCommit } from '../domain/journal/shown-commit.ts';
import { caseStream, orderStream, recordStream } from '../domain/kernel/streams.ts';
import type { Archive, Digest, Journal } from './ports.ts';

const method =
  "Each commit's hash is SHA-256 over the RFC 8785 canonical JSON of its other members; previousHash is the hash of the version before, 64 zeros for version 1.";

type Chains = Pick<Evidence, 'case' | 'orders'>;

const breaksIn = async ({ case: own, orders }: Chains, digest: Digest): Promise<Evidence['broken']> => {
  const broken: Evidence['broken'] = [];
  for (const chain of [own, ...orders.flatMap(({ commits, record }) => [commits, record])]) {
    const found = await firstBreakIn(chain, digest);
    if (found !== null) broken.push({ stream: chain[0]?.stream ?? '', ...found });
  }
  return broken;
};

/** What the last anchor vouches for of these streams; null where there is none. */
export type Vouched = (streams: readonly string[]) => Promise<AnchoredHeads | null>;

/**
 * The evidence file of one case, its commits to the letter as they are stored; null when there is no such case. `shown`:
 * what of the case's own chain is for whoever asks. Breaks are looked for in all of it.
 */
export const evidenceOf = async (
  { load, stored }: Pick<Journal & Archive, 'load' | 'stored'>,
  digest: Digest,
  caseId: string,
  exportedAt: string,
  shown: (commits: readonly StoredCommit[]) => readonly ShownCommit[] = (commits) => commits,
  vouched?: Vouched,
): Promise<Evidence | null> => {
  const own = await stored(caseStream(caseId));
  if (own.length === 0) return null;
  const given = (await load(caseStream(caseId))).flatMap(ordersIn);
  const orders = await Promise.all(
    given.map(async ({ orderId }) => ({
      orderId,
      commits: [...(await stored(orderStream(orderId)))],
      record: [...(await stored(recordStream(orderId)))],
    })),
  );
  const broken = await breaksIn({ case: [...own], orders }, digest);
  const streams = given.flatMap(({ orderId }) => [orderStream(orderId), recordStream(orderId)]);
  const anchor = vouched === undefined ? {} : { anchor: await vouched([caseStream(caseId), ...streams]) };
  const evidence = { caseId, exportedAt, method, case: [...shown(own)], orders, ...anchor, broken };
  return { ...evidence, digest: digest(evidence) };
};
