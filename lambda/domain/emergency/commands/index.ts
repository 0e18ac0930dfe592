import { barredIn, decideIn, possibleIn, refuseActor } from '../../kernel/aggregate.ts';
import { type ActionOf, type CommandOf, type GivenBy, isAction } from '../../kernel/command.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { DecisionContext } from '../../registry/decision-context.ts';
import type { Actor } from '../../vocabulary/actor.ts';
import type { Decision } from '../command.ts';
import type { EmergencyEvent } from '../events.ts';
import { emergencyRules, type Side } from '../rules.ts';
import type { Emergency } from '../state.ts';
import { acceptPaperwork } from './accept-paperwork.ts';
import { cancel } from './cancel.ts';
import { confirm } from './confirm.ts';
import { end } from './end.ts';
import { escalate } from './escalate.ts';
import { expire } from './expire.ts';
import { explainStop } from './explain-stop.ts';
import { filePaperwork } from './file-paperwork.ts';
import { recordComplaints } from './record-complaints.ts';
import { refuseConfirmation } from './refuse.ts';
import { remindConfirmation } from './remind-confirmation.ts';
import { remindPaperwork } from './remind-paperwork.ts';
import { returnPaperwork } from './return-paperwork.ts';
import { review } from './review.ts';
import { tell } from './tell.ts';
import { trigger } from './trigger.ts';
import { update } from './update.ts';

/** THE table of what can be done with an emergency and its paperwork. Whatever else knows of a command reads it off here. */
// biome-ignore format: one command per line
export const emergencyCommands = {
  'trigger-emergency':   trigger,
  'confirm-emergency':   confirm,
  'refuse-emergency':    refuseConfirmation,
  'update-emergency':    update,
  'cancel-emergency':    cancel,
  'end-emergency':       end,
  'expire-emergency':    expire,
  'explain-stop':        explainStop,
  'tell-recipients':     tell,
  'remind-confirmation': remindConfirmation,
  'escalate-emergency':  escalate,
  'review-emergency':    review,
  'record-complaints':   recordComplaints,
  'file-paperwork':      filePaperwork,
  'accept-paperwork':    acceptPaperwork,
  'return-paperwork':    returnPaperwork,
  'remind-paperwork':    remindPaperwork,
} as const;

export type GivenToEmergency = GivenBy<typeof emergencyCommands>;
export type EmergencyCommandType = keyof GivenToEmergency;
export type EmergencyCommand = CommandOf<GivenToEmergency>;
export type EmergencyAction = ActionOf<typeof emergencyCommands>;

const decideOne = decideIn<GivenToEmergency, Emergency, EmergencyEvent, Side, DecisionContext>(
  emergencyRules,
  emergencyCommands,
);

/** Decides one command on one emergency: the events it causes, or why not. Nothing ordinary can refuse a send here. */
export const decideEmergency = (
  command: EmergencyCommand,
  state: Emergency | null,
  context: DecisionContext,
): Decision => decideOne(command, state, context);

const isEmergencyAction = (type: EmergencyCommandType): type is EmergencyAction => isAction(emergencyCommands[type]);

/** What people can do with an emergency that exists, in the order of the table. */
export const emergencyActions: readonly EmergencyAction[] = Object.values(emergencyCommands)
  .map(({ type }) => type)
  .filter(isEmergencyAction);

/** What this actor can do with the emergency as it stands. */
export const possibleEmergencyActions = possibleIn(emergencyRules, emergencyCommands, emergencyActions);

/** What a guard alone keeps this actor from, with the reason: a page can say why there is no button. */
export const barredEmergencyActions = barredIn(emergencyRules, emergencyCommands, emergencyActions);

/** null when this actor may give the command at all, however things stand. */
export const refuseEmergencyActor = (type: EmergencyCommandType, state: Emergency, actor: Actor): Refusal | null =>
  refuseActor(emergencyRules, emergencyCommands[type], state, actor);
