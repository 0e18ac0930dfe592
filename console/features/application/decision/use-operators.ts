import { useRead } from '../../../api/queries.ts';
import type { Operator } from './ceilings.ts';

const aMinute = 60_000;

/** The registered operators; undefined until they are read. */
export const useOperators = (): readonly Operator[] | undefined => {
  const request = { path: { kind: 'operator' }, query: { limit: 100 } } as const;
  const { data } = useRead('GET /registry/{kind}', request, { staleTime: aMinute });
  return data?.items.flatMap(({ current }) => (current?.kind === 'operator' ? [current.value] : []));
};
