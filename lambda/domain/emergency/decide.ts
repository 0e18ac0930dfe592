import { epochMs } from '../calendar/instant.ts';
import { recordComplaints } from '../complaints.ts';
import type { DecisionContext } from '../decision-context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { expireUnconfirmed, remindOfConfirmation } from './awaiting.ts';
import { type EmergencyCommand, firstEventsOf } from './commands.ts';
import { confirm, refuseConfirmation } from './confirm.ts';
import type { EmergencyEvent } from './events.ts';
import { mayFollow } from './evolve.ts';
import { stopOrders } from './orders.ts';
import { remind, reviewPaperwork } from './paperwork.ts';
import { refuseEmergencyActor } from './permissions.ts';
import { trigger } from './send.ts';
import type { Emergency } from './state.ts';
import { update } from './update.ts';

type Decision = Result<readonly EmergencyEvent[], Refusal>;

const withReason = (reason: string, events: readonly EmergencyEvent[]): Decision =>
  reason.trim() === '' ? refuse('reason-required', 'a written reason is required', { pointer: '/reason' }) : ok(events);

const expire = (state: Emergency, context: DecisionContext): Decision =>
  state.expiresAt === null || epochMs(context.now) < epochMs(state.expiresAt)
    ? expireUnconfirmed(state, context)
    : ok([{ type: 'emergency.ended', reason: '预警有效期届满。', orders: stopOrders('end', state, context) }]);

const decided = (command: EmergencyCommand, state: Emergency, context: DecisionContext): Decision => {
  switch (command.type) {
    case 'trigger-emergency':
      return refuse('wrong-state', 'the emergency exists already');
    case 'confirm-emergency':
      return confirm(state, command.reason, context);
    case 'refuse-emergency':
      return refuseConfirmation(state, command.reason);
    case 'update-emergency':
      return update(state, command.alert, context);
    case 'cancel-emergency': {
      const { reason } = command;
      return withReason(reason, [
        { type: 'emergency.cancelled', reason, orders: stopOrders('cancel', state, context) },
      ]);
    }
    case 'end-emergency': {
      const { reason } = command;
      return withReason(reason, [{ type: 'emergency.ended', reason, orders: stopOrders('end', state, context) }]);
    }
    case 'expire-emergency':
      return expire(state, context);
    case 'remind-confirmation':
      return remindOfConfirmation(state, context);
    case 'review-emergency': {
      const { justified, reason } = command;
      // The verdict stands in the record of the standing authority too, which nobody can take back.
      if (state.review !== null) return refuse('wrong-state', 'the use of the fast path has been reviewed');
      return withReason(reason, [
        { type: 'emergency.reviewed', justified, reason, standingAuthority: state.standingAuthority },
      ]);
    }
    case 'record-complaints': {
      const recorded = recordComplaints(command, state.sentAt, context);
      return recorded.ok ? ok([{ type: 'emergency.complaints-recorded', ...recorded.value }]) : recorded;
    }
    case 'file-paperwork':
      return ok([{ type: 'paperwork.filed', document: command.document }]);
    case 'accept-paperwork':
      return reviewPaperwork('paperwork.accepted', state, command.reason, context);
    case 'return-paperwork':
      return reviewPaperwork('paperwork.returned', state, command.reason, context);
    case 'remind-paperwork':
      return remind(state, context);
    default:
      return command satisfies never;
  }
};

/** What never reached anyone has nothing to review and no complaints. */
const wasSentWhereNeeded = ({ type }: EmergencyCommand, { sentAt }: Emergency): boolean =>
  sentAt !== null || (type !== 'review-emergency' && type !== 'record-complaints');

/** Decides one command on one emergency: the events it causes, or why not. Nothing ordinary can refuse a send here. */
export const decideEmergency = (
  command: EmergencyCommand,
  state: Emergency | null,
  context: DecisionContext,
): Decision => {
  const denied = refuseEmergencyActor(command.type, state, context.actor);
  if (denied !== null) return err(denied);
  if (state === null) {
    return command.type === 'trigger-emergency'
      ? trigger(command.alert, command.path, command.capIdentity, context)
      : refuse('not-found', 'no such emergency');
  }
  return firstEventsOf[command.type].some((event) => mayFollow(state, event)) && wasSentWhereNeeded(command, state)
    ? decided(command, state, context)
    : refuse('wrong-state', `${command.type} is not possible while ${state.status}`);
};
