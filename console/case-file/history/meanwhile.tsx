import { Alert } from 'antd';
import { useWords } from '../../i18n/language.tsx';
import { defineWords } from '../../i18n/words.ts';
import { CommitsSince } from './commits-since.tsx';
import { useCaseHistory } from './use-case-history.ts';

const meanwhileWords = defineWords(
  { title: '此间事项已有变化，不能再如此办理', advice: '您填写的内容保留如下。请返回，按现在的情况办理。' },
  {
    title: 'The case has moved on: this can no longer be done',
    advice: 'What you typed is kept below. Go back and see how the case stands.',
  },
);

type MeanwhileProps = {
  readonly of: 'applications' | 'emergencies';
  readonly id: string;
  /** The version the dialog was opened on. */
  readonly since: number;
  readonly version: number;
};

/** In a dialog whose question the case has overtaken: who did what since it was opened. */
export const Meanwhile = ({ of, id, since, version }: MeanwhileProps) => {
  const words = useWords(meanwhileWords);
  const { data } = useCaseHistory(of, id, version);
  return (
    <Alert
      className="problem"
      role="alert"
      type="warning"
      showIcon
      title={words.title}
      description={
        <>
          <p>{words.advice}</p>
          <CommitsSince commits={data?.commits ?? []} version={since} />
        </>
      }
    />
  );
};
