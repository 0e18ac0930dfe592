import { useState } from 'react';
import { wholeCountry } from '../../../../lambda/domain/division/division.ts';
import { changedAreaFindings } from '../../../../lambda/domain/emergency/area-findings.ts';
import { areaLeftFindings } from '../../../../lambda/domain/emergency/changed-alert.ts';
import { isOfWords } from '../../../../lambda/domain/emergency/word-gaps.ts';
import { AlertDifferences } from '../../../alert/alert-differences.tsx';
import {
  alertOf,
  beyondCoverage,
  outlinesOf,
  standingOf,
  wishesOf,
  withStanding,
  wordsIn,
} from '../../../alert/alert-draft.ts';
import { AlertForm } from '../../../alert/alert-form.tsx';
import { alertFormWords } from '../../../alert/alert-form-words.ts';
import { AlertTimes, Estimates, useReach, Wishes } from '../../../alert/before-send.tsx';
import { DeliveredTexts } from '../../../alert/delivered-text.tsx';
import { fieldsFrom, PreparedDraft, readyAlert, toldOf, unfilledOf, writtenOf } from '../../../alert/prepared-draft.ts';
import { MissingFields } from '../../../alert/sending-notes.tsx';
import { asAnswered, useAlertFindings, useCoverage, withWords } from '../../../alert/use-alert-judgement.ts';
import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import { mayPass } from '../../../api/problem.ts';
import { useCommand } from '../../../api/queries.ts';
import { useNow } from '../../../api/services.tsx';
import type { EmergencyCase } from '../../../api/types.ts';
import { Meanwhile } from '../../../case-file/history/meanwhile.tsx';
import { useDraft } from '../../../drafts/use-draft.ts';
import { useWords } from '../../../i18n/language.tsx';
import { useMe } from '../../../session/me.tsx';
import { later } from '../../../ui/later.tsx';
import { useNotify } from '../../../ui/notices.tsx';
import { actWords } from './act-words.ts';
import { draftOfAlert, withKept } from './draft-of-alert.ts';

/** Without it there is the form itself. */
const PreparedChoice = later(async () => (await import('../../../alert/prepared-choice.tsx')).PreparedChoice, {
  meanwhile: () => null,
  failed: () => null,
});
/** Few updates come from what was prepared: fetched once one does. */
const SlotFields = later(async () => (await import('../../../alert/slot-fields.tsx')).SlotFields);

const read = (found: unknown): PreparedDraft | null => PreparedDraft.safeParse(found).data ?? null;

type UpdateProps = {
  readonly case: EmergencyCase;
  /** Whether it can be sent now; what was typed stays when it no longer can. */
  readonly offered: boolean;
  readonly done: () => void;
};

/** The message anew: all of it, beginning with what is out. */
export const Update = ({ case: found, offered, done }: UpdateProps) => {
  const words = useWords(actWords);
  const { urgent } = useWords(alertFormWords);
  const { subject, organisation, registered } = useMe();
  const notify = useNotify();
  const reach = useReach();
  const now = useNow(1000);
  const [issuedAt, setIssuedAt] = useState(now);
  const [begun] = useState(found.version);
  const drill = found.path === 'exercise';
  const initial = { ...draftOfAlert(found.alert, drill), chosen: null };
  const { value, change, settle } = useDraft<PreparedDraft>(`${subject}.emergency.${found.id}`, initial, read);
  const { chosen, ...draft } = value;
  const standing = standingOf('sent', found.alert, value.divisions);
  const prepared = { draft: withStanding(draft, standing), chosen };
  const written = writtenOf(prepared);
  const unfilled = unfilledOf(prepared);
  const judged = useAlertFindings(written, now);
  const changed = [
    ...areaLeftFindings(found.alert, value),
    ...changedAreaFindings(found.alert, { ...outlinesOf(prepared.draft), ...wishesOf(prepared.draft) }),
  ];
  const findings = judged === null ? null : [...judged, ...asAnswered(changed)];
  const update = useCommand('POST /emergencies/{id}/update');
  const ready = readyAlert(prepared, issuedAt);
  const alert = ready === null ? null : withKept(ready, found.alert);
  const registeredFor = useCoverage(
    { alert: alertOf({ ...written, ...beyondCoverage }, issuedAt), organisation, drill: written.drill },
    now,
  );
  const coverage = withWords(registeredFor, judged);
  // What was confirmed before may cover it as well: only where nothing was, or its words ask for it, is it known to wait.
  const waits = coverage?.covered === false && (found.confirmed === null || coverage.gaps.some(isOfWords));
  const sends = waits ? 'confirmed' : 'now';
  const { title, confirmLabel } = words[drill ? 'updateDrill' : 'updateReal'][sends];
  // Given again after a lost answer it must be the same to the letter.
  const open = (): void => {
    if (update.problem !== null && mayPass(update.problem)) return;
    update.forget();
    setIssuedAt(now);
  };
  const send = async (): Promise<boolean> => {
    if (alert === null) return false;
    const told = toldOf(prepared);
    const { ok } = await update.give({
      path: { id: found.id },
      body: { version: found.version, alert, ...(told === null ? {} : { prepared: told }) },
    });
    if (!ok) return false;
    settle(value);
    notify('success', words.updated);
    done();
    return true;
  };
  const meanwhile =
    offered || update.running ? null : (
      <Meanwhile of="emergencies" id={found.id} since={begun} version={found.version} />
    );
  const writing =
    chosen === null ? undefined : (
      <SlotFields.Part
        chosen={chosen}
        divisions={value.divisions}
        drill={drill}
        change={(slots) => change({ ...value, chosen: { ...chosen, slots } })}
        another={() => change({ ...value, ...initial, divisions: value.divisions })}
        free={() => change({ ...value, chosen: null, ...wordsIn(written) })}
      />
    );
  return (
    <section className="stack" aria-label={words.update}>
      {meanwhile}
      {chosen === null ? (
        <PreparedChoice.Part
          drill={drill}
          // It stays where the message is, and as narrow.
          choose={({ message, ...one }) =>
            change({
              ...value,
              ...fieldsFrom(message, now),
              divisions: value.divisions,
              outline: value.outline,
              chosen: { ...one, message: { ...message, areas: undefined }, slots: {} },
            })
          }
        />
      ) : null}
      <AlertForm
        draft={value}
        written={written}
        writing={writing}
        change={(changed) => change({ ...value, ...changed })}
        findings={findings}
        coverage={coverage}
        standing={standing}
        within={registered?.division ?? wholeCountry}
      />
      <MissingFields draft={written} now={now} besides={unfilled} />
      <div>
        <ConfirmAction
          label={words.update}
          kind={drill || sends === 'confirmed' ? 'primary' : 'danger'}
          disabled={alert === null}
          title={title}
          scale={reach(drill, alert ?? { divisions: value.divisions, ...outlinesOf(value), ...wishesOf(value) })}
          confirmLabel={confirmLabel}
          ready={alert !== null}
          drill={drill}
          atHand
          problem={update.problem}
          offered={offered}
          meanwhile={meanwhile}
          onOpen={open}
          onConfirm={send}
        >
          {alert === null ? null : <AlertDifferences before={found.alert} after={alert} />}
          <DeliveredTexts words={written} drill={drill} limited />
          <p>
            <strong>{urgent}</strong>
          </p>
          {alert === null ? (
            <MissingFields draft={written} now={now} besides={unfilled} />
          ) : (
            <AlertTimes times={alert} drill={drill} sends={sends} startsNow={value.start === ''} />
          )}
          {alert?.delivery === undefined ? null : <Wishes.Part of={alert.delivery} named />}
          {alert === null || drill ? null : <Estimates.Part of={alert} />}
        </ConfirmAction>
      </div>
    </section>
  );
};
