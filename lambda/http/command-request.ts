import type { Context } from 'hono';
import type { CommandMeta, Digest } from '../service/ports.ts';
import type { HttpEnv } from './deps.ts';

type Prefix = 'a' | 'e';

/** Identity of a case yet to be made: the same organisation and key always mean the same case. */
export const newCaseId = (digest: Digest, prefix: Prefix, organisation: string | null, key: string): string =>
  `${prefix}-${digest({ organisation, key }).slice(0, 26)}`;

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
export const creationOf = (c: Context<HttpEnv>, digest: Digest, key: string, body: unknown): CommandMeta => {
  const actor = c.get('actor');
  const commandId = digest({ organisation: actor.organisation, key });
  return { actor, commandId, body, expectedVersion: null };
};
