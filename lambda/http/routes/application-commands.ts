import type { Context } from 'hono';
import type { ApplicationCommand } from '../../domain/application/commands/index.ts';
import { runApplication } from '../../service/applications.ts';
import { answerRefusal } from '../answer-problem.ts';
import { requestOf } from '../command-request.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, jsonBody, writeProblems } from '../operation.ts';
import { applicationCase, applicationState } from '../representations/application.ts';
import { ApplicationState } from '../schemas/cases.ts';
import { ApplicationPath, KeyOptional } from '../schemas/parameters.ts';

type Body = { readonly version?: number | undefined };

/** Runs a command on the application of the path and answers with what it has become. */
export const actOnApplication =
  (deps: HttpDeps) => async (c: Context<HttpEnv>, id: string, command: ApplicationCommand, body: Body) => {
    const actor = c.get('actor');
    const outcome = await runApplication(deps, id, command, requestOf(c, deps.digest, body));
    if (outcome.ok) return c.json(applicationState(outcome.value.state, actor), 200);
    const { current } = outcome.error;
    return answerRefusal(c, outcome.error, async () =>
      current === null ? null : await applicationCase(deps, current, actor),
    );
  };

/** What every command on an application has in common in the document. */
export const applicationCommand = <B extends Parameters<typeof jsonBody>[0], P extends string>(path: P, body: B) => ({
  method: 'post' as const,
  path: `/applications/{id}/${path}` as const,
  tags: ['applications'],
  request: { params: ApplicationPath, headers: KeyOptional, ...jsonBody(body) },
  responses: { 200: json(ApplicationState, 'The application as the command left it'), ...writeProblems },
});
