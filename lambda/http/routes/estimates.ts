import type { Hono } from 'hono';
import { nowhere } from '../../domain/division/division-history.ts';
import { refuseAreas } from '../../domain/emergency/outlined.ts';
import { refuse } from '../../domain/kernel/refusal.ts';
import { answerRefusal } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, jsonBody, writeProblems, writes } from '../operation.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { Estimates } from '../schemas/answers.ts';
import { EstimateBody } from '../schemas/requests.ts';

const estimate = declareRoute({
  method: 'post',
  path: '/estimates',
  tags: ['advice'],
  summary:
    'How many phones an alert would be for: what operators say of now, else what is registered. Nothing is kept, and no send waits for it',
  ...writes('emergency-trigger', 'duty-officer'),
  request: jsonBody(EstimateBody),
  responses: { 200: json(Estimates, 'By operator, within some two seconds'), ...writeProblems },
});

export const estimateRoutes = [estimate] as const;
export type EstimateRoute = (typeof estimateRoutes)[number];

export const estimates = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, estimate, async (c) => {
    const asked = c.req.valid('json');
    const { subject, organisation } = c.get('actor');
    const { organisations } = await deps.registry.facts();
    if (organisation === null || !organisations.has(organisation))
      return answerRefusal(c, refuse('sender-unregistered', { organisation }).error);
    const refusal = refuseAreas(asked.areas ?? [], '/areas');
    if (refusal !== null) return answerRefusal(c, refusal);
    // What is sent to the rest of an area is asked about the rest.
    const found = [...nowhere(asked.divisions)];
    if (found.length === asked.divisions.length)
      return answerRefusal(c, refuse('codes-nowhere', { found }, { pointer: '/divisions' }).error);
    return c.json({ operators: [...(await deps.estimates.ask(asked, subject))] }, 200);
  });
};
