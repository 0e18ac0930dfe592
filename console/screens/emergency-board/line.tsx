import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { millisecondsBetween } from '../../../lambda/domain/calendar/instant.ts';
import type { EmergencyLine } from '../../api/schema.ts';
import { useMe } from '../../app/me.tsx';
import { useNow } from '../../app/server-clock.tsx';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { Moment } from '../../parts/deadline.tsx';
import { brieflyDivisions } from '../../parts/divisions.ts';
import { DrillFrame, DrillTag } from '../../parts/drill-banner.tsx';
import { useDuration } from '../../parts/emergency/duration.ts';
import { type Acted, EmergencyAction } from '../../parts/emergency/emergency-action.tsx';
import { eventName } from '../../parts/emergency/event-name.ts';
import { LevelTag } from '../../parts/emergency/level-tag.tsx';
import { firstOperatorAfterMs } from '../../parts/emergency/operator-progress.ts';
import { OperatorStates } from '../../parts/emergency/operator-state.tsx';
import { useOrganisationName } from '../../parts/organisations.ts';
import { StatusTag, ToneTag } from '../../parts/status-tag.tsx';
import { deedsOn, isWaiting } from './may-do.ts';
import { boardWords } from './words.ts';

type LineProps = { readonly line: EmergencyLine };

const actedOf = (line: EmergencyLine): Acted => ({ ...line, id: line.caseId, drill: line.path === 'exercise' });

const FirstOperator = ({ line }: LineProps) => {
  const words = useWords(boardWords);
  const time = useDuration();
  const now = useNow(1000);
  if (line.sentAt === null) return <span>{words.notSent}</span>;
  const after = firstOperatorAfterMs(line.triggeredAt, line.orders ?? []);
  return (
    <strong>
      {after === null ? words.firstNone(time(millisecondsBetween(line.triggeredAt, now))) : words.first(time(after))}
    </strong>
  );
};

const Facts = ({ line }: LineProps) => {
  const words = useWords(boardWords);
  const nameOf = useOrganisationName();
  const { text, more } = brieflyDivisions(line.divisions);
  return (
    <div className="emergency-facts">
      <span>
        {words.sender}：<span lang="zh-CN">{nameOf(line.organisation)}</span>
      </span>
      <span>
        {words.area}：<span lang="zh-CN">{text}</span>
        {more === 0 ? '' : ` +${more}`}
      </span>
      <span>
        {words.triggered}：<Moment at={line.triggeredAt} />
      </span>
      <FirstOperator line={line} />
    </div>
  );
};

const Actions = ({ line }: LineProps) => {
  const words = useWords(boardWords);
  const deeds = deedsOn(line, useMe());
  const go = useNavigate();
  const address = `/emergencies/${line.caseId}`;
  return (
    <div className="emergency-actions">
      {deeds.map((deed) =>
        deed === 'update' ? (
          <Button key={deed} onClick={() => void go(`${address}?update=open`)}>
            {words.update}
          </Button>
        ) : (
          <EmergencyAction key={deed} deed={deed} on={actedOf(line)} />
        ),
      )}
      {line.updateAwaitsConfirmation ? <Link to={address}>{words.confirmUpdate}</Link> : null}
      <Link to={address}>{words.open}</Link>
    </div>
  );
};

const Inside = ({ line }: LineProps) => {
  const words = useWords(boardWords);
  const { language } = useLanguage();
  return (
    <>
      <div className="emergency-head">
        <LevelTag level={line.level} />
        {line.path === 'exercise' ? <DrillTag /> : null}
        <h2>
          <Link to={`/emergencies/${line.caseId}`}>{eventName(line.eventType, language)}</Link>
        </h2>
        <StatusTag of="emergency" status={line.status} />
        {line.updateAwaitsConfirmation ? <ToneTag tone="attention">{words.updateWaits}</ToneTag> : null}
        {line.paperwork === null ? null : (
          <span>
            {words.paperwork} <StatusTag of="paperwork" status={line.paperwork.status} />
          </span>
        )}
      </div>
      <Facts line={line} />
      <p className="emergency-text excerpt" lang="zh-CN">
        {line.text}
      </p>
      {line.sentAt === null ? null : <OperatorStates orders={line.orders ?? []} />}
      <Actions line={line} />
    </>
  );
};

/** One emergency, or one drill within its hatched frame. */
export const BoardLine = ({ line }: LineProps) => (
  <li className={`emergency emergency-${line.level} ${isWaiting(line) ? 'emergency-waiting' : ''}`}>
    {line.path === 'exercise' ? (
      <DrillFrame>
        <Inside line={line} />
      </DrillFrame>
    ) : (
      <Inside line={line} />
    )}
  </li>
);
