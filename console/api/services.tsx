import { createContext, useContext } from 'react';
import type { Client } from './client.ts';
import type { Session } from './sign-in/session.ts';

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
