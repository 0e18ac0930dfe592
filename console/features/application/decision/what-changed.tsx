import { Button } from 'antd';
import { formatShanghai } from '../../../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import { findingWords } from '../../../answers/finding-list.tsx';
import type { ApplicationCase } from '../../../api/types.ts';
import { CommitsSince, useCaseHistory } from '../../../case-file/history/meanwhile.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { statusWords } from '../../../i18n/statuses.ts';
import { defineWords } from '../../../i18n/words.ts';
import { DifferencesTable, differencesOf } from '../../../ui/differences.tsx';
import { decisionWords } from './decision-words.ts';
import type { ViewedVersion } from './viewed-version.ts';

const changesWords = defineWords(
  {
    advice: '您已填写的内容保留在本页。请核对以下变化，再决定如何办理。',
    caption: '前后对照',
    what: '项目',
    before: '您查看时',
    after: '现在',
    looked: '已核对，按最新情况办理',
  },
  {
    advice: 'What you typed stays on this page. Look at what changed, then decide.',
    caption: 'Before and now, side by side',
    what: 'What',
    before: 'When you looked',
    after: 'Now',
    looked: 'I have looked, go on with how it stands',
  },
);

const windowOf = ({ content: { window } }: ApplicationCase): string =>
  window === undefined ? '' : `${formatShanghai(window.start)} – ${formatShanghai(window.end)}`;

/** The substance of both; only what differs. */
const useDifferences = (seen: ApplicationCase, current: ApplicationCase) => {
  const words = useWords(decisionWords);
  const { said } = useWords(findingWords);
  const { application } = useWords(statusWords);
  const read = (of: ApplicationCase): readonly (readonly [string, string])[] => [
    [words.status, application[of.status]],
    [words.message, of.content.text],
    [words.why, of.content.reason ?? ''],
    [words.window, windowOf(of)],
    [words.scope, describeDivisions(of.content.divisions ?? [])],
    [words.volume, (of.content.volumeEstimate ?? '').toLocaleString('en')],
    [words.audience, of.content.audience ?? ''],
    [words.findings, of.findings.map(said).join('\n')],
  ];
  return differencesOf(read(seen), read(current));
};

type DifferencesProps = { readonly seen: ApplicationCase; readonly current: ApplicationCase };

/** What the officer looked at and how it stands now, side by side. */
const Differences = ({ seen, current }: DifferencesProps) => {
  const words = useWords(changesWords);
  return <DifferencesTable lines={useDifferences(seen, current)} words={words} />;
};

type WhatChangedProps = { readonly viewed: ViewedVersion; readonly current: ApplicationCase };

/** Who has been at it since the officer looked, and what is different. */
export const WhatChanged = ({ viewed: { seen, acknowledge }, current }: WhatChangedProps) => {
  const words = useWords(changesWords);
  const { data } = useCaseHistory('applications', current.id, current.version);
  return (
    <>
      <p>{words.advice}</p>
      <CommitsSince commits={data?.commits ?? []} version={seen.version} />
      <Differences seen={seen} current={current} />
      <Button onClick={acknowledge}>{words.looked}</Button>
    </>
  );
};
