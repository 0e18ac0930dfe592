import { millisecondsBetween } from '../../../lambda/domain/calendar/instant.ts';
import type { EmergencyCase } from '../../api/schema.ts';
import { useNow } from '../../app/server-clock.tsx';
import { commonWords } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { AlertDifferences } from '../../parts/emergency/alert-differences.tsx';
import { useDuration } from '../../parts/emergency/duration.ts';
import { EmergencyAction } from '../../parts/emergency/emergency-action.tsx';
import { LevelTag } from '../../parts/emergency/level-tag.tsx';
import type { Acted } from '../../parts/emergency/use-deed.ts';
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
  const acted = { id, version, gaps, drill: path === 'exercise', level, text, divisions };
  return pendingUpdate === null
    ? acted
    : { ...acted, update: true, changes: { before: alert, after: pendingUpdate.alert } };
};

const Asked = ({ case: found }: CaseProps) => {
  const words = useWords(emergencyCaseWords);
  const { gaps } = useWords(emergencyWords);
  const { semicolon } = useWords(commonWords);
  const { pendingUpdate } = found;
  const asked = pendingUpdate?.alert ?? found.alert;
  return (
    <>
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
      {pendingUpdate === null ? null : <AlertDifferences before={found.alert} after={pendingUpdate.alert} />}
    </>
  );
};

/**
 * What the duty officer is asked: what waits, why, for how long, and the two answers; others see that it waits. Unseen
 * while nothing waits, so that a dialog that is open outlasts what it asked.
 */
export const Waits = ({ case: found }: CaseProps) => {
  const words = useWords(emergencyCaseWords);
  const { pendingUpdate, possibleActions: may } = found;
  const waits = found.awaitingSince !== null;
  return (
    <section className={waits ? 'board-waiting stack' : ''} hidden={!waits}>
      {waits ? <Asked case={found} /> : null}
      <div className="deeds">
        <EmergencyAction deed="confirm" on={actedOf(found)} offered={may.includes('confirm-emergency')} />
        <EmergencyAction deed="refuse" on={actedOf(found)} offered={may.includes('refuse-emergency')} />
      </div>
      {may.includes('confirm-emergency') ? null : <p className="field-note">{words.waitsForAnother}</p>}
      {pendingUpdate === null ? null : <AlertFacts alert={pendingUpdate.alert} findings={pendingUpdate.findings} />}
    </section>
  );
};
