import { Alert } from 'antd';
import { Link, useNavigate } from 'react-router';
import { alertOf } from '../../../alert/alert-draft.ts';
import { LevelTag } from '../../../alert/alert-title.tsx';
import { AlertTimes, useReach } from '../../../alert/before-send.tsx';
import { DeliveredText } from '../../../alert/delivered-text.tsx';
import { CoverageNote, MissingFields } from '../../../alert/sending-notes.tsx';
import { useCoverage } from '../../../alert/use-alert-judgement.ts';
import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import { useNow } from '../../../api/services.tsx';
import type { Draft } from '../../../drafts/use-draft.ts';
import { useWords } from '../../../i18n/language.tsx';
import { useMe } from '../../../session/me.tsx';
import { useNotify } from '../../../ui/notices.tsx';
import { draftOf, type Kept, repeated } from './attempt.ts';
import { triggerWords } from './trigger-words.ts';
import { useTrigger } from './use-trigger.ts';

/** Something was sent from here and never answered: it may be out. */
const Unanswered = ({ again }: { readonly again: boolean }) => {
  const words = useWords(triggerWords);
  const board = <Link to="/emergencies">{words.board}</Link>;
  return <Alert type="warning" showIcon title={again ? words.again : words.another} action={board} />;
};

type SendProps = { readonly draft: Draft<Kept>; readonly sent: () => void };

export const Send = ({ draft: kept, sent }: SendProps) => {
  const { value } = kept;
  const draft = draftOf(value);
  const words = useWords(triggerWords)[draft.drill ? 'exercise' : 'real'];
  const reach = useReach();
  const notify = useNotify();
  const go = useNavigate();
  const now = useNow(1000);
  const { give, begin, running, problem } = useTrigger(kept);
  const alert = alertOf(draft, now);
  // Whether it is covered does not hang on its times: half typed ones hide no answer.
  const coverage = useCoverage(alertOf({ ...draft, start: '', expires: '' }, now), useMe().organisation, now);
  const sends = coverage?.covered === false ? 'confirmed' : 'now';
  const { label, title, confirmLabel } = words[sends];
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
    <div className="stack">
      <CoverageNote coverage={coverage} drill={draft.drill} />
      <MissingFields draft={draft} now={now} />
      {unanswered}
      <div>
        <ConfirmAction
          label={label}
          kind={draft.drill || sends === 'confirmed' ? 'primary' : 'danger'}
          disabled={alert === null}
          title={title}
          scale={reach(draft.drill, draft.divisions)}
          confirmLabel={confirmLabel}
          ready={alert !== null}
          drill={draft.drill}
          problem={problem}
          onOpen={begin}
          onConfirm={send}
        >
          <div className="stack">
            {draft.level === null ? null : (
              <div>
                <LevelTag level={draft.level} />
              </div>
            )}
            <DeliveredText words={draft} drill={draft.drill} />
            {alert === null ? (
              <MissingFields draft={draft} now={now} />
            ) : (
              <AlertTimes times={alert} drill={draft.drill} sends={sends} startsNow={draft.start === ''} />
            )}
            <CoverageNote coverage={coverage} drill={draft.drill} />
            {unanswered}
          </div>
        </ConfirmAction>
      </div>
    </div>
  );
};
