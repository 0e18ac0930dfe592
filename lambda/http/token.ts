import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import { Actor, Role } from '../domain/vocabulary/actor.ts';
import { lazily } from '../domain/vocabulary/lazily.ts';
import { OrganisationId } from '../domain/vocabulary/organisation.ts';

export type TokenVerifierOptions = {
  readonly issuer: string;
  readonly audience: string;
  /** Address of the issuer's keys, or a way to get them; found by OpenID Connect Discovery when absent. */
  readonly jwks?: string | JWTVerifyGetKey;
  /** Verified tokens remembered at most. */
  readonly rememberAtMost?: number;
  readonly nowInMs?: () => number;
};

/** The claims this system reads (RFC 9068 access token). Roles of other systems are passed over. */
const Claims = lazily(() =>
  z.object({
    sub: z.string().min(1),
    exp: z.number(),
    name: z.string().min(1),
    org: OrganisationId.nullish(),
    roles: z.array(z.string()),
  }),
);

/** Whether a token is good could not be found out: its issuer gave no keys. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
}

/** The token is at fault; anything else is ours or the issuer's, and thrown. */
const faultsOfTheToken: ReadonlySet<string> = new Set([
  errors.JWTClaimValidationFailed.code,
  errors.JWTExpired.code,
  errors.JWTInvalid.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
  errors.JWKSNoMatchingKey.code,
  errors.JWKSMultipleMatchingKeys.code,
]);

const Discovery = lazily(() => z.object({ issuer: z.string(), jwks_uri: z.url() }));

const discover = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
  if (!answer.ok) throw new Error(`the issuer's configuration answered ${answer.status}`);
  const found = Discovery.parse(await answer.json());
  if (found.issuer !== issuer) throw new Error('the configuration is of another issuer');
  return createRemoteJWKSet(new URL(found.jwks_uri));
};

const keysOf = ({ jwks, issuer }: TokenVerifierOptions): (() => Promise<JWTVerifyGetKey>) => {
  if (typeof jwks === 'function') return async () => jwks;
  if (typeof jwks === 'string') {
    const keys = createRemoteJWKSet(new URL(jwks));
    return async () => keys;
  }
  let known: Promise<JWTVerifyGetKey> | undefined;
  return () => {
    known ??= discover(issuer).catch((cause: unknown) => {
      known = undefined; // a fault of the moment is not remembered
      throw cause;
    });
    return known;
  };
};

type Verified = { readonly actor: Actor; readonly expiresAtMs: number };

/** null: no actor of this system. The role `system` is given by no token, so a token that claims it is refused whole. */
const readClaims = (payload: JWTPayload): Verified | null => {
  const claims = Claims.safeParse(payload);
  if (!claims.success) return null;
  const { sub, name, org, exp } = claims.data;
  const roles = claims.data.roles.flatMap((role) => Role.safeParse(role).data ?? []);
  const actor = Actor.safeParse({ subject: sub, name, organisation: org ?? null, roles });
  return actor.success && !roles.includes('system') ? { actor: actor.data, expiresAtMs: exp * 1000 } : null;
};

const remember = (known: Map<string, Verified>, digest: string, verified: Verified, atMost: number): void => {
  const [oldest] = known.keys();
  if (known.size >= atMost && oldest !== undefined) known.delete(oldest);
  known.set(digest, verified);
};

/**
 * Verifies RFC 9068 access tokens: issuer, audience, `typ`, ES256 or RS256, expiry with 5 s tolerance. A verified token
 * is remembered by its digest until it expires, so that the emergency path pays for a signature once.
 */
export const createTokenVerifier = (options: TokenVerifierOptions): ((token: string) => Promise<Actor | null>) => {
  const { issuer, audience, rememberAtMost = 10_000, nowInMs = Date.now } = options;
  const known = new Map<string, Verified>();
  const keys = keysOf(options);
  const verify = async (token: string): Promise<Verified | null> => {
    const expected = { issuer, audience, typ: 'at+jwt', algorithms: ['ES256', 'RS256'], clockTolerance: 5 };
    try {
      const { payload } = await jwtVerify(token, await keys(), { ...expected, currentDate: new Date(nowInMs()) });
      return readClaims(payload);
    } catch (cause) {
      if (cause instanceof errors.JOSEError && faultsOfTheToken.has(cause.code)) return null;
      throw new IssuerUnreachable('the keys of the issuer could not be had', { cause });
    }
  };
  return async (token) => {
    const digest = createHash('sha256').update(token).digest('base64');
    const held = known.get(digest);
    if (held !== undefined && nowInMs() < held.expiresAtMs) return held.actor;
    const verified = await verify(token);
    if (verified !== null) remember(known, digest, verified, rememberAtMost);
    else known.delete(digest);
    return verified?.actor ?? null;
  };
};
