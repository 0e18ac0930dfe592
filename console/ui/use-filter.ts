import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** One choice of a list, kept in the address; the default leaves the address bare. A new choice begins at the first page. */
export const useFilter = <V extends string>(
  name: string,
  choices: readonly V[],
  fallback: V,
): readonly [V, (choice: V) => void] => {
  const [params, setParams] = useSearchParams();
  const given = params.get(name);
  const chosen = choices.find((choice) => choice === given) ?? fallback;
  const choose = useCallback(
    (choice: V) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        after.delete('cursor');
        if (choice === fallback) after.delete(name);
        else after.set(name, choice);
        return after;
      }),
    [name, fallback, setParams],
  );
  return [chosen, choose];
};

/** Anything of a page's question that the address keeps, e.g. a day; empty where it says nothing. A list begins anew. */
export const useAddressed = (name: string): readonly [string, (value: string) => void] => {
  const [params, setParams] = useSearchParams();
  const set = (value: string): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.delete('cursor');
      if (value === '') after.delete(name);
      else after.set(name, value);
      return after;
    });
  return [params.get(name) ?? '', set];
};

/** The place in a list of cursor pages, kept in the address: going back in the browser is the page before. */
export const useCursor = (): readonly [string | undefined, (cursor: string | null) => void] => {
  const [params, setParams] = useSearchParams();
  const go = useCallback(
    (cursor: string | null) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        if (cursor === null) after.delete('cursor');
        else after.set('cursor', cursor);
        return after;
      }),
    [setParams],
  );
  return [params.get('cursor') ?? undefined, go];
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
