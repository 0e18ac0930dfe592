import type { Hono } from 'hono';
import type * as z from 'zod';
import type { ApplicationStatus } from '../../domain/application/status.ts';
import { applicationStream } from '../../domain/kernel/streams.ts';
import type { ApplicationQueue } from '../../domain/views/queue.ts';
import type { ListScope } from '../../service/ports.ts';
import { storedRemains } from '../../service/remains.ts';
import { answerProblem } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { listScopeOf } from '../list-scope.ts';
import { json, readProblems, reads, unchanged } from '../operation.ts';
import { applicationCase } from '../representations/application.ts';
import { cardShownIn } from '../representations/application-card.ts';
import { historyOf } from '../representations/history.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { ApplicationCounts, ApplicationPage, History } from '../schemas/answers.ts';
import { ApplicationCase } from '../schemas/cases.ts';
import { ApplicationPath, ApplicationsQuery, CountsQuery } from '../schemas/parameters.ts';
import { chainShownTo, loadVisibleApplication, loadVisibleCase } from '../visible-case.ts';
import { notModified, watching } from '../watched.ts';

const readers = reads('department-officer', 'authority-officer', 'duty-officer', 'auditor');

const list = declareRoute({
  method: 'get',
  path: '/applications',
  tags: ['applications'],
  summary: 'List applications: one’s own, the authority’s, or all for auditors',
  ...readers,
  request: {
    get query() {
      return ApplicationsQuery();
    },
  },
  responses: { 200: json(ApplicationPage, 'One page; a weak ETag'), ...unchanged, ...readProblems },
});

const counts = declareRoute({
  method: 'get',
  path: '/applications/counts',
  tags: ['applications'],
  summary:
    'How many applications of the same list wait for somebody, each status and each `waits` counted to a thousand',
  ...readers,
  request: {
    get query() {
      return CountsQuery();
    },
  },
  responses: { 200: json(ApplicationCounts, 'By status; a weak ETag'), ...unchanged, ...readProblems },
});

const get = declareRoute({
  method: 'get',
  path: '/applications/{id}',
  tags: ['applications'],
  summary: 'Look at an application as the journal has it now',
  ...readers,
  request: { params: ApplicationPath },
  responses: { 200: json(ApplicationCase, 'The application; ETag is its version'), ...readProblems },
});

const history = declareRoute({
  method: 'get',
  path: '/applications/{id}/history',
  tags: ['applications', 'history'],
  summary: 'Every commit of the application with its hashes',
  ...readers,
  request: { params: ApplicationPath },
  responses: { 200: json(History, 'The whole chain, oldest first'), ...readProblems },
});

export const applicationReads = [list, counts, get, history] as const;
export type ApplicationReads = (typeof applicationReads)[number];

const notFound = 'no such application';

const registerCase = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, get, async (c) => {
    const actor = c.get('actor');
    const state = await loadVisibleApplication(deps, c.req.valid('param').id, actor);
    return state === null
      ? answerProblem(c, 'not-found', notFound)
      : c.json(await applicationCase(deps, state, actor), 200, { ETag: `"${state.version}"` });
  });
  serveRoute(app, history, async (c) => {
    const { id } = c.req.valid('param');
    const stream = applicationStream(id);
    const found = await loadVisibleCase(deps, id, c.get('actor'));
    if (found === null) return answerProblem(c, 'not-found', notFound);
    const shown = chainShownTo(found, c.get('actor'));
    return c.json(historyOf(stream, await storedRemains(deps.journal, stream), shown), 200);
  });
};

const none = { count: 0, more: false };

const countsIn = async ({ views }: HttpDeps, scope: ListScope): Promise<z.output<typeof ApplicationCounts>> => {
  const of = (status: ApplicationStatus | ApplicationQueue) => views.countOf('application', { scope, status });
  const [submitted, second, scheduled, returned, erratum, reason] = await Promise.all([
    of('submitted'),
    of('awaiting-second-signature'),
    of('scheduled'),
    of('returned'),
    of('erratum-waits'),
    of('reason-owed'),
  ]);
  const beside = { 'erratum-waits': erratum, 'reason-owed': reason };
  return { submitted, 'awaiting-second-signature': second, scheduled, returned, ...beside };
};

const noCounts = {
  ...{ submitted: none, 'awaiting-second-signature': none, scheduled: none, returned: none },
  ...{ 'erratum-waits': none, 'reason-owed': none },
};

const registerCounts = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  const watch = watching<z.output<typeof ApplicationCounts>, never>(deps);
  serveRoute(app, counts, async (c) => {
    const scope = listScopeOf(c.get('actor'), c.req.valid('query').authority);
    if (scope === null) return c.json(noCounts, 200);
    const answer = await watch(c, { kind: 'application', scope }, () => countsIn(deps, scope));
    return answer === 'unchanged' ? notModified(c) : c.json(answer, 200);
  });
};

const pageIn = async (deps: HttpDeps, scope: ListScope, asked: z.output<ReturnType<typeof ApplicationsQuery>>) => {
  const { limit, cursor, order, status, waits } = asked;
  const question = { scope, limit, cursor: cursor ?? null, order, status: waits ?? status ?? null };
  const page = await deps.views.cases('application', question);
  if (page === 'invalid-cursor') return page;
  const shown = cardShownIn(scope, deps.policy);
  return { items: page.items.flatMap((card) => (card.kind === 'application' ? [shown(card)] : [])), next: page.next };
};

export const readApplications = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  // Before the case, whose path would take the word for an id.
  registerCounts(app, deps);
  registerCase(app, deps);
  const watch = watching<z.output<typeof ApplicationPage>, 'invalid-cursor'>(deps);
  serveRoute(app, list, async (c) => {
    const asked = c.req.valid('query');
    const scope = listScopeOf(c.get('actor'), asked.authority);
    if (scope === null) return c.json({ items: [], next: null }, 200);
    const answer = await watch(c, { kind: 'application', scope }, () => pageIn(deps, scope, asked));
    if (answer === 'invalid-cursor') return answerProblem(c, 'invalid-cursor', 'begin again without a cursor');
    return answer === 'unchanged' ? notModified(c) : c.json(answer, 200);
  });
};
