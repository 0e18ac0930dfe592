import type { Commit } from '../../api/schema.ts';
import { commonWords } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { Moment } from '../deadline.tsx';
import { eventSaid } from './event-said.ts';
import { historyWords } from './history-words.ts';

type CommitsSinceProps = { readonly commits: readonly Commit[]; readonly version: number };

/** Who did what, and when, after a version that somebody had looked at. */
export const CommitsSince = ({ commits, version: looked }: CommitsSinceProps) => {
  const words = useWords(historyWords);
  const { semicolon } = useWords(commonWords);
  return (
    <ul>
      {commits
        .filter(({ version }) => version > looked)
        .map(({ version, events, actor, at }) => (
          <li key={version}>
            {[...new Set(events.map((event) => eventSaid(event, words)))].join(semicolon)} ·{' '}
            {actor.roles.includes('system') ? words.system : <span lang="zh-CN">{actor.name}</span>} <Moment at={at} />
          </li>
        ))}
    </ul>
  );
};
