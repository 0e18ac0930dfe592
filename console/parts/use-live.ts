import { useEffect, useRef } from 'react';
import type { Looked } from '../api/queries.ts';

const atMostMs = 60_000;

/** How many failures a query had had when it last succeeded: its own count never goes down. */
const forgiven = new WeakMap<Looked, number>();

/**
 * For `refetchInterval` of a query: looks again every `everyMs`, and twice as rarely after every failure in a row, at
 * most every minute. TanStack Query stops looking while the page is hidden and looks at once when it is seen again.
 */
export const live =
  (everyMs: number) =>
  (query: Looked): number => {
    const { error, errorUpdateCount } = query.state;
    if (error === null) {
      forgiven.set(query, errorUpdateCount);
      return everyMs;
    }
    const failures = errorUpdateCount - (forgiven.get(query) ?? 0);
    return Math.min(everyMs * 2 ** Math.min(failures, 10), atMostMs);
  };

/** Ids that were not there at the look before; empty at the first look, and after `scope` (filters, page) changed. */
export const useNewItems = (ids: readonly string[] | undefined, scope: string): ReadonlySet<string> => {
  const seen = useRef<{ scope: string; ids: ReadonlySet<string>; fresh: ReadonlySet<string> } | null>(null);
  const before = seen.current;
  const isFirst = before === null || before.scope !== scope;
  const isNews = ids !== undefined && !isFirst && ids.some((id) => !before.ids.has(id));
  const fresh = isNews ? new Set(ids.filter((id) => !before.ids.has(id))) : isFirst ? new Set<string>() : before.fresh;
  useEffect(() => {
    if (ids !== undefined) seen.current = { scope, ids: new Set(ids), fresh };
  });
  return fresh;
};
