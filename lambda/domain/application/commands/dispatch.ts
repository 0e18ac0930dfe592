import { decideIn, refuseActor } from '../../kernel/aggregate.ts';
import type { CommandOf, GivenBy } from '../../kernel/command.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Actor } from '../../vocabulary/actor.ts';
import type { ApplicationContext, Decision } from '../command.ts';
import type { ApplicationEvent } from '../events.ts';
import { applicationRules, type Side } from '../rules.ts';
import type { Application } from '../state.ts';
import { completeDispatch } from './complete-dispatch.ts';
import { markDispatched } from './mark-dispatched.ts';

/** What follows from the operators' receipts alone: whoever delivers needs no other command, and none of the rules. */
const dispatchCommands = { 'mark-dispatched': markDispatched, 'complete-dispatch': completeDispatch } as const;

type Given = GivenBy<typeof dispatchCommands>;
export type DispatchCommand = CommandOf<Given>;

const decideOne = decideIn<Given, Application, ApplicationEvent, Side, ApplicationContext>(
  applicationRules,
  dispatchCommands,
);

export const decideDispatch = (
  command: DispatchCommand,
  state: Application | null,
  context: ApplicationContext,
): Decision => decideOne(command, state, context);

/** null when this actor may give the command at all, however things stand. */
export const refuseDispatchActor = (type: DispatchCommand['type'], state: Application, actor: Actor): Refusal | null =>
  refuseActor(applicationRules, dispatchCommands[type], state, actor);
