import { Tooltip } from 'antd';
import { Link } from 'react-router';
import type { ApplicationCard } from '../../../api/types.ts';
import { Deadline } from '../../../case-file/deadline.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { ToneTag } from '../../../case-file/status-tag.tsx';
import { useNamed } from '../../../divisions/use-named.ts';
import { useWords } from '../../../i18n/language.tsx';
import { JudgedStatus } from '../../../orders/judged-status.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { useHere } from '../../../ui/way-back.tsx';
import { workListWords } from './work-list-words.ts';

const timed: readonly ApplicationCard['status'][] = ['submitted', 'awaiting-second-signature', 'scheduled'];

const Notes = ({ card }: { readonly card: ApplicationCard }) => {
  const words = useWords(workListWords);
  return (
    <>
      {card.warnings === 0 ? null : <ToneTag tone="warning">{words.warnings(card.warnings)}</ToneTag>}
      {card.provisional ? (
        <Tooltip title={words.provisionalWhy}>
          <span>
            <ToneTag tone="idle">{words.provisional}</ToneTag>
          </span>
        </Tooltip>
      ) : null}
    </>
  );
};

const namedAtMost = 3;

const Scope = ({ codes }: { readonly codes: readonly string[] }) => {
  const { scopeMore } = useWords(workListWords);
  const more = codes.length - namedAtMost;
  return (
    <span className="cut" lang="zh-CN">
      {useNamed(codes.slice(0, namedAtMost))}
      {more <= 0 ? '' : scopeMore(more)}
    </span>
  );
};

export const useWorkListColumns = (): readonly Column<ApplicationCard>[] => {
  const words = useWords(workListWords);
  const nameOf = useOrganisationName();
  const here = useHere();
  return [
    {
      key: 'applicant',
      title: words.applicant,
      names: true,
      width: '13.75%',
      render: (card) => (
        <Link to={`/tasks/${card.caseId}`} state={here} className="excerpt">
          {nameOf(card.applicant)}
        </Link>
      ),
    },
    {
      key: 'message',
      title: words.message,
      render: (card) => (
        <span className="excerpt" lang="zh-CN">
          {card.text}
        </span>
      ),
    },
    { key: 'scope', title: words.scope, width: '12%', render: (card) => <Scope codes={card.divisions} /> },
    {
      key: 'volume',
      title: words.volume,
      width: '10.75em',
      render: ({ volumeEstimate }) =>
        volumeEstimate === null ? '' : <span className="whole">{words.phones(volumeEstimate)}</span>,
    },
    {
      key: 'due',
      title: words.due,
      width: '13em',
      render: ({ window, dueAt, status }) => (
        <Deadline at={window?.start ?? dueAt} over={!timed.includes(status)} zoned={false} />
      ),
    },
    {
      key: 'status',
      title: words.status,
      width: '14.5em',
      render: (card) => (
        <span className="tags">
          <JudgedStatus card={card} />
          <Notes card={card} />
        </span>
      ),
    },
  ];
};
