import { useQuery } from '@tanstack/react-query';
import { type EntryKind, entryKinds } from '../../lambda/domain/kernel/streams.ts';
import type { Client } from '../api/client.ts';
import type { ProblemError } from '../api/problem.ts';
import { answerOf, pollEvery } from '../api/queries.ts';
import { useClient } from '../api/services.tsx';
import type { RegistryState } from '../api/types.ts';
import { useMay } from '../session/me.tsx';

const waitingOf = async (client: Client, kind: EntryKind, signal: AbortSignal): Promise<readonly RegistryState[]> => {
  const waiting: RegistryState[] = [];
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

const own: readonly EntryKind[] = ['prepared-message'];

/** Which lists hold changes that wait: registrars and auditors see those of all kinds, senders those of their own organisation. */
const useKinds = (): readonly EntryKind[] => {
  const isKeeper = useMay('registrar', 'auditor');
  const isSender = useMay('department-officer', 'emergency-trigger');
  return isKeeper ? entryKinds : isSender ? own : [];
};

/** Every change that waits for a second person, as far as whoever looks is shown it. */
export const useProposals = (): readonly RegistryState[] => {
  const client = useClient();
  const kinds = useKinds();
  const { data } = useQuery<readonly RegistryState[], ProblemError>({
    queryKey: ['registry-proposals'],
    queryFn: async ({ signal }) => (await Promise.all(kinds.map((kind) => waitingOf(client, kind, signal)))).flat(),
    refetchInterval: pollEvery(lookEveryMs),
    enabled: kinds.length > 0,
  });
  return data ?? [];
};
