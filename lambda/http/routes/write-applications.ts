import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { runApplication } from '../../service/applications.ts';
import { answerRefusal } from '../answer-problem.ts';
import { creationOf, newCaseId } from '../command-request.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, jsonBody, writeProblems, writes } from '../operation.ts';
import { applicationState } from '../representations/application.ts';
import { ApplicationState } from '../schemas/cases.ts';
import { ApplicationPath, KeyOptional, KeyRequired } from '../schemas/parameters.ts';
import { CorrectBody, DraftBody, RemarkBody, VersionBody } from '../schemas/requests.ts';
import { actOnApplication, applicationCommand } from './application-commands.ts';

const draft = createRoute({
  method: 'post',
  path: '/applications',
  tags: ['applications'],
  summary: 'Draft an application',
  ...writes('department-officer'),
  request: { headers: KeyRequired, ...jsonBody(DraftBody) },
  responses: { 201: json(ApplicationState, 'The draft, kept but not submitted'), ...writeProblems },
});

const correct = createRoute({
  method: 'put',
  path: '/applications/{id}/content',
  tags: ['applications'],
  summary: 'Replace the content: any part of a draft, only clerical parts once submitted',
  ...writes('department-officer'),
  request: { params: ApplicationPath, headers: KeyOptional, ...jsonBody(CorrectBody) },
  responses: { 200: json(ApplicationState, 'The corrected application'), ...writeProblems },
});

const submit = createRoute({
  ...applicationCommand('submit', VersionBody),
  summary: 'Submit to the competent authority; refused with all findings where a rule blocks',
  ...writes('department-officer'),
});

const withdraw = createRoute({
  ...applicationCommand('withdraw', RemarkBody),
  summary: 'Withdraw, until it is sent',
  ...writes('department-officer'),
});

const registerDraft = (app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void => {
  app.openapi(draft, async (c) => {
    const { 'idempotency-key': key } = c.req.valid('header');
    const body = c.req.valid('json');
    const actor = c.get('actor');
    const id = newCaseId(deps.digest, 'a', actor.organisation, key);
    const command = { type: 'draft-application', content: body.content } as const;
    const outcome = await runApplication(deps, id, command, creationOf(c, deps.digest, key, body));
    return outcome.ok
      ? c.json(applicationState(outcome.value.state, actor), 201, { Location: `/applications/${id}` })
      : answerRefusal(c, outcome.error);
  });
};

export const writeApplications = (app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void => {
  const act = actOnApplication(deps);
  registerDraft(app, deps);
  app.openapi(correct, (c) => {
    const body = c.req.valid('json');
    return act(c, c.req.valid('param').id, { type: 'correct-application', content: body.content }, body);
  });
  app.openapi(submit, (c) => act(c, c.req.valid('param').id, { type: 'submit-application' }, c.req.valid('json')));
  app.openapi(withdraw, (c) => {
    const body = c.req.valid('json');
    return act(c, c.req.valid('param').id, { type: 'withdraw-application', reason: body.reason }, body);
  });
};
