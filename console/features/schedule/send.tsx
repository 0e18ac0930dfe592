import { Flex } from 'antd';
import { Link } from 'react-router';
import { formatShanghai, shanghaiDate } from '../../../lambda/domain/calendar/instant.ts';
import type { ApplicationCard } from '../../api/types.ts';
import { useOrganisationName } from '../../case-file/organisations.ts';
import { StatusTag } from '../../case-file/status-tag.tsx';
import { brieflyDivisions } from '../../divisions/division-choice.ts';
import { useWords } from '../../i18n/language.tsx';
import { useMay } from '../../session/me.tsx';
import { excerptOf } from './excerpt.ts';
import { scheduleWords } from './schedule-words.ts';

const Where = ({ codes }: { readonly codes: readonly string[] }) => {
  const words = useWords(scheduleWords);
  const { text, more } = brieflyDivisions(codes);
  return (
    <span>
      <span lang="zh-CN">{text}</span>
      {more === 0 ? '' : words.more(more)}
    </span>
  );
};

type SendProps = {
  readonly card: ApplicationCard;
  readonly day: string;
  /** Names the regions, where the table around does not. */
  readonly where?: boolean;
};

/** One send on one day: from when, by whom, saying what, where, to how many, and how it stands. */
export const Send = ({ card, day, where = false }: SendProps) => {
  const words = useWords(scheduleWords);
  const nameOf = useOrganisationName();
  const mayOpen = useMay('authority-officer', 'auditor');
  const start = card.window?.start ?? card.dueAt;
  const begins = shanghaiDate(start) === day;
  const name = nameOf(card.applicant);
  return (
    <li className="send" title={card.text}>
      <span className="whole">{begins ? formatShanghai(start).slice(11) : words.continues}</span>{' '}
      <span lang="zh-CN">{mayOpen ? <Link to={`/tasks/${card.caseId}`}>{name}</Link> : name}</span>
      <div lang="zh-CN">{excerptOf(card.text)}</div>
      <Flex wrap gap="0 8px" className="soft">
        {where ? <Where codes={card.divisions} /> : null}
        {card.volumeEstimate === null ? null : <span>{words.phones(card.volumeEstimate)}</span>}
        <StatusTag of="application" status={card.status} />
      </Flex>
    </li>
  );
};
