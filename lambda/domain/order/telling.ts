import { merged } from '../division/division-history.ts';
import { isAlerting } from './alerting.ts';
import type { Order, TellingKind } from './order.ts';

/** All that orders were for, each part once. */
export const areaOf = (orders: readonly Order[]): string[] => [...merged(orders.flatMap(({ divisions }) => divisions))];

/** What is told, from when until when; an order of it has the id that `idOf` gives its operator. */
type Telling = Pick<Order, 'text' | 'otherLanguages' | 'issuedAt' | 'window'> & {
  readonly kind: TellingKind;
  readonly idOf: (operator: string) => string;
};

/**
 * What recipients are told, to every operator that was ever ordered to send any of these, whatever the register says now: in all
 * they were for, by the terms and from the number of the last of them, for those who got any.
 */
export const tellingsOf = (orders: readonly Order[], { idOf, ...telling }: Telling): Order[] => {
  const sends = orders.filter(({ kind }) => isAlerting(kind));
  return [...Map.groupBy(sends, ({ operator }) => operator)].flatMap(([operator, own]) => {
    const newest = own.at(-1);
    if (newest === undefined) return [];
    // For whom it is, is said by the orders it names.
    const { target: _, pace: __, otherLanguages: ___, ...last } = newest;
    const ids = own.map(({ orderId }) => orderId);
    return { ...last, ...telling, orderId: idOf(operator), divisions: areaOf(own), references: ids, recipientsOf: ids };
  });
};
