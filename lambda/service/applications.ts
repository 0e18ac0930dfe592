import type { ApplicationCommand, ApplicationCommandType } from '../domain/application/commands.ts';
import type { Application } from '../domain/application/state.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Result } from '../domain/result.ts';
import { applicationDecider } from './deciders.ts';
import { type Executed, execute, type Refused } from './execute.ts';
import type { Deps, FiguresQuestion, FiguresReader, Request } from './ports.ts';

export type ApplicationDeps = Deps & { readonly figures: FiguresReader };

/** Commands that keep the figures shown to the officer with the decision (draft-2020 art. 27(2)). */
const weighing: ReadonlySet<ApplicationCommandType> = new Set([
  'return-application',
  'decline-application',
  'approve-application',
  'second-sign-application',
]);

/** What there is to weigh about an application: its sender, its scope, and its window as applied for or ordered. */
export const figuresQuestionOf = ({ id, applicant, authority, content, order }: Application): FiguresQuestion => ({
  caseId: id,
  sender: applicant,
  authority,
  divisions: order?.divisions ?? content.divisions ?? [],
  window: order?.window ?? content.window ?? null,
});

/** Runs a command on one application; a decision is taken with the figures of this moment. */
export const runApplication = (
  deps: ApplicationDeps,
  caseId: string,
  command: ApplicationCommand,
  request: Request,
): Promise<Result<Executed<Application>, Refused<Application> | (Refusal & { current: null })>> => {
  const execution = { stream: `application#${caseId}`, caseId, command, request };
  const figures = (state: Application) => deps.figures.weigh(figuresQuestionOf(state), deps.clock());
  return execute(deps, applicationDecider, weighing.has(command.type) ? { ...execution, figures } : execution);
};
