import type { OrderRow } from '../api/types.ts';

/** What one operator has put on phones by its own word, over all messages of the case, or why nobody knows. */
export type Out = {
  readonly operator: string;
  readonly is: 'reported' | 'unreported' | 'perhaps' | 'not';
  readonly sent: number;
  readonly delivered: number;
};

const isMessage = ({ kind }: OrderRow): boolean => kind === 'send' || kind === 'update';

const knownOf = (messages: readonly OrderRow[]): Out['is'] => {
  if (messages.some(({ counts }) => counts !== null)) return 'reported';
  if (messages.some(({ handedOverAt, acceptedAt }) => handedOverAt !== null || acceptedAt !== null))
    return 'unreported';
  return messages.some(({ failures }) => failures > 0) ? 'perhaps' : 'not';
};

/** By operator: the most that any one message of the case has reached, for an update goes to the same phones again. */
export const outAtOperators = (orders: readonly OrderRow[]): readonly Out[] =>
  [...Map.groupBy(orders.filter(isMessage), ({ operator }) => operator)]
    .map(([operator, messages]) => ({
      operator,
      is: knownOf(messages),
      sent: Math.max(...messages.map(({ counts }) => counts?.sent ?? 0)),
      delivered: Math.max(...messages.map(({ counts }) => counts?.delivered ?? 0)),
    }))
    .toSorted((left, right) => left.operator.localeCompare(right.operator));
