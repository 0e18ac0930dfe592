import type { Application } from '../domain/application/state.ts';
import type { Commit } from '../domain/commit.ts';
import type { Emergency } from '../domain/emergency/state.ts';
import type { Order } from '../domain/order.ts';
import type { Policy } from '../domain/policy.ts';
import type {
  ActivityRow,
  CaseCard,
  DueItem,
  OrderRow,
  PaperworkCard,
  RegistryRow,
} from '../domain/projection/cards.ts';
import { type CaseFacts, caseFacts } from '../domain/projection/case-facts.ts';
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
} from '../domain/projection/project.ts';
import { entryKinds } from '../domain/registry/events.ts';
import { applicationDecider, emergencyDecider, registryDecider } from './deciders.ts';
import { loadDelivery, loadOrder } from './dispatches.ts';
import type { Journal } from './ports.ts';
import { caseStream, ordersIn } from './streams.ts';

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

type CaseState = { readonly commits: readonly Commit[] } & (
  | { readonly kind: 'application'; readonly state: Application }
  | { readonly kind: 'emergency'; readonly state: Emergency }
);

const loadCase = async (journal: Journal, caseId: string): Promise<CaseState> => {
  const stream = caseStream(caseId);
  const commits = await journal.load(stream);
  const application = stream.startsWith('application#') ? applicationDecider.fold(commits) : null;
  if (application !== null) return { kind: 'application', state: application, commits };
  const emergency = emergencyDecider.fold(commits);
  if (emergency === null) throw new Error(`${stream} is empty`);
  return { kind: 'emergency', state: emergency, commits };
};

const caseRows = (found: CaseState, policy: Policy): CaseRows =>
  found.kind === 'application'
    ? { card: applicationCard(found.state), paperwork: null, dues: applicationDues(found.state) }
    : {
        card: emergencyCard(found.state),
        paperwork: paperworkCard(found.state),
        dues: emergencyDues(found.state, policy),
      };

const putOrderRow = async ({ journal, writer, policy }: ProjectorDeps, order: Order): Promise<void> => {
  const delivery = await loadDelivery({ journal }, order.orderId);
  await writer.putOrder(orderRow(order, delivery), orderDues(order, delivery, policy));
};

const senderOf = (found: CaseState): string =>
  found.kind === 'application' ? found.state.applicant : found.state.organisation;

/** What later decisions and statistics count of a case; `isActive`: its sends, volume or complaints may have changed. */
const putCounted = async ({ journal, writer }: ProjectorDeps, found: CaseState, isActive: boolean): Promise<void> => {
  const { orders, version } = found.state;
  const deliveries = await Promise.all(orders.map(({ orderId }) => loadDelivery({ journal }, orderId)));
  const weight = deliveries.reduce((total, delivery) => total + delivery.version, version);
  const activity = isActive ? activityRow(found.state, senderOf(found), deliveries) : null;
  if (activity !== null) await writer.putActivity(activity, weight);
  const kind = found.kind === 'application' ? found.kind : found.state.path;
  const facts = caseFacts({ ...found.state, kind, sender: senderOf(found) }, found.commits, deliveries);
  if (facts !== null) await writer.putFacts(facts, weight);
};

const isActivity = (commit: Commit): boolean =>
  commit.events.some((event) => 'orders' in event || event.type.endsWith('.complaints-recorded'));

/** What boards show first, what is counted last: a run that dies half way is simply run again. */
const projectCase = async (deps: ProjectorDeps, commit: Commit, isWhole: boolean): Promise<void> => {
  const found = await loadCase(deps.journal, commit.stream.slice(commit.stream.indexOf('#') + 1));
  const orders = isWhole ? found.state.orders : ordersIn(commit);
  await Promise.all([
    deps.writer.putCase(caseRows(found, deps.policy)),
    ...orders.map((order) => putOrderRow(deps, order)),
  ]);
  await putCounted(deps, found, isWhole || isActivity(commit));
};

const projectOrder = async (deps: ProjectorDeps, commit: Commit): Promise<void> => {
  const orderId = commit.stream.slice('order#'.length);
  const order = await loadOrder(deps, orderId);
  if (order === null) throw new Error(`${commit.stream} has no order`);
  await putOrderRow(deps, order);
  const isFinished = commit.events.some(({ type }) => type === 'order.finished');
  if (isFinished) await putCounted(deps, await loadCase(deps.journal, order.caseId), true);
};

const projectRegistry = async ({ journal, writer }: ProjectorDeps, stream: string): Promise<void> => {
  const [, kindName, ...rest] = stream.split('#');
  const kind = entryKinds.find((known) => known === kindName);
  const record = registryDecider.fold(await journal.load(stream));
  if (kind === undefined || record === null) throw new Error(`${stream} is not a registry entry`);
  await writer.putRegistry(registryRow(kind, rest.join('#'), record));
};

const projectCommit = async (deps: ProjectorDeps, commit: Commit, isWhole: boolean): Promise<void> => {
  const [kind] = commit.stream.split('#', 1);
  if (kind === 'registry') return projectRegistry(deps, commit.stream);
  if (kind === 'order') return projectOrder(deps, commit);
  if (kind === 'application' || kind === 'emergency') return projectCase(deps, commit, isWhole);
};

/** Brings the views to where the journal is, as far as this commit touches them. */
export const project = (deps: ProjectorDeps, commit: Commit): Promise<void> => projectCommit(deps, commit, false);

/** Brings every row that a stream has to where the journal is, for a rebuild; any commit of it names it. */
export const projectStream = (deps: ProjectorDeps, commit: Commit): Promise<void> => projectCommit(deps, commit, true);
