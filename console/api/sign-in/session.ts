import type { User, UserManager } from 'oidc-client-ts';
import type { Session, SessionState } from '../services.tsx';
import { callbackPath, managerOf } from './manager.ts';
import type { Settings } from './settings.ts';
import { missedSignOut, noteSignIn, type SignOut, watchSignOuts } from './sign-outs.ts';

const here = (): string => `${location.pathname}${location.search}${location.hash}`;
const isOwnPage = (address: unknown): address is string =>
  typeof address === 'string' && address.startsWith('/console/');

const createSession = (manager: UserManager, signedIn: User): Session => {
  let user: User | null = signedIn;
  let state: SessionState = { is: 'valid' };
  let waiting: ((renewed: boolean) => void)[] = [];
  const listeners = new Set<() => void>();
  const become = (next: SessionState): void => {
    if (state.is === 'ended') return;
    state = next;
    for (const listener of listeners) listener();
  };
  const release = (renewed: boolean): void => {
    for (const resolve of waiting) resolve(renewed);
    waiting = [];
  };
  const settle = (renewed: boolean): void => {
    release(renewed);
    become(renewed ? { is: 'valid' } : { is: 'expired', awaited: false });
  };
  const end = ({ forgets }: Pick<SignOut, 'forgets'>): void => {
    user = null;
    void manager.removeUser();
    become({ is: 'ended', forgets });
    release(false);
  };
  const signOuts = watchSignOuts(end);
  manager.events.addAccessTokenExpired(() => become({ is: 'expired', awaited: waiting.length > 0 }));
  return {
    token: () => user?.access_token ?? null,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onExpired: (kind) => {
      if (state.is === 'ended') return Promise.resolve(false);
      if (kind === 'query') {
        if (state.is === 'valid') become({ is: 'expired', awaited: false });
        return Promise.resolve(false);
      }
      const renewed = new Promise<boolean>((resolve) => waiting.push(resolve));
      become({ is: 'expired', awaited: true });
      return renewed;
    },
    renew: async () => {
      const next = await manager.signinPopup();
      // Someone else must not go on with what another typed.
      if (next.profile.sub !== user?.profile.sub) return location.reload();
      user = next;
      settle(true);
    },
    giveUp: () => settle(false),
    signIn: () => manager.signinRedirect({ state: here() }),
    signOut: async (forgets) => {
      signOuts.announce(forgets);
      // Where the issuer cannot be reached, nobody is signed in here all the same.
      await manager.signoutRedirect().catch(() => end({ forgets }));
    },
  };
};

/**
 * The session of whoever is signed in. null: the browser is on its way to the issuer, or this window was opened by
 * another one to sign in and is about to close. Throws where the issuer cannot be reached or says no.
 */
export const openSession = async (settings: Settings): Promise<Session | null> => {
  const manager = managerOf(settings);
  if (location.pathname === callbackPath) {
    const user = await manager.signinCallback();
    if (user === undefined) return null;
    noteSignIn();
    history.replaceState(null, '', isOwnPage(user.state) ? user.state : '/console/');
    return createSession(manager, user);
  }
  if (missedSignOut() !== null) await manager.removeUser();
  const user = await manager.getUser();
  if (user !== null && user.expired !== true) return createSession(manager, user);
  await manager.signinRedirect({ state: here() });
  return null;
};
