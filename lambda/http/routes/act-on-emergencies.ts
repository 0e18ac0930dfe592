import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { EmergencyCommand } from '../../domain/emergency/commands/index.ts';
import { runEmergency } from '../../service/emergencies.ts';
import type { Request } from '../../service/ports.ts';
import { answerRefusal } from '../answer-problem.ts';
import { creationOf, newCaseId, requestOf } from '../command-request.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, jsonBody, urgentProblems, writes } from '../operation.ts';
import { emergencyAnswer, emergencyCase } from '../representations/emergency.ts';
import { EmergencyAnswer } from '../schemas/cases.ts';
import { EmergencyPath, KeyOptional, KeyRequired } from '../schemas/parameters.ts';
import { ConfirmBody, ReasonBody, StopBody, TriggerBody, UpdateBody } from '../schemas/requests.ts';

const accepted = { 202: json(EmergencyAnswer, 'Committed; the orders are on their way'), ...urgentProblems };

const trigger = createRoute({
  method: 'post',
  path: '/emergencies',
  tags: ['emergencies'],
  summary: 'Send an emergency message first and account for it afterwards; `exercise` runs a drill',
  ...writes('emergency-trigger'),
  request: { headers: KeyRequired, ...jsonBody(TriggerBody) },
  responses: accepted,
});

const command = <B extends Parameters<typeof jsonBody>[0], P extends string>(path: P, body: B) => ({
  method: 'post' as const,
  path: `/emergencies/{id}/${path}` as const,
  tags: ['emergencies'],
  request: { params: EmergencyPath, headers: KeyOptional, ...jsonBody(body) },
  responses: accepted,
});

const anyone = ['emergency-trigger', 'department-officer', 'duty-officer'] as const;
const update = createRoute({
  ...command('update', UpdateBody),
  summary: 'Update the alert',
  ...writes('emergency-trigger'),
});
const cancel = createRoute({
  ...command('cancel', StopBody),
  summary: 'Cancel: it should not have been sent',
  ...writes(...anyone),
});
const end = createRoute({ ...command('end', StopBody), summary: 'End: the danger is over', ...writes(...anyone) });
const confirm = createRoute({
  ...command('confirm', ConfirmBody),
  summary: 'Send what waits',
  ...writes('duty-officer'),
});
const refuse = createRoute({
  ...command('refuse', ReasonBody),
  summary: 'Refuse what waits',
  ...writes('duty-officer'),
});

/** Where the routes stand, as the router names them. */
export const actingPaths = [trigger, update, cancel, end, confirm, refuse].map((route) => route.getRoutingPath());

/** Commits, publishes in the same request, and answers 202 either way: the commit alone is the promise. */
const actWith =
  (deps: HttpDeps) => async (c: Context<HttpEnv>, id: string, order: EmergencyCommand, request: Request) => {
    const outcome = await runEmergency(deps, id, order, request);
    if (outcome.ok) return c.json(emergencyAnswer(outcome.value), 202, { Location: `/emergencies/${id}` });
    const { current } = outcome.error;
    return answerRefusal(c, outcome.error, async () =>
      current === null ? null : await emergencyCase(deps, current, request.actor),
    );
  };

const registerStops = (app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void => {
  const act = actWith(deps);
  app.openapi(cancel, (c) => {
    const body = c.req.valid('json');
    const order = { type: 'cancel-emergency', reason: body.reason } as const;
    return act(c, c.req.valid('param').id, order, requestOf(c, deps.digest, body));
  });
  app.openapi(end, (c) => {
    const body = c.req.valid('json');
    const order = { type: 'end-emergency', reason: body.reason } as const;
    return act(c, c.req.valid('param').id, order, requestOf(c, deps.digest, body));
  });
  app.openapi(confirm, (c) => {
    const body = c.req.valid('json');
    const order = { type: 'confirm-emergency', reason: body.reason } as const;
    return act(c, c.req.valid('param').id, order, requestOf(c, deps.digest, body));
  });
  app.openapi(refuse, (c) => {
    const body = c.req.valid('json');
    const order = { type: 'refuse-emergency', reason: body.reason } as const;
    return act(c, c.req.valid('param').id, order, requestOf(c, deps.digest, body));
  });
};

/** The acting routes of the emergency path: the only ones its own function serves. */
export const actOnEmergencies = (app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void => {
  const act = actWith(deps);
  registerStops(app, deps);
  app.openapi(trigger, (c) => {
    const { 'idempotency-key': key } = c.req.valid('header');
    const body = c.req.valid('json');
    const id = newCaseId(deps.digest, 'e', c.get('actor').organisation, key);
    const order = { type: 'trigger-emergency', ...body } as const;
    return act(c, id, order, creationOf(c, deps.digest, key, body));
  });
  app.openapi(update, (c) => {
    const body = c.req.valid('json');
    const order = { type: 'update-emergency', alert: body.alert } as const;
    return act(c, c.req.valid('param').id, order, requestOf(c, deps.digest, body));
  });
};
