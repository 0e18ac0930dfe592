import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Settings } from './settings.ts';

export const callbackPath = '/console/callback';

export const managerOf = ({ issuer, clientId, audience }: Settings): UserManager => {
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
