import { ordersIn } from '../domain/journal/given-orders.ts';
import type { Remains, Unreadable } from '../domain/journal/remains.ts';
import type { Gap } from '../domain/kernel/damaged-stream.ts';
import { isAlerting } from '../domain/order/alerting.ts';
import { type Order, orderIdOf, parseOrderId } from '../domain/order/order.ts';
import type { OrderRow } from '../domain/views/order-row.ts';
import type { Readable } from './deciders.ts';
import { copyOf } from './load.ts';
import type { Deps, Views } from './ports.ts';

/** What is asked of a case that the journal does not tell whole, beside what is left there: its orders in the lists. */
export type SalvageDeps = Pick<Deps, 'journal' | 'policy'> & {
  readonly registry: Pick<Deps['registry'], 'factsAtHand'>;
  readonly views: Pick<Views, 'ordersOfCase'>;
  /** Told of every commit that was to be read and cannot be. */
  readonly onUnreadable: (where: Unreadable) => void;
};

/** The lists are a help, and no condition: where they cannot be read either, what the journal has is all there is. */
const orNull = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked;
  } catch {
    return null;
  }
};

/** Whoever acted for the sender in what can be read. */
const actingIn = ({ commits }: Remains, authority: string | null): string =>
  commits.map(({ actor }) => actor.organisation).find((one) => one !== null && one !== authority) ?? '';

/** What a case ordered, as far as anything tells: `orders` that can be read, and before them the copies of those that are lost. */
const ordersLeft = async (
  deps: SalvageDeps,
  caseId: string,
  { gaps }: Remains,
  orders: readonly Order[],
): Promise<readonly Order[]> => {
  const { operators } = await deps.registry.factsAtHand(null);
  const lost = gaps.flatMap(({ version }) =>
    [...operators.keys()].map((operator) => orderIdOf(caseId, version, operator)),
  );
  const copies = await Promise.all(lost.map((orderId) => copyOf(deps, orderId)));
  return [...copies.filter((copy) => copy !== null), ...orders];
};

export type Place = Pick<
  Order,
  'path' | 'sender' | 'authority' | 'divisions' | 'window' | 'accessNumber' | 'channel' | 'free' | 'freeBasis'
>;

/** The whole country: whoever does not know where an alert went stops it everywhere. */
export const everywhere = ['000000'];

const suspectedOrder = (
  place: Place,
  caseId: string,
  version: number,
  operator: string,
  row: OrderRow | undefined,
): Order => ({
  ...place,
  orderId: orderIdOf(caseId, version, operator),
  kind: 'send',
  caseId,
  operator,
  issuedAt: row?.issuedAt ?? place.window.start,
  text: '',
  divisions: row?.divisions ?? place.divisions,
  audience: null,
  volumeCeiling: row?.volumeCeiling ?? null,
  level: null,
  eventType: null,
  references: [],
});

/**
 * What the commits that cannot be read may have ordered: one alert each for every operator that is registered, or that the lists
 * name. A stop of what an operator never had goes no further than its queue, or keeps back what never comes.
 */
export const suspectedIn = (
  caseId: string,
  gaps: readonly Gap[],
  rows: readonly OrderRow[],
  operators: Iterable<string>,
  place: Place,
): Order[] => {
  const registered = [...operators];
  return gaps.flatMap(({ version }) => {
    const known = rows.filter(({ orderId, kind }) => parseOrderId(orderId)?.version === version && isAlerting(kind));
    const named = new Set([...known.map(({ operator }) => operator), ...registered]);
    return [...named].map((operator) =>
      suspectedOrder(
        place,
        caseId,
        version,
        operator,
        known.find((row) => row.operator === operator),
      ),
    );
  });
};

type Status<S> = Pick<S & { readonly status: unknown; readonly version: number }, 'status' | 'version'>;

/** What the lists say of how it stands, where they have seen more than can be read now. */
export const isSeenFurther = <S>(card: Status<S>, state: Status<S>, gaps: readonly Gap[]): boolean =>
  gaps.some(({ version }) => version <= card.version) && card.version >= state.version;

/** How a kind of case is told by what is left of one. */
type Telling<S, Card> = {
  readonly stream: string;
  /** Of the lists; null where they have none. */
  readonly card: Promise<Card | null>;
  readonly fold: (remains: Remains, begun?: S | null) => Readable<S>;
  readonly ofCard: (card: Card, orders: readonly Order[]) => S;
  /** What has given no order is sent nowhere, and has nothing to be stopped: null. `sender`: an organisation's id, or nothing. */
  readonly ofOrders: (caseId: string, orders: readonly Order[], sender: string) => S | null;
};

/** What any case has left. `state`: as it began, with what of it can be read; `listed`: its orders in the lists. */
type Left<S, Card> = {
  readonly state: S;
  readonly gaps: readonly Gap[];
  readonly orders: readonly Order[];
  readonly known: Card | null;
  readonly listed: readonly OrderRow[];
};

/**
 * Of the journal what is left, of the rest what the lists have of it. null where neither tells whose it is; `isToStop`: where neither
 * its orders, nor the copies of those that are lost, do.
 */
export const leftOf = async <S, Card>(
  deps: SalvageDeps,
  caseId: string,
  remains: Remains,
  isToStop: boolean,
  { stream, card, fold, ofCard, ofOrders }: Telling<S, Card>,
): Promise<Left<S, Card> | null> => {
  for (const gap of remains.gaps) deps.onUnreadable({ stream, ...gap });
  const [known, listed] = await Promise.all([orNull(card), orNull(deps.views.ordersOfCase(caseId))]);
  const { state: read, gaps } = fold(remains);
  const orders = remains.commits.flatMap(ordersIn);
  const byOrders = async (): Promise<S | null> => {
    const all = await ordersLeft(deps, caseId, remains, orders);
    return ofOrders(caseId, all, actingIn(remains, all[0]?.authority ?? null));
  };
  const told = known === null ? null : ofCard(known, orders);
  const begun = told ?? (isToStop ? await byOrders() : null);
  const state = read ?? fold(remains, begun).state;
  return state === null ? null : { state, gaps, orders, known, listed: listed ?? [] };
};
