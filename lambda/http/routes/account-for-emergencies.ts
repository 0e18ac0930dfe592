import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { EmergencyCommand } from '../../domain/emergency/commands/index.ts';
import { emergencyDecider } from '../../service/deciders.ts';
import { execute } from '../../service/execute.ts';
import { answerRefusal } from '../answer-problem.ts';
import { requestOf } from '../command-request.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, jsonBody, writeProblems, writes } from '../operation.ts';
import { emergencyCase, emergencyState } from '../representations/emergency.ts';
import { EmergencyState } from '../schemas/cases.ts';
import { EmergencyPath, KeyOptional, KeyRequired } from '../schemas/parameters.ts';
import { ComplaintsBody, PaperworkBody, ReasonBody, RemarkBody, ReviewBody } from '../schemas/requests.ts';

const command = <B extends Parameters<typeof jsonBody>[0], P extends string>(path: P, body: B) => ({
  method: 'post' as const,
  path: `/emergencies/{id}/${path}` as const,
  request: { params: EmergencyPath, headers: KeyOptional, ...jsonBody(body) },
  responses: { 200: json(EmergencyState, 'The emergency as the command left it'), ...writeProblems },
});

const officer = writes('authority-officer');
const review = createRoute({
  ...command('review', ReviewBody),
  tags: ['emergencies'],
  summary: 'Judge afterwards whether the fast path was justified',
  ...officer,
});
const complaints = createRoute({
  ...command('complaints', ComplaintsBody),
  // Counts add up: without a key a repeated request would be counted twice.
  request: { params: EmergencyPath, headers: KeyRequired, ...jsonBody(ComplaintsBody) },
  tags: ['emergencies'],
  summary: 'Record complaints about the message',
  ...officer,
});
const file = createRoute({
  ...command('paperwork', PaperworkBody),
  tags: ['paperwork'],
  summary: 'File the paperwork of a send',
  ...writes('department-officer'),
});
const accept = createRoute({
  ...command('paperwork/accept', RemarkBody),
  tags: ['paperwork'],
  summary: 'Accept the paperwork',
  ...officer,
});
const giveBack = createRoute({
  ...command('paperwork/return', ReasonBody),
  tags: ['paperwork'],
  summary: 'Return the paperwork, with the reason',
  ...officer,
});

type Body = { readonly version?: number | undefined };

const actWith = (deps: HttpDeps) => async (c: Context<HttpEnv>, id: string, order: EmergencyCommand, body: Body) => {
  const request = requestOf(c, deps.digest, body);
  const execution = { stream: `emergency#${id}`, caseId: id, command: order, request };
  const outcome = await execute(deps, emergencyDecider, execution);
  if (outcome.ok) return c.json(emergencyState(outcome.value.state, request.actor), 200);
  const { current } = outcome.error;
  return answerRefusal(c, outcome.error, async () =>
    current === null ? null : await emergencyCase(deps, current, request.actor),
  );
};

const registerPaperwork = (app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void => {
  const act = actWith(deps);
  app.openapi(file, (c) => {
    const body = c.req.valid('json');
    return act(c, c.req.valid('param').id, { type: 'file-paperwork', document: body.document }, body);
  });
  app.openapi(accept, (c) => {
    const body = c.req.valid('json');
    return act(c, c.req.valid('param').id, { type: 'accept-paperwork', reason: body.reason }, body);
  });
  app.openapi(giveBack, (c) => {
    const body = c.req.valid('json');
    return act(c, c.req.valid('param').id, { type: 'return-paperwork', reason: body.reason }, body);
  });
};

/** What comes after the send: review, complaints, paperwork. None of it orders anything. */
export const accountForEmergencies = (app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void => {
  const act = actWith(deps);
  registerPaperwork(app, deps);
  app.openapi(review, (c) => {
    const body = c.req.valid('json');
    const { justified, reason } = body;
    return act(c, c.req.valid('param').id, { type: 'review-emergency', justified, reason }, body);
  });
  app.openapi(complaints, (c) => {
    const body = c.req.valid('json');
    const { count, receivedOn } = body;
    return act(c, c.req.valid('param').id, { type: 'record-complaints', count, receivedOn }, body);
  });
};
