import type { Hono } from 'hono';
import { daysOverdue } from '../../domain/emergency/paperwork.ts';
import type { PaperworkCard } from '../../domain/views/cards.ts';
import { answerProblem } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { listScopeOf } from '../list-scope.ts';
import { json, readProblems, reads, unchanged } from '../operation.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { PaperworkPage } from '../schemas/answers.ts';
import { PaperworkQuery } from '../schemas/parameters.ts';

const list = declareRoute({
  method: 'get',
  path: '/paperwork',
  tags: ['paperwork'],
  summary: 'List obligations to complete the formalities after a send',
  ...reads('department-officer', 'authority-officer', 'duty-officer', 'auditor'),
  request: {
    get query() {
      return PaperworkQuery();
    },
  },
  responses: { 200: json(PaperworkPage, 'One page; a weak ETag'), ...unchanged, ...readProblems },
});

export const paperworkReads = [list] as const;
export type PaperworkReads = (typeof paperworkReads)[number];

/** Overdue is a fact of the reader's clock, and only of what is still to be filed. */
const lineAt = (now: string) => (card: PaperworkCard) => {
  const isOpen = card.status === 'due' || card.status === 'returned';
  const days = daysOverdue(card.dueAt, now);
  return {
    ...card,
    dueBasis: 'policy' as const,
    overdue: isOpen && days >= 0,
    daysOverdue: isOpen ? Math.max(0, days) : 0,
  };
};

export const paperwork = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, list, async (c) => {
    const { limit, cursor, order, status, overdue } = c.req.valid('query');
    const scope = listScopeOf(c.get('actor'));
    if (scope === null) return c.json({ items: [], next: null }, 200);
    const isForOverdue = overdue === 'true';
    const page = await deps.views.paperwork({
      scope,
      limit,
      cursor: cursor ?? null,
      order: isForOverdue ? 'due' : order,
      status: status ?? (isForOverdue ? 'due' : null),
    });
    if (page === 'invalid-cursor') return answerProblem(c, 'invalid-cursor', 'begin again without a cursor');
    const lines = page.items.map(lineAt(deps.clock()));
    const items = isForOverdue ? lines.filter((line) => line.overdue) : lines;
    // What is due first comes first: after the first that is not overdue no other is.
    return c.json({ items, next: items.length < lines.length ? null : page.next }, 200);
  });
};
