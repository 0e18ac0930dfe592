import { Alert, Button } from 'antd';
import type { ApplicationCase } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { FindingList } from '../../parts/finding-list.tsx';
import { Problem } from '../../parts/problem.tsx';
import type { Draft } from '../../parts/use-draft.ts';
import { fieldsOf, type Kept, templateOf } from './form.ts';
import { fieldOf } from './guidance.ts';
import { Templates } from './templates.tsx';
import type { LiveCheck } from './use-live-check.ts';
import type { Saving } from './use-saving.ts';
import { composeWords } from './words.ts';

type EditorHeadProps = {
  readonly found: ApplicationCase | null;
  readonly draft: Draft<Kept>;
  readonly saving: Saving;
  readonly check: LiveCheck;
  readonly initial: Kept;
};

/** Somebody else has saved meanwhile: both versions are there, a person says which holds. */
const Conflict = ({ draft, saving }: Pick<EditorHeadProps, 'draft' | 'saving'>) => {
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

const Restored = ({ found, draft, initial }: EditorHeadProps) => {
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

/** Above the form: what was found again, what went wrong, and what the rules say of the applicant itself. */
export const EditorHead = (props: EditorHeadProps) => {
  const words = useWords(composeWords);
  const { found, draft, check } = props;
  const general = check.findings.filter((finding) => fieldOf(finding) === null);
  return (
    <>
      <Restored {...props} />
      <Conflict {...props} />
      {general.length === 0 ? null : (
        <section className="panel">
          <h2>{words.applicant}</h2>
          <FindingList findings={general} />
        </section>
      )}
      {found === null && draft.value.base === null ? (
        <p>
          <Templates choose={(content) => draft.change({ fields: templateOf(content), base: null })} />
        </p>
      ) : null}
    </>
  );
};
