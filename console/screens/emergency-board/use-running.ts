import { useQuery } from '@tanstack/react-query';
import type { Client } from '../../api/client.ts';
import type { ProblemError } from '../../api/problem.ts';
import { answerOf, type Reading } from '../../api/queries.ts';
import type { EmergencyLine } from '../../api/schema.ts';
import { useClient } from '../../app/services.tsx';
import { live } from '../../parts/use-live.ts';

const lookEveryMs = 2_000;
const pageOf = 100;
const atMostPages = 5;

/** `more`: even so many pages did not hold them all. */
export type Running = { readonly items: readonly EmergencyLine[]; readonly more: boolean };

/** Page after page, the newest first: what runs is never left to another page. */
export const readRunning = async (
  client: Client,
  exercise: 'true' | 'false',
  signal?: AbortSignal,
): Promise<Running> => {
  const items: EmergencyLine[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < atMostPages; page += 1) {
    const query = { state: 'running', exercise, orders: 'true', limit: pageOf, cursor } as const;
    const answer = await answerOf(client, 'GET /emergencies', { query }, signal);
    items.push(...answer.items);
    cursor = answer.next ?? undefined;
    if (cursor === undefined) return { items, more: false };
  }
  return { items, more: true };
};

/** Every real emergency, or every drill, that runs, with its orders. */
export const useRunning = (exercise: 'true' | 'false', enabled: boolean): Reading<Running> => {
  const client = useClient();
  return useQuery<Running, ProblemError>({
    queryKey: ['running emergencies', exercise],
    queryFn: ({ signal }) => readRunning(client, exercise, signal),
    refetchInterval: live(lookEveryMs),
    enabled,
  });
};
