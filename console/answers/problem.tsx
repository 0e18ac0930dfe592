import { Alert } from 'antd';
import { isUnheard, type Problem as ProblemValue } from '../api/problem.ts';
import { problemWords } from '../api/problem-words.ts';
import { Mixed, useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { FindingList } from './finding-list.tsx';
import { labelOf, pointerWords, problemPartWords } from './problem-part-words.ts';

const FieldErrors = ({ problem }: { readonly problem: ProblemValue }) => {
  const words = useWords(problemPartWords);
  const named = useWords(pointerWords);
  const { colon } = useWords(commonWords);
  if (problem.errors === undefined) return null;
  return (
    <ul>
      {problem.errors.map(({ pointer, code, detail, detailZh }) => (
        <li key={`${pointer} ${code}`}>
          {labelOf(pointer, named) ?? <code>{pointer || '/'}</code>}
          {colon}
          {words.fieldErrors[code] ?? words.otherwise(detail, detailZh)}
        </li>
      ))}
    </ul>
  );
};

/** Reasons that say no more than the problem itself does. */
const plain: readonly string[] = [
  'unknown-case',
  'unknown-order',
  'role-missing',
  'other-side',
  'not-now',
  'moved-on',
  'key-reused',
  'rules-broken',
  'reason-missing',
  'sender-unregistered',
  'area-nowhere',
  'file-missing',
];

/** Why the service refused, in its own words. */
const Why = ({ problem }: { readonly problem: ProblemValue }) => {
  const { why } = useWords(problemPartWords);
  const { reason } = problem;
  if (reason === undefined || plain.includes(reason)) return null;
  return (
    <p>
      <Mixed text={why(problem)} />
    </p>
  );
};

type ProblemProps = {
  readonly problem: ProblemValue;
  /** What it is about, where the place alone does not say it, e.g. a file. */
  readonly of?: string;
  readonly action?: React.ReactNode;
  /** Something was looked for: nothing was filled in, and nothing done. */
  readonly ofReading?: boolean;
};

/** A problem (RFC 9457) in words: what happened, what to do, every field at fault and every finding. */
export const Problem = ({ problem, of, action, ofReading = false }: ProblemProps) => {
  const words = useWords(problemPartWords);
  const { title, advice, adviceOfReading = advice } = useWords(problemWords)[problem.code];
  return (
    <Alert
      className="notice"
      role="alert"
      type={isUnheard(problem) || problem.status === 409 ? 'warning' : 'error'}
      showIcon
      title={of === undefined ? title : <Mixed text={words.about(of, title)} />}
      description={
        <>
          <p>{ofReading ? adviceOfReading : advice}</p>
          <Why problem={problem} />
          <FieldErrors problem={problem} />
          {problem.findings === undefined ? null : <FindingList findings={problem.findings} />}
          {problem.incident === undefined ? null : <p>{words.incident(problem.incident)}</p>}
        </>
      }
      action={action}
    />
  );
};
