import { createContext, type ReactNode, useContext, useDeferredValue } from 'react';
import { ListStates } from '../answers/list-states.tsx';
import { useRead } from '../api/queries.ts';
import { ServerClockProvider } from '../api/services.tsx';
import type { Me } from '../api/types.ts';

export type Role = Me['roles'][number];

const MeContext = createContext<Me | null>(null);
const everyMinute = 60_000;

/** Asks who the token speaks for, and with it what time it is at the service. */
export const MeProvider = ({ children }: { readonly children: ReactNode }) => {
  const me = useRead('GET /me', {}, { refetchInterval: everyMinute });
  // The page that stands behind it is drawn in pieces: an answer of a query would draw it all in one.
  const isKnown = useDeferredValue(me.data !== undefined);
  if (me.data === undefined || !isKnown)
    return (
      <main>
        <ListStates reading={me} isEmpty={false} />
      </main>
    );
  return (
    <MeContext value={me.data}>
      <ServerClockProvider now={me.data.now} heardAt={me.dataUpdatedAt}>
        {children}
      </ServerClockProvider>
    </MeContext>
  );
};

/** Who is signed in. Throws outside the shell. */
export const useMe = (): Me => {
  const me = useContext(MeContext);
  if (me === null) throw new Error('nobody is signed in here');
  return me;
};

export const mayOf = (me: Me, roles: readonly Role[]): boolean => roles.some((role) => me.roles.includes(role));
export const useMay = (...roles: readonly Role[]): boolean => mayOf(useMe(), roles);

/** What this deployment goes by, never what the rulebook was delivered with. Throws outside the shell. */
export const usePolicy = (): Me['policy'] => useMe().policy;
