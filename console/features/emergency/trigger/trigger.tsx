import { Alert, Button, Checkbox } from 'antd';
import { wholeCountry } from '../../../../lambda/domain/division/division.ts';
import { alertOf, emptyAlert } from '../../../alert/alert-draft.ts';
import { AlertForm } from '../../../alert/alert-form.tsx';
import { useAlertFindings, useCoverage, withWords } from '../../../alert/use-alert-judgement.ts';
import { useNow } from '../../../api/services.tsx';
import { DrillFrame } from '../../../case-file/drill-banner.tsx';
import { useDraft } from '../../../drafts/use-draft.ts';
import { useWords } from '../../../i18n/language.tsx';
import { useMay, useMe } from '../../../session/me.tsx';
import { usePolicy } from '../../../session/policy.ts';
import { Page } from '../../../ui/page.tsx';
import { draftOf, Kept } from './attempt.ts';
import { Send } from './send.tsx';
import { triggerWords } from './trigger-words.ts';

const read = (found: unknown): Kept | null => Kept.safeParse(found).data ?? null;

const Form = () => {
  const words = useWords(triggerWords);
  const { subject, organisation, registered } = useMe();
  const now = useNow(1000);
  const { emergencyAccessNumber } = usePolicy();
  const empty = { ...emptyAlert(registered?.name ?? ''), attempt: null };
  const draft = useDraft<Kept>(`${subject}.emergency.new`, empty, read);
  const { value, change, restored, settle } = draft;
  const findings = useAlertFindings(value, now);
  // Whether it is covered does not hang on its times: half typed ones hide no answer.
  const registeredFor = useCoverage(alertOf({ ...draftOf(value), start: '', expires: '' }, now), organisation, now);
  const coverage = withWords(registeredFor, findings);
  const discard = <Button onClick={() => settle(empty)}>{words.discard}</Button>;
  const form = (
    <div className="stack">
      {restored ? <Alert type="info" showIcon title={words.restored} action={discard} /> : null}
      <Checkbox checked={value.drill} onChange={({ target }) => change({ ...value, drill: target.checked })}>
        <strong>{words.drill}</strong>
      </Checkbox>
      <p className="soft">{words.number(emergencyAccessNumber)}</p>
      <AlertForm
        draft={value}
        change={(changed) => change({ ...value, ...changed })}
        findings={findings}
        coverage={coverage}
        within={registered?.division ?? wholeCountry}
      />
      <Send draft={draft} coverage={coverage} sent={() => settle(empty)} />
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
export const TriggerScreen = () => {
  const words = useWords(triggerWords);
  if (useMay('emergency-trigger')) return <Form />;
  return (
    <Page title={words.title}>
      <Alert type="warning" showIcon title={words.notYours} />
    </Page>
  );
};
