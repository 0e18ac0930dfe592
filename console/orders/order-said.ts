import type { OrderRow } from '../api/types.ts';
import { emergencyWords } from '../i18n/emergency-words.ts';
import { useWords } from '../i18n/language.tsx';

/** What an order orders, e.g. `更新`; one of a drill says that it is one. */
export const useOrderKind = (): ((order: OrderRow) => string) => {
  const { orders, drillOrder } = useWords(emergencyWords);
  return ({ kind, path }) => (path === 'exercise' ? drillOrder(orders[kind]) : orders[kind]);
};

const inMinutes = 60;
const inHours = 3600;

/** A length of time for people: `0.4 秒`, `12 秒`, `3 分 20 秒`, `2 小时 5 分`. Below nought is nought. */
export const useDuration = (): ((ms: number) => string) => {
  const words = useWords(emergencyWords);
  return (ms) => {
    const seconds = Math.max(0, ms / 1000);
    if (seconds < 10) return words.seconds(seconds.toFixed(1));
    const whole = Math.floor(seconds);
    if (whole < inMinutes) return words.seconds(String(whole));
    if (whole < inHours) return words.minutes(Math.floor(whole / inMinutes), whole % inMinutes);
    return words.hours(Math.floor(whole / inHours), Math.floor((whole % inHours) / inMinutes));
  };
};
