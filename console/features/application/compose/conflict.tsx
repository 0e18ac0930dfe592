import { Button, Flex } from 'antd';
import { Link } from 'react-router';
import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import type { ApplicationCase } from '../../../api/types.ts';
import { type Fields, fieldsOf } from '../../../application-form/form.ts';
import { detailWords } from '../../../application-form/form-words.ts';
import { CommitsSince, useCaseHistory } from '../../../case-file/history/meanwhile.tsx';
import type { FieldName } from '../../../i18n/application-field-words.ts';
import { fieldWords } from '../../../i18n/application-field-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { statusWords } from '../../../i18n/statuses.ts';
import { DifferencesTable } from '../../../ui/differences.tsx';
import { conflictWords } from './conflict-words.ts';
import type { Overtaken } from './overtaken.ts';
import { differing } from './overtaken.ts';
import type { Editing } from './use-editing.ts';

type Versions = { readonly mine: Fields; readonly theirs: Fields };

/** Field by field, only where they differ. */
const Differences = ({ mine, theirs }: Versions) => {
  const words = useWords(conflictWords);
  const { names } = useWords(fieldWords);
  const said = useSaid();
  const [own, other] = [said(mine), said(theirs)] as const;
  const differ = differing(mine, theirs);
  if (differ.length === 0) return <p>{words.same}</p>;
  const lines = differ.map((name) => ({ label: names[name], before: own[name], after: other[name] }));
  return <DifferencesTable of="choice" lines={lines} words={words} />;
};

type ChoiceProps = Versions & { readonly editing: Editing; readonly latest: ApplicationCase };

const Choice = ({ editing: { draft, saving }, latest, mine, theirs }: ChoiceProps) => {
  const words = useWords(conflictWords);
  const base = { id: latest.id, version: latest.version };
  const choose = (fields: Fields): void => {
    draft.change({ fields, base, firstSave: null });
    saving.forget(latest.content);
  };
  const take = async (): Promise<boolean> => {
    choose(theirs);
    return true;
  };
  return (
    <Flex wrap gap="small">
      <Button onClick={() => choose(mine)}>{words.keepMine}</Button>
      {differing(mine, theirs).length === 0 ? null : (
        <ConfirmAction
          label={words.takeTheirs}
          kind="danger"
          title={words.takeTheirsTitle}
          confirmLabel={words.confirmTake}
          onConfirm={take}
        >
          <p>{words.takeTheirsWhat}</p>
        </ConfirmAction>
      )}
    </Flex>
  );
};

type ConflictProps = { readonly editing: Editing; readonly overtaken: Overtaken };

/** Somebody else has gone on meanwhile: who, and both versions; a person says which holds, where both still can. */
export const Conflict = ({ editing, overtaken: { latest, since, tooLate } }: ConflictProps) => {
  const words = useWords(conflictWords);
  const { application } = useWords(statusWords);
  const { data } = useCaseHistory('applications', latest.id, latest.version);
  const versions = { mine: editing.draft.value.fields, theirs: fieldsOf(latest.content) };
  return (
    <>
      <CommitsSince commits={data?.commits ?? []} version={since} />
      {tooLate ? (
        <p>
          {words.tooLate(application[latest.status])} <Link to={`/applications/${latest.id}`}>{words.look}</Link>
        </p>
      ) : (
        <p>{words.choose}</p>
      )}
      <Differences {...versions} />
      {tooLate ? null : <Choice editing={editing} latest={latest} {...versions} />}
    </>
  );
};

/** What a form says in each field, in one line of text; empty where nothing. */
export const useSaid = (): ((fields: Fields) => Readonly<Record<FieldName, string>>) => {
  const words = useWords(detailWords);
  return (fields) => ({
    text: fields.text,
    reason: fields.reason,
    window: [fields.start, fields.end].filter(Boolean).join(' — '),
    divisions: fields.divisions.length === 0 ? '' : describeDivisions(fields.divisions),
    audience: fields.audience,
    volumeEstimate: fields.volume,
    frequency: [fields.sends, fields.frequencyNote].filter(Boolean).join(' · '),
    sendingAgency: fields.sendingAgency,
    classification: fields.classification === null ? '' : words.classes[fields.classification],
    channel: words.channels[fields.channel],
    exemptions: fields.exemptions
      .map(({ rule, title, number, article }) => `${words.rules[rule]}《${title}》（${number}）${article}`)
      .join('\n'),
    attachment: [...(fields.attachment === null ? [] : [fields.attachment]), ...fields.furtherScans]
      .map(({ name, sha256 }) => `${name}\nSHA-256 ${sha256.slice(0, 12)}…`)
      .join('\n'),
  });
};
