import type { OrderRow } from '../api/types.ts';
import { emergencyWords } from '../i18n/emergency-words.ts';
import { useWords } from '../i18n/language.tsx';

/** What an order orders, e.g. `更新`; one of a drill says that it is one. */
export const useOrderKind = (): ((order: OrderRow) => string) => {
  const { orders, drillOrder } = useWords(emergencyWords);
  return ({ kind, path }) => (path === 'exercise' ? drillOrder(orders[kind]) : orders[kind]);
};
