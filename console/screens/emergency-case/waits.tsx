import { millisecondsBetween } from '../../../lambda/domain/calendar/instant.ts';
import type { EmergencyCase } from '../../api/schema.ts';
import { useNow } from '../../app/server-clock.tsx';
import { commonWords } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { useDuration } from '../../parts/emergency/duration.ts';
import { type Acted, EmergencyAction } from '../../parts/emergency/emergency-action.tsx';
import { LevelTag } from '../../parts/emergency/level-tag.tsx';
import { emergencyWords } from '../../parts/emergency/words.ts';
import { AlertFacts } from './alert-facts.tsx';
import { emergencyCaseWords } from './words.ts';

type CaseProps = { readonly case: EmergencyCase };

const Since = ({ case: { awaitingSince, confirmationReminders } }: CaseProps) => {
  const words = useWords(emergencyCaseWords);
  const time = useDuration();
  const now = useNow(1000);
  return awaitingSince === null ? null : (
    <strong className="waited">
      {words.waited(time(millisecondsBetween(awaitingSince, now)), confirmationReminders)}
    </strong>
  );
};

const actedOf = ({ id, version, gaps, path, alert, pendingUpdate }: EmergencyCase): Acted => {
  const { level, text, divisions } = pendingUpdate?.alert ?? alert;
  return { id, version, gaps, drill: path === 'exercise', level, text, divisions, update: pendingUpdate !== null };
};

/** What the duty officer is asked: what waits, why, for how long, and the two answers; others see that it waits. */
export const Waits = ({ case: found }: CaseProps) => {
  const words = useWords(emergencyCaseWords);
  const { gaps } = useWords(emergencyWords);
  const { semicolon } = useWords(commonWords);
  const { pendingUpdate, possibleActions: may } = found;
  if (found.awaitingSince === null) return null;
  const asked = pendingUpdate?.alert ?? found.alert;
  return (
    <section className="board-waiting stack">
      <h2>{pendingUpdate === null ? words.waitsTitle : words.pending}</h2>
      <div className="emergency-head">
        <LevelTag level={asked.level} />
        <Since case={found} />
      </div>
      <p>
        {words.whyAsked}
        {found.gaps.map((gap) => gaps[gap]).join(semicolon)}
      </p>
      <blockquote className="emergency-text asked" lang="zh-CN">
        {asked.text}
      </blockquote>
      <div className="deeds">
        {may.includes('confirm-emergency') ? <EmergencyAction deed="confirm" on={actedOf(found)} /> : null}
        {may.includes('refuse-emergency') ? <EmergencyAction deed="refuse" on={actedOf(found)} /> : null}
      </div>
      {may.includes('confirm-emergency') ? null : <p className="field-note">{words.waitsForAnother}</p>}
      {pendingUpdate === null ? null : <AlertFacts alert={pendingUpdate.alert} findings={pendingUpdate.findings} />}
    </section>
  );
};
