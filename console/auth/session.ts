import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Settings } from './settings.ts';

export const callbackPath = '/console/callback';

export type SessionState =
  | { readonly is: 'valid' }
  /** Expired while working. `awaited`: a command waits for someone to sign in again. */
  | { readonly is: 'expired'; readonly awaited: boolean };

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
  readonly signOut: () => Promise<void>;
};

const managerOf = ({ issuer, clientId, audience }: Settings): UserManager => {
  const redirect = `${location.origin}${callbackPath}`;
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: redirect,
    popup_redirect_uri: redirect,
    post_logout_redirect_uri: `${location.origin}/console/`,
    scope: 'openid api',
    resource: audience,
    automaticSilentRenew: false,
    loadUserInfo: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    // The window that signs in again must find what this one asked for; tokens stay with their window.
    stateStore: new WebStorageStateStore({ store: localStorage }),
  });
};

const here = (): string => `${location.pathname}${location.search}${location.hash}`;
const isOwnPage = (address: unknown): address is string =>
  typeof address === 'string' && address.startsWith('/console/');

const createSession = (manager: UserManager, signedIn: User): Session => {
  let user = signedIn;
  let state: SessionState = { is: 'valid' };
  let waiting: ((renewed: boolean) => void)[] = [];
  const listeners = new Set<() => void>();
  const become = (next: SessionState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const settle = (renewed: boolean): void => {
    for (const resolve of waiting) resolve(renewed);
    waiting = [];
    become(renewed ? { is: 'valid' } : { is: 'expired', awaited: false });
  };
  manager.events.addAccessTokenExpired(() => become({ is: 'expired', awaited: waiting.length > 0 }));
  return {
    token: () => user.access_token,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onExpired: (kind) => {
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
      if (next.profile.sub !== user.profile.sub) return location.reload();
      user = next;
      settle(true);
    },
    giveUp: () => settle(false),
    signIn: () => manager.signinRedirect({ state: here() }),
    signOut: () => manager.signoutRedirect(),
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
    history.replaceState(null, '', isOwnPage(user.state) ? user.state : '/console/');
    return createSession(manager, user);
  }
  const user = await manager.getUser();
  if (user !== null && user.expired !== true) return createSession(manager, user);
  await manager.signinRedirect({ state: here() });
  return null;
};
