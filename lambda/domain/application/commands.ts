import type { ApplicationContent } from '../application-content.ts';
import type { ApplicationEventType, CoordinationOrder } from './events.ts';

/** Commands of people come from HTTP routes; those of the system from the clock and from receipts. */
export type ApplicationCommand =
  | { readonly type: 'draft-application'; readonly content: ApplicationContent }
  | { readonly type: 'correct-application'; readonly content: ApplicationContent }
  | { readonly type: 'submit-application' }
  | { readonly type: 'withdraw-application'; readonly reason: string }
  | { readonly type: 'return-application'; readonly reason: string }
  | { readonly type: 'decline-application'; readonly reason: string }
  | {
      readonly type: 'approve-application';
      readonly order: CoordinationOrder;
      readonly confirmedExemptions: readonly string[];
      readonly reason: string;
    }
  | { readonly type: 'second-sign-application'; readonly reason: string }
  | { readonly type: 'halt-application'; readonly reason: string }
  | { readonly type: 'record-complaints'; readonly count: number; readonly receivedOn: string }
  | { readonly type: 'lapse-application' }
  | { readonly type: 'rejudge-application' }
  | { readonly type: 'start-dispatch' }
  | { readonly type: 'mark-dispatched' }
  | { readonly type: 'complete-dispatch' };

export type ApplicationCommandType = ApplicationCommand['type'];
export type CommandOf<T extends ApplicationCommandType> = Extract<ApplicationCommand, { type: T }>;

/** The events a command can begin with; it is refused at once in a status where none of them may happen. */
export const firstEventsOf: Readonly<Record<ApplicationCommandType, readonly ApplicationEventType[]>> = {
  'draft-application': ['application.drafted'],
  'correct-application': ['application.corrected'],
  'submit-application': ['application.submitted'],
  'withdraw-application': ['application.withdrawn'],
  'return-application': ['application.returned'],
  'decline-application': ['application.declined'],
  'approve-application': ['application.first-signed', 'application.approved'],
  'second-sign-application': ['application.approved'],
  'halt-application': ['application.halted'],
  'record-complaints': ['application.complaints-recorded'],
  'lapse-application': ['application.lapsed'],
  'rejudge-application': ['application.rejudged'],
  'start-dispatch': ['application.dispatch-started', 'application.lapsed'],
  'mark-dispatched': ['application.dispatched'],
  'complete-dispatch': ['application.dispatched', 'application.completed'],
};
