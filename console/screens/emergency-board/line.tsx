import { Link } from 'react-router';
import type { EmergencyLine } from '../../api/schema.ts';
import { useMe } from '../../app/me.tsx';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { Moment } from '../../parts/deadline.tsx';
import { brieflyDivisions } from '../../parts/divisions.ts';
import { DrillFrame, DrillTag } from '../../parts/drill-banner.tsx';
import { isDrill, isDutyOfficerOf, isWaiting } from '../../parts/emergency/duty.ts';
import { DutyContact } from '../../parts/emergency/duty-contact.tsx';
import { eventName } from '../../parts/emergency/event-name.ts';
import { LevelTag } from '../../parts/emergency/level-tag.tsx';
import { OperatorStates } from '../../parts/emergency/operator-state.tsx';
import { Undeliverable } from '../../parts/emergency/undeliverable.tsx';
import { useOrganisationName } from '../../parts/organisations.ts';
import { StatusTag, ToneTag } from '../../parts/status-tag.tsx';
import { useHere } from '../../parts/way-back.tsx';
import { LineActions } from './line-actions.tsx';
import { FirstOperator, Waited } from './waited.tsx';
import { boardWords } from './words.ts';

type LineProps = { readonly line: EmergencyLine };

const Facts = ({ line }: LineProps) => {
  const words = useWords(boardWords);
  const nameOf = useOrganisationName();
  const me = useMe();
  const { text, more } = brieflyDivisions(line.divisions);
  return (
    <div className="emergency-facts">
      <Waited line={line} />
      {isWaiting(line) && !isDutyOfficerOf(line, me) ? <DutyContact authority={line.authority} /> : null}
      <FirstOperator line={line} />
      <span>
        {words.area}
        <span lang="zh-CN">{text}</span>
        {more === 0 ? '' : ` +${more}`}
      </span>
      <span>
        {words.sender}
        <span lang="zh-CN">{nameOf(line.organisation)}</span>
      </span>
      <span>
        {words.triggered}
        <Moment at={line.triggeredAt} />
      </span>
    </div>
  );
};

const Inside = ({ line }: LineProps) => {
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const here = useHere();
  const drill = line.path === 'exercise';
  return (
    <>
      <div className="emergency-head">
        {drill ? <DrillTag /> : null}
        <LevelTag level={line.level} />
        <h3>
          <Link to={`/emergencies/${line.caseId}`} state={here}>
            {eventName(line.eventType, language)}
          </Link>
        </h3>
        <StatusTag of={drill ? 'drill' : 'emergency'} status={line.status} />
        {line.updateAwaitsConfirmation ? (
          <ToneTag tone="attention">{drill ? words.drillUpdateWaits : words.updateWaits}</ToneTag>
        ) : null}
        {line.paperwork === null ? null : (
          <span className="emergency-paperwork">
            {words.paperwork} <StatusTag of="paperwork" status={line.paperwork.status} />
          </span>
        )}
      </div>
      <p className="emergency-text excerpt" lang="zh-CN">
        {line.text}
      </p>
      <Facts line={line} />
      <Undeliverable codes={line.undeliverable} drill={drill} />
      {line.sentAt === null || line.orders === undefined ? null : <OperatorStates orders={line.orders} />}
      <LineActions line={line} />
    </>
  );
};

const look = (line: EmergencyLine): string =>
  [
    'emergency',
    isDrill(line) ? 'emergency-drill' : `emergency-${line.level}`,
    ...(isWaiting(line) && !isDrill(line) ? ['emergency-waiting'] : []),
  ].join(' ');

/** One emergency, or one drill within its hatched frame. */
export const BoardLine = ({ line }: LineProps) => (
  <li className={look(line)}>
    {line.path === 'exercise' ? (
      <DrillFrame>
        <Inside line={line} />
      </DrillFrame>
    ) : (
      <Inside line={line} />
    )}
  </li>
);
