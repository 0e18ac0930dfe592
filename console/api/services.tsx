import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { epochMs, instantFromMs } from '../../lambda/domain/calendar/instant.ts';
import type { Client } from './client.ts';
import type { Session } from './sign-in/session.ts';

/** How many milliseconds the service is ahead of this machine: deadlines are the service's, whatever the clock here says. */
const OffsetContext = createContext(0);

type Heard = { readonly now: string; readonly heardAt: number; readonly children: ReactNode };

export const ServerClockProvider = ({ now, heardAt, children }: Heard) => {
  const offset = useMemo(() => epochMs(now) - heardAt, [now, heardAt]);
  return <OffsetContext value={offset}>{children}</OffsetContext>;
};

/** The service's time as a canonical instant, looked at anew every `everyMs`. */
export const useNow = (everyMs = 30_000): string => {
  const offset = useContext(OffsetContext);
  const [local, setLocal] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setLocal(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return instantFromMs(local + offset);
};

/** What the clock of the service said when the one here said `localMs`. */
export const useServiceTimeOf = (): ((localMs: number) => string) => {
  const offset = useContext(OffsetContext);
  return (localMs) => instantFromMs(localMs + offset);
};

export type Services = { readonly client: Client; readonly session: Session };

const absent = (): never => {
  throw new Error('the services are provided by main.tsx');
};

const none: Services = {
  client: { ask: absent },
  session: {
    token: absent,
    state: absent,
    subscribe: absent,
    onExpired: absent,
    renew: absent,
    giveUp: absent,
    signIn: absent,
    signOut: absent,
  },
};

export const ServicesContext = createContext<Services>(none);
export const useClient = (): Client => useContext(ServicesContext).client;
export const useSession = (): Session => useContext(ServicesContext).session;
