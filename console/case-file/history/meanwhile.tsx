import { Alert } from 'antd';
import { useEffect } from 'react';
import { useRead } from '../../api/queries.ts';
import type { Commit } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { commonWords, defineWords } from '../../i18n/words.ts';
import { Moment } from '../deadline.tsx';
import { eventSaid, historyWords } from './history-words.ts';

/** What happened to a case, asked again whenever the case is seen in another version. */
export const useCaseHistory = (of: 'applications' | 'emergencies', id: string, version: number) => {
  const history = useRead(`GET /${of}/{id}/history`, { path: { id } });
  const { refetch } = history;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version has a new history
  useEffect(() => {
    void refetch();
  }, [refetch, version]);
  return history;
};

type CommitsSinceProps = { readonly commits: readonly Commit[]; readonly version: number };

/** Who did what, and when, after a version that somebody had looked at. */
export const CommitsSince = ({ commits, version: looked }: CommitsSinceProps) => {
  const words = useWords(historyWords);
  const { semicolon } = useWords(commonWords);
  return (
    <ul>
      {commits
        .filter(({ version }) => version > looked)
        .map(({ version, events, withheld, actor, at }) => (
          <li key={version}>
            {[...new Set(events.map((event) => eventSaid(event, words)))].join(semicolon)}
            {withheld === undefined ? null : words.withheld} ·{' '}
            {actor.roles.includes('system') ? words.system : <span lang="zh-CN">{actor.name}</span>} <Moment at={at} />
          </li>
        ))}
    </ul>
  );
};

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
      className="notice"
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
