import type { Context } from 'hono';
import { predecessorsOf } from '../domain/rules/succession.ts';
import type { CaseCard } from '../domain/views/cards.ts';
import { type ListGroup, listGroup } from '../service/list-versions.ts';
import type { ListScope } from '../service/ports.ts';
import type { HttpDeps, HttpEnv } from './deps.ts';

export type Watched = {
  readonly kind: CaseCard['kind'];
  readonly scope: ListScope;
  /** What of the register the answer depends on, besides whose cases an authority has taken over. */
  readonly besides?: readonly string[];
};

/** Answers of one list that are kept to be given to others who ask the same: some megabytes at most. */
const keptAtMost = 32;

export const weakTag = (digest: string): string => `W/"v-${digest}"`;

/** By weak comparison (RFC 9110, 13.1.2): a tag in the header is one of ours to the letter or of somebody else. */
export const isNamedIn = (tag: string, ifNoneMatch: string | undefined): boolean =>
  ifNoneMatch?.match(/(?:W\/)?"[^"]*"/g)?.includes(tag) === true;

type Deps = Pick<HttpDeps, 'lists' | 'registry' | 'digest'>;

const groupsOf = async ({ registry }: Deps, { kind, scope }: Watched): Promise<readonly ListGroup[]> => {
  if (scope.of === 'all') return [listGroup(kind, null)];
  const { organisation } = scope;
  const inherited =
    scope.of === 'authority' ? predecessorsOf(organisation, (await registry.facts()).organisations) : [];
  return [organisation, ...inherited].map((one) => listGroup(kind, one));
};

/**
 * Answers a list that pages ask for again and again. What it is at is looked at before anything is read: who names that in
 * `If-None-Match` is told `unchanged`, and of all others who ask the same meanwhile one reads. Whoever asks has been let in
 * by then; the answer must depend on the question, on whose list it is and on what is `watched`, and on nothing else.
 */
export const watching = <T extends object, Refused extends 'invalid-cursor'>(deps: Deps) => {
  const kept = new Map<string, Promise<T | Refused>>();

  const keep = (tag: string, reading: Promise<T | Refused>): void => {
    kept.set(tag, reading);
    reading.catch(() => kept.delete(tag));
    const [oldest] = kept.keys();
    if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
  };

  return async (
    c: Context<HttpEnv>,
    watched: Watched,
    read: () => Promise<T | Refused>,
  ): Promise<T | Refused | 'unchanged'> => {
    const groups = await groupsOf(deps, watched);
    const version = await deps.lists.versionOf(groups);
    if (version === null) return read();
    const { scope, besides = [] } = watched;
    const tag = weakTag(deps.digest([c.req.path, c.req.queries(), scope, groups, besides, version]));
    const isKnown = isNamedIn(tag, c.req.header('if-none-match'));
    const reading = isKnown ? 'unchanged' : (kept.get(tag) ?? read());
    if (typeof reading !== 'string' && !kept.has(tag)) keep(tag, reading);
    const answer = await reading;
    if (answer !== 'invalid-cursor') c.header('ETag', tag);
    return answer;
  };
};

/** Says that nothing has changed, by the tag that the answer would have. */
export const notModified = (c: Context<HttpEnv>) => c.body(null, 304);
