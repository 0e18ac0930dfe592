import { err, ok } from '../vocabulary/result.ts';
import { type ApplicationContext, type Decision, refuseUnlessReasoned } from './command.ts';
import type { ApplicationEvent } from './events.ts';
import type { Application } from './state.ts';

/** What stood before the officer, kept with every decision (draft-2020 art. 27(2)). Throws without figures. */
export const weighed = (state: Application, context: ApplicationContext) => {
  if (context.figures === null) throw new Error('a decision is taken with figures or not at all');
  return { edition: context.policy.edition, findings: [...state.findings], figures: context.figures };
};

/** Return for correction, or decline: both tell the department why (及时告知有关情况和理由). */
export const givenBack = (
  type: 'application.returned' | 'application.declined',
  state: Application,
  reason: string,
  context: ApplicationContext,
): Decision => {
  const unreasoned = refuseUnlessReasoned(reason);
  if (unreasoned !== null) return err(unreasoned);
  const edition = state.edition ?? context.policy.edition;
  return ok([{ type, ...weighed(state, context), edition, reason }]);
};

/** The last signature: approved, and scheduled for its window in the same commit. */
export const approved = (event: Extract<ApplicationEvent, { type: 'application.approved' }>): Decision =>
  ok([event, { type: 'application.scheduled', sendAt: event.order.window.start }]);
