import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ProblemError } from '../../api/problem.ts';
import { answerOf, type Reading, readKey, useRead } from '../../api/queries.ts';
import type { EmergencyLine, EmergencyPage } from '../../api/schema.ts';
import { useMay } from '../../app/me.tsx';
import { useClient } from '../../app/services.tsx';
import { live } from '../../parts/use-live.ts';
import { isWaiting } from './may-do.ts';
import { mergeLines } from './merge-lines.ts';

/** What is new is one row of one index, asked for often; how the operators stand is many rows, asked for less often. */
const newestEveryMs = 500;
const boardEveryMs = 2_000;
const inBackgroundMs = 5_000;
const newestOne = { query: { order: 'recent', limit: 1 } } as const;
const waitingOnes = { query: { status: 'awaiting-confirmation', limit: 100 } } as const;

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

/** The newest emergency or drill; `lookAgain` is called when it is another, or another version, than at the look before. */
const useNewest = (lookAgain: () => unknown): readonly EmergencyLine[] => {
  const { data } = useRead('GET /emergencies', newestOne, { refetchInterval: live(newestEveryMs) });
  const [newest] = data?.items ?? [];
  const mark = data === undefined ? null : `${newest?.caseId} ${newest?.version}`;
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (mark !== null && seen.current !== null && seen.current !== mark) void lookAgain();
    seen.current = mark ?? seen.current;
  }, [mark, lookAgain]);
  return data?.items ?? [];
};

export type Board = {
  readonly reading: Reading<EmergencyPage>;
  readonly lines: readonly EmergencyLine[];
  /** Waiting for whoever is signed in to confirm; empty for anyone but a duty officer. */
  readonly toConfirm: readonly EmergencyLine[];
};

/** The newest emergencies and drills with their orders; what is new is there within a second while the page is seen. */
export const useBoard = (cursor: string | undefined): Board => {
  const confirms = useMay('duty-officer');
  const query = { order: 'recent', orders: 'true', limit: 50, cursor } as const;
  const reading = useRead('GET /emergencies', { query }, { refetchInterval: live(boardEveryMs) });
  const newest = useNewest(reading.refetch);
  const waiting = useWaiting(confirms);
  const page = reading.data?.items ?? [];
  const all = mergeLines(page, newest, waiting);
  const lines = cursor === undefined && reading.data !== undefined ? all : mergeLines(page);
  return { reading, lines, toConfirm: confirms ? all.filter(isWaiting) : [] };
};
