import { barredIn, decideIn, possibleIn, refuseActor } from '../../kernel/aggregate.ts';
import { type ActionOf, type CommandOf, type GivenBy, isAction } from '../../kernel/command.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Actor } from '../../vocabulary/actor.ts';
import type { ApplicationContext, Decision } from '../command.ts';
import type { ApplicationEvent } from '../events.ts';
import { applicationRules, type Side } from '../rules.ts';
import type { Application } from '../state.ts';
import { approve } from './approve.ts';
import { completeDispatch } from './complete-dispatch.ts';
import { correct } from './correct.ts';
import { decline } from './decline.ts';
import { draft } from './draft.ts';
import { explainLapse } from './explain-lapse.ts';
import { halt } from './halt.ts';
import { issueErratum } from './issue-erratum.ts';
import { lapse } from './lapse.ts';
import { markDispatched } from './mark-dispatched.ts';
import { recordComplaints } from './record-complaints.ts';
import { rejudge } from './rejudge.ts';
import { remindDecision } from './remind-decision.ts';
import { returnApplication } from './return.ts';
import { secondSign } from './second-sign.ts';
import { signErratum } from './sign-erratum.ts';
import { startDispatch } from './start-dispatch.ts';
import { submit } from './submit.ts';
import { withdraw } from './withdraw.ts';

/** THE table of what can be done with an application. Whatever else knows of a command reads it off here. */
// biome-ignore format: one command per line
export const applicationCommands = {
  'draft-application':       draft,
  'correct-application':     correct,
  'submit-application':      submit,
  'withdraw-application':    withdraw,
  'return-application':      returnApplication,
  'decline-application':     decline,
  'approve-application':     approve,
  'second-sign-application': secondSign,
  'halt-application':        halt,
  'issue-erratum':           issueErratum,
  'sign-erratum':            signErratum,
  'explain-lapse':           explainLapse,
  'record-complaints':       recordComplaints,
  'lapse-application':       lapse,
  'rejudge-application':     rejudge,
  'remind-decision':         remindDecision,
  'start-dispatch':          startDispatch,
  'mark-dispatched':         markDispatched,
  'complete-dispatch':       completeDispatch,
} as const;

export type GivenToApplication = GivenBy<typeof applicationCommands>;
export type ApplicationCommandType = keyof GivenToApplication;
export type ApplicationCommand = CommandOf<GivenToApplication>;
export type ApplicationCommandOf<T extends ApplicationCommandType> = CommandOf<GivenToApplication, T>;
export type ApplicationAction = ActionOf<typeof applicationCommands>;

const decideOne = decideIn<GivenToApplication, Application, ApplicationEvent, Side, ApplicationContext>(
  applicationRules,
  applicationCommands,
);

/** Decides one command on one application: the events it causes, or why not. */
export const decideApplication = (
  command: ApplicationCommand,
  state: Application | null,
  context: ApplicationContext,
): Decision => decideOne(command, state, context);

/** null when this actor may give the command at all, whatever the status. */
export const refuseApplicationActor = (
  type: ApplicationCommandType,
  state: Application | null,
  actor: Actor,
): Refusal | null => refuseActor(applicationRules, applicationCommands[type], state, actor);

const isApplicationAction = (type: ApplicationCommandType): type is ApplicationAction =>
  isAction(applicationCommands[type]);

/** What people can do with an application that exists, in the order of the table. */
export const applicationActions: readonly ApplicationAction[] = Object.values(applicationCommands)
  .map(({ type }) => type)
  .filter(isApplicationAction);

/** What this actor can do with the application as it stands; the rules may still refuse what the request says. */
export const possibleApplicationActions = possibleIn(applicationRules, applicationCommands, applicationActions);

/** What a guard alone keeps this actor from, with the reason: a page can say why there is no button. */
export const barredApplicationActions = barredIn(applicationRules, applicationCommands, applicationActions);
