import { Alert, Button } from 'antd';
import { formatShanghai } from '../../../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import { findingWords } from '../../../answers/finding-words.ts';
import type { ApplicationCase, Commit } from '../../../api/types.ts';
import { CommitsSince } from '../../../case-file/history/meanwhile.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { statusWords } from '../../../i18n/statuses.ts';
import { DifferencesTable, differencesOf } from '../../../ui/differences.tsx';
import { changesWords } from './changes-words.ts';
import { decisionWords } from './decision-words.ts';
import type { ViewedVersion } from './use-viewed-version.ts';

/** The id of where the changes are told, at the top of the page. */
export const changesPlace = 'changes';

/** Where the officer acts, far below: that there is news, and the way to it. */
export const ChangesPointer = () => {
  const words = useWords(changesWords);
  const go = (): void => {
    const told = document.getElementById(changesPlace);
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
export const Differences = ({ seen, current }: DifferencesProps) => {
  const words = useWords(changesWords);
  return <DifferencesTable lines={useDifferences(seen, current)} words={words} />;
};

type ChangesProps = {
  readonly viewed: ViewedVersion;
  readonly current: ApplicationCase;
  readonly commits: readonly Commit[];
};

const Told = ({ viewed: { seen, acknowledge }, current, commits }: ChangesProps) => {
  const words = useWords(changesWords);
  return (
    <>
      <p>{words.advice}</p>
      <CommitsSince commits={commits} version={seen.version} />
      <Differences seen={seen} current={current} />
      <Button onClick={acknowledge}>{words.looked}</Button>
    </>
  );
};

/** Somebody else has been at it: what they did and what is different, until the officer has looked. */
export const Changes = (props: ChangesProps) => {
  const { title } = useWords(changesWords);
  if (!props.viewed.changed) return null;
  return (
    <Alert
      id={changesPlace}
      className="problem changes"
      role="alert"
      type="warning"
      showIcon
      title={title}
      description={<Told {...props} />}
    />
  );
};
