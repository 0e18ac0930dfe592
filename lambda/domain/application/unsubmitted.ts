import { type Actor, actsFor, hasRole } from '../vocabulary/actor.ts';
import type { Application } from './state.ts';

/** What is drafted is the department's own until it submits it; auditors see everything. */
export const seesDrafts = ({ applicant }: Pick<Application, 'applicant'>, actor: Actor): boolean =>
  hasRole(actor, 'auditor', 'system') || (actsFor(actor, applicant) && hasRole(actor, 'department-officer'));

/** The application as this actor may know it: for its authority with the content that was last put before it. */
export const asKnownTo = (state: Application, actor: Actor): Application =>
  seesDrafts(state, actor) || state.submittedContent === null ? state : { ...state, content: state.submittedContent };

type Told = { readonly version: number; readonly events: readonly { readonly type: string }[] };

const written: readonly string[] = ['application.drafted', 'application.corrected'];

/** The versions of a chain, oldest first, in which content was written that was not before the authority. */
export const unsubmittedIn = (commits: readonly Told[]): ReadonlySet<number> => {
  const found = new Set<number>();
  let isSubmitted = false;
  for (const { version, events } of commits) {
    if (!isSubmitted && events.every(({ type }) => written.includes(type))) found.add(version);
    for (const { type } of events) {
      if (type === 'application.submitted') isSubmitted = true;
      if (type === 'application.returned') isSubmitted = false;
    }
  }
  return found;
};
