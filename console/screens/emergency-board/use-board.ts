import { useQuery } from '@tanstack/react-query';
import type { ProblemError } from '../../api/problem.ts';
import { answerOf, type Reading, readKey, useRead } from '../../api/queries.ts';
import type { EmergencyLine, EmergencyPage } from '../../api/schema.ts';
import { useMay } from '../../app/me.tsx';
import { useClient } from '../../app/services.tsx';
import { live } from '../../parts/use-live.ts';
import { isWaiting } from './may-do.ts';

const everySecond = 1_000;
const inBackgroundMs = 5_000;
const waitingOnes = { query: { status: 'awaiting-confirmation', orders: 'true', limit: 100 } } as const;

/** For the duty officer alone this goes on while the page is hidden: sound and title count are for then. */
const useWaiting = (enabled: boolean): readonly EmergencyLine[] => {
  const client = useClient();
  const { data } = useQuery<EmergencyPage, ProblemError>({
    queryKey: readKey('GET /emergencies', waitingOnes),
    queryFn: ({ signal }) => answerOf(client, 'GET /emergencies', waitingOnes, signal),
    refetchInterval: live(inBackgroundMs),
    refetchIntervalInBackground: true,
    enabled,
  });
  return data?.items ?? [];
};

const newestFirst = (left: EmergencyLine, right: EmergencyLine): number =>
  right.triggeredAt.localeCompare(left.triggeredAt);

const merged = (page: readonly EmergencyLine[], waiting: readonly EmergencyLine[]): readonly EmergencyLine[] => {
  const known = new Set(page.map(({ caseId }) => caseId));
  return [...page, ...waiting.filter(({ caseId }) => !known.has(caseId))].toSorted(newestFirst);
};

export type Board = {
  readonly reading: Reading<EmergencyPage>;
  readonly lines: readonly EmergencyLine[];
  /** Waiting for whoever is signed in to confirm; empty for anyone but a duty officer. */
  readonly toConfirm: readonly EmergencyLine[];
};

/** What changed last of the emergencies and drills with their orders, looked at every second while the page is seen. */
export const useBoard = (cursor: string | undefined): Board => {
  const confirms = useMay('duty-officer');
  const query = { order: 'recent', orders: 'true', limit: 50, cursor } as const;
  const reading = useRead('GET /emergencies', { query }, { refetchInterval: live(everySecond) });
  const waiting = useWaiting(confirms);
  const lines = merged(reading.data?.items ?? [], cursor === undefined ? waiting : []);
  const fresh = merged(reading.data?.items ?? [], waiting);
  return { reading, lines, toConfirm: confirms ? fresh.filter(isWaiting) : [] };
};
