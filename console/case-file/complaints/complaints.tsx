import { useWords } from '../../i18n/language.tsx';
import { complaintsWords } from './complaints-words.ts';
import { type ComplainedOf, RecordComplaints } from './record-complaints.tsx';

type ComplaintsProps = {
  readonly of: ComplainedOf;
  readonly total: number;
  /** Whether the service lets whoever looks record them: an officer of the case's authority. */
  readonly mayRecord: boolean;
};

/** How many complaints are recorded about what was sent, and where an officer records more. */
export const Complaints = ({ of, total, mayRecord }: ComplaintsProps) => {
  const words = useWords(complaintsWords);
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
