import { useEffect, useRef } from 'react';
import type { Looked } from '../api/queries.ts';

const atMostMs = 60_000;

/**
 * For `refetchInterval` of a query: looks again every `everyMs`, and twice as rarely after every failure, at most every
 * minute. TanStack Query stops looking while the page is hidden and looks at once when it is seen again.
 */
export const live =
  (everyMs: number) =>
  ({ state }: Looked): number =>
    state.error === null ? everyMs : Math.min(everyMs * 2 ** Math.min(state.errorUpdateCount, 10), atMostMs);

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
