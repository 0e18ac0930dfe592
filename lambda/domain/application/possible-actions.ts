import type { Actor } from '../actor.ts';
import { type ApplicationCommandType, firstEventsOf } from './commands.ts';
import { refuseApplicationActor } from './permissions.ts';
import type { Application } from './state.ts';
import { type ApplicationStatus, mayHappen } from './transitions.ts';

/** The commands people can give on an application that exists. */
export const applicationActions = [
  'correct-application',
  'submit-application',
  'withdraw-application',
  'return-application',
  'decline-application',
  'approve-application',
  'second-sign-application',
  'halt-application',
  'record-complaints',
] as const satisfies readonly ApplicationCommandType[];
export type ApplicationAction = (typeof applicationActions)[number];

const decisions: readonly ApplicationAction[] = [
  'return-application',
  'decline-application',
  'approve-application',
  'second-sign-application',
];

/** Both signatures end in the same event; which of them is wanted is a matter of the status alone. */
const onlyIn: Partial<Readonly<Record<ApplicationAction, ApplicationStatus>>> = {
  'approve-application': 'submitted',
  'second-sign-application': 'awaiting-second-signature',
};

/** Nobody decides what they wrote, nobody signs twice. */
const isOwnHand = (action: ApplicationAction, { writers, firstSignature }: Application, { subject }: Actor): boolean =>
  (decisions.includes(action) && writers.includes(subject)) ||
  (action === 'second-sign-application' && firstSignature?.subject === subject);

/** What this actor can do with the application as it stands; the rules may still refuse it when it is done. */
export const possibleApplicationActions = (state: Application, actor: Actor): readonly ApplicationAction[] =>
  applicationActions.filter(
    (action) =>
      refuseApplicationActor(action, state, actor) === null &&
      firstEventsOf[action].some((event) => mayHappen(state.status, event)) &&
      (onlyIn[action] ?? state.status) === state.status &&
      (action !== 'record-complaints' || state.orders.length > 0) &&
      !isOwnHand(action, state, actor),
  );
