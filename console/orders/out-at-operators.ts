import type { OrderRow } from '../api/types.ts';

/** What is known of one message at one operator: an answer that refuses and none at all are both failures of the hand-over. */
export type Out = {
  /** Which message of the case: 0 is the first, each update counts on. */
  readonly message: number;
  readonly is: 'reported' | 'taken' | 'unheard' | 'perhaps' | 'not';
  readonly sent: number;
  readonly delivered: number;
};

/** Everything one operator was ordered to put on phones, the newest message first. */
export type OutAtOperator = { readonly operator: string; readonly messages: readonly Out[] };

const isMessage = ({ kind }: OrderRow): boolean => kind === 'send' || kind === 'update';

const knownOf = ({ counts, acceptedAt, handedOverAt, failures }: OrderRow): Out['is'] => {
  if (counts !== null) return 'reported';
  if (acceptedAt !== null) return 'taken';
  if (handedOverAt !== null) return 'unheard';
  return failures > 0 ? 'perhaps' : 'not';
};

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
  return last.every(({ is }) => is === 'not') ? 'nowhere' : 'unsure';
};
