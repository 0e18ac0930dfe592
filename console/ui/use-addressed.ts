import { useSearchParams } from 'react-router';

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
