import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import * as z from 'zod';
import { digestOf } from '../../lambda/adapters/digest.ts';
import type { Order } from '../../lambda/domain/order/order.ts';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { createApp } from '../../lambda/http/app.ts';
import type { HttpDeps, HttpLogCode } from '../../lambda/http/deps.ts';
import { createEmergencyApp } from '../../lambda/http/emergency-app.ts';
import { createTokenVerifier } from '../../lambda/http/token.ts';
import type { LogIds } from '../../lambda/log.ts';
import { assertDocumented } from './conformance.ts';
import {
  createMemoryJournal,
  createMemoryScanUses,
  createMemoryViews,
  type MemoryJournal,
  noFigures,
} from './fakes.ts';
import { createMemoryAccess, type MemoryAccess } from './memory-access.ts';
import { createMemoryChoices, createMemoryNotices } from './memory-notices.ts';
import { createMemoryReports } from './memory-reports.ts';
import { type ActorName, actors, monday, registered } from './world.ts';

export const issuer = 'https://sign-in.example';
export const audience = 'urn:broadcast-coordinator:api';

const keys = await generateKeyPair('ES256');
export const jwks = createLocalJWKSet({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' }] });

export const JsonObject = z.record(z.string(), z.unknown());

type TokenChanges = {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly audience?: string;
  readonly issuer?: string;
  readonly type?: string;
  readonly expires?: number | string;
  /** Somebody who has another post now. */
  readonly subject?: string;
  readonly key?: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
};

export const mintToken = (as: ActorName, changes: TokenChanges = {}): Promise<string> => {
  const { subject, name, organisation, roles } = actors[as];
  return new SignJWT({ name, org: organisation, roles: [...roles], ...changes.claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1', typ: changes.type ?? 'at+jwt' })
    .setSubject(changes.subject ?? subject)
    .setIssuer(changes.issuer ?? issuer)
    .setAudience(changes.audience ?? audience)
    .setIssuedAt()
    .setExpirationTime(changes.expires ?? '1h')
    .sign(changes.key ?? keys.privateKey);
};

const minted = new Map<ActorName, Promise<string>>();
const tokenOf = (as: ActorName): Promise<string> => {
  const token = minted.get(as) ?? mintToken(as);
  minted.set(as, token);
  return token;
};

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Record<string, unknown> };

export type TestApi = {
  readonly app: ReturnType<typeof createApp>;
  /** The emergency function over the same ports. */
  readonly emergencyApp: ReturnType<typeof createEmergencyApp>;
  /** The ports that both stand on. */
  readonly deps: HttpDeps;
  readonly journal: MemoryJournal;
  readonly access: MemoryAccess;
  readonly published: { readonly orders: readonly Order[]; readonly hash: string }[];
  readonly faults: { readonly code: HttpLogCode; readonly ids: LogIds; readonly cause: unknown }[];
  readonly setNow: (instant: string) => void;
  readonly get: (as: ActorName, path: string) => Promise<Answer>;
  readonly send: (as: ActorName, method: 'POST' | 'PUT', path: string, body: unknown, key?: string) => Promise<Answer>;
  readonly post: (as: ActorName, path: string, body: unknown, key?: string) => Promise<Answer>;
  /** The same of a bearer of any token; a body makes it a POST. */
  readonly ask: (token: string, path: string, body?: unknown, key?: string) => Promise<Answer>;
};

/** The whole app on in-memory ports; every answer it gives is held against its own document. */
export const createTestApi = (changes: Partial<HttpDeps> = {}): TestApi => {
  const journal = createMemoryJournal();
  const [published, faults]: [TestApi['published'], TestApi['faults']] = [[], []];
  let now = monday;
  const facts = factsFrom(registered);
  const access = createMemoryAccess(() => now);
  const registry = changes.registry ?? {
    facts: async () => facts,
    factsOf: async () => facts,
    factsAtHand: async () => facts,
  };
  const deps: HttpDeps = {
    journal,
    digest: digestOf,
    clock: () => now,
    registry,
    register: { now: async () => ({ facts: await registry.facts(), putInForce: journal.append }) },
    policy: defaultPolicy,
    publisher: { publish: async (orders, hash) => void published.push({ orders, hash }) },
    onPublishFault: () => undefined,
    onUnreadable: () => undefined,
    ...access.ports,
    notices: createMemoryNotices(),
    choices: createMemoryChoices(),
    views: createMemoryViews(journal),
    scanUses: createMemoryScanUses(journal),
    reports: createMemoryReports(journal),
    lists: { versionOf: async () => [...journal.streams].map(([stream, { length }]) => `${stream} ${length}`).join() },
    figures: { figuresFor: async (_question, asOf) => noFigures(asOf) },
    verifyToken: createTokenVerifier({ issuer, audience, jwks }),
    dispatchKeys: async () => ({ keys: [] }),
    estimateKeys: async () => ({ keys: [] }),
    estimates: { ask: async () => [] },
    logger: (code, ids, cause) => void faults.push({ code, ids, cause }),
    surface: 'all',
    ...changes,
  };
  const app = createApp(deps);
  const ask = async (token: string, path: string, init: RequestInit, more: Record<string, string> = {}) => {
    const headers = { authorization: `Bearer ${token}`, ...more };
    const response = await app.request(path, { ...init, headers });
    const body = JsonObject.parse(await response.json());
    await assertDocumented(init.method ?? 'GET', path, response.status, body);
    return { status: response.status, headers: response.headers, body };
  };
  const said = (key: string | undefined): Record<string, string> => ({
    'content-type': 'application/json',
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  });
  const call = async (as: ActorName, path: string, init: RequestInit, more?: Record<string, string>) =>
    ask(await tokenOf(as), path, init, more);
  const send: TestApi['send'] = (as, method, path, body, key) =>
    call(as, path, { method, body: JSON.stringify(body) }, said(key));
  return {
    app,
    emergencyApp: createEmergencyApp(deps),
    deps,
    journal,
    access,
    published,
    faults,
    setNow: (instant) => {
      now = instant;
    },
    get: (as, path) => call(as, path, {}),
    send,
    post: (as, path, body, key) => send(as, 'POST', path, body, key),
    ask: (token, path, body, key) =>
      body === undefined
        ? ask(token, path, {})
        : ask(token, path, { method: 'POST', body: JSON.stringify(body) }, said(key)),
  };
};
