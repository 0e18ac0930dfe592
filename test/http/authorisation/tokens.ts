import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createLocalJWKSet, exportJWK } from 'jose';
import { createTokenVerifier } from '../../../lambda/http/token.ts';
import type { Account } from './posts.ts';

export const issuer = 'https://sign-in.example';
export const audience = 'urn:broadcast-coordinator:api';

/** In seconds; the verifier's own time, which stands still. */
const now = Date.parse('2026-03-02T10:00:00+08:00') / 1000;

const ecPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const [issuers, strangers] = [ecPair(), ecPair()];
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicJwk = { ...(await exportJWK(issuers.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };

export const verifyToken = createTokenVerifier({
  issuer,
  audience,
  jwks: createLocalJWKSet({ keys: [publicJwk] }),
  nowInMs: () => now * 1000,
});

type Members = Readonly<Record<string, unknown>>;
type Signer = (data: string) => Buffer;

const es256 =
  (key: KeyObject): Signer =>
  (data) =>
    sign('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' });
const rs256: Signer = (data) => sign('sha256', Buffer.from(data), rsa.privateKey);
const hs256 =
  (secret: string): Signer =>
  (data) =>
    createHmac('sha256', secret).update(data).digest();
const unsigned: Signer = () => Buffer.alloc(0);
const byIssuer = es256(issuers.privateKey);

const part = (members: Members): string => Buffer.from(JSON.stringify(members)).toString('base64url');

/** A compact JWS (RFC 7515) of whatever is said, made without the library that verifies it. */
const jws = (header: Members, payload: Members, signer: Signer): string => {
  const data = `${part(header)}.${part(payload)}`;
  return `${data}.${signer(data).toString('base64url')}`;
};

const genuineHeader: Members = { alg: 'ES256', kid: 'k1', typ: 'at+jwt' };
const claimsOf = ({ subject, name, organisation, roles }: Account): Members => ({
  iss: issuer,
  aud: audience,
  iat: now,
  exp: now + 3600,
  sub: subject,
  name,
  ...(organisation === null ? {} : { org: organisation }),
  roles,
});

const minted = new Map<Account, string>();
export const tokenOf = (account: Account): string => {
  const token = minted.get(account) ?? jws(genuineHeader, claimsOf(account), byIssuer);
  minted.set(account, token);
  return token;
};

/** Claims in another state than they should be; `undefined` takes one out. */
const withClaims = (changes: Members) => (account: Account) =>
  jws(genuineHeader, { ...claimsOf(account), ...changes }, byIssuer);
const withHeader =
  (changes: Members, signer: Signer = byIssuer) =>
  (account: Account) =>
    jws({ ...genuineHeader, ...changes }, claimsOf(account), signer);

const changedAfterwards = (account: Account): string => {
  const [header, , signature] = tokenOf(account).split('.');
  return [header, part({ ...claimsOf(account), sub: 'somebody-else' }), signature].join('.');
};
const cut = (account: Account): string => tokenOf(account).slice(0, -20);
const spki = issuers.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const attackersJwk = strangers.publicKey.export({ format: 'jwk' });

const tokens: Readonly<Record<string, (account: Account) => string>> = {
  garbage: () => 'nonsense',
  'three parts of garbage': () => 'bm9uc2Vuc2U.bm9uc2Vuc2U.bm9uc2Vuc2U',
  'five parts, as of an encrypted one': (account) => `${tokenOf(account)}.AAAA.AAAA`,
  'alg none': withHeader({ alg: 'none' }, unsigned),
  'alg none in other letters': withHeader({ alg: 'nOnE' }, unsigned),
  'alg none above a genuine signature': withHeader({ alg: 'none' }),
  'without an alg': withHeader({ alg: undefined }),
  'without a signature': withHeader({}, unsigned),
  'HS256 with the public key as its secret': withHeader({ alg: 'HS256' }, hs256(spki)),
  'HS256 with the public JWK as its secret': withHeader({ alg: 'HS256' }, hs256(JSON.stringify(publicJwk))),
  'HS256 with an empty secret': withHeader({ alg: 'HS256' }, hs256('')),
  'another key under the same kid': withHeader({}, es256(strangers.privateKey)),
  'an unknown kid': withHeader({ kid: 'k2' }),
  'an unknown kid and another key': withHeader({ kid: 'k2' }, es256(strangers.privateKey)),
  'another key without a kid': withHeader({ kid: undefined }, es256(strangers.privateKey)),
  'another key that it brings with it': withHeader({ jwk: attackersJwk }, es256(strangers.privateKey)),
  'another key that it says where to fetch': withHeader(
    { jku: 'https://attacker.example/keys' },
    es256(strangers.privateKey),
  ),
  'RS256 by an RSA key of somebody': withHeader({ alg: 'RS256' }, rs256),
  'ES384 said over ES256': withHeader({ alg: 'ES384' }),
  'changed after it was signed': changedAfterwards,
  'cut off': cut,
  'a critical header that nobody knows': withHeader({ crit: ['b65'], b65: true }),
  'another issuer': withClaims({ iss: 'https://other.example' }),
  'the issuer and a slash': withClaims({ iss: `${issuer}/` }),
  'no issuer': withClaims({ iss: undefined }),
  'another audience': withClaims({ aud: 'urn:other' }),
  'no audience': withClaims({ aud: undefined }),
  'an ID token for the console': (account) =>
    jws({ ...genuineHeader, typ: 'JWT' }, { ...claimsOf(account), aud: 'console', nonce: 'n' }, byIssuer),
  'an ID token for the API': withHeader({ typ: 'JWT' }),
  'no type': withHeader({ typ: undefined }),
  'a logout token': withHeader({ typ: 'logout+jwt' }),
  expired: withClaims({ exp: now - 5 }),
  'without an end': withClaims({ exp: undefined }),
  'an end that is no number': withClaims({ exp: 'tomorrow' }),
  'not yet valid': withClaims({ nbf: now + 60 }),
  'no subject': withClaims({ sub: undefined }),
  'an empty subject': withClaims({ sub: '' }),
  'no name': withClaims({ name: undefined }),
  'no roles': withClaims({ roles: undefined }),
  'an empty list of roles': withClaims({ roles: [] }),
  'roles that are one text': (account) => withClaims({ roles: account.roles.join(' ') })(account),
  'roles of other systems alone': withClaims({ roles: ['admin', '*'] }),
  'the role of the system itself': withClaims({ roles: ['system'] }),
  'the role of the system beside its own': (account) => withClaims({ roles: [...account.roles, 'system'] })(account),
  'an organisation that is no id': withClaims({ org: '../miit' }),
  'several organisations': withClaims({ org: ['gd-emergency', 'gd-comms'] }),
};

const headers: Readonly<Record<string, (account: Account) => string | null>> = {
  'no header': () => null,
  'an empty header': () => '',
  'no token after Bearer': () => 'Bearer',
  'another scheme': (account) => `DPoP ${tokenOf(account)}`,
  'a name and a password': () => `Basic ${Buffer.from('admin:admin').toString('base64')}`,
  'two tokens': (account) => `Bearer ${tokenOf(account)} ${tokenOf(account)}`,
  'two tokens and a comma': (account) => `Bearer ${tokenOf(account)}, Bearer ${tokenOf(account)}`,
};

type Credential = {
  readonly name: string;
  readonly authorization: (account: Account) => string | null;
  /** RFC 6750: an error is named only where a token was given. */
  readonly challenge: string;
};

/** What is no credential, whoever it says it is. */
export const badCredentials: readonly Credential[] = [
  ...Object.entries(headers).map(([name, authorization]) => ({ name, authorization, challenge: 'Bearer' })),
  ...Object.entries(tokens).map(([name, mint]) => ({
    name,
    authorization: (account: Account) => `Bearer ${mint(account)}`,
    challenge: 'Bearer error="invalid_token"',
  })),
];
