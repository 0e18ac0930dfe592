import type { OrderRow } from '../api/types.ts';

/**
 * What is known of one message at one operator. `perhaps`: an attempt ended without an answer; `refused`: it did not take the order,
 * or could not be reached; `fetched`: it fetches its orders itself, and has not reported.
 */
export type Out = {
  /** Which message of the case: 0 is the first, each update counts on. */
  readonly message: number;
  readonly is: 'reported' | 'taken' | 'unheard' | 'perhaps' | 'fetched' | 'refused' | 'not';
  readonly sent: number;
  readonly delivered: number;
};

/** Everything one operator was ordered to put on phones, the newest message first. */
export type OutAtOperator = { readonly operator: string; readonly messages: readonly Out[] };

const isMessage = ({ kind }: OrderRow): boolean => kind === 'send' || kind === 'update';

const knownOf = (order: OrderRow): Out['is'] => {
  const { counts, acceptedAt, handedOverAt, failures, maybeReceived = failures > 0 } = order;
  if (counts !== null) return 'reported';
  if (acceptedAt !== null) return 'taken';
  if (handedOverAt !== null) return 'unheard';
  if (maybeReceived) return failures > 0 ? 'perhaps' : 'fetched';
  return failures > 0 ? 'refused' : 'not';
};

/** Nothing of it can be on phones. */
export const isNowhere = ({ is }: Pick<Out, 'is'>): boolean => is === 'not' || is === 'refused';

/** When each message of the case was ordered, the first one first: all its operators are ordered in one commit. */
const messagesIn = (orders: readonly OrderRow[]): readonly string[] =>
  [...new Set(orders.filter(isMessage).map(({ issuedAt }) => issuedAt))].toSorted();

/** By operator, message by message: what is out of one says nothing of another. */
export const outAtOperators = (orders: readonly OrderRow[]): readonly OutAtOperator[] => {
  const messages = messagesIn(orders);
  const outOf = (order: OrderRow): Out => ({
    message: messages.indexOf(order.issuedAt),
    is: knownOf(order),
    sent: order.counts?.sent ?? 0,
    delivered: order.counts?.delivered ?? 0,
  });
  return [...Map.groupBy(orders.filter(isMessage), ({ operator }) => operator)]
    .map(([operator, rows]) => ({
      operator,
      messages: rows.map(outOf).toSorted((left, right) => right.message - left.message),
    }))
    .toSorted((left, right) => left.operator.localeCompare(right.operator));
};

/** How many messages were ordered in all. */
export const countOfMessages = (orders: readonly OrderRow[]): number => messagesIn(orders).length;

/**
 * Where an earlier message is on phones and the newest is not: `nowhere` when no operator can have put it there,
 * `unsure` when none has reported so; null otherwise.
 */
export const newestIs = (orders: readonly OrderRow[]): 'nowhere' | 'unsure' | null => {
  const newest = countOfMessages(orders) - 1;
  const all = outAtOperators(orders).flatMap(({ messages }) => messages);
  const [last, earlier] = [
    all.filter(({ message }) => message === newest),
    all.filter(({ message }) => message < newest),
  ];
  if (!earlier.some(({ sent }) => sent > 0) || last.some(({ sent }) => sent > 0)) return null;
  return last.every(isNowhere) ? 'nowhere' : 'unsure';
};
