import type { Digest, Sealed } from './chain.ts';
import { checkContents, type EvidenceToCheck, type EvidenceVerdict } from './evidence-check.ts';
import type { OrderEvidence, OrderingCommit } from './evidence-orders.ts';
import type { AnchorTools } from './signed-anchor.ts';

/** As much of a part as it takes to put it to the others. */
export type PartToCheck<B = unknown, C extends Sealed = Sealed> = EvidenceToCheck & {
  readonly caseId: string;
  readonly part: {
    readonly number: number;
    readonly previous: string | null;
    readonly place: string | null;
    readonly next: string | null;
  };
  readonly broken: readonly B[];
  readonly explanations?: readonly (readonly C[])[] | undefined;
};

/**
 * Why parts are not the whole evidence of one case: one is not there (`missing`); one is of another case, follows on another than the
 * part before it, begins elsewhere than that one says, or there are two of its number (`foreign`); one is not what its digest is over (`digest`). `part`: its number.
 */
export type PartFault = { readonly part: number; readonly reason: 'missing' | 'foreign' | 'digest' };

/** By number, each once however often it was given. */
const byNumber = <P extends PartToCheck>(parts: readonly P[]): Map<number, P[]> =>
  Map.groupBy(
    new Map(parts.map((part) => [`${part.part.number} ${part.digest}`, part])).values(),
    ({ part }) => part.number,
  );

/** The case that most of them are of: a stranger among them is the one that is named. */
const caseOf = (parts: readonly PartToCheck[]): string | undefined =>
  [...Map.groupBy(parts, ({ caseId }) => caseId).entries()].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )[0]?.[0];

const faultOf = async (
  part: PartToCheck,
  caseId: string | undefined,
  before: PartToCheck | undefined,
  digest: Digest,
): Promise<PartFault['reason'] | null> => {
  const { number, previous, place } = part.part;
  const follows =
    before === undefined
      ? [previous, place].every((named) => (named === null) === (number === 1))
      : previous === before.digest && place === before.part.next;
  if (part.caseId !== caseId || !follows) return 'foreign';
  const { digest: named, ...contents } = part;
  return (await digest(contents)) === named ? null : 'digest';
};

/** What keeps parts from being the whole evidence of one case, in the order of their numbers; nothing where they are. */
const faultsOf = async (parts: readonly PartToCheck[], digest: Digest): Promise<readonly PartFault[]> => {
  const [numbered, caseId] = [byNumber(parts), caseOf(parts)];
  const last = Math.max(0, ...numbered.keys());
  const faults: PartFault[] = [];
  for (let part = 1; part <= last; part += 1) {
    const [own, ...others] = numbered.get(part) ?? [];
    const before = numbered.get(part - 1)?.[0];
    const reason =
      own === undefined ? 'missing' : others.length > 0 ? 'foreign' : await faultOf(own, caseId, before, digest);
    if (reason !== null) faults.push({ part, reason });
  }
  if (numbered.get(last)?.[0]?.part.next !== null) faults.push({ part: last + 1, reason: 'missing' });
  return faults;
};

const ordersOf = (parts: readonly PartToCheck[]): readonly OrderEvidence[] => {
  const joined = new Map<string, { orderId: string; commits: OrderingCommit[]; record: OrderingCommit[] }>();
  for (const { orderId, commits, record } of parts.flatMap(({ orders }) => orders)) {
    const held = joined.get(orderId) ?? { orderId, commits: [], record: [] };
    held.commits.push(...commits);
    held.record.push(...record);
    joined.set(orderId, held);
  }
  return [...joined.values()];
};

/** What the parts of a case say together, as of when the first of them was given. */
const joined = <B, C extends Sealed>(parts: readonly PartToCheck<B, C>[]) => ({
  caseId: parts[0]?.caseId ?? '',
  exportedAt: parts[0]?.exportedAt ?? '',
  case: parts.flatMap((part) => part.case),
  orders: ordersOf(parts),
  explanations: parts.flatMap(({ explanations = [] }) => explanations),
  broken: parts.flatMap(({ broken }) => broken),
});

type Joined<B, C extends Sealed> = {
  readonly contents: ReturnType<typeof joined<B, C>>;
  readonly verdict: EvidenceVerdict;
};

/** Recomputes evidence that was given in parts, in whatever order they come; what is said of it, or which of them are not right. */
export const checkParts = async <B, C extends Sealed>(
  parts: readonly PartToCheck<B, C>[],
  digest: Digest,
  tools: AnchorTools,
): Promise<{ readonly faults: readonly PartFault[] } | (Joined<B, C> & { readonly faults: null })> => {
  const faults = await faultsOf(parts, digest);
  if (faults.length > 0) return { faults };
  const ordered = [...byNumber(parts).entries()].toSorted(([one], [other]) => one - other).flatMap(([, same]) => same);
  const contents = joined(ordered);
  const anchors = ordered.flatMap(({ anchor }) => anchor ?? []);
  const checked = await checkContents(contents, anchors, digest, tools);
  return { faults: null, contents, verdict: { ...checked, digestHolds: true } };
};
