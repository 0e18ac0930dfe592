import { formatShanghai } from '../../../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../../../lambda/domain/division.ts';
import type { ApplicationCase } from '../../../api/schema.ts';
import { useWords } from '../../../i18n/language.tsx';
import { statusWords } from '../../../i18n/statuses.ts';
import { DifferencesTable, differencesOf } from '../../../ui/differences.tsx';
import { changesWords } from './changes-words.ts';
import { decisionWords } from './decision-words.ts';

const windowOf = ({ content: { window } }: ApplicationCase): string =>
  window === undefined ? '' : `${formatShanghai(window.start)} – ${formatShanghai(window.end)}`;

/** The substance of both; only what differs. */
const useDifferences = (seen: ApplicationCase, current: ApplicationCase) => {
  const words = useWords(decisionWords);
  const { application } = useWords(statusWords);
  const read = (of: ApplicationCase): readonly (readonly [string, string])[] => [
    [words.status, application[of.status]],
    [words.message, of.content.text],
    [words.why, of.content.reason ?? ''],
    [words.window, windowOf(of)],
    [words.scope, describeDivisions(of.content.divisions ?? [])],
    [words.volume, (of.content.volumeEstimate ?? '').toLocaleString('en')],
    [words.audience, of.content.audience ?? ''],
    [words.findings, of.findings.map(({ detail }) => detail).join('\n')],
  ];
  return differencesOf(read(seen), read(current));
};

type DifferencesProps = { readonly seen: ApplicationCase; readonly current: ApplicationCase };

/** What the officer looked at and how it stands now, side by side. */
export const Differences = ({ seen, current }: DifferencesProps) => {
  const words = useWords(changesWords);
  return <DifferencesTable lines={useDifferences(seen, current)} words={words} />;
};
