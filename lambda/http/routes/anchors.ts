import type { Hono } from 'hono';
import { caseStream, orderStream, recordStream } from '../../domain/kernel/streams.ts';
import { type Actor, hasRole } from '../../domain/vocabulary/actor.ts';
import { ordersOfCase } from '../../service/load.ts';
import { answerProblem } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, readProblems, reads } from '../operation.ts';
import { declareRoute, serveRoute } from '../route.ts';
import {
  AnchorAnswer,
  AnchoredCase,
  AnchoredCasePath,
  AnchorPath,
  AnchorsPage,
  AnchorsQuery,
} from '../schemas/anchors.ts';

const readers = reads('auditor', 'operator', 'authority-officer');

const list = declareRoute({
  method: 'get',
  path: '/anchors',
  tags: ['history'],
  summary: 'Signed anchors of the whole journal, the newest first: whoever keeps them can prove what it was',
  ...readers,
  request: {
    get query() {
      return AnchorsQuery();
    },
  },
  responses: { 200: json(AnchorsPage, 'A page of them'), ...readProblems },
});

const one = declareRoute({
  method: 'get',
  path: '/anchors/{number}',
  tags: ['history'],
  summary: 'One anchor of the journal',
  ...readers,
  request: {
    get params() {
      return AnchorPath();
    },
  },
  responses: { 200: json(AnchorAnswer, 'The anchor'), ...readProblems },
});

const ofCase = declareRoute({
  method: 'get',
  path: '/anchors/{number}/cases/{id}',
  tags: ['history'],
  summary:
    'How a case stood in an anchor: a proof for its chain and those of its orders; operators see their own orders',
  ...reads('auditor', 'operator'),
  request: {
    get params() {
      return AnchoredCasePath();
    },
  },
  responses: { 200: json(AnchoredCase, 'Without a proof where the case is younger'), ...readProblems },
});

export const anchorRoutes = [list, one, ofCase] as const;
export type AnchorReads = (typeof anchorRoutes)[number];

/** The chains of a case that are the actor's business; none where the case is not. */
const streamsFor = async (deps: HttpDeps, caseId: string, actor: Actor): Promise<readonly string[]> => {
  const isAuditor = hasRole(actor, 'auditor');
  const orders = (await ordersOfCase(deps, caseId)).filter(
    ({ operator }) => isAuditor || operator === actor.organisation,
  );
  if (!isAuditor && orders.length === 0) return [];
  return [caseStream(caseId), ...orders.flatMap(({ orderId }) => [orderStream(orderId), recordStream(orderId)])];
};

export const anchors = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, list, async (c) => {
    const { limit, below = null } = c.req.valid('query');
    const items = (await deps.anchors?.list(below, limit)) ?? [];
    const lowest = items.at(-1)?.number ?? 1;
    return c.json({ items: [...items], next: lowest > 1 ? lowest : null }, 200);
  });
  serveRoute(app, one, async (c) => {
    const found = (await deps.anchors?.one(c.req.valid('param').number)) ?? null;
    return found === null ? answerProblem(c, 'not-found', 'no such anchor') : c.json(found, 200);
  });
  serveRoute(app, ofCase, async (c) => {
    const { number, id } = c.req.valid('param');
    const streams = await streamsFor(deps, id, c.get('actor'));
    const found = streams.length === 0 ? null : ((await deps.anchors?.vouched(number, streams)) ?? null);
    return found === null ? answerProblem(c, 'not-found', 'no such anchor, or no such case') : c.json(found, 200);
  });
};
