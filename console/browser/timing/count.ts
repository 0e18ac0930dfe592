import type { Order, OwnTimers } from './even-timers.ts';

/** What counts for a page: one timer for each that is asked for, until it is due or forgotten. */
export const createCounting = (own: OwnTimers, say: (timer: number) => void): ((order: Order) => void) => {
  const handles = new Map<number, number>();
  return ({ timer, inMs }) => {
    const before = handles.get(timer);
    if (before !== undefined) own.stop(before);
    handles.delete(timer);
    if (inMs === null) return;
    const due = (): void => {
      handles.delete(timer);
      say(timer);
    };
    handles.set(timer, own.start(due, inMs));
  };
};
