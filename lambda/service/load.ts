import type { Application } from '../domain/application/state.ts';
import type { Emergency } from '../domain/emergency/state.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { ordersIn } from '../domain/journal/given-orders.ts';
import { type Unreadable, UnreadableCommit } from '../domain/journal/remains.ts';
import {
  applicationStream,
  caseStream,
  type EntryKind,
  emergencyStream,
  orderStream,
  parseStream,
  recordStream,
  registryStream,
  streamKinds,
} from '../domain/kernel/streams.ts';
import { type Order, parseOrderId } from '../domain/order/order.ts';
import { type Delivery, noDelivery } from '../domain/order/state.ts';
import type { RegistryRecord } from '../domain/registry/record.ts';
import { foldApplication, foldDelivery, foldEmergency, foldRegistry } from './deciders.ts';
import type { Journal } from './ports.ts';
import { loadRemains } from './remains.ts';

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

/** Every order that a case has given, in the order of its commits. Throws where it cannot be read whole. */
export const ordersOfCase = async ({ journal }: From, caseId: string): Promise<readonly Order[]> =>
  (await journal.load(caseStream(caseId))).flatMap(ordersIn);

/** The orders of a case in the order of its commits, as far as those can be read, and which cannot. */
export type Given = {
  readonly commits: readonly Commit[];
  readonly orders: readonly Order[];
  readonly unread: readonly Unreadable[];
};

export const ordersGiven = async ({ journal }: From, caseId: string): Promise<Given> => {
  const stream = caseStream(caseId);
  const { commits, gaps } = await loadRemains({ journal }, stream);
  return { commits, orders: commits.flatMap(ordersIn), unread: gaps.map((gap) => ({ stream, ...gap })) };
};

/** What the topic carried of an order, which is kept apart from its case; null where nothing is kept. */
export const copyOf = async ({ journal }: From, orderId: string): Promise<Order | null> => {
  const { commits } = await loadRemains({ journal }, recordStream(orderId));
  const copies = commits.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'order.published' ? [event.order] : [])),
  );
  return copies.find((order) => order.orderId === orderId) ?? null;
};

/**
 * The order as its case's commit gave it, or as the topic carried it where that commit cannot be read; null when no commit
 * did. Throws where neither can be told.
 */
export const loadOrder = async (from: From, orderId: string): Promise<Order | null> => {
  const parts = parseOrderId(orderId);
  if (parts === null) return null;
  const { orders, unread } = await ordersGiven(from, parts.caseId);
  const given = orders.find((order) => order.orderId === orderId);
  const lost = unread.find(({ version }) => version === parts.version);
  if (given !== undefined || lost === undefined) return given ?? null;
  const copy = await copyOf(from, orderId);
  if (copy === null) throw new UnreadableCommit(lost);
  return copy;
};
