import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ProblemError } from '../api/problem.ts';
import { answerOf, pollEvery, type Reading, readKey } from '../api/queries.ts';
import { useClient } from '../api/services.tsx';
import type { EmergencyLine, EmergencyPage } from '../api/types.ts';
import { useMe } from '../session/me.tsx';
import { isDrill, isWaiting, mayConfirm } from './duty.ts';

const lookEveryMs = 2_000;
const waitingOnes = { query: { state: 'awaiting', limit: 100 } } as const;

export type Waiting = {
  /** null for whoever may confirm nothing. */
  readonly reading: Reading<EmergencyPage> | null;
  readonly real: readonly EmergencyLine[];
  readonly drills: readonly EmergencyLine[];
};

const nothing: Waiting = { reading: null, real: [], drills: [] };
const WaitingContext = createContext<Waiting>(nothing);

/** What waits for whoever is signed in to confirm it; nothing for anyone but a duty officer. */
export const useWaiting = (): Waiting => useContext(WaitingContext);

/** Looks on every page, and while the page is hidden too: sound and title count are for then. */
export const WaitingProvider = ({ children }: { readonly children: ReactNode }) => {
  const me = useMe();
  const client = useClient();
  const confirms = me.roles.includes('duty-officer');
  const reading = useQuery<EmergencyPage, ProblemError>({
    queryKey: readKey('GET /emergencies', waitingOnes),
    queryFn: ({ signal }) => answerOf(client, 'GET /emergencies', waitingOnes, signal),
    refetchInterval: pollEvery(lookEveryMs),
    refetchIntervalInBackground: true,
    // A hidden page would wait to be seen before it tries again: the next look is the next try.
    retry: false,
    enabled: confirms,
  });
  const waiting = useMemo((): Waiting => {
    if (!confirms) return nothing;
    const own = (reading.data?.items ?? []).filter((line) => isWaiting(line) && mayConfirm(line, me));
    return { reading, real: own.filter((line) => !isDrill(line)), drills: own.filter(isDrill) };
  }, [confirms, reading, me]);
  return <WaitingContext value={waiting}>{children}</WaitingContext>;
};
