import type { Context, Hono, MiddlewareHandler } from 'hono';
import * as z from 'zod';
import type { CommandOf, HttpForm } from '../../domain/kernel/command.ts';
import type { Actor, Role } from '../../domain/vocabulary/actor.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { err, ok, type Result } from '../../domain/vocabulary/result.ts';
import type { CommandMeta, Digest } from '../../service/ports.ts';
import { withoutHaste } from '../answer-in-time.ts';
import { answerProblem } from '../answer-problem.ts';
import { requireRole } from '../authenticate.ts';
import { creationOf, newCaseId, requestOf } from '../command-request.ts';
import type { HttpEnv, Served as ServedSurface } from '../deps.ts';
import { readBody } from '../read-body.ts';
import { routed } from '../routed.ts';
import { KeyOptional, KeyRequired, Version } from '../schemas/command-input.ts';
import { answerInvalid } from '../validation.ts';

/** As much of a declaration as its route is made of. */
type Served<T, G> = {
  readonly type: T;
  readonly who: { readonly roles: readonly Role[] };
  readonly http: HttpForm | null;
  readonly body: z.ZodType<G>;
};

type Table<G> = { readonly [T in keyof G & string]: Served<T, G[T]> };

/** What the commands of one aggregate have in common. `P`: what their paths name. */
export type Serving<G, P> = {
  readonly table: Table<G>;
  readonly place: z.ZodType<P>;
  /** Begins the id of a case that a command makes: its path names none yet. */
  readonly prefix: 'a' | 'e' | null;
  /** The issuing system's own name of the message that makes a case; null where it gives none: then the key is its name. */
  readonly messageOf?: (command: CommandOf<G>) => string | null;
  /** Why somebody who has the role may do nothing there, asked before the body is read; null where they may. */
  readonly closedTo?: (place: P, actor: Actor) => string | null;
  readonly act: (
    c: Context<HttpEnv>,
    place: P,
    command: CommandOf<G>,
    meta: CommandMeta,
    status: HttpForm['status'],
  ) => Promise<Response>;
};

type Issues = readonly z.core.$ZodIssue[];

const keys = { optional: KeyOptional, required: KeyRequired } as const;
const versions = { required: Version, optional: Version.optional() } as const;

const Members = lazily(() => z.record(z.string(), z.unknown()));

/** The version that was looked at, and the rest of the body. */
const apart = (json: unknown, asked: HttpForm['version']) => {
  const members = Members.safeParse(json).data;
  if (asked === 'none' || members === undefined) return { rest: json, version: undefined, issues: [] };
  const { version, ...rest } = members;
  const parsed = versions[asked].safeParse(version);
  const issues: Issues = (parsed.error?.issues ?? []).map((issue) => ({ ...issue, path: ['version', ...issue.path] }));
  return { rest, version: parsed.data, issues };
};

const readJson = async (c: Context): Promise<Result<unknown, null>> => {
  try {
    return ok(JSON.parse(await c.req.text()));
  } catch (cause) {
    if (cause instanceof SyntaxError) return err(null);
    throw cause;
  }
};

/**
 * Serves the commands of a table that belong to a surface: role, body, path and key are checked here for all of them, and
 * `act` runs what came of it.
 */
export const serveCommands = <G extends Readonly<Record<string, object>>, P>(
  app: Hono<HttpEnv>,
  digest: Digest,
  surface: ServedSurface,
  { table, place, prefix, messageOf, closedTo, act }: Serving<G, P>,
): void => {
  const requirePlace: MiddlewareHandler<HttpEnv> = async (c, next) => {
    const { data } = place.safeParse(c.req.param());
    const detail = data === undefined ? null : (closedTo?.(data, c.get('actor')) ?? null);
    return detail === null ? next() : answerProblem(c, 'missing-role', detail);
  };
  const serve = <T extends keyof G & string>({ type, who, http, body }: Served<T, G[T]>): void => {
    if (http === null || (surface !== 'all' && http.surface !== surface)) return;
    const makesCase = !http.path.includes('{');
    const role = requireRole(...who.roles);
    app.on(http.method, routed(http.path), role, requirePlace, withoutHaste(readBody), async (c) => {
      const header = keys[http.key].safeParse({ 'idempotency-key': c.req.header('idempotency-key') });
      const key = header.data?.['idempotency-key'];
      const inPath = makesCase ? null : place.safeParse(c.req.param());
      if (inPath?.success === false) return answerInvalid(c, 'path', inPath.error.issues);
      if (!header.success) return answerInvalid(c, 'header', header.error.issues);
      const json = await readJson(c);
      if (!json.ok) return answerProblem(c, 'malformed-json', 'the body is not well-formed JSON');
      const { rest, version, issues } = apart(json.value, http.version);
      const given = body.safeParse(rest);
      if (!given.success || issues.length > 0)
        return answerInvalid(c, 'body', [...issues, ...(given.error?.issues ?? [])]);
      const said = version === undefined ? given.data : { version, ...given.data };
      const command: CommandOf<G, T> = { type, ...given.data };
      const message = messageOf?.(command) ?? null;
      const identity = message === null ? { key: key ?? '' } : { message };
      const meta =
        makesCase && key !== undefined
          ? creationOf(c, digest, identity, said)
          : { ...requestOf(c, digest, { version }), body: said };
      const made = { id: newCaseId(digest, prefix ?? 'a', c.get('actor').organisation, identity) };
      return act(c, inPath?.data ?? place.parse(made), command, meta, http.status);
    });
  };
  for (const declared of Object.values<Table<G>[keyof G & string]>(table)) serve(declared);
};
