import { CheckCircleOutlined, ExclamationCircleOutlined, FormOutlined, StopOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { Problem } from '../../../answers/problem.tsx';
import type { Finding } from '../../../api/types.ts';
import { readinessWords } from '../../../application-form/form-words.ts';
import { isMissing, useGuidance } from '../../../application-form/guidance.ts';
import { draftWords } from '../../../drafts/draft-words.ts';
import { useKept } from '../../../drafts/drafts.ts';
import { fieldWords } from '../../../i18n/application-field-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';
import { WrappingButton } from '../../../ui/wrapping-button.tsx';
import { composeWords } from './compose-words.ts';
import { goTo, toMend } from './field.tsx';
import { Conflict, SubmitDialog, UnconfirmedSave } from './later-parts.ts';
import { refusedFor } from './overtaken.ts';
import type { Editing } from './use-editing.ts';

type ReadinessProps = { readonly findings: readonly Finding[]; readonly text: string };

const Jumps = ({ findings }: Pick<ReadinessProps, 'findings'>) => {
  const words = useWords(composeWords);
  const { names } = useWords(fieldWords);
  const fields = toMend(findings);
  if (fields.length === 0) return null;
  return (
    <Flex wrap align="center">
      {words.goTo}
      {fields.map((name) => (
        <WrappingButton key={name} type="link" onClick={() => goTo(name)}>
          {names[name]}
        </WrappingButton>
      ))}
    </Flex>
  );
};

const Blocked = ({ findings, text }: ReadinessProps) => {
  const { blocks } = useWords(readinessWords);
  const wrong = findings.filter((finding) => !isMissing(finding, text)).length;
  const missing = toMend(findings.filter((finding) => isMissing(finding, text))).length;
  return (
    <Typography.Text strong role="status" {...(wrong === 0 ? {} : { type: 'danger' })}>
      {wrong === 0 ? <FormOutlined aria-hidden /> : <StopOutlined aria-hidden />} {blocks(wrong, missing)}
    </Typography.Text>
  );
};

const Clear = ({ notes }: { readonly notes: number }) => {
  const words = useWords(composeWords);
  return (
    <Typography.Text strong role="status" type={notes === 0 ? 'success' : 'warning'}>
      {notes === 0 ? <CheckCircleOutlined aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}{' '}
      {notes === 0 ? words.clear : words.clearWith(notes)}
    </Typography.Text>
  );
};

/** What keeps it from being submitted or will be noted of it, with a way to each field; or that nothing does. */
export const Readiness = ({ findings, text }: ReadinessProps) => {
  const { judging } = useWords(commonWords);
  const { judged } = useGuidance();
  const blocking = findings.filter(({ severity }) => severity === 'block');
  if (blocking.length === 0 && !judged)
    return (
      <Typography.Text strong role="status">
        {judging}
      </Typography.Text>
    );
  return (
    <Flex vertical flex="1 1 20rem">
      {blocking.length > 0 ? <Blocked findings={blocking} text={text} /> : <Clear notes={findings.length} />}
      <Jumps findings={blocking.length > 0 ? blocking : findings} />
    </Flex>
  );
};

type SubmitBarProps = Omit<ComponentProps<typeof SubmitDialog.Part>, 'open' | 'close'> & {
  /** Told when somebody wants to submit, whether or not it can be. */
  readonly tried: () => void;
};

/** What went wrong stands where the button was pressed, and has the focus. */
const Trouble = ({ editing, overtaken }: Pick<SubmitBarProps, 'editing' | 'overtaken'>) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { problem } = editing.saving;
  return (
    <div className="submit-trouble" ref={place} tabIndex={-1}>
      {problem === null ? null : <Problem problem={problem} />}
      {overtaken === null || refusedFor(editing) === null ? null : (
        <Conflict.Part editing={editing} overtaken={overtaken} />
      )}
    </div>
  );
};

/** Never says that something is kept which is not. */
const Kept = ({ editing: { saved, uploading } }: { readonly editing: Editing }) => {
  const words = useWords(composeWords);
  const { notKept, uploading: waits } = useWords(draftWords);
  const kept = useKept();
  const said = uploading ? waits : saved ? words.saved : kept ? words.unsaved : notKept;
  return <Typography.Text type="secondary">{said}</Typography.Text>;
};

/** Whatever is scrolled into sight stays clear of the bar, which is higher where it tells of trouble. */
const useClearance = (inTrouble: boolean): void =>
  useEffect(() => {
    const { classList } = document.documentElement;
    const clear = inTrouble ? ['above-submit-bar', 'above-submit-trouble'] : ['above-submit-bar'];
    classList.add(...clear);
    return () => classList.remove(...clear);
  }, [inTrouble]);

type SubmitProps = Pick<SubmitBarProps, 'editing' | 'status' | 'overtaken' | 'tried'> & {
  readonly blocking: readonly Finding[];
  readonly ask: () => void;
};

/** The button that submits; while something is to be mended, it leads there. */
const Submit = ({ editing, status, overtaken, tried, blocking, ask }: SubmitProps) => {
  const words = useWords(composeWords);
  const [first] = toMend(blocking);
  const press = (): void => {
    tried();
    if (blocking.length === 0) ask();
    else if (first !== undefined) goTo(first);
  };
  const waits = blocking.length === 0 && editing.uploading;
  return (
    <Button type="primary" disabled={waits || overtaken !== null} onClick={press}>
      {status === 'returned' ? words.resubmit : words.submit}
    </Button>
  );
};

/** Always in sight: what is still to be mended, whether it is saved, and the two things to do. */
export const SubmitBar = (props: SubmitBarProps) => {
  const { editing, findings, status, overtaken } = props;
  const words = useWords(composeWords);
  // null: not asked yet.
  const [asking, setAsking] = useState<boolean | null>(null);
  const clerical = status === 'submitted';
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const mayAsk = blocking.length === 0 && !clerical;
  const { busy, problem } = editing.saving;
  const inTrouble = problem !== null && !(asking === true && mayAsk);
  useClearance(inTrouble);
  const ask = (): void => {
    editing.saving.forget();
    setAsking(true);
  };
  return (
    <div className="panel submit-bar">
      {!inTrouble ? null : <Trouble editing={editing} overtaken={overtaken} />}
      <Flex wrap align="center" justify="end" gap="8px 24px">
        {overtaken === null ? null : <UnconfirmedSave.Part editing={editing} overtaken={overtaken} />}
        {clerical || overtaken !== null ? null : (
          <Readiness findings={findings} text={editing.draft.value.fields.text} />
        )}
        <Flex wrap align="center" gap="small">
          <Kept editing={editing} />
          <Button loading={busy} disabled={editing.uploading || overtaken !== null} onClick={() => void editing.save()}>
            {clerical ? words.saveCorrection : words.save}
          </Button>
          {clerical ? null : <Submit {...props} blocking={blocking} ask={ask} />}
        </Flex>
      </Flex>
      {asking === null || !mayAsk ? null : (
        <SubmitDialog.Part {...props} open={asking} close={() => setAsking(false)} />
      )}
    </div>
  );
};
