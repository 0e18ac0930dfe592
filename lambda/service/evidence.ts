import type { Commit } from '../domain/commit.ts';
import type { Digest } from './ports.ts';
import { caseStream, orderStream, ordersIn, recordStream } from './streams.ts';
import { type ChainBreak, firstBreak } from './verify.ts';

/** Everything that proves one case: its commits, each operator's, the copies of what was published, and the verdict on the chains. */
export type Evidence = {
  readonly caseId: string;
  readonly exportedAt: string;
  readonly method: string;
  readonly case: readonly Commit[];
  readonly orders: readonly {
    readonly orderId: string;
    readonly commits: readonly Commit[];
    readonly record: readonly Commit[];
  }[];
  readonly broken: readonly ChainBreak[];
  /** SHA-256 of all of the above, so that the file itself can be cited. */
  readonly digest: string;
};

const method =
  "Each commit's hash is SHA-256 over the RFC 8785 canonical JSON of its other members; previousHash is the hash of the version before, 64 zeros for version 1.";

/** The evidence file of one case; null when there is no such case. */
export const evidenceOf = async (
  load: (stream: string) => Promise<readonly Commit[]>,
  digest: Digest,
  caseId: string,
  exportedAt: string,
): Promise<Evidence | null> => {
  const commits = await load(caseStream(caseId));
  if (commits.length === 0) return null;
  const orders = await Promise.all(
    commits.flatMap(ordersIn).map(async ({ orderId }) => ({
      orderId,
      commits: await load(orderStream(orderId)),
      record: await load(recordStream(orderId)),
    })),
  );
  const chains = [commits, ...orders.flatMap((order) => [order.commits, order.record])];
  const broken = chains.flatMap((chain) => firstBreak(chain, digest) ?? []);
  const evidence = { caseId, exportedAt, method, case: commits, orders, broken };
  return { ...evidence, digest: digest(evidence) };
};
