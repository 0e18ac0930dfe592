import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { ProblemError } from '../../../api/problem.ts';
import { pollEvery, type Reading, useRead } from '../../../api/queries.ts';
import { useClient } from '../../../api/services.tsx';
import type { EmergencyLine, EmergencyPage } from '../../../api/types.ts';
import { isDrill } from '../../../waiting/duty.ts';
import { useWaiting } from '../../../waiting/waiting.tsx';
import { isRunning, mergeLines, type Running, readRunning, worstFirst } from './board-lines.ts';

export const filters = ['running', 'drills', 'all'] as const;
export type Filter = (typeof filters)[number];

/** What is new is one row of one index, asked for often; how the operators stand is many rows, asked for less often. */
const newestEveryMs = 500;
const boardEveryMs = 2_000;
const newestOne = { query: { order: 'recent', limit: 1 } } as const;

/** Every real emergency, or every drill, that runs, with its orders. */
const useRunning = (exercise: 'true' | 'false', enabled: boolean): Reading<Running> => {
  const client = useClient();
  return useQuery<Running, ProblemError>({
    queryKey: ['running emergencies', exercise],
    queryFn: ({ signal }) => readRunning(client, exercise, signal),
    refetchInterval: pollEvery(boardEveryMs),
    enabled,
  });
};

/** The newest emergency or drill; `lookAgain` is called when it is another, or another version, than at the look before. */
const useNewest = (lookAgain: () => unknown): readonly EmergencyLine[] => {
  const { data } = useRead('GET /emergencies', newestOne, { refetchInterval: pollEvery(newestEveryMs) });
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
  /** What is shown below, the main one first. */
  readonly readings: readonly [Reading<unknown>, ...Reading<unknown>[]];
  readonly lines: readonly EmergencyLine[];
  /** Waiting for whoever is signed in to confirm; empty for anyone but a duty officer. */
  readonly toConfirm: readonly EmergencyLine[];
  /** So many are shown and more run; null where all are shown. */
  readonly cutAt: number | null;
  readonly next: string | null;
  /** Whether both what is shown and what waits has been looked for once: drawn apart, one would push the other down. */
  readonly isKnown: boolean;
};

type Looks = { readonly page: Reading<EmergencyPage>; readonly newest: readonly EmergencyLine[] };

const useLooks = (filter: Filter, cursor: string | undefined) => {
  const [real, drills] = [useRunning('false', filter === 'running'), useRunning('true', filter !== 'all')];
  const query = { order: 'recent', orders: 'true', limit: 50, cursor } as const;
  const page = useRead(
    'GET /emergencies',
    { query },
    { refetchInterval: pollEvery(boardEveryMs), enabled: filter === 'all' },
  );
  const [again, againDrills, againAll] = [real.refetch, drills.refetch, page.refetch];
  const lookAgain = useCallback(() => {
    if (filter === 'all') void againAll();
    else void againDrills();
    if (filter === 'running') void again();
  }, [filter, again, againDrills, againAll]);
  return { real, drills, page, newest: useNewest(lookAgain) };
};

/** The first page of everything begins with what came after it was read. */
const everyOne = ({ page, newest }: Looks, cursor: string | undefined): readonly EmergencyLine[] => {
  const items = page.data?.items ?? [];
  return page.data === undefined || cursor !== undefined ? mergeLines(items) : mergeLines(items, newest);
};

const cutOf = ({ data }: Reading<Running>): number | null => (data?.more === true ? data.items.length : null);

/** All that waits and all that runs, however much is newer; only everything is paged. What is new is there within a second. */
export const useBoard = (filter: Filter, cursor: string | undefined): Board => {
  const waiting = useWaiting();
  const { real, drills, page, newest } = useLooks(filter, cursor);
  const running = [...(real.data?.items ?? []), ...(drills.data?.items ?? [])];
  const asked = [...waiting.real, ...waiting.drills];
  const known = mergeLines(running, page.data?.items ?? [], newest, asked);
  const toConfirm = known.filter(({ caseId }) => asked.some((line) => line.caseId === caseId));
  const own = waiting.reading === null ? [] : [waiting.reading];
  const isKnown = ({ isPending }: Reading<unknown>): boolean => !isPending && waiting.reading?.isPending !== true;
  const base = { toConfirm, cutAt: null, next: null };
  if (filter === 'all')
    return {
      ...base,
      readings: [page, ...own],
      lines: everyOne({ page, newest }, cursor),
      next: page.data?.next ?? null,
      isKnown: isKnown(page),
    };
  const lines = worstFirst(mergeLines(running, newest, asked).filter(isRunning));
  if (filter === 'drills')
    return {
      ...base,
      readings: [drills, ...own],
      lines: lines.filter(isDrill),
      cutAt: cutOf(drills),
      isKnown: isKnown(drills),
    };
  return {
    ...base,
    readings: [real, drills, ...own],
    lines,
    cutAt: cutOf(real) ?? cutOf(drills),
    isKnown: isKnown(real),
  };
};
