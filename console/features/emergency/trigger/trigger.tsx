import { Alert, Button, Checkbox } from 'antd';
import { wholeCountry } from '../../../../lambda/domain/division/division.ts';
import { alertOf, beyondCoverage, emptyAlert, wordsIn } from '../../../alert/alert-draft.ts';
import { AlertForm } from '../../../alert/alert-form.tsx';
import { fieldsFrom, usualOutlines } from '../../../alert/prepared-draft.ts';
import { useAlertFindings, useCoverage, withWords } from '../../../alert/use-alert-judgement.ts';
import { useNow } from '../../../api/services.tsx';
import { DrillFrame } from '../../../case-file/banners.tsx';
import { useDraft } from '../../../drafts/use-draft.ts';
import { useWords } from '../../../i18n/language.tsx';
import { useMay, useMe, usePolicy } from '../../../session/me.tsx';
import { later, usePrepared } from '../../../ui/later.tsx';
import { Page } from '../../../ui/page.tsx';
import { draftOf, Kept, preparedIn } from './attempt.ts';
import { Send } from './send.tsx';
import { triggerWords } from './trigger-words.ts';

/** Without it there is the form itself. */
const PreparedChoice = later(async () => (await import('../../../alert/prepared-choice.tsx')).PreparedChoice, {
  meanwhile: () => null,
  failed: () => null,
});
const SlotFields = later(async () => (await import('../../../alert/slot-fields.tsx')).SlotFields);
const parts = [PreparedChoice, SlotFields];

const read = (found: unknown): Kept | null => Kept.safeParse(found).data ?? null;

const Form = () => {
  const words = useWords(triggerWords);
  const { subject, organisation, registered } = useMe();
  usePrepared(parts);
  const now = useNow(1000);
  const { emergencyAccessNumber } = usePolicy();
  const empty = { ...emptyAlert(registered?.name ?? ''), attempt: null, chosen: null };
  const draft = useDraft<Kept>(`${subject}.emergency.new`, empty, read);
  const { value, change, restored, settle } = draft;
  const { chosen } = value;
  const written = draftOf(value);
  const findings = useAlertFindings(written, now);
  // Whether it is covered hangs neither on its times nor on its outlines: half typed ones hide no answer.
  const registeredFor = useCoverage(
    { alert: alertOf({ ...written, ...beyondCoverage }, now), organisation, drill: written.drill },
    now,
  );
  const coverage = withWords(registeredFor, findings);
  const discard = <Button onClick={() => settle(empty)}>{words.discard}</Button>;
  const writing =
    chosen === null ? undefined : (
      <SlotFields.Part
        chosen={chosen}
        divisions={value.divisions}
        drill={value.drill}
        change={(slots) => change({ ...value, chosen: { ...chosen, slots } })}
        another={() => change({ ...value, chosen: null })}
        free={() => change({ ...value, ...wordsIn(written), outline: written.outline, chosen: null })}
      />
    );
  const form = (
    <div className="stack">
      {restored ? <Alert type="info" showIcon title={words.restored} action={discard} /> : null}
      {chosen === null ? (
        <PreparedChoice.Part
          drill={value.drill}
          choose={(one) => change({ ...value, ...fieldsFrom(one.message, now), chosen: { ...one, slots: {} } })}
        />
      ) : null}
      <Checkbox checked={value.drill} onChange={({ target }) => change({ ...value, drill: target.checked })}>
        <strong>{words.drill}</strong>
      </Checkbox>
      <p className="soft">{words.number(emergencyAccessNumber)}</p>
      <AlertForm
        draft={value}
        written={written}
        writing={writing}
        change={(changed) => change({ ...value, ...changed })}
        findings={findings}
        coverage={coverage}
        standing={usualOutlines(preparedIn(value))}
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
