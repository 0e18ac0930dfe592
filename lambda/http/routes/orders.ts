import type { Hono } from 'hono';
import { findOrder } from '../../domain/journal/given-orders.ts';
import { orderStream } from '../../domain/kernel/streams.ts';
import { type Order, parseOrderId } from '../../domain/order/order.ts';
import { orderRow } from '../../domain/views/project.ts';
import { type Actor, hasRole } from '../../domain/vocabulary/actor.ts';
import { loadDelivery, loadOrder } from '../../service/load.ts';
import { storedRemains } from '../../service/remains.ts';
import { answerProblem } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, readProblems, reads } from '../operation.ts';
import { historyOf } from '../representations/history.ts';
import { asKnown } from '../representations/order-rows.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { History, OrderAnswer, OrderPage } from '../schemas/answers.ts';
import { OrderPath, PageQuery } from '../schemas/parameters.ts';
import { loadVisibleCase } from '../visible-case.ts';

const list = declareRoute({
  method: 'get',
  path: '/orders',
  tags: ['orders'],
  summary: 'List the orders given to one’s own network',
  ...reads('operator'),
  request: {
    get query() {
      return PageQuery();
    },
  },
  responses: { 200: json(OrderPage, 'One page, the latest first'), ...readProblems },
});

const get = declareRoute({
  method: 'get',
  path: '/orders/{orderId}',
  tags: ['orders'],
  summary: 'Look at an order and how it stands',
  ...reads(),
  request: { params: OrderPath },
  responses: { 200: json(OrderAnswer, 'The order as it was given, and its delivery'), ...readProblems },
});

const history = declareRoute({
  method: 'get',
  path: '/orders/{orderId}/history',
  tags: ['orders', 'history'],
  summary: 'Every commit about the order with its hashes',
  ...reads(),
  request: { params: OrderPath },
  responses: {
    200: json(History, 'The whole chain, oldest first; empty before anything was attempted'),
    ...readProblems,
  },
});

export const orderRoutes = [list, get, history] as const;
export type OrderRoutes = (typeof orderRoutes)[number];

/** The order where the actor may know of it: the operator it was given to, and whoever may see its case. */
const findVisible = async (deps: HttpDeps, orderId: string, actor: Actor): Promise<Order | null> => {
  const parts = parseOrderId(orderId);
  if (parts === null) return null;
  if (hasRole(actor, 'operator') && actor.organisation === parts.operator) return loadOrder(deps, orderId);
  const found = await loadVisibleCase(deps, parts.caseId, actor);
  return found === null ? null : (findOrder(found.commits, orderId) ?? loadOrder(deps, orderId));
};

const registerOrder = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, get, async (c) => {
    const { orderId } = c.req.valid('param');
    const order = await findVisible(deps, orderId, c.get('actor'));
    if (order === null) return answerProblem(c, 'not-found', 'no such order');
    const known = orderRow(order, await loadDelivery(deps, orderId));
    const [delivery = known] = await asKnown(deps, [known]);
    return c.json({ order, delivery }, 200);
  });
  serveRoute(app, history, async (c) => {
    const { orderId } = c.req.valid('param');
    const order = await findVisible(deps, orderId, c.get('actor'));
    if (order === null) return answerProblem(c, 'not-found', 'no such order');
    const stream = orderStream(orderId);
    return c.json(historyOf(stream, await storedRemains(deps.journal, stream)), 200);
  });
};

export const orders = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  registerOrder(app, deps);
  serveRoute(app, list, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const { organisation } = c.get('actor');
    if (organisation === null) return c.json({ items: [], next: null }, 200);
    const page = await deps.views.ordersOfOperator(organisation, { limit, cursor: cursor ?? null });
    if (page === 'invalid-cursor') return answerProblem(c, 'invalid-cursor', 'begin again without a cursor');
    return c.json({ items: await asKnown(deps, page.items), next: page.next }, 200);
  });
};
