import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { ApplicationCase, ApplicationContent, Finding } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { type Fields, fieldsOf, isBlank, type Kept, templateOf } from '../../parts/application/form.ts';
import { fieldOf } from '../../parts/application/guidance.ts';
import { FindingList } from '../../parts/finding-list.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Templates } from './templates.tsx';
import type { Editing } from './use-editing.ts';
import { composeWords } from './words.ts';

type EditorHeadProps = {
  readonly found: ApplicationCase | null;
  readonly editing: Editing;
  readonly findings: readonly Finding[];
};

type OfEditing = Pick<EditorHeadProps, 'editing'>;

/** Somebody else has saved meanwhile: both versions are there, a person says which holds. */
const Conflict = ({ editing: { draft, saving } }: OfEditing) => {
  const words = useWords(composeWords);
  const { problem, forget } = saving;
  if (problem === null) return null;
  const latest = problem.current !== undefined && 'content' in problem.current ? problem.current : null;
  if (problem.code !== 'stale-version' || latest === null) return <Problem problem={problem} />;
  const base = { id: latest.id, version: latest.version };
  const choose = (fields: Kept['fields']) => () => {
    draft.change({ fields, base });
    forget();
  };
  return (
    <>
      <Problem problem={problem} />
      <p className="choices">
        <Button onClick={choose(draft.value.fields)}>{words.keepMine}</Button>
        <Button onClick={choose(fieldsOf(latest.content))}>{words.takeTheirs}</Button>
      </p>
    </>
  );
};

const Restored = ({ found, editing: { draft, initial } }: EditorHeadProps) => {
  const words = useWords(composeWords);
  if (!draft.restored) return null;
  return (
    <Alert
      className="restored"
      type="info"
      showIcon
      title={words.restored}
      action={
        <Button size="small" onClick={() => draft.settle(initial)}>
          {found === null ? words.startOver : words.discard}
        </Button>
      }
    />
  );
};

/** Taking a template replaces what was typed; it is a press away until the page is left. */
const Begin = ({ editing: { draft } }: OfEditing) => {
  const words = useWords(composeWords);
  const [before, setBefore] = useState<Fields | null>(null);
  const put = (fields: Fields): void => draft.change({ fields, base: null });
  const take = (content: ApplicationContent): void => {
    setBefore(draft.value.fields);
    put(templateOf(content));
  };
  const takeBack = (fields: Fields) => () => {
    put(fields);
    setBefore(null);
  };
  return (
    <>
      <p>
        <Templates choose={take} />
      </p>
      {before === null ? null : (
        <Alert
          className="restored"
          role="status"
          type="success"
          showIcon
          title={words.taken}
          action={
            isBlank(before) ? null : (
              <Button size="small" onClick={takeBack(before)}>
                {words.takeBack}
              </Button>
            )
          }
        />
      )}
    </>
  );
};

/** Above the form: what was found again, what went wrong, and what the rules say of the applicant itself. */
export const EditorHead = (props: EditorHeadProps) => {
  const words = useWords(composeWords);
  const { found, editing } = props;
  const general = props.findings.filter((finding) => fieldOf(finding) === null);
  return (
    <>
      <Restored {...props} />
      <Conflict editing={editing} />
      {general.length === 0 ? null : (
        <section className="panel">
          <h2>{words.applicant}</h2>
          <FindingList findings={general} />
        </section>
      )}
      {found === null && editing.draft.value.base === null ? <Begin editing={editing} /> : null}
    </>
  );
};
