import type { Hono } from 'hono';
import type * as z from 'zod';
import { emergencyStream } from '../../domain/kernel/streams.ts';
import type { EmergencyCard } from '../../domain/views/cards.ts';
import type { Actor } from '../../domain/vocabulary/actor.ts';
import { scansIn } from '../../domain/vocabulary/scans-in.ts';
import type { ListScope } from '../../service/ports.ts';
import { storedRemains } from '../../service/remains.ts';
import { answerProblem } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { listScopeOf } from '../list-scope.ts';
import { json, readProblems, reads, unchanged } from '../operation.ts';
import { emergencyCase } from '../representations/emergency.ts';
import { historyOf } from '../representations/history.ts';
import { orderRowsOnBoard, orderTaking } from '../representations/order-rows.ts';
import { scansOfCase } from '../representations/scans.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { EmergencyPage, History } from '../schemas/answers.ts';
import { EmergencyCase } from '../schemas/cases.ts';
import { EmergenciesQuery, EmergencyPath } from '../schemas/parameters.ts';
import { loadVisibleCase, loadVisibleEmergency } from '../visible-case.ts';
import { notModified, watching } from '../watched.ts';
import { noticesOf } from './notices.ts';

const readers = reads('department-officer', 'emergency-trigger', 'authority-officer', 'duty-officer', 'auditor');

const list = declareRoute({
  method: 'get',
  path: '/emergencies',
  tags: ['emergencies'],
  summary: 'List emergencies and drills: one’s own, the authority’s, or all for auditors',
  ...readers,
  request: {
    get query() {
      return EmergenciesQuery();
    },
  },
  responses: { 200: json(EmergencyPage, 'One page; a weak ETag'), ...unchanged, ...readProblems },
});

const get = declareRoute({
  method: 'get',
  path: '/emergencies/{id}',
  tags: ['emergencies'],
  summary: 'Look at an emergency as the journal has it now',
  ...readers,
  request: { params: EmergencyPath },
  responses: { 200: json(EmergencyCase, 'The emergency; ETag is its version'), ...readProblems },
});

const history = declareRoute({
  method: 'get',
  path: '/emergencies/{id}/history',
  tags: ['emergencies', 'history'],
  summary: 'Every commit of the emergency with its hashes',
  ...readers,
  request: { params: EmergencyPath },
  responses: { 200: json(History, 'The whole chain, oldest first'), ...readProblems },
});

export const emergencyReads = [list, get, history] as const;
export type EmergencyReads = (typeof emergencyReads)[number];

const notFound = 'no such emergency';

const registerCase = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, get, async (c) => {
    const actor = c.get('actor');
    const state = await loadVisibleEmergency(deps, c.req.valid('param').id, actor);
    if (state === null) return answerProblem(c, 'not-found', notFound);
    const { id: caseId, organisation, paperwork } = state;
    const of = { caseId, organisation, scans: scansIn(paperwork?.document ?? {}) };
    const [found, scans] = await Promise.all([
      emergencyCase(deps, state, actor),
      scansOfCase(deps, actor, of, paperwork?.scans),
    ]);
    return c.json({ ...found, scans }, 200, { ETag: `"${state.version}"` });
  });
  serveRoute(app, history, async (c) => {
    const { id } = c.req.valid('param');
    const stream = emergencyStream(id);
    return (await loadVisibleEmergency(deps, id, c.get('actor'))) === null
      ? answerProblem(c, 'not-found', notFound)
      : c.json(historyOf(stream, await storedRemains(deps.journal, stream)), 200);
  });
};

const lineOf = (card: EmergencyCard) => ({
  ...card,
  paperwork: card.paperwork === null ? null : { ...card.paperwork, dueBasis: 'policy' as const },
});

const withOrders = (deps: HttpDeps) => async (card: EmergencyCard) => ({
  ...lineOf(card),
  orders: await orderRowsOnBoard(deps, card.caseId),
});

type Line = z.output<typeof EmergencyPage>['items'][number];

/** What becomes of notices changes with the clock and with who asks, and is in no version of a list. */
const withNotices =
  (deps: HttpDeps, actor: Actor) =>
  async (line: Line): Promise<Line> => {
    const found = await loadVisibleCase(deps, line.caseId, actor);
    return found === null ? line : { ...line, notices: await noticesOf(deps, found, actor) };
  };

type Query = z.output<ReturnType<typeof EmergenciesQuery>>;
type Asked = Omit<Query, 'orders' | 'notices'>;

const paths = { true: 'exercise', false: 'emergency' } as const;

const pageOf = ({ views }: HttpDeps, scope: ListScope, { state, exercise, status, order, limit, ...at }: Asked) => {
  const asked = { scope, limit, cursor: at.cursor ?? null };
  return state === undefined
    ? views.cases('emergency', { ...asked, order, status: status ?? null })
    : views.onBoard(state, { ...asked, path: exercise === undefined ? null : paths[exercise] });
};

const linesIn = async (deps: HttpDeps, scope: ListScope, { orders, notices: _, ...asked }: Query) => {
  const page = await pageOf(deps, scope, asked);
  if (page === 'invalid-cursor') return page;
  const cards = page.items.flatMap((card) => (card.kind === 'emergency' ? [card] : []));
  const items = orders === 'true' ? await Promise.all(cards.map(withOrders(deps))) : cards.map(lineOf);
  return { items, next: page.next };
};

export const readEmergencies = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  registerCase(app, deps);
  const watch = watching<z.output<typeof EmergencyPage>, 'invalid-cursor'>(deps);
  serveRoute(app, list, async (c) => {
    const [asked, actor] = [c.req.valid('query'), c.get('actor')];
    const scope = listScopeOf(actor);
    if (scope === null) return c.json({ items: [], next: null }, 200);
    const besides = asked.orders === 'true' ? await orderTaking(deps) : [];
    const read = () => linesIn(deps, scope, asked);
    const told = asked.notices === 'true';
    const answer = told ? await read() : await watch(c, { kind: 'emergency', scope, besides }, read);
    if (answer === 'invalid-cursor') return answerProblem(c, 'invalid-cursor', 'begin again without a cursor');
    if (answer === 'unchanged') return notModified(c);
    const items = told ? await Promise.all(answer.items.map(withNotices(deps, actor))) : answer.items;
    return c.json({ ...answer, items }, 200);
  });
};
