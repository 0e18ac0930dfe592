import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type Provider from 'oidc-provider';
import { once } from '../../lambda/domain/vocabulary/once.ts';
import { answerHeaders } from '../../lambda/http/answer-headers.ts';
import { answerEarly, refuseEarly } from '../early-answers.ts';
import { isToThisMachine } from '../host-fault.ts';
import { closeServer, listenLocally, loopback } from '../ports.ts';
import { readOrCreatePrivate } from '../private-file.ts';
import { refused, refusedTo } from '../refusals.ts';
import { openSigningKey } from '../signing-key.ts';
import { apiAudience, identityConfiguration } from './configuration.ts';
import { handleInteraction } from './interaction.ts';
import { readMachineSecrets } from './machine-secrets.ts';
import { wayBack } from './way-back.ts';

export type IdentityOptions = {
  readonly dataDir: string;
  /** 0 for any; tokens stay valid over a restart only if the port stays the same, because it is in the issuer. */
  readonly port: number;
  readonly tokenLifetimeInSeconds?: number;
  readonly redirectPaths?: readonly string[];
};

export type Identity = {
  /** `http://127.0.0.1:PORT`, the tokens' `iss`. */
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  stop(): Promise<void>;
};

/** For the command line and tests, which read the code from the redirect and follow it no further. */
export const commandLineRedirectPath = '/callback';
const consolePaths = ['/', '/console', '/console/', '/console/callback'];

const readSettings = async (options: IdentityOptions) => {
  const directory = join(options.dataDir, 'identity');
  return {
    signingKey: await openSigningKey(join(directory, 'signing-key.json')),
    cookieKey: await readOrCreatePrivate(join(directory, 'cookie-key'), () => randomBytes(32).toString('base64url')),
    machineSecrets: await readMachineSecrets(options.dataDir),
    tokenLifetimeInSeconds: options.tokenLifetimeInSeconds ?? 3600,
    redirectPaths: [commandLineRedirectPath, ...(options.redirectPaths ?? consolePaths)],
  };
};

/**
 * The provider adds the hash of a script of its own to `script-src`, where one sends a form by itself; a form may lead back to
 * the console, on whichever port it is.
 */
const signInHeaders = {
  ...answerHeaders,
  'Content-Security-Policy':
    "default-src 'none'; script-src; style-src 'unsafe-inline'; form-action 'self' http://127.0.0.1:*; frame-ancestors 'none'; base-uri 'none'",
} as const;

type Middleware = Parameters<Provider['use']>[0];

/** What is no place of the protocol, which says nothing of it. */
const refuseUnknown: Middleware = async (ctx, next) => {
  await next();
  if (ctx.status !== 404 || ctx.body) return;
  const { headers, body } = refusedTo(ctx.get('accept'), 404, 'nothing-here', wayBack(ctx.req));
  ctx.set({ ...headers });
  ctx.status = 404;
  ctx.body = body;
};

const fail = (response: ServerResponse): void => {
  if (response.headersSent) return void response.destroy();
  const { status, headers, body } = refused(500, 'fault');
  response.writeHead(status, headers).end(body);
};

/** The embedded OpenID Connect issuer on a loopback port of its own. Throws `PortTaken`. */
export const startIdentity = async (options: IdentityOptions): Promise<Identity> => {
  const settings = await readSettings(options);
  const server = createServer();
  answerEarly(server);
  const port = await listenLocally(server, options.port, 'sign-in');
  const issuer = `http://${loopback}:${port}`;
  // Loaded when somebody signs in: it is a tenth of everything that a start would read.
  const provider = once(async () => {
    const { default: Issuer, interactionPolicy } = await import('oidc-provider');
    const made = new Issuer(issuer, identityConfiguration(settings, interactionPolicy));
    made.use(refuseUnknown);
    return { made, protocol: made.callback() };
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { made, protocol } = await provider();
    if (request.url?.startsWith('/interaction/') === true) return handleInteraction(made, request, response);
    await protocol(request, response);
  };
  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(signInHeaders)) response.setHeader(name, value);
    if (!isToThisMachine(request)) return refuseEarly(response, 403, 'machine-alone');
    answer(request, response).catch(() => fail(response));
  });
  return { issuer, jwksUrl: `${issuer}/jwks`, audience: apiAudience, stop: () => closeServer(server) };
};
