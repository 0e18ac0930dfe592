import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { millisecondsBetween } from '../../../../lambda/domain/calendar/instant.ts';
import { isOfWords } from '../../../../lambda/domain/emergency/word-gaps.ts';
import { DutyContact } from '../../../alert/alert-title.tsx';
import { useBySecond } from '../../../api/services.tsx';
import type { EmergencyLine } from '../../../api/types.ts';
import { Moment } from '../../../case-file/deadline.tsx';
import { BriefNotices } from '../../../case-file/notices.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { brieflyDivisions } from '../../../divisions/division-choice.ts';
import { emergencyWords } from '../../../i18n/emergency-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';
import { firstOperatorAfterMs } from '../../../orders/operator-progress.ts';
import { useDuration } from '../../../orders/order-said.tsx';
import { useMe } from '../../../session/me.tsx';
import { isDrill, isWaiting, mayConfirm } from '../../../waiting/duty.ts';
import { isRunning, outlinesOf } from './board-lines.ts';
import { boardWords } from './board-words.ts';

type LineProps = { readonly line: EmergencyLine };

/** What presses, in red; of a drill nothing does. */
const Pressing = ({ drill, children }: { readonly drill: boolean; readonly children: ReactNode }) =>
  drill ? (
    <span>{children}</span>
  ) : (
    <Typography.Text strong type="danger" className="waited">
      {children}
    </Typography.Text>
  );

const asTold = (told: string): string => told;

/** How long the duty officer has been waited for, by the second. */
const Waited = ({ line }: LineProps) => {
  const { awaitingSince, sentAt } = line;
  const words = useWords(boardWords);
  const time = useDuration();
  const waited = useBySecond(
    (now) => (awaitingSince === null ? '' : time(millisecondsBetween(awaitingSince, now))),
    asTold,
  );
  if (awaitingSince === null) return null;
  const drill = isDrill(line);
  const said = drill
    ? words[sentAt === null ? 'drillWaited' : 'drillUpdateWaited']
    : words[sentAt === null ? 'waited' : 'updateWaited'];
  return <Pressing drill={drill}>{said(waited)}</Pressing>;
};

/** Why the duty officer is asked; that live and drill are mixed up has to be seen first of all. */
const WhyAsked = ({ line }: LineProps) => {
  const words = useWords(boardWords);
  const { gaps } = useWords(emergencyWords);
  const { semicolon } = useWords(commonWords);
  if (!isWaiting(line) || line.gaps.length === 0) return null;
  const why = `${words.whyAsked}${line.gaps.map((gap) => gaps[gap]).join(semicolon)}`;
  return line.gaps.some(isOfWords) ? <Typography.Text strong>{why}</Typography.Text> : <span>{why}</span>;
};

/** From the trigger to the first operator; while none has it, how long that has lasted. */
const FirstOperator = ({ line }: LineProps) => {
  const words = useWords(boardWords);
  const time = useDuration();
  const after = line.orders === undefined ? null : firstOperatorAfterMs(line.triggeredAt, line.orders);
  const none = useBySecond((now) => (after === null ? time(millisecondsBetween(line.triggeredAt, now)) : ''), asTold);
  const drill = isDrill(line);
  if (line.sentAt === null)
    return line.awaitingSince === null ? <span>{drill ? words.drillNotBegun : words.notSent}</span> : null;
  if (line.orders === undefined) return null;
  if (after !== null) return <strong>{words.first(time(after))}</strong>;
  if (!isRunning(line)) return <span>{words.firstNever}</span>;
  return <Pressing drill={drill}>{words.firstNone(none)}</Pressing>;
};

type PlaceProps = {
  readonly divisions: readonly string[];
  readonly outlines: number;
  readonly streets?: boolean | undefined;
};

const Place = ({ divisions, outlines, streets = false }: PlaceProps) => {
  const { narrowed } = useWords(boardWords);
  const { text, more } = brieflyDivisions(divisions);
  return (
    <>
      <span lang="zh-CN">{text}</span>
      {more === 0 ? '' : ` +${more}`}
      {outlines === 0 && !streets ? null : narrowed(outlines, streets)}
    </>
  );
};

/** Who sent it, where to and when; first of all what is waited for. */
export const LineFacts = ({ line }: LineProps) => {
  const words = useWords(boardWords);
  const nameOf = useOrganisationName();
  const me = useMe();
  const { asked } = line;
  return (
    <Flex wrap gap="0 20px" className="soft">
      <Waited line={line} />
      <WhyAsked line={line} />
      {isWaiting(line) && !mayConfirm(line, me) ? (
        <BriefNotices
          id={line.caseId}
          since={line.awaitingSince}
          otherwise={<DutyContact authority={line.authority} />}
        />
      ) : null}
      <FirstOperator line={line} />
      <span>
        {words.area}
        <Place divisions={line.divisions} outlines={outlinesOf(line)} streets={line.streets} />
      </span>
      {asked === undefined ? null : (
        <strong>
          {words.updateArea}
          <Place divisions={asked.divisions} outlines={asked.areas ?? 0} streets={asked.streets} />
        </strong>
      )}
      <span>
        {words.sender}
        <span lang="zh-CN">{nameOf(line.organisation)}</span>
      </span>
      <span>
        {words.triggered}
        <Moment at={line.triggeredAt} />
      </span>
    </Flex>
  );
};
