import { useQuery } from '@tanstack/react-query';
import type { Client } from '../api/client.ts';
import type { ProblemError } from '../api/problem.ts';
import { answerOf } from '../api/queries.ts';
import { useClient } from '../api/services.tsx';
import type { Organisation } from '../api/types.ts';

type Register = ReadonlyMap<string, Organisation>;

const readRegister = async (client: Client, signal: AbortSignal): Promise<Register> => {
  const found = new Map<string, Organisation>();
  let cursor: string | undefined;
  do {
    const request = { path: { kind: 'organisation' }, query: { limit: 100, cursor } } as const;
    const page = await answerOf(client, 'GET /registry/{kind}', request, signal);
    for (const { current } of page.items)
      if (current?.kind === 'organisation') found.set(current.value.id, current.value);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
};

/** What another has just confirmed can be chosen soon after. */
const oneMinute = 60_000;

/** All registered organisations by id; empty until they are read. */
export const useOrganisations = (): Register => {
  const client = useClient();
  const { data } = useQuery<Register, ProblemError>({
    queryKey: ['organisations'],
    queryFn: ({ signal }) => readRegister(client, signal),
    staleTime: oneMinute,
  });
  return data ?? new Map();
};

/** The registered name of an organisation; its id where there is none. */
export const useOrganisationName = (): ((id: string | null) => string) => {
  const register = useOrganisations();
  return (id) => (id === null ? '' : (register.get(id)?.name ?? id));
};
