import { Alert } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useMe } from '../../app/me.tsx';
import { useNotify } from '../../app/notices.tsx';
import { useNow } from '../../app/server-clock.tsx';
import { useWords } from '../../i18n/language.tsx';
import { ConfirmAction } from '../../parts/confirm-action.tsx';
import { alertOf, missingIn } from '../../parts/emergency/alert-draft.ts';
import { alertFormWords } from '../../parts/emergency/alert-form-words.ts';
import { CoverageNote } from '../../parts/emergency/coverage-note.tsx';
import { LevelTag } from '../../parts/emergency/level-tag.tsx';
import { useReach } from '../../parts/emergency/reach.ts';
import { useCoverage } from '../../parts/emergency/use-alert-judgement.ts';
import type { Draft } from '../../parts/use-draft.ts';
import { draftOf, type Kept, repeated } from './attempt.ts';
import { useTrigger } from './use-trigger.ts';
import { triggerWords } from './words.ts';

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
  const { asked, missing } = useWords(alertFormWords);
  const words = useWords(triggerWords)[draft.drill ? 'exercise' : 'real'];
  const reach = useReach();
  const notify = useNotify();
  const go = useNavigate();
  const now = useNow(1000);
  const { give, begin, running, problem } = useTrigger(kept);
  const alert = alertOf(draft, now);
  const coverage = useCoverage(alert, useMe().organisation, now);
  const lacking = missingIn(draft);
  const send = async (): Promise<boolean> => {
    const outcome = await give(now);
    if (outcome?.ok !== true) return false;
    sent();
    notify('success', words.done);
    void go(`/emergencies/${outcome.value.id}`);
    return true;
  };
  const unanswered = value.attempt === null || running ? null : <Unanswered again={repeated(value, now) !== null} />;
  return (
    <div className="stack">
      <CoverageNote coverage={coverage} drill={draft.drill} />
      {lacking.length === 0 ? null : (
        <p className="field-note" role="status">
          {missing(lacking.map((field) => asked[field]))}
        </p>
      )}
      {unanswered}
      <div>
        <ConfirmAction
          label={words.label}
          kind={draft.drill ? 'primary' : 'danger'}
          disabled={alert === null}
          title={words.title}
          scale={reach(draft.drill, draft.divisions)}
          confirmLabel={words.deed}
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
            <blockquote className="emergency-text" lang="zh-CN">
              {draft.text}
            </blockquote>
            <CoverageNote coverage={coverage} drill={draft.drill} />
            {unanswered}
          </div>
        </ConfirmAction>
      </div>
    </div>
  );
};
