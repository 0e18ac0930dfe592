import type { Application } from '../domain/application/state.ts';
import type { Emergency } from '../domain/emergency/state.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { findOrder, ordersIn } from '../domain/journal/given-orders.ts';
import {
  applicationStream,
  caseStream,
  type EntryKind,
  emergencyStream,
  orderStream,
  parseStream,
  registryStream,
  streamKinds,
} from '../domain/kernel/streams.ts';
import { type Order, parseOrderId } from '../domain/order/order.ts';
import { type Delivery, noDelivery } from '../domain/order/state.ts';
import type { RegistryRecord } from '../domain/registry/record.ts';
import { foldApplication, foldDelivery, foldEmergency, foldRegistry } from './deciders.ts';
import type { Journal } from './ports.ts';

type From = { readonly journal: Pick<Journal, 'load'> };

/** A case as the journal has it, with the commits that made it so. */
export type Case = { readonly commits: readonly Commit[] } & (
  | { readonly kind: 'application'; readonly state: Application }
  | { readonly kind: 'emergency'; readonly state: Emergency }
);

/** null where there are no commits, or none of a case. */
export const foldCase = (commits: readonly Commit[]): Case | null => {
  const kind = parseStream(commits[0]?.stream ?? '')?.kind;
  if (kind === 'application') {
    const state = foldApplication(commits);
    return state === null ? null : { kind, state, commits };
  }
  const state = kind === 'emergency' ? foldEmergency(commits) : null;
  return state === null ? null : { kind: 'emergency', state, commits };
};

/** The organisation whose case it is. */
export const ownerOf = (found: Case): string =>
  found.kind === 'application' ? found.state[streamKinds.application.owner] : found.state[streamKinds.emergency.owner];

/** null when there is no such case. */
export const loadCase = async ({ journal }: From, caseId: string): Promise<Case | null> =>
  foldCase(await journal.load(caseStream(caseId)));

export const loadApplication = async ({ journal }: From, caseId: string): Promise<Application | null> =>
  foldApplication(await journal.load(applicationStream(caseId)));

export const loadEmergency = async ({ journal }: From, caseId: string): Promise<Emergency | null> =>
  foldEmergency(await journal.load(emergencyStream(caseId)));

export const loadEntry = async ({ journal }: From, kind: EntryKind, id: string): Promise<RegistryRecord | null> =>
  foldRegistry(await journal.load(registryStream(kind, id)));

export const loadDelivery = async ({ journal }: From, orderId: string): Promise<Delivery> =>
  foldDelivery(await journal.load(orderStream(orderId))) ?? noDelivery;

/** Every order that a case has given, in the order of its commits. */
export const ordersOfCase = async ({ journal }: From, caseId: string): Promise<readonly Order[]> =>
  (await journal.load(caseStream(caseId))).flatMap(ordersIn);

/** The order as its case's commit gave it; null when no commit did. */
export const loadOrder = async ({ journal }: From, orderId: string): Promise<Order | null> => {
  const parts = parseOrderId(orderId);
  return parts === null ? null : findOrder(await journal.load(caseStream(parts.caseId)), orderId);
};
