import '../../parts/emergency/emergency.css';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { wholeCountry } from '../../../lambda/domain/division.ts';
import { mayPass } from '../../api/problem.ts';
import { useCommand } from '../../api/queries.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { useNotify } from '../../app/notices.tsx';
import { Page } from '../../app/page.tsx';
import { usePolicy } from '../../app/policy.ts';
import { useNow } from '../../app/server-clock.tsx';
import { useWords } from '../../i18n/language.tsx';
import { ConfirmAction } from '../../parts/confirm-action.tsx';
import { DrillFrame } from '../../parts/drill-banner.tsx';
import { AlertDraft, alertOf, emptyAlert, missingIn } from '../../parts/emergency/alert-draft.ts';
import { AlertForm } from '../../parts/emergency/alert-form.tsx';
import { alertFormWords } from '../../parts/emergency/alert-form-words.ts';
import { CoverageNote } from '../../parts/emergency/coverage-note.tsx';
import { LevelTag } from '../../parts/emergency/level-tag.tsx';
import { useReach } from '../../parts/emergency/reach.ts';
import { useAlertFindings, useCoverage } from '../../parts/emergency/use-alert-judgement.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { triggerWords } from './words.ts';

const read = (found: unknown): AlertDraft | null => AlertDraft.safeParse(found).data ?? null;

type SendProps = { readonly draft: AlertDraft; readonly sent: () => void };

const Send = ({ draft, sent }: SendProps) => {
  const { asked, missing } = useWords(alertFormWords);
  const words = useWords(triggerWords)[draft.drill ? 'exercise' : 'real'];
  const reach = useReach();
  const notify = useNotify();
  const go = useNavigate();
  const now = useNow(1000);
  const trigger = useCommand('POST /emergencies');
  const [issuedAt, setIssuedAt] = useState(now);
  const alert = alertOf(draft, issuedAt);
  const coverage = useCoverage(alert, useMe().organisation, now);
  const lacking = missingIn(draft);
  // Sent again after a lost answer it must be the same to the letter, or the public gets it twice.
  const open = (): void => {
    if (trigger.problem !== null && mayPass(trigger.problem)) return;
    trigger.forget();
    setIssuedAt(now);
  };
  const send = async (): Promise<boolean> => {
    if (alert === null) return false;
    const outcome = await trigger.give({ body: { alert, exercise: draft.drill } });
    if (!outcome.ok) return false;
    sent();
    notify('success', words.done);
    void go(`/emergencies/${outcome.value.id}`);
    return true;
  };
  return (
    <div className="stack">
      <CoverageNote coverage={coverage} drill={draft.drill} />
      {lacking.length === 0 ? null : (
        <p className="field-note" role="status">
          {missing(lacking.map((field) => asked[field]))}
        </p>
      )}
      <div>
        <ConfirmAction
          label={words.label}
          kind={draft.drill ? 'primary' : 'danger'}
          disabled={alert === null}
          title={words.title}
          scale={reach(draft.drill, draft.divisions)}
          confirmLabel={words.deed}
          drill={draft.drill}
          problem={trigger.problem}
          onOpen={open}
          onConfirm={send}
        >
          <div className="stack">
            {draft.level === null ? null : (
              <div>
                <LevelTag level={draft.level} />
              </div>
            )}
            <blockquote className="emergency-text" lang="zh-CN">
              {draft.text}
            </blockquote>
            <CoverageNote coverage={coverage} drill={draft.drill} />
          </div>
        </ConfirmAction>
      </div>
    </div>
  );
};

const Form = () => {
  const words = useWords(triggerWords);
  const { subject, registered } = useMe();
  const { emergencyAccessNumber } = usePolicy();
  const empty = emptyAlert(registered?.name ?? '');
  const { value, change, restored, settle } = useDraft<AlertDraft>(`${subject}.emergency.new`, empty, read);
  const findings = useAlertFindings(value.text, value.issuer);
  const discard = <Button onClick={() => settle(empty)}>{words.discard}</Button>;
  const form = (
    <div className="stack">
      {restored ? <Alert type="info" showIcon title={words.restored} action={discard} /> : null}
      <Checkbox checked={value.drill} onChange={({ target }) => change({ ...value, drill: target.checked })}>
        <strong>{words.drill}</strong>
      </Checkbox>
      <p className="field-note">{words.number(emergencyAccessNumber)}</p>
      <AlertForm draft={value} change={change} findings={findings} within={registered?.division ?? wholeCountry} />
      <Send draft={value} sent={() => settle(empty)} />
    </div>
  );
  return (
    <Page
      title={value.drill ? words.drillTitle : words.title}
      subtitle={value.drill ? words.drillSubtitle : words.subtitle}
    >
      <div className="panel">{value.drill ? <DrillFrame>{form}</DrillFrame> : form}</div>
    </Page>
  );
};

/** The first message of an emergency, or a drill of one. */
export const Component = () => {
  const words = useWords(triggerWords);
  if (useMay('emergency-trigger')) return <Form />;
  return (
    <Page title={words.title}>
      <Alert type="warning" showIcon title={words.notYours} />
    </Page>
  );
};
