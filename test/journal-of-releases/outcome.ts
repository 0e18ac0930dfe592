import type { Application } from '../../lambda/domain/application/state.ts';
import type { Emergency } from '../../lambda/domain/emergency/state.ts';
import type { Commit } from '../../lambda/domain/journal/commit.ts';
import { parseStream, type StreamKind } from '../../lambda/domain/kernel/streams.ts';
import type { Order } from '../../lambda/domain/order/order.ts';
import type { Delivery } from '../../lambda/domain/order/state.ts';
import type { RegistryRecord } from '../../lambda/domain/registry/record.ts';
import { foldApplication, foldDelivery, foldEmergency, foldRegistry } from '../../lambda/service/deciders.ts';

/** What a state comes to in facts that outlive the names of its members; `facts` is what the recordings digest. */
type Outcome = { readonly state: object; readonly facts: readonly unknown[] };

const idsOf = (orders: readonly Order[]): readonly string[] => orders.map(({ orderId }) => orderId);

const ofApplication = (it: Application): readonly unknown[] => [
  ...[it.version, it.status, it.applicant, it.authority, it.decision?.outcome ?? null, it.decision?.reason ?? null],
  ...[it.closing?.reason ?? null, idsOf(it.orders), it.complaints, it.findings.map(({ rule }) => rule)],
  ...[it.writers, it.updatedAt],
];

const ofEmergency = (it: Emergency): readonly unknown[] => [
  ...[it.version, it.status, it.path, it.organisation, it.authority, it.alert.text, it.standingAuthority, it.gaps],
  ...[it.sentAt, it.expiresAt, it.closing?.reason ?? null, it.review?.justified ?? null],
  ...[it.paperwork?.status ?? null, it.paperwork?.dueOn ?? null, it.pendingUpdate?.by ?? null],
  ...[idsOf(it.orders), it.complaints, it.updatedAt],
  // Since format 5: what earlier formats came to is digested without it.
  ...it.told.map(({ kind, text, subject, at }) => [kind, text, subject, at]),
];

const ofDelivery = (it: Delivery): readonly unknown[] => [
  ...[it.version, it.status, it.handedOverAt, it.acceptedAt, it.startedAt, it.finishedAt, it.suppressed],
  ...[it.maybeReceived, it.failures, it.resends, it.counts, it.targeted, it.operatorReference],
];

const ofRegistry = (it: RegistryRecord): readonly unknown[] => [
  ...[it.version, it.current, it.proposal, it.unjustifiedUses, it.updatedAt],
];

const folding =
  <S extends object>(fold: (commits: readonly Commit[]) => S | null, factsOf: (state: S) => readonly unknown[]) =>
  (commits: readonly Commit[]): Outcome => {
    const state = fold(commits);
    if (state === null) throw new Error('nothing to fold');
    return { state, facts: factsOf(state) };
  };

const byKind: Readonly<Record<StreamKind, (commits: readonly Commit[]) => Outcome>> = {
  application: folding(foldApplication, ofApplication),
  emergency: folding(foldEmergency, ofEmergency),
  order: folding(foldDelivery, ofDelivery),
  record: folding(foldDelivery, ofDelivery),
  registry: folding(foldRegistry, ofRegistry),
};

/** What every stream of a journal folds to, by its name. */
export const outcomesOf = (commits: readonly Commit[]): ReadonlyMap<string, Outcome> =>
  new Map(
    [...Map.groupBy(commits, ({ stream }) => stream)].map(([stream, own]) => {
      const kind = parseStream(stream)?.kind;
      if (kind === undefined) throw new Error(`${stream} is no stream`);
      return [stream, byKind[kind](own)];
    }),
  );
