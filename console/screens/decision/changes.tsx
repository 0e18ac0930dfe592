import { Alert, Button } from 'antd';
import { formatShanghai } from '../../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../../lambda/domain/division.ts';
import type { ApplicationCase, Commit } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { statusWords } from '../../i18n/statuses.ts';
import { defineWords } from '../../i18n/words.ts';
import { Moment } from '../../parts/deadline.tsx';
import { historyWords } from '../../parts/history-words.ts';
import type { Seen } from './use-seen.ts';
import { decisionWords } from './words.ts';

const changesWords = defineWords(
  {
    title: '事项在您查看之后已有变化',
    advice: '您已填写的内容保留在本页。请核对以下变化，再决定如何办理。',
    before: '原为',
    after: '现为',
    looked: '已核对，按最新情况办理',
    see: '查看变化',
  },
  {
    title: 'The case has changed since you looked at it',
    advice: 'What you typed stays on this page. Look at what changed, then decide.',
    before: 'was',
    after: 'is now',
    looked: 'I have looked, go on with how it stands',
    see: 'See what changed',
  },
);

const windowOf = ({ content: { window } }: ApplicationCase): string =>
  window === undefined ? '' : `${formatShanghai(window.start)} – ${formatShanghai(window.end)}`;

/** The substance side by side; only what differs. */
const useDifferences = (seen: ApplicationCase, current: ApplicationCase) => {
  const words = useWords(decisionWords);
  const { application } = useWords(statusWords);
  const read = (of: ApplicationCase): readonly (readonly [string, string])[] => [
    [words.status, application[of.status]],
    [words.message, of.content.text],
    [words.why, of.content.reason ?? ''],
    [words.window, windowOf(of)],
    [words.scope, describeDivisions(of.content.divisions ?? [])],
    [words.volume, String(of.content.volumeEstimate ?? '')],
    [words.audience, of.content.audience ?? ''],
  ];
  const now = new Map(read(current));
  return read(seen).flatMap(([label, before]) => {
    const after = now.get(label) ?? '';
    return before === after ? [] : [{ label, before, after }];
  });
};

type ChangesProps = {
  readonly attention: Seen;
  readonly current: ApplicationCase;
  readonly commits: readonly Commit[];
};

const Told = ({ attention: { seen, acknowledge }, current, commits }: ChangesProps) => {
  const words = useWords(changesWords);
  const { events } = useWords(historyWords);
  const differences = useDifferences(seen, current);
  const since = commits.filter(({ version }) => version > seen.version);
  return (
    <>
      <p>{words.advice}</p>
      <ul>
        {since.map((commit) => (
          <li key={commit.version}>
            {[...new Set(commit.events.map(({ type }) => events[type]))].join('；')} ·{' '}
            <span lang="zh-CN">{commit.actor.name}</span> <Moment at={commit.at} />
          </li>
        ))}
        {differences.map(({ label, before, after }) => (
          <li key={label}>
            <strong>{label}</strong> {words.before} <del lang="zh-CN">{before}</del> {words.after}{' '}
            <ins lang="zh-CN">{after}</ins>
          </li>
        ))}
      </ul>
      <Button onClick={acknowledge}>{words.looked}</Button>
    </>
  );
};

const place = 'changes';

/** Where the officer acts, far below: that there is news, and the way to it. */
export const ChangesPointer = () => {
  const words = useWords(changesWords);
  const go = (): void => {
    const told = document.getElementById(place);
    told?.scrollIntoView({ block: 'center' });
    told?.querySelector('button')?.focus();
  };
  return (
    <Alert
      className="problem"
      type="warning"
      showIcon
      title={words.title}
      action={
        <Button size="small" onClick={go}>
          {words.see}
        </Button>
      }
    />
  );
};

/** Somebody else has been at it: what they did and what is different, until the officer has looked. */
export const Changes = (props: ChangesProps) => {
  const { title } = useWords(changesWords);
  if (!props.attention.changed) return null;
  return (
    <Alert
      id={place}
      className="problem changes"
      role="alert"
      type="warning"
      showIcon
      title={title}
      description={<Told {...props} />}
    />
  );
};
