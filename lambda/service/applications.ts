import type { ApplicationCommand, ApplicationCommandType } from '../domain/application/commands/index.ts';
import { refuseApplicationActor } from '../domain/application/commands/index.ts';
import type { Application } from '../domain/application/state.ts';
import { mayHappen } from '../domain/application/transitions.ts';
import type { Refusal } from '../domain/kernel/refusal.ts';
import { applicationStream } from '../domain/kernel/streams.ts';
import { err, type Result } from '../domain/vocabulary/result.ts';
import { type AttachmentDesk, confirmAttachment } from './attachments.ts';
import { applicationDecider } from './deciders.ts';
import { type Executed, execute, type Refused } from './execute.ts';
import { loadApplication } from './load.ts';
import type { CommandMeta, Deps, FiguresQuestion, FiguresReader } from './ports.ts';

export type ApplicationDeps = Deps & { readonly figures: FiguresReader; readonly attachments?: AttachmentDesk };

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

/** Why the scan of an application that is about to be submitted does not count; null where it does, or is not asked for. */
const refuseScan = async (
  { journal, attachments }: ApplicationDeps,
  caseId: string,
  { actor }: CommandMeta,
): Promise<(Refusal & { readonly current: Application }) | null> => {
  if (attachments?.isRequiredToSubmit !== true) return null;
  const state = await loadApplication({ journal }, caseId);
  const scan = state?.content.attachment;
  if (state === null || scan === undefined || !mayHappen(state.status, 'application.submitted')) return null;
  if (refuseApplicationActor('submit-application', state, actor) !== null) return null;
  const confirmed = await confirmAttachment(attachments.store, state.applicant, scan);
  if (confirmed.ok) return null;
  return { ...confirmed.error, pointer: `/attachment${confirmed.error.pointer ?? ''}`, current: state };
};

/** Runs a command on one application; a decision is taken with the figures of this moment. */
export const runApplication = async (
  deps: ApplicationDeps,
  caseId: string,
  command: ApplicationCommand,
  request: CommandMeta,
): Promise<Result<Executed<Application>, Refused<Application> | (Refusal & { current: null })>> => {
  const refusal = command.type === 'submit-application' ? await refuseScan(deps, caseId, request) : null;
  if (refusal !== null) return err(refusal);
  const execution = { stream: applicationStream(caseId), caseId, command, request };
  const figures = (state: Application) => deps.figures.weigh(figuresQuestionOf(state), deps.clock());
  return execute(deps, applicationDecider, weighing.has(command.type) ? { ...execution, figures } : execution);
};
