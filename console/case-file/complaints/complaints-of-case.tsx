import type { ComponentProps } from 'react';
import type { ApplicationCase, EmergencyCase } from '../../api/types.ts';
import { later } from '../../ui/later.tsx';

export const Complaints = later(async () => (await import('./complaints.tsx')).Complaints);

type CaseProps = Pick<ComponentProps<typeof Complaints.Part>, 'of'> & {
  readonly found: ApplicationCase | EmergencyCase;
};

/** Nothing, and nothing fetched, while there are none and whoever looks may record none. */
const OfCase = ({ of, found: { complaints: total, possibleActions } }: CaseProps) => {
  const mayRecord = possibleActions.includes('record-complaints');
  return total === 0 && !mayRecord ? null : <Complaints.Part of={of} total={total} mayRecord={mayRecord} />;
};

/** Complaints can be recorded from the day of the first order; without orders nobody is offered to. */
const firstOrderedAt = ({ orders, updatedAt }: ApplicationCase): string =>
  orders.map(({ issuedAt }) => issuedAt).toSorted()[0] ?? updatedAt;

/** Before the authority and before the department alike; the service says who may record more. */
export const ComplaintsOfApplication = ({ found }: { readonly found: ApplicationCase }) => (
  <OfCase
    of={{ of: 'applications', id: found.id, version: found.version, sentAt: firstOrderedAt(found) }}
    found={found}
  />
);

export const ComplaintsOfEmergency = ({ found }: { readonly found: EmergencyCase }) => {
  const { id, version, sentAt, path } = found;
  if (sentAt === null) return null;
  return <OfCase of={{ of: 'emergencies', id, version, sentAt, drill: path === 'exercise' }} found={found} />;
};
