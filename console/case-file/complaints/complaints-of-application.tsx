import type { ApplicationCase } from '../../api/schema.ts';
import { Complaints } from './complaints.tsx';

/** Complaints can be recorded from the day of the first order; without orders nobody is offered to. */
const firstOrderedAt = ({ orders, updatedAt }: ApplicationCase): string =>
  orders.map(({ issuedAt }) => issuedAt).toSorted()[0] ?? updatedAt;

/** Before the authority and before the department alike; the service says who may record more. */
export const ComplaintsOfApplication = ({ found }: { readonly found: ApplicationCase }) => (
  <Complaints
    of={{ of: 'applications', id: found.id, version: found.version, sentAt: firstOrderedAt(found) }}
    total={found.complaints}
    mayRecord={found.possibleActions.includes('record-complaints')}
  />
);
