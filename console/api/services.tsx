import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { epochMs, instantFromMs } from '../../lambda/domain/calendar/instant.ts';
import type { Client } from './client.ts';

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

type Look = { readonly at: number };

const listeners = new Set<() => void>();
let last: Look = { at: Date.now() };
let timer: ReturnType<typeof setInterval> | undefined;

const tick = (): void => {
  last = { at: Date.now() };
  for (const tell of listeners) tell();
};

/** One timer for whatever counts seconds, so that all of it is drawn together. */
const listen = (tell: () => void): (() => void) => {
  timer ??= setInterval(tick, 1000);
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/**
 * What there is to see at the service's time, looked at every second. Drawn again when it is told in other words than
 * before: of many things that are over, none is.
 */
export const useBySecond = <Seen,>(see: (now: string) => Seen, tell: (seen: Seen) => string): Seen => {
  const serviceTimeOf = useServiceTimeOf();
  // The last look of the others is older than what is drawn here for the first time.
  const [first] = useState(() => ({ after: last, at: Date.now() }));
  const seen = (): Seen => see(serviceTimeOf(last === first.after ? first.at : last.at));
  useSyncExternalStore(listen, () => tell(seen()));
  return seen();
};

export type SessionState =
  | { readonly is: 'valid' }
  /** Expired while working. `awaited`: a command waits for someone to sign in again. */
  | { readonly is: 'expired'; readonly awaited: boolean }
  /** Signed out, as a rule in another tab. `forgets`: how the keys of the drafts begin that go with it. */
  | { readonly is: 'ended'; readonly forgets: string | null };

export type Session = {
  readonly token: () => string | null;
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves to whether someone has signed in again; a query does not wait for it. */
  readonly onExpired: (kind: 'query' | 'command') => Promise<boolean>;
  /** Opens the issuer in a window of its own, so that the page keeps everything. Throws where that fails. */
  readonly renew: () => Promise<void>;
  /** The waiting commands fail with `cancelled-sign-in`. */
  readonly giveUp: () => void;
  /** Leaves the page for the issuer. */
  readonly signIn: () => Promise<void>;
  /** Ends every tab of this browser; `forgets` as in `SessionState`, null: drafts stay. Leaves the page for the issuer. */
  readonly signOut: (forgets: string | null) => Promise<void>;
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
