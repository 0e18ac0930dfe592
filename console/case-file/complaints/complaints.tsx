import type { ApplicationCase } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { complaintsWords } from './complaints-words.ts';
import { type ComplainedOf, RecordComplaints } from './record-complaints.tsx';

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

type ComplaintsProps = {
  readonly of: ComplainedOf;
  readonly total: number;
  /** Whether the service lets whoever looks record them: an officer of the case's authority. */
  readonly mayRecord: boolean;
};

/** How many complaints are recorded about what was sent, and where an officer records more; nothing for other readers while there are none. */
export const Complaints = ({ of, total, mayRecord }: ComplaintsProps) => {
  const words = useWords(complaintsWords);
  if (total === 0 && !mayRecord) return null;
  return (
    <section className="panel stack" aria-label={words.heading}>
      <h2>{words.heading}</h2>
      <p>{words.total(total)}</p>
      {mayRecord ? (
        <div>
          <RecordComplaints {...of} />
        </div>
      ) : null}
    </section>
  );
};
