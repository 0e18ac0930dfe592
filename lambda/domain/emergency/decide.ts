import { epochMs } from '../calendar/instant.ts';
import { forwardComplaintsBy } from '../complaints.ts';
import type { DecisionContext } from '../decision-context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { type EmergencyCommand, firstEventsOf } from './commands.ts';
import type { EmergencyEvent } from './events.ts';
import { stopOrders } from './orders.ts';
import { remind } from './paperwork.ts';
import { refuseEmergencyActor } from './permissions.ts';
import { confirm, refuseConfirmation, trigger, update } from './send.ts';
import { type Emergency, mayFollow } from './state.ts';

type Decision = Result<readonly EmergencyEvent[], Refusal>;

const withReason = (reason: string, events: readonly EmergencyEvent[]): Decision =>
  reason.trim() === '' ? refuse('reason-required', 'a written reason is required', { pointer: '/reason' }) : ok(events);

const expire = (state: Emergency, context: DecisionContext): Decision =>
  state.expiresAt === null || epochMs(context.now) < epochMs(state.expiresAt)
    ? refuse('wrong-state', 'the alert has not expired')
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
    case 'review-emergency': {
      const { justified, reason } = command;
      return withReason(reason, [
        { type: 'emergency.reviewed', justified, reason, standingAuthority: state.standingAuthority },
      ]);
    }
    case 'record-complaints': {
      const { count, receivedOn } = command;
      return ok([
        {
          type: 'emergency.complaints-recorded',
          count,
          receivedOn,
          forwardBy: forwardComplaintsBy(receivedOn, context),
        },
      ]);
    }
    case 'file-paperwork':
      return ok([{ type: 'paperwork.filed', document: command.document }]);
    case 'accept-paperwork':
      return ok([{ type: 'paperwork.accepted', reason: command.reason }]);
    case 'return-paperwork':
      return withReason(command.reason, [{ type: 'paperwork.returned', reason: command.reason }]);
    case 'remind-paperwork':
      return remind(state, context);
    default:
      return command satisfies never;
  }
};

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
  return firstEventsOf[command.type].some((event) => mayFollow(state, event))
    ? decided(command, state, context)
    : refuse('wrong-state', `${command.type} is not possible while ${state.status}`);
};
