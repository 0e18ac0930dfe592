import { Alert } from 'antd';
import type { ApplicationCase } from '../../../api/types.ts';
import { Moment } from '../../../case-file/deadline.tsx';
import { Mixed, useWords } from '../../../i18n/language.tsx';
import { closingWords } from '../../../i18n/words.ts';
import { decisionWords } from './decision-words.ts';
import { closedAs } from './why-not.ts';

type SaidProps = {
  readonly title: string;
  readonly by: { readonly name: string; readonly at: string; readonly reason: string; readonly reasonEn?: string };
  readonly good?: boolean;
};

const Said = ({ title, by, good = false }: SaidProps) => {
  const { why } = useWords(closingWords);
  return (
    <Alert
      className="problem"
      type={good ? 'success' : 'warning'}
      showIcon
      title={title}
      description={
        <>
          {by.reason === '' ? null : (
            <p>
              <Mixed text={why(by)} />
            </p>
          )}
          <span lang="zh-CN">{by.name}</span> <Moment at={by.at} />
        </>
      }
    />
  );
};

/** What was decided, by whom and why; and how it ended otherwise. */
export const Outcome = ({ current }: { readonly current: ApplicationCase }) => {
  const words = useWords(decisionWords);
  const { decision, closing } = current;
  return (
    <>
      {closing === null ? null : <Said title={words.closed[closedAs(current)]} by={closing} />}
      {decision === null ? null : (
        <Said title={words.outcomes[decision.outcome]} by={decision} good={decision.outcome === 'approved'} />
      )}
    </>
  );
};
