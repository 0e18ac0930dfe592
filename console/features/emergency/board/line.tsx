import { Link } from 'react-router';
import { phoneText } from '../../../../lambda/domain/emergency/phone-text.ts';
import { DutyContact, eventName, LevelTag, Undeliverable } from '../../../alert/alert-title.tsx';
import type { EmergencyLine } from '../../../api/types.ts';
import { Moment } from '../../../case-file/deadline.tsx';
import { DrillFrame } from '../../../case-file/drill-banner.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { DrillTag, StatusTag, ToneTag } from '../../../case-file/status-tag.tsx';
import { brieflyDivisions } from '../../../divisions/division-choice.ts';
import { useLanguage, useWords } from '../../../i18n/language.tsx';
import { EmergencyStanding, OperatorStates } from '../../../orders/operator-state.tsx';
import { useMe } from '../../../session/me.tsx';
import { useHere } from '../../../ui/way-back.tsx';
import { isDrill, isDutyOfficerOf, isWaiting } from '../../../waiting/duty.ts';
import { boardWords } from './board-words.ts';
import { LineActions } from './line-actions.tsx';
import { FirstOperator, Waited } from './waited.tsx';

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
        <EmergencyStanding status={line.status} drill={drill} orders={line.orders} />
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
        {line.instruction === undefined ? line.text : phoneText({ ...line, instruction: line.instruction }, line.path)}
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
