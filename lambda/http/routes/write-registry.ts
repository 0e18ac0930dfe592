import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { registryRow } from '../../domain/projection/project.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { RegistryCommand } from '../../domain/registry/commands/index.ts';
import type { RegistryRecord } from '../../domain/registry/record.ts';
import type { EntryKind, RegistryEntry } from '../../domain/registry/events.ts';
import { registryDecider } from '../../service/deciders.ts';
import { execute } from '../../service/execute.ts';
import type { Request } from '../../service/ports.ts';
import { registryStream } from '../../service/streams.ts';
import { answerRefusal } from '../answer-problem.ts';
import { requestOf } from '../command-request.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, jsonBody, writeProblems, writes } from '../operation.ts';
import { RegistryRow } from '../schemas/domain.ts';
import { KeyOptional, KeyRequired, RegistryPath } from '../schemas/parameters.ts';
import { ProposalBody, RemarkBody } from '../schemas/requests.ts';

const propose = createRoute({
  method: 'post',
  path: '/registry/{kind}/{id}/proposals',
  tags: ['registry'],
  summary: 'Propose to register, change or retire an entry',
  ...writes('registrar'),
  request: { params: RegistryPath, headers: KeyRequired, ...jsonBody(ProposalBody) },
  responses: {
    201: json(RegistryRow, 'The entry with the proposal that waits for a second registrar'),
    ...writeProblems,
  },
});

const settle = (path: 'confirm' | 'reject', summary: string) => ({
  method: 'post' as const,
  path: `/registry/{kind}/{id}/${path}` as const,
  tags: ['registry'],
  summary,
  ...writes('registrar'),
  request: { params: RegistryPath, headers: KeyOptional, ...jsonBody(RemarkBody) },
  responses: { 200: json(RegistryRow, 'The entry as it stands now'), ...writeProblems },
});

const confirm = createRoute(settle('confirm', 'Put a proposal of another registrar in force'));
const reject = createRoute(settle('reject', 'Turn a proposal down, or take one’s own back'));

type Place = { readonly kind: EntryKind; readonly id: string };

const identityOf = (entry: RegistryEntry): string =>
  entry.kind === 'holiday-notice' ? String(entry.value.year) : entry.value.id;

/** The address names the entry: what is proposed under it must be of that kind and carry that id. */
const refuseMisplaced = ({ kind, id }: Place, entry: RegistryEntry | null): Refusal | null => {
  if (entry === null) return null;
  if (entry.kind !== kind) return refuse('invalid-proposal', `this is no ${kind}`, { pointer: '/entry/kind' }).error;
  const pointer = entry.kind === 'holiday-notice' ? '/entry/value/year' : '/entry/value/id';
  return identityOf(entry) === id
    ? null
    : refuse('invalid-proposal', 'the entry has another id than its address', { pointer }).error;
};

const row = ({ kind, id }: Place, record: RegistryRecord) => registryRow(kind, id, record);

const actWith = (deps: HttpDeps) => (place: Place, command: RegistryCommand, request: Request) =>
  execute(deps, registryDecider, {
    stream: registryStream(place.kind, place.id),
    caseId: place.id,
    command,
    request,
  });

const answerRefused = (c: Context<HttpEnv>, place: Place, refused: Refusal & { current: RegistryRecord | null }) =>
  answerRefusal(c, refused, async () => (refused.current === null ? null : row(place, refused.current)));

export const writeRegistry = (app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void => {
  const act = actWith(deps);
  app.openapi(propose, async (c) => {
    const [place, body] = [c.req.valid('param'), c.req.valid('json')];
    const misplaced = refuseMisplaced(place, body.entry);
    if (misplaced !== null) return answerRefusal(c, misplaced);
    const request = { ...requestOf(c, deps.digest, {}), body };
    const outcome = await act(place, { type: 'propose-change', ...body }, request);
    return outcome.ok ? c.json(row(place, outcome.value.state), 201) : answerRefused(c, place, outcome.error);
  });
  app.openapi(confirm, async (c) => {
    const [place, body] = [c.req.valid('param'), c.req.valid('json')];
    const command = { type: 'confirm-change', reason: body.reason } as const;
    const outcome = await act(place, command, requestOf(c, deps.digest, body));
    return outcome.ok ? c.json(row(place, outcome.value.state), 200) : answerRefused(c, place, outcome.error);
  });
  app.openapi(reject, async (c) => {
    const [place, body] = [c.req.valid('param'), c.req.valid('json')];
    const command = { type: 'reject-change', reason: body.reason } as const;
    const outcome = await act(place, command, requestOf(c, deps.digest, body));
    return outcome.ok ? c.json(row(place, outcome.value.state), 200) : answerRefused(c, place, outcome.error);
  });
};
