import { useQuery } from '@tanstack/react-query';
import { pollEvery } from '../../../api/poll-every.ts';
import type { ProblemError } from '../../../api/problem.ts';
import type { Reading } from '../../../api/queries.ts';
import { useClient } from '../../../api/services.tsx';
import { type Running, readRunning } from './merge-lines.ts';

const lookEveryMs = 2_000;

/** Every real emergency, or every drill, that runs, with its orders. */
export const useRunning = (exercise: 'true' | 'false', enabled: boolean): Reading<Running> => {
  const client = useClient();
  return useQuery<Running, ProblemError>({
    queryKey: ['running emergencies', exercise],
    queryFn: ({ signal }) => readRunning(client, exercise, signal),
    refetchInterval: pollEvery(lookEveryMs),
    enabled,
  });
};
