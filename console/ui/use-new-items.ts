import { useEffect, useRef } from 'react';

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
