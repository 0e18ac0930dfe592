import type { Commit } from '../domain/journal/commit.ts';
import { ordersIn } from '../domain/journal/given-orders.ts';
import { DamagedStream } from '../domain/kernel/damaged-stream.ts';
import { isSame } from '../domain/kernel/is-same.ts';
import { caseStream, orderStream } from '../domain/kernel/streams.ts';
import type { Order } from '../domain/order/order.ts';
import { type Delivery, noDelivery } from '../domain/order/state.ts';
import { factsFrom } from '../domain/registry/facts.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { caseFacts } from '../domain/views/case-facts.ts';
import { plannedOf } from '../domain/views/planned.ts';
import {
  activityRow,
  applicationCard,
  applicationDues,
  emergencyCard,
  emergencyDues,
  orderDues,
  orderRow,
  paperworkCard,
} from '../domain/views/project.ts';
import { scanUsesOfApplication, scanUsesOfEmergency } from '../domain/views/scan-use.ts';
import { readEach } from './at-once.ts';
import { foldDelivery } from './deciders.ts';
import { type ListGroup, listGroupsOf } from './list-versions.ts';
import { type Case, copyOf, foldCase, ownerOf } from './load.ts';
import { loadReadableCase } from './salvage-case.ts';
import type { CaseRows, ChangedRows, ProjectorDeps } from './views-writer.ts';

/** Grows with every commit of the case and of its orders. */
const versionWith = ({ state }: Case, deliveries: readonly Delivery[]): number =>
  deliveries.reduce((total, delivery) => total + delivery.version, state.version);

const wholeRows = (found: Case, deliveries: readonly Delivery[], policy: Policy): CaseRows =>
  found.kind === 'application'
    ? {
        card: applicationCard(found.state, { deliveries, judgement: policy }),
        version: versionWith(found, deliveries),
        paperwork: null,
        dues: applicationDues(found.state, policy),
        scanUses: scanUsesOfApplication(found.state),
      }
    : {
        card: emergencyCard(found.state),
        paperwork: paperworkCard(found.state),
        dues: emergencyDues(found.state, policy),
        scanUses: scanUsesOfEmergency(found.state),
      };

const isDamaged = ({ state }: Case): boolean => state.damaged !== undefined;

const caseRows = (found: Case, deliveries: readonly Delivery[], policy: Policy): CaseRows => ({
  ...wholeRows(found, deliveries, policy),
  ...(isDamaged(found) ? { isPartial: true } : {}),
});

/** What happened to each order, by its id; an order that is not there has had nothing happen to it. */
type Histories = ReadonlyMap<string, readonly Commit[]>;

const deliveryIn = (histories: Histories, orderId: string): Delivery =>
  foldDelivery(histories.get(orderId) ?? []) ?? noDelivery;

/** What is counted of a case as these commits and histories have it. */
const countedOf = (commits: readonly Commit[], histories: Histories, { emergencyPhonesAtLeast }: Policy) => {
  const found = foldCase(commits);
  if (found === null) return { activity: null, facts: null, version: 0 };
  const deliveries = found.state.orders.map(({ orderId }) => deliveryIn(histories, orderId));
  const kind = found.kind === 'application' ? found.kind : found.state.path;
  const planned = found.kind === 'application' ? plannedOf(applicationCard(found.state)) : null;
  return {
    activity: activityRow(found.state, ownerOf(found), deliveries),
    facts: caseFacts(
      { ...found.state, kind, sender: ownerOf(found), planned },
      commits,
      deliveries,
      emergencyPhonesAtLeast,
    ),
    version: versionWith(found, deliveries),
  };
};

/** The commits of a stream from before the first of these; all of it where these are of another one. */
const before = (stream: readonly Commit[], these: readonly Commit[]): readonly Commit[] => {
  const since = these
    .filter((commit) => commit.stream === stream[0]?.stream)
    .reduce((first, { version }) => Math.min(first, version), Number.POSITIVE_INFINITY);
  return stream.filter(({ version }) => version < since);
};

/** What is counted otherwise than before these commits: what each changes is written when it is projected itself. */
const changedCounts = (
  found: Case,
  histories: Histories,
  these: readonly Commit[],
  isWhole: boolean,
  policy: Policy,
): Pick<ChangedRows, 'activity' | 'facts'> => {
  const now = countedOf(found.commits, histories, policy);
  const earlier = new Map([...histories].map(([orderId, commits]) => [orderId, before(commits, these)]));
  const then = isWhole ? null : countedOf(before(found.commits, these), earlier, policy);
  const changed = <T>(row: T | null, stood: T | null | undefined) =>
    row !== null && !isSame(row, stood) ? { row, version: now.version } : null;
  return { activity: changed(now.activity, then?.activity), facts: changed(now.facts, then?.facts) };
};

/** What is reported after the end corrects what was counted at it; what is reported before it is not counted yet. */
const isCounted = (histories: Histories, told: ReadonlyMap<string, readonly Commit[]>): boolean =>
  [...told].some(
    ([orderId, commits]) =>
      deliveryIn(histories, orderId).finishedAt !== null &&
      commits.some(({ events }) => events.some((event) => 'receipt' in event)),
  );

const historiesOf = async ({ journal }: Pick<ProjectorDeps, 'journal'>, orders: Iterable<string>): Promise<Histories> =>
  new Map(await readEach(orders, async (orderId) => [orderId, await journal.load(orderStream(orderId))] as const));

const copiesOf = async (deps: ProjectorDeps, orderIds: readonly string[]): Promise<readonly Order[]> =>
  (await readEach(orderIds, (orderId) => copyOf(deps, orderId))).filter((copy) => copy !== null);

const rowOf = (order: Order, histories: Histories, policy: Policy): ChangedRows['orders'][number] => {
  const delivery = deliveryIn(histories, order.orderId);
  return { row: orderRow(order, delivery), dues: orderDues(order, delivery, policy) };
};

const changedRows = async (
  deps: ProjectorDeps,
  caseId: string,
  found: Case,
  these: readonly Commit[],
  isWhole: boolean,
): Promise<ChangedRows> => {
  const own = these.filter(({ stream }) => stream === caseStream(caseId));
  const told = Map.groupBy(
    these.filter(({ stream }) => stream !== caseStream(caseId)),
    ({ stream }) => stream.slice(orderStream('').length),
  );
  const lost = isDamaged(found) ? await copiesOf(deps, [...told.keys()]) : [];
  const all = new Map([...lost, ...found.commits.flatMap(ordersIn)].map((order) => [order.orderId, order]));
  const stray = [...told].find(([orderId]) => !all.has(orderId))?.[1][0];
  if (stray !== undefined) throw new DamagedStream(stray, 'has no order');
  const given = new Set(own.flatMap(ordersIn).map(({ orderId }) => orderId));
  const isShown = (orderId: string): boolean => isWhole || given.has(orderId) || told.has(orderId);
  const isRead = (orderId: string): boolean => isWhole || told.has(orderId);

  const changed = await historiesOf(deps, [...all.keys()].filter(isRead));
  const isReported = isCounted(changed, told);
  // Of what cannot be read whole nothing is counted anew: what was counted before it was damaged stands.
  const counts = !isDamaged(found) && (isWhole || own.length > 0 || isReported);
  const others = counts ? [...all.keys()].filter((orderId) => !isRead(orderId) && !given.has(orderId)) : [];
  const histories = new Map([...changed, ...(await historiesOf(deps, others))]);
  const deliveries = found.state.orders.map(({ orderId }) => deliveryIn(histories, orderId));
  return {
    caseId,
    case:
      isWhole || own.length > 0 || (isReported && found.kind === 'application')
        ? caseRows(found, deliveries, deps.policy)
        : null,
    orders: [...all.values()]
      .filter(({ orderId }) => isShown(orderId))
      .map((order) => rowOf(order, histories, deps.policy)),
    // Two reports may each change nothing beside the other, and be projected in any order: of both, both are written.
    ...(counts
      ? changedCounts(found, histories, these, isWhole || isReported, deps.policy)
      : { activity: null, facts: null }),
  };
};

/** Operators are asked for by who orders something; here nothing is. */
const ordersNothing = { factsAtHand: async () => factsFrom([]) };

/**
 * What these commits of a case and of its orders change in its rows, or all that it has, and the lists that show it. Nothing
 * is read of an order that is only given here: whatever happens to it is projected on its own, and at a higher version.
 */
export const rowsOfCase = async (
  deps: ProjectorDeps,
  caseId: string,
  these: readonly Commit[],
  isWhole: boolean,
): Promise<{ readonly rows: ChangedRows; readonly lists: readonly ListGroup[] }> => {
  const found = await loadReadableCase({ ...deps, registry: ordersNothing }, caseId);
  const [first] = these;
  if (found === null)
    throw first === undefined ? new Error(`${caseId} is empty`) : new DamagedStream(first, 'is of no case');
  return { rows: await changedRows(deps, caseId, found, these, isWhole), lists: listGroupsOf(found) };
};
