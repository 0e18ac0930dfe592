import { epochMs } from '../calendar/instant.ts';
import { recordComplaints } from '../complaints.ts';
import type { DecisionContext } from '../decision-context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { type ApplicationCommand, firstEventsOf } from './commands.ts';
import { halt, startDispatch } from './dispatch.ts';
import type { ApplicationEvent } from './events.ts';
import { refuseApplicationActor } from './permissions.ts';
import type { Application } from './state.ts';
import { mayHappen } from './transitions.ts';
import { approve, giveBack, secondSign } from './weigh.ts';
import { correct, draft, rejudge, submit } from './write.ts';

type Decision = Result<readonly ApplicationEvent[], Refusal>;

/** An application lapses when its send time comes and nobody has decided. */
const lapse = (state: Application, now: string): Decision => {
  if (state.status === 'scheduled') return refuse('wrong-state', 'the application has been decided');
  const start = state.content.window?.start;
  return start === undefined || epochMs(now) < epochMs(start)
    ? refuse('wrong-state', 'the send time has not come')
    : ok([{ type: 'application.lapsed', reason: '发送时间已到，尚未作出决定。' }]);
};

/** Whoever has begun to weigh an application is told why it is taken back; a draft was nobody's but its writer's. */
const withdraw = (state: Application, reason: string): Decision =>
  state.status !== 'draft' && reason.trim() === ''
    ? refuse('reason-required', 'a written reason is required', { pointer: '/reason' })
    : ok([{ type: 'application.withdrawn', reason }]);

const decided = (command: ApplicationCommand, state: Application, context: DecisionContext): Decision => {
  switch (command.type) {
    case 'draft-application':
      return refuse('wrong-state', 'the application exists already');
    case 'correct-application':
      return correct(state, command.content, context);
    case 'submit-application':
      return submit(state, context);
    case 'withdraw-application':
      return withdraw(state, command.reason);
    case 'return-application':
    case 'decline-application':
      return giveBack(state, command, context);
    case 'approve-application':
      return approve(state, command, context);
    case 'second-sign-application':
      return secondSign(state, command, context);
    case 'halt-application':
      return halt(state, command.reason, context);
    case 'record-complaints': {
      const recorded = recordComplaints(command, state.orders[0]?.issuedAt ?? null, context);
      return recorded.ok ? ok([{ type: 'application.complaints-recorded', ...recorded.value }]) : recorded;
    }
    case 'lapse-application':
      return lapse(state, context.now);
    case 'rejudge-application':
      return rejudge(state, context);
    case 'start-dispatch':
      return startDispatch(state, context);
    case 'mark-dispatched':
      return ok([{ type: 'application.dispatched' }]);
    case 'complete-dispatch':
      return ok([
        ...(state.status === 'dispatching' ? [{ type: 'application.dispatched' } as const] : []),
        { type: 'application.completed' },
      ]);
    default:
      return command satisfies never;
  }
};

/**
 * Decides one command on one application: the events it causes, or why not. Pure; see `DecisionContext` for what it may know.
 * Permission first, then the transition table, then the rules: an outsider learns nothing but 'not-found'.
 */
export const decideApplication = (
  command: ApplicationCommand,
  state: Application | null,
  context: DecisionContext,
): Decision => {
  const denied = refuseApplicationActor(command.type, state, context.actor);
  if (denied !== null) return err(denied);
  if (state === null) {
    return command.type === 'draft-application'
      ? draft(command.content, context)
      : refuse('not-found', 'no such application');
  }
  return firstEventsOf[command.type].some((event) => mayHappen(state.status, event))
    ? decided(command, state, context)
    : refuse('wrong-state', `${command.type} is not possible while ${state.status}`);
};
