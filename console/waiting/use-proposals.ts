import { useQuery } from '@tanstack/react-query';
import { type EntryKind, entryKinds } from '../../lambda/domain/kernel/streams.ts';
import type { Client } from '../api/client.ts';
import type { ProblemError } from '../api/problem.ts';
import { answerOf, pollEvery } from '../api/queries.ts';
import { useClient } from '../api/services.tsx';
import type { RegistryRow } from '../api/types.ts';
import { useMay } from '../session/me.tsx';

const waitingOf = async (client: Client, kind: EntryKind, signal: AbortSignal): Promise<readonly RegistryRow[]> => {
  const waiting: RegistryRow[] = [];
  let cursor: string | undefined;
  do {
    const request = { path: { kind }, query: { limit: 100, cursor } } as const;
    const page = await answerOf(client, 'GET /registry/{kind}', request, signal);
    waiting.push(...page.items.filter(({ proposal }) => proposal !== null));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return waiting;
};

const lookEveryMs = 10_000;

/** Every change of every kind that waits for a second person; for registrars and auditors, empty for others. */
export const useProposals = (): readonly RegistryRow[] => {
  const client = useClient();
  const may = useMay('registrar', 'auditor');
  const { data } = useQuery<readonly RegistryRow[], ProblemError>({
    queryKey: ['registry-proposals'],
    queryFn: async ({ signal }) =>
      (await Promise.all(entryKinds.map((kind) => waitingOf(client, kind, signal)))).flat(),
    refetchInterval: pollEvery(lookEveryMs),
    enabled: may,
  });
  return data ?? [];
};
