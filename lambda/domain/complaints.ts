import type { DecisionContext } from './decision-context.ts';
import { editions } from './rules/editions.ts';

/** Last day to forward complaints to the companies (draft-2020 art. 31, order-31-2015 art. 27); null while the calendar is unpublished. */
export const forwardComplaintsBy = (receivedOn: string, { policy, registry }: DecisionContext): string | null => {
  const by = registry.calendar.addWorkdays(receivedOn, editions[policy.edition].complaintForwardedInWorkingDays);
  return by.ok ? by.value : null;
};
