import type { ClientMetadata, Configuration, interactionPolicy, KoaContextWithOIDC } from 'oidc-provider';
import { signInWords } from '../refusal-words.ts';
import { findSampleActor, sampleMachines } from '../sample-world.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { messagePage, signOutPage } from './pages.ts';
import { wayBack } from './way-back.ts';

/** What access tokens are for; the API accepts no other audience. */
export const apiAudience = 'urn:broadcast-coordinator:api';

/** The public client of browsers, the command line and tests. */
export const consoleClientId = 'console';

export type IdentitySettings = {
  readonly signingKey: Record<string, unknown>;
  readonly cookieKey: string;
  readonly machineSecrets: Readonly<Record<string, string>>;
  readonly tokenLifetimeInSeconds: number;
  /** Paths on 127.0.0.1, any port, that a browser may be sent back to. */
  readonly redirectPaths: readonly string[];
};

const onLoopback = (path: string): string => `http://127.0.0.1${path}`;

const clientsOf = (settings: IdentitySettings): ClientMetadata[] => [
  {
    client_id: consoleClientId,
    // A native client's loopback redirect may use any port (RFC 8252 7.3).
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: settings.redirectPaths.map(onLoopback),
    post_logout_redirect_uris: settings.redirectPaths.map(onLoopback),
  },
  ...sampleMachines.map(({ account }) => ({
    client_id: account,
    client_secret: settings.machineSecrets[account] ?? '',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  })),
];

const claimsOf = (account: string | undefined): Record<string, unknown> => {
  const actor = account === undefined ? undefined : findSampleActor(account);
  return actor === undefined ? {} : { name: actor.name, org: actor.organisation, roles: [...actor.roles] };
};

type Customizers = NonNullable<NonNullable<Configuration['formats']>['customizers']>;

/** Whoever has had two offices is one subject under two accounts. */
const nameThePerson: NonNullable<Customizers['jwt']> = (_ctx, token, { payload }) => {
  const actor = 'accountId' in token ? findSampleActor(token.accountId) : undefined;
  if (actor !== undefined) payload['sub'] = actor.subject;
};

const showPage = (ctx: KoaContextWithOIDC, html: string): void => {
  ctx.type = 'html';
  ctx.body = html;
};

/** Nothing to consent to: the console is part of the product. */
const loginOnly = (policies: typeof interactionPolicy) => {
  const policy = policies.base();
  policy.remove('consent');
  return policy;
};

const grantAtOnce: Configuration['loadExistingGrant'] = async (ctx) => {
  const { client, session, provider } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(apiAudience, 'api');
  await grant.save();
  return grant;
};

const featuresOf = (tokenLifetimeInSeconds: number): Configuration['features'] => ({
  devInteractions: { enabled: false },
  userinfo: { enabled: false },
  clientCredentials: { enabled: true },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => apiAudience,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: 'api',
      audience: apiAudience,
      accessTokenFormat: 'jwt',
      accessTokenTTL: tokenLifetimeInSeconds,
      jwt: { sign: { alg: 'ES256' } },
    }),
  },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (ctx, form) => showPage(ctx, signOutPage(form)),
    postLogoutSuccessSource: (ctx) =>
      showPage(ctx, messagePage(signInWords.left, signInWords.mayClose, wayBack(ctx.req))),
  },
});

const hour = 3600;

/**
 * Every default that the provider warns about is given here, so that it starts silently. `policies`: the provider's own, which
 * is loaded late.
 */
export const identityConfiguration = (
  settings: IdentitySettings,
  policies: typeof interactionPolicy,
): Configuration => ({
  adapter: memoryAdapter,
  clients: clientsOf(settings),
  jwks: { keys: [settings.signingKey] },
  cookies: { keys: [settings.cookieKey] },
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
  scopes: ['openid'],
  pkce: { required: () => true },
  features: featuresOf(settings.tokenLifetimeInSeconds),
  ttl: {
    AccessToken: settings.tokenLifetimeInSeconds,
    ClientCredentials: settings.tokenLifetimeInSeconds,
    AuthorizationCode: 60,
    IdToken: hour,
    Interaction: hour,
    Session: 12 * hour,
    Grant: 12 * hour,
  },
  interactions: { policy: loginOnly(policies), url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  clientBasedCORS: (_ctx, origin) => /^http:\/\/127\.0\.0\.1(:\d+)?$/.test(origin),
  findAccount: (_ctx, account) =>
    findSampleActor(account) === undefined
      ? undefined
      : { accountId: account, claims: () => ({ sub: account, ...claimsOf(account) }) },
  formats: { customizers: { jwt: nameThePerson } },
  extraTokenClaims: (_ctx, token) => claimsOf('accountId' in token ? token.accountId : token.clientId),
  loadExistingGrant: grantAtOnce,
  renderError: (ctx) => showPage(ctx, messagePage(signInWords.refused, signInWords.askedWrong, wayBack(ctx.req))),
});
