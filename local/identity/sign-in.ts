import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { findSampleActor } from '../sample-world.ts';
import { apiAudience, consoleClientId } from './configuration.ts';
import { commandLineRedirectPath } from './issuer.ts';
import { readMachineSecrets } from './machine-secrets.ts';

const TokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });
export type Token = { readonly accessToken: string; readonly expiresInSeconds: number };

const redirectUri = `http://127.0.0.1${commandLineRedirectPath}`;
const random = (): string => randomBytes(32).toString('base64url');

const rememberCookies = (cookies: Map<string, string>, response: Response): void => {
  for (const line of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) cookies.set(name, value);
  }
};

/** One step of the browser's way: answers where it is sent next. */
const step = async (url: URL, cookies: Map<string, string>, form?: URLSearchParams): Promise<URL> => {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const method = form === undefined ? {} : { method: 'POST', body: form };
  const response = await fetch(url, { ...method, redirect: 'manual', headers: { cookie } });
  rememberCookies(cookies, response);
  const location = response.headers.get('location');
  await response.arrayBuffer();
  if (location === null) throw new Error(`sign-in stopped at ${url.pathname} with status ${response.status}`);
  return new URL(location, url);
};

const requestToken = async (issuer: string, form: Record<string, string>): Promise<Token> => {
  const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(form) });
  if (!response.ok) throw new Error(`the issuer refused a token with status ${response.status}`);
  const { access_token, expires_in } = TokenAnswer.parse(await response.json());
  return { accessToken: access_token, expiresInSeconds: expires_in };
};

const authorizationUrl = (issuer: string, verifier: string): URL => {
  const url = new URL(`${issuer}/auth`);
  url.search = new URLSearchParams({
    client_id: consoleClientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid api',
    resource: apiAudience,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: random(),
  }).toString();
  return url;
};

/**
 * A token of a sample person, by the same code + PKCE flow that a browser goes through.
 * Throws for a name that is no sample person's.
 */
export const signIn = async (issuer: string, personName: string): Promise<string> => {
  const person = findSampleActor(personName);
  if (person === undefined) throw new Error(`nobody in the sample world is called ${personName}`);
  const cookies = new Map<string, string>();
  const verifier = random();
  const interaction = await step(authorizationUrl(issuer, verifier), cookies);
  const resume = await step(interaction, cookies, new URLSearchParams({ person: person.account }));
  const callback = await step(resume, cookies);
  const code = callback.searchParams.get('code');
  if (code === null) throw new Error(`the issuer gave no code: ${callback.searchParams.get('error')}`);
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier };
  return (await requestToken(issuer, { ...form, client_id: consoleClientId })).accessToken;
};

/** Client credentials (RFC 6749 4.4). */
export const machineToken = (issuer: string, clientId: string, clientSecret: string): Promise<Token> =>
  requestToken(issuer, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    resource: apiAudience,
  });

/** A token for anyone in the sample world, person or machine, by name or account. */
export const tokenFor = async (issuer: string, dataDir: string, name: string): Promise<string> => {
  const actor = findSampleActor(name);
  const secret = actor === undefined ? undefined : (await readMachineSecrets(dataDir))[actor.account];
  if (actor === undefined || secret === undefined) return signIn(issuer, name);
  return (await machineToken(issuer, actor.account, secret)).accessToken;
};
