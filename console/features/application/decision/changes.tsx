import { Alert, Button } from 'antd';
import type { ApplicationCase, Commit } from '../../../api/schema.ts';
import { CommitsSince } from '../../../case-file/history/commits-since.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { changesPlace } from './changes-pointer.tsx';
import { changesWords } from './changes-words.ts';
import { Differences } from './differences.tsx';
import type { ViewedVersion } from './use-viewed-version.ts';

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
