import type { Commit } from '../domain/journal/commit.ts';
import { ordersIn } from '../domain/journal/given-orders.ts';
import { type EntryKind, parseStream, streamKinds } from '../domain/kernel/streams.ts';
import type { Order } from '../domain/order/order.ts';
import type { Delivery } from '../domain/order/state.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { ActivityRow } from '../domain/views/activity-row.ts';
import type { CaseCard, PaperworkCard } from '../domain/views/cards.ts';
import { type CaseFacts, caseFacts } from '../domain/views/case-facts.ts';
import type { DueItem } from '../domain/views/due-item.ts';
import type { OrderRow } from '../domain/views/order-row.ts';
import {
  activityRow,
  applicationCard,
  applicationDues,
  emergencyCard,
  emergencyDues,
  orderDues,
  orderRow,
  paperworkCard,
  registryRow,
} from '../domain/views/project.ts';
import type { RegistryRow } from '../domain/views/registry-row.ts';
import { type Case, loadCase, loadDelivery, loadEntry, loadOrder, ownerOf } from './load.ts';
import type { Journal } from './ports.ts';

/** Everything the views hold of one case, computed from its state alone. */
export type CaseRows = {
  readonly card: CaseCard;
  readonly paperwork: PaperworkCard | null;
  readonly dues: readonly DueItem[];
};

/** The write side of the views. An older version never replaces a newer one, so any order of calls converges. */
export type ViewsWriter = {
  readonly putCase: (rows: CaseRows) => Promise<void>;
  readonly putOrder: (row: OrderRow, dues: readonly DueItem[]) => Promise<void>;
  /** `version` grows with every commit that can change the row. */
  readonly putActivity: (row: ActivityRow, version: number) => Promise<void>;
  /** What statistics count; `version` as above. */
  readonly putFacts: (facts: CaseFacts, version: number) => Promise<void>;
  readonly putRegistry: (row: RegistryRow) => Promise<void>;
};

export type ProjectorDeps = { readonly journal: Journal; readonly writer: ViewsWriter; readonly policy: Policy };

const caseRows = (found: Case, policy: Policy): CaseRows =>
  found.kind === 'application'
    ? { card: applicationCard(found.state), paperwork: null, dues: applicationDues(found.state) }
    : {
        card: emergencyCard(found.state),
        paperwork: paperworkCard(found.state),
        dues: emergencyDues(found.state, policy),
      };

const putOrderRow = async ({ journal, writer, policy }: ProjectorDeps, order: Order): Promise<Delivery> => {
  const delivery = await loadDelivery({ journal }, order.orderId);
  await writer.putOrder(orderRow(order, delivery), orderDues(order, delivery, policy));
  return delivery;
};

/** What later decisions and statistics count of a case; `isActive`: its sends, volume or complaints may have changed. */
const putCounted = async ({ journal, writer }: ProjectorDeps, found: Case, isActive: boolean): Promise<void> => {
  const { orders, version } = found.state;
  const deliveries = await Promise.all(orders.map(({ orderId }) => loadDelivery({ journal }, orderId)));
  const weight = deliveries.reduce((total, delivery) => total + delivery.version, version);
  const activity = isActive ? activityRow(found.state, ownerOf(found), deliveries) : null;
  if (activity !== null) await writer.putActivity(activity, weight);
  const kind = found.kind === 'application' ? found.kind : found.state.path;
  const facts = caseFacts({ ...found.state, kind, sender: ownerOf(found) }, found.commits, deliveries);
  if (facts !== null) await writer.putFacts(facts, weight);
};

const isActivity = (commit: Commit): boolean =>
  commit.events.some((event) => 'orders' in event || event.type.endsWith('.complaints-recorded'));

const present = async ({ journal }: ProjectorDeps, caseId: string): Promise<Case> => {
  const found = await loadCase({ journal }, caseId);
  if (found === null) throw new Error(`${caseId} is empty`);
  return found;
};

type Projected = { readonly commit: Commit; readonly isWhole: boolean };

/** What boards show first, what is counted last: a run that dies half way is simply run again. */
const projectCase = async (deps: ProjectorDeps, caseId: string, { commit, isWhole }: Projected): Promise<void> => {
  const found = await present(deps, caseId);
  const orders = isWhole ? found.state.orders : ordersIn(commit);
  await Promise.all([
    deps.writer.putCase(caseRows(found, deps.policy)),
    ...orders.map((order) => putOrderRow(deps, order)),
  ]);
  await putCounted(deps, found, isWhole || isActivity(commit));
};

const projectOrder = async (deps: ProjectorDeps, orderId: string, { commit }: Projected): Promise<void> => {
  const order = await loadOrder(deps, orderId);
  if (order === null) throw new Error(`${commit.stream} has no order`);
  const { finishedAt } = await putOrderRow(deps, order);
  // What is reported after the end corrects what was counted at it.
  const isCounted = finishedAt !== null && commit.events.some((event) => 'receipt' in event);
  if (isCounted) await putCounted(deps, await present(deps, order.caseId), true);
};

const projectEntry = async ({ journal, writer }: ProjectorDeps, kind: EntryKind, id: string): Promise<void> => {
  const record = await loadEntry({ journal }, kind, id);
  if (record === null) throw new Error(`${kind} ${id} is empty`);
  await writer.putRegistry(registryRow(kind, id, record));
};

const projectCommit = async (deps: ProjectorDeps, projected: Projected): Promise<void> => {
  const stream = parseStream(projected.commit.stream);
  if (stream === null) throw new Error(`${projected.commit.stream} is no stream`);
  if (streamKinds[stream.kind].rows === null) return;
  if (stream.kind === 'registry') return projectEntry(deps, stream.entry, stream.id);
  if ('caseId' in stream) return projectCase(deps, stream.caseId, projected);
  return projectOrder(deps, stream.orderId, projected);
};

/** Brings the views to where the journal is, as far as this commit touches them. */
export const project = (deps: ProjectorDeps, commit: Commit): Promise<void> =>
  projectCommit(deps, { commit, isWhole: false });

/** Brings every row that a stream has to where the journal is, for a rebuild; any commit of it names it. */
export const projectStream = (deps: ProjectorDeps, commit: Commit): Promise<void> =>
  projectCommit(deps, { commit, isWhole: true });
