import { type ReactNode, useDeferredValue } from 'react';
import { ListStates } from '../answers/list-states.tsx';
import { useRead } from '../api/queries.ts';
import { ServerClockProvider } from '../api/services.tsx';
import { MeContext } from './me.tsx';

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
