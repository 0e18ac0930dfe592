import type { Hono } from 'hono';
import type * as z from 'zod';
import type { AccessQuestion } from '../../service/access-record.ts';
import { answerProblem } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, readProblems, reads } from '../operation.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { AccessPage, AccessQuery } from '../schemas/access.ts';

const list = declareRoute({
  method: 'get',
  path: '/access-record',
  tags: ['history'],
  summary: 'Who read what, the newest first: of a case, a reader, an organisation or a day',
  ...reads('auditor'),
  request: {
    get query() {
      return AccessQuery();
    },
  },
  responses: { 200: json(AccessPage, 'One page; this reading is on record too'), ...readProblems },
});

export const accessReads = [list] as const;
export type AccessReads = (typeof accessReads)[number];

type Asked = Pick<z.output<ReturnType<typeof AccessQuery>>, 'case' | 'subject' | 'organisation' | 'day'>;

/** null where nothing is asked for, which no valid question says. */
const questionOf = ({ case: caseId, subject, organisation, day }: Asked): AccessQuestion | null => {
  const of = { day: day ?? null };
  if (caseId !== undefined) return { of: 'case', id: caseId, ...of };
  if (subject !== undefined) return { of: 'reader', id: subject, ...of };
  if (organisation !== undefined) return { of: 'organisation', id: organisation, ...of };
  return day === undefined ? null : { of: 'day', day };
};

export const accessRecord = (app: Hono<HttpEnv>, { access }: HttpDeps): void => {
  serveRoute(app, list, async (c) => {
    const { limit, cursor, ...asked } = c.req.valid('query');
    const question = questionOf(asked);
    if (question === null) return c.json({ items: [], next: null }, 200);
    const page = await access.rows(question, { limit, cursor: cursor ?? null });
    if (page === 'invalid-cursor') return answerProblem(c, 'invalid-cursor', 'begin again without a cursor');
    return c.json({ items: [...page.items], next: page.next }, 200);
  });
};
