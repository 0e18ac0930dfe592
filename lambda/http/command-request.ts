import type { Context } from 'hono';
import type { CommandMeta, Digest } from '../service/ports.ts';
import type { HttpEnv } from './deps.ts';

type Prefix = 'a' | 'e';

/** By what a case yet to be made is known from the first: a key, or the issuing system's own name of its message. */
export type CaseIdentity = { readonly key: string } | { readonly message: string };

/** Identity of a case yet to be made: the same organisation and key, or message, always mean the same case. */
export const newCaseId = (
  digest: Digest,
  prefix: Prefix,
  organisation: string | null,
  identity: CaseIdentity,
): string => `${prefix}-${digest({ organisation, ...identity }).slice(0, 26)}`;

const commandIdOf = (c: Context<HttpEnv>, digest: Digest): string => {
  const key = c.req.header('idempotency-key');
  return key === undefined ? crypto.randomUUID() : digest({ subject: c.get('actor').subject, key });
};

/** The command of a person or machine on something that exists; `version` is the one looked at. */
export const requestOf = <B extends { readonly version?: number | undefined }>(
  c: Context<HttpEnv>,
  digest: Digest,
  body: B,
): CommandMeta => ({
  actor: c.get('actor'),
  commandId: commandIdOf(c, digest),
  body,
  expectedVersion: body.version ?? null,
});

/** A command that makes a case: whoever of the organisation repeats it gets the same case. */
export const creationOf = (c: Context<HttpEnv>, digest: Digest, identity: CaseIdentity, body: unknown): CommandMeta => {
  const actor = c.get('actor');
  const commandId = digest({ organisation: actor.organisation, ...identity });
  return { actor, commandId, body, expectedVersion: null };
};
