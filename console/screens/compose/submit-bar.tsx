import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ApplicationCase, Finding } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { fieldsOf } from '../../parts/application/form.ts';
import type { Before } from '../../parts/application/use-live-check.ts';
import { countOf } from '../../parts/application/volume.ts';
import { ConfirmAction } from '../../parts/confirm-action.tsx';
import { draftWords } from '../../parts/drafts/draft-words.ts';
import { useKept } from '../../parts/drafts/drafts.ts';
import { Problem } from '../../parts/problem.tsx';
import { useScale } from '../../parts/scale.ts';
import { Conflict } from './conflict.tsx';
import { differing } from './differing.ts';
import { goTo, Standing, toMend } from './standing.tsx';
import type { Editing } from './use-editing.ts';
import { composeWords } from './words.ts';

type Status = ApplicationCase['status'];

type SubmitBarProps = {
  readonly editing: Editing;
  readonly findings: readonly Finding[];
  /** How the case stands; null: it is a new one. */
  readonly status: Status | null;
  /** What was submitted before; null where nothing was. */
  readonly before: Before;
  readonly tried: () => void;
};

type SubmitProps = SubmitBarProps & { readonly opened: Status | null; readonly asking: (asking: boolean) => void };

/** What the dialog says of the submission, beside its scale. */
const Submitted = ({ editing, status, before, opened }: SubmitProps) => {
  const words = useWords(composeWords);
  const { fields } = editing.draft.value;
  const unchanged =
    status === 'returned' && before !== null && differing(fields, fieldsOf(before.content)).length === 0;
  return (
    <>
      <Conflict editing={editing} before={opened} />
      <p lang="zh-CN" className="quoted">
        {fields.text}
      </p>
      {unchanged ? <p className="unchanged">{words.unchanged}</p> : null}
      <p>{words.submitWhat}</p>
    </>
  );
};

const Submit = (props: SubmitProps) => {
  const { editing, findings, status, tried, asking } = props;
  const words = useWords(composeWords);
  const scale = useScale();
  const { fields } = editing.draft.value;
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const label = status === 'returned' ? words.resubmit : words.submit;
  const [first] = toMend(blocking);
  const point = (): void => {
    tried();
    if (first !== undefined) goTo(first);
  };
  const open = (): void => {
    tried();
    editing.saving.forget();
    asking(true);
  };
  if (blocking.length > 0)
    return (
      <Button type="primary" onClick={point}>
        {label}
      </Button>
    );
  return (
    <ConfirmAction
      label={label}
      kind="primary"
      disabled={editing.uploading}
      title={words.submitTitle}
      scale={scale(countOf(fields.volume), fields.divisions)}
      confirmLabel={words.confirmSubmit}
      problem={editing.saving.problem}
      onOpen={open}
      onClose={() => asking(false)}
      onConfirm={editing.submit}
    >
      <Submitted {...props} />
    </ConfirmAction>
  );
};

/** What went wrong stands where the button was pressed, and has the focus. */
const Trouble = ({ editing, opened }: { readonly editing: Editing; readonly opened: Status | null }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { problem } = editing.saving;
  return (
    <div className="submit-trouble" ref={place} tabIndex={-1}>
      {problem === null ? null : <Problem problem={problem} />}
      <Conflict editing={editing} before={opened} />
    </div>
  );
};

/** Never says that something is kept which is not. */
const Kept = ({ editing: { saved, uploading } }: { readonly editing: Editing }) => {
  const words = useWords(composeWords);
  const { notKept, uploading: waits } = useWords(draftWords);
  const kept = useKept();
  if (uploading) return <span className="saved">{waits}</span>;
  return <span className="saved">{saved ? words.saved : kept ? words.unsaved : notKept}</span>;
};

/** Always in sight: what is still to be mended, whether it is saved, and the two things to do. */
export const SubmitBar = (props: SubmitBarProps) => {
  const { editing, findings, status } = props;
  const words = useWords(composeWords);
  const [opened] = useState(status);
  const [asking, setAsking] = useState(false);
  const clerical = status === 'submitted';
  const blocked = findings.some(({ severity }) => severity === 'block');
  const inDialog = asking && !blocked && !clerical;
  return (
    <div className="submit-bar">
      {editing.saving.problem === null || inDialog ? null : <Trouble editing={editing} opened={opened} />}
      {clerical ? null : <Standing findings={findings} text={editing.draft.value.fields.text} />}
      <div className="submit-actions">
        <Kept editing={editing} />
        <Button loading={editing.saving.busy} disabled={editing.uploading} onClick={() => void editing.save()}>
          {clerical ? words.saveCorrection : words.save}
        </Button>
        {clerical ? null : <Submit {...props} opened={opened} asking={setAsking} />}
      </div>
    </div>
  );
};
