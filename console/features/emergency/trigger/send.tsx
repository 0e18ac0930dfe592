import { Alert, Flex } from 'antd';
import { useEffect } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Coverage } from '../../../../lambda/domain/emergency/standing-authority.ts';
import { wishesOf } from '../../../alert/alert-draft.ts';
import { alertFormWords } from '../../../alert/alert-form-words.ts';
import { LevelTag } from '../../../alert/alert-title.tsx';
import { AlertTimes, Estimates, useReach, Wishes } from '../../../alert/before-send.tsx';
import { DeliveredTexts } from '../../../alert/delivered-text.tsx';
import { readyAlert, unfilledOf } from '../../../alert/prepared-draft.ts';
import { CoverageNote, MissingFields } from '../../../alert/sending-notes.tsx';
import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import { useNow } from '../../../api/services.tsx';
import type { Draft } from '../../../drafts/use-draft.ts';
import { useWords } from '../../../i18n/language.tsx';
import { later, usePrepared } from '../../../ui/later.tsx';
import { useNotify } from '../../../ui/notices.tsx';
import { draftOf, type Kept, preparedIn, repeated, useTrigger } from './attempt.ts';
import { triggerWords } from './trigger-words.ts';

/** Whoever has opened their field has it. */
const Outlines = later(async () => (await import('../../../alert/outlines.tsx')).Outlines);
const TwinNote = later(async () => (await import('./twin-note.tsx')).TwinNote);
const parts = [TwinNote];

/** Something was sent from here and never answered: it may be out. */
const Unanswered = ({ again }: { readonly again: boolean }) => {
  const words = useWords(triggerWords);
  const board = <Link to="/emergencies">{words.board}</Link>;
  return <Alert type="warning" showIcon title={again ? words.again : words.another} action={board} />;
};

type SendProps = {
  readonly draft: Draft<Kept>;
  /** null while it cannot be told. */
  readonly coverage: Coverage | null;
  readonly sent: () => void;
};

/** Whatever is scrolled into sight stays clear of the bar. */
const useClearance = (): void =>
  useEffect(() => {
    const { classList } = document.documentElement;
    classList.add('above-send-bar');
    return () => classList.remove('above-send-bar');
  }, []);

/** The bar at the bottom: what is still missing, whom it reaches, and the one button that sends it. */
export const Send = ({ draft: kept, coverage, sent }: SendProps) => {
  useClearance();
  usePrepared(parts);
  const { value } = kept;
  const draft = draftOf(value);
  const words = useWords(triggerWords)[draft.drill ? 'exercise' : 'real'];
  const reach = useReach();
  const notify = useNotify();
  const go = useNavigate();
  const now = useNow(1000);
  const { give, begin, running, problem, twin } = useTrigger(kept);
  const alert = readyAlert(preparedIn(value), now);
  const unfilled = unfilledOf(preparedIn(value));
  const reached = { divisions: draft.divisions, areas: draft.outline?.areas ?? [], ...wishesOf(draft) };
  // Of outlines that cannot be read nobody says whom they reach.
  const isUnsaid = draft.divisions.length === 0 || draft.outline?.areas === null;
  const { urgent } = useWords(alertFormWords);
  const sends = coverage?.covered === false ? 'confirmed' : 'now';
  const { label, title, confirmLabel } = words[sends];
  const { sendAgain } = useWords(triggerWords);
  const send = async (): Promise<boolean> => {
    const outcome = await give(now);
    if (outcome?.ok !== true) return false;
    sent();
    notify('success', words[outcome.value.status === 'awaiting-confirmation' ? 'confirmed' : 'now'].done);
    void go(`/emergencies/${outcome.value.id}`);
    return true;
  };
  const unanswered = value.attempt === null || running ? null : <Unanswered again={repeated(value, now) !== null} />;
  return (
    <Flex vertical gap="small" className="send-bar">
      {unanswered}
      <MissingFields draft={draft} now={now} besides={unfilled} />
      <Flex wrap align="center" justify="space-between" gap="small" className="buttons">
        {isUnsaid ? null : <strong>{reach(draft.drill, reached)}</strong>}
        <ConfirmAction
          label={label}
          kind={draft.drill || sends === 'confirmed' ? 'primary' : 'danger'}
          disabled={alert === null}
          title={title}
          scale={reach(draft.drill, reached)}
          confirmLabel={twin === null ? confirmLabel : sendAgain}
          ready={alert !== null}
          drill={draft.drill}
          atHand
          problem={problem}
          onOpen={begin}
          onConfirm={send}
        >
          <div className="stack">
            {twin === null ? null : <TwinNote.Part twin={twin} />}
            {draft.level === null ? null : (
              <div>
                <LevelTag level={draft.level} drill={draft.drill} />
              </div>
            )}
            <DeliveredTexts words={draft} drill={draft.drill} limited />
            {reached.areas.length === 0 ? null : <Outlines.Part outlines={reached.areas} drill={draft.drill} />}
            {alert === null ? (
              <MissingFields draft={draft} now={now} besides={unfilled} />
            ) : (
              <AlertTimes times={alert} drill={draft.drill} sends={sends} startsNow={draft.start === ''} />
            )}
            {alert?.delivery === undefined ? null : <Wishes.Part of={alert.delivery} named />}
            {alert === null || draft.drill ? null : <Estimates.Part of={alert} />}
            <CoverageNote coverage={coverage} drill={draft.drill} />
            <p>
              <strong>{urgent}</strong>
            </p>
            {unanswered}
          </div>
        </ConfirmAction>
      </Flex>
    </Flex>
  );
};
