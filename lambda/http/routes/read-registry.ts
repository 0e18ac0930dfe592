import type { Hono } from 'hono';
import { type EntryKind, registryStream } from '../../domain/kernel/streams.ts';
import type { RegistryEntry } from '../../domain/registry/events.ts';
import type { RegistryRow } from '../../domain/views/registry-row.ts';
import { type Actor, actsFor, hasRole, type Role } from '../../domain/vocabulary/actor.ts';
import { loadEntry } from '../../service/load.ts';
import { answerProblem } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, readProblems, reads } from '../operation.ts';
import { registryRowFor, registryState } from '../representations/registry.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { History, RegistryPage } from '../schemas/answers.ts';
import { RegistryState } from '../schemas/cases.ts';
import { RegistryKindPath, RegistryPath, RegistryQuery } from '../schemas/parameters.ts';
import { isNamedIn, notModified, weakTag } from '../watched.ts';

const keepers: readonly Role[] = ['registrar', 'auditor'];
const officers: readonly Role[] = [...keepers, 'authority-officer', 'duty-officer'];
const senders: readonly Role[] = ['department-officer', 'emergency-trigger'];

/** Who may read what is registered; what is only proposed is for the keepers. */
const readersOf: Readonly<Record<EntryKind, readonly Role[]>> = {
  organisation: [...officers, ...senders, 'operator'],
  'holiday-notice': [...officers, ...senders, 'operator'],
  operator: [...officers, ...senders],
  'standing-authority': [...officers, ...senders],
  roster: keepers,
  'anchor-gap': keepers,
  'prepared-message': [...officers, ...senders],
  'boundary-file': [...officers, ...senders],
};

const list = declareRoute({
  method: 'get',
  path: '/registry/{kind}',
  tags: ['registry'],
  summary: 'List what is registered of a kind',
  description:
    'Each says what whoever asks can do with it, as far as the views have come. Prepared messages of one organisation (`organisation`; senders are shown their own) come with a weak ETag, and with what ' +
    'its people have proposed for them.',
  ...reads(),
  request: {
    get params() {
      return RegistryKindPath();
    },
    get query() {
      return RegistryQuery();
    },
  },
  responses: { 200: json(RegistryPage, 'One page'), 304: { description: 'As it was' }, ...readProblems },
});

const get = declareRoute({
  method: 'get',
  path: '/registry/{kind}/{id}',
  tags: ['registry'],
  summary: 'Look at one entry as the journal has it now',
  description:
    'Where an operator takes its orders, and where it is asked how many phones are in an area, is shown to registrars, auditors and the ' +
    'operator; to others its host is `not-shown.invalid`.',
  ...reads(),
  request: { params: RegistryPath },
  responses: { 200: json(RegistryState, 'The entry; ETag is its version'), ...readProblems },
});

const history = declareRoute({
  method: 'get',
  path: '/registry/{kind}/{id}/history',
  tags: ['registry', 'history'],
  summary: 'Every commit about the entry with its hashes',
  ...reads('registrar', 'auditor'),
  request: { params: RegistryPath },
  responses: { 200: json(History, 'The whole chain, oldest first'), ...readProblems },
});

export const registryReads = [list, get, history] as const;
export type RegistryReads = (typeof registryReads)[number];

const mayList = (kind: EntryKind, actor: Actor): boolean => hasRole(actor, ...readersOf[kind]);

/** An operator its own line, and people their own roster. */
const ownReaders: Readonly<Partial<Record<EntryKind, readonly Role[]>>> = {
  operator: ['operator'],
  roster: ['authority-officer', 'duty-officer', 'department-officer'],
};

const isOwnLine = (kind: EntryKind, id: string, actor: Actor): boolean =>
  actor.organisation === id && hasRole(actor, ...(ownReaders[kind] ?? []));

/** Stands for an address that is not the reader's business; RFC 2606 keeps the name from ever being one. */
const notShown = 'https://not-shown.invalid/';

/** That there is an address stays to be seen. */
const withoutAddresses = (entry: RegistryEntry): RegistryEntry => {
  if (entry.kind !== 'operator') return entry;
  const { delivery, estimateEndpoint } = entry.value;
  return {
    kind: 'operator',
    value: {
      ...entry.value,
      ...(delivery.mode === 'push' ? { delivery: { mode: 'push', endpoint: notShown } } : {}),
      ...(estimateEndpoint === undefined ? {} : { estimateEndpoint: notShown }),
    },
  };
};

/** What an organisation has prepared is its own until it is in force, and of senders nobody else's after that. */
const preparedAsSeenBy = <R extends RegistryRow>(actor: Actor, row: R): R | null => {
  const entry = row.current ?? row.proposal?.entry ?? null;
  if (entry?.kind === 'prepared-message' && actsFor(actor, entry.value.organisation)) return row;
  return row.current === null || !hasRole(actor, ...officers) ? null : { ...row, proposal: null };
};

const asSeenBy = <R extends RegistryRow>(actor: Actor, row: R): R | null => {
  if (hasRole(actor, ...keepers)) return row;
  if (row.kind === 'prepared-message') return preparedAsSeenBy(actor, row);
  if (row.current === null) return null;
  const current = isOwnLine(row.kind, row.id, actor) ? row.current : withoutAddresses(row.current);
  return { ...row, current, proposal: null };
};

/** Whose prepared messages are listed: a sender's own, else those that were asked for; null: everybody's. */
const ownerOf = (actor: Actor, asked: string | undefined): string | null =>
  hasRole(actor, ...officers) ? (asked ?? null) : actor.organisation;

const registerEntry = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, get, async (c) => {
    const { kind, id } = c.req.valid('param');
    const actor = c.get('actor');
    if (!mayList(kind, actor) && !isOwnLine(kind, id, actor))
      return answerProblem(c, 'missing-role', 'entries of this kind are for others');
    const record = await loadEntry(deps, kind, id);
    const row = record === null ? null : asSeenBy(actor, registryState(kind, id, record, actor));
    return row === null
      ? answerProblem(c, 'not-found', 'no such entry')
      : c.json(row, 200, { ETag: `"${row.version}"` });
  });
  serveRoute(app, history, async (c) => {
    const { kind, id } = c.req.valid('param');
    const stream = registryStream(kind, id);
    const commits = await deps.journal.stored(stream);
    return commits.length === 0
      ? answerProblem(c, 'not-found', 'no such entry')
      : c.json({ stream, commits: [...commits] }, 200);
  });
};

export const readRegistry = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  registerEntry(app, deps);
  serveRoute(app, list, async (c) => {
    const { kind } = c.req.valid('param');
    const { limit, cursor, organisation } = c.req.valid('query');
    const actor = c.get('actor');
    if (!mayList(kind, actor)) return answerProblem(c, 'missing-role', 'entries of this kind are for others');
    const request = { limit, cursor: cursor ?? null };
    const owner = kind === 'prepared-message' ? ownerOf(actor, organisation) : null;
    const page =
      owner === null
        ? await deps.views.registry(kind, request)
        : await deps.views.listed({ of: 'prepared-messages', organisation: owner }, request);
    if (page === 'invalid-cursor') return answerProblem(c, 'invalid-cursor', 'begin again without a cursor');
    const items = page.items.flatMap((row) => asSeenBy(actor, registryRowFor(row, actor)) ?? []);
    if (owner !== null) {
      const tag = weakTag(
        deps.digest([
          owner,
          page.next,
          items.map(({ id, version, possibleActions }) => [id, version, possibleActions]),
        ]),
      );
      if (isNamedIn(tag, c.req.header('if-none-match'))) return notModified(c);
      c.header('ETag', tag);
    }
    return c.json({ items, next: page.next }, 200);
  });
};
