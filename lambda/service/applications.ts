import type { ApplicationCommand } from '../domain/application/commands/index.ts';
import { applicationCommands, refuseApplicationActor } from '../domain/application/commands/index.ts';
import type { Application } from '../domain/application/state.ts';
import { mayHappen } from '../domain/application/transitions.ts';
import { isFaultOf } from '../domain/journal/remains.ts';
import type { Refusal } from '../domain/kernel/refusal.ts';
import { applicationStream } from '../domain/kernel/streams.ts';
import type { Attachment } from '../domain/vocabulary/attachment.ts';
import { err, type Result } from '../domain/vocabulary/result.ts';
import { scanPointer, scansIn } from '../domain/vocabulary/scans-in.ts';
import { firstRefused } from './attachments.ts';
import { applicationDecider } from './deciders.ts';
import { executeDespite } from './despite-damage.ts';
import type { Executed, Execution, Refused } from './execute.ts';
import { loadApplication } from './load.ts';
import type { CommandMeta, Deps, FiguresQuestion, FiguresReader } from './ports.ts';
import type { ApplicationSalvage } from './salvage-application.ts';
import { type ScansFrom, scansKnown } from './scans-known.ts';

export type ApplicationDeps = Deps & ApplicationSalvage & ScansFrom & { readonly figures: FiguresReader };

/** What there is to weigh about an application: its sender, its scope, and its window as applied for or ordered. */
export const figuresQuestionOf = ({ id, applicant, authority, content, order }: Application): FiguresQuestion => ({
  caseId: id,
  sender: applicant,
  authority,
  divisions: order?.divisions ?? content.divisions ?? [],
  window: order?.window ?? content.window ?? null,
});

/** The scans that stand once the command is done. */
const scansAfter = (command: ApplicationCommand, { content }: Application): readonly Attachment[] =>
  scansIn(command.type === 'correct-application' ? command.content : content);

type RefusedScan = Refusal & { readonly current: Application };

/** Whether the command puts scans before the authority: at its submission, and whatever is corrected after it. */
const putsBefore = (command: ApplicationCommand, { status }: Application): boolean =>
  (command.type === 'submit-application' && mayHappen(status, 'application.submitted')) ||
  (command.type === 'correct-application' && status === 'submitted');

/** null where it cannot be read either: then there are other words for it. */
const loadReadable = async (from: Pick<Deps, 'journal'>, caseId: string): Promise<Application | null> => {
  try {
    return await loadApplication(from, caseId);
  } catch (cause) {
    if (isFaultOf(cause, applicationStream(caseId))) return null;
    throw cause;
  }
};

/** Why a scan that is about to be put before the authority does not count; null where all do, or none is asked for. */
const refuseScan = async (
  { journal, attachments }: ApplicationDeps,
  caseId: string,
  command: ApplicationCommand,
  { actor }: CommandMeta,
): Promise<RefusedScan | null> => {
  if (attachments === undefined) return null;
  if (command.type !== 'submit-application' && command.type !== 'correct-application') return null;
  const current = await loadReadable({ journal }, caseId);
  if (current === null || !putsBefore(command, current)) return null;
  if (refuseApplicationActor(command.type, current, actor) !== null) return null;
  const found = await firstRefused(attachments, current.applicant, scansAfter(command, current));
  if (found === null) return null;
  const { index, refusal } = found;
  const place = scanPointer(command.type === 'correct-application' ? command.content : current.content, index);
  return { ...refusal, pointer: `${place}${refusal.pointer ?? ''}`, current };
};

/** Runs a command on one application; a decision is taken with the figures of this moment. */
export const runApplication = async (
  deps: ApplicationDeps,
  caseId: string,
  command: ApplicationCommand,
  request: CommandMeta,
): Promise<Result<Executed<Application>, Refused<Application> | (Refusal & { current: null })>> => {
  const refusal = await refuseScan(deps, caseId, command, request);
  if (refusal !== null) return err(refusal);
  const figures = (state: Application) => deps.figures.figuresFor(figuresQuestionOf(state), deps.clock());
  const scans = (state: Application) =>
    scansKnown(deps, { caseId, organisation: state.applicant, scans: scansAfter(command, state) });
  const { weighs = [] } = applicationCommands[command.type];
  const execution: Execution<ApplicationCommand, Application> = {
    stream: applicationStream(caseId),
    caseId,
    command,
    request,
    ...(weighs.includes('figures') ? { figures } : {}),
    ...(weighs.includes('scans') ? { scans } : {}),
  };
  return executeDespite(deps, applicationDecider, execution, {
    isStop: applicationCommands[command.type].despiteDamage === true,
    // Hardly any case is damaged: until then nobody pays for what puts one together again.
    salvage: async (remains, isToStop) => {
      const { salvageApplication } = await import('./salvage-application.ts');
      return salvageApplication(deps, caseId, remains, isToStop);
    },
  });
};
