import { applicationCommands, type GivenToApplication } from '../../domain/application/commands/index.ts';
import { runApplication } from '../../service/applications.ts';
import { answerRefusal } from '../answer-problem.ts';
import type { HttpDeps } from '../deps.ts';
import { ofToday } from '../of-today.ts';
import { applicationCase, applicationState } from '../representations/application.ts';
import { ApplicationPath } from '../schemas/command-input.ts';
import type { Serving } from './serve.ts';

/** Answers with what the command has made of the application. */
export const onApplications = (deps: HttpDeps): Serving<GivenToApplication, { readonly id: string }> => ({
  table: applicationCommands,
  place: ApplicationPath,
  prefix: 'a',
  act: async (c, { id }, command, meta, status) => {
    const { actor } = meta;
    const outcome = await runApplication(deps, id, command, meta);
    const headers: Readonly<Record<string, string>> = status === 201 ? { Location: `/applications/${id}` } : {};
    if (outcome.ok) return c.json(applicationState(await ofToday(deps, outcome.value.state), actor), status, headers);
    const { current } = outcome.error;
    return answerRefusal(c, outcome.error, async () =>
      current === null ? null : await applicationCase(deps, await ofToday(deps, current), actor),
    );
  },
});
