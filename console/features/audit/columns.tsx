import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ApplicationCard, EmergencyLine } from '../../api/types.ts';
import { Moment } from '../../case-file/deadline.tsx';
import { useOrganisationName } from '../../case-file/organisations.ts';
import { DrillTag, StatusTag } from '../../case-file/status-tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { EmergencyStanding } from '../../orders/already-out.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { useHere } from '../../ui/way-back.tsx';
import { auditWords } from './audit-words.ts';

type Card = ApplicationCard | EmergencyLine;

const statusOf = (card: Card): ReactNode =>
  card.kind === 'application' ? (
    <StatusTag of="application" status={card.status} />
  ) : (
    <span className="tags">
      <EmergencyStanding status={card.status} drill={card.path === 'exercise'} orders={card.orders} />
      {card.path === 'exercise' ? <DrillTag /> : null}
    </span>
  );

/** The columns of both lists: a case is found by its id, its organisation or its text. */
export const useAuditColumns = (): readonly Column<Card>[] => {
  const words = useWords(auditWords);
  const nameOf = useOrganisationName();
  const here = useHere();
  return [
    {
      key: 'id',
      title: words.number,
      names: true,
      width: '20%',
      render: ({ caseId }) => (
        <Link to={`/audit?case=${caseId}`} state={here}>
          <code>{caseId}</code>
        </Link>
      ),
    },
    {
      key: 'organisation',
      title: words.organisation,
      width: '14%',
      render: (card) => (
        <span className="cut" lang="zh-CN">
          {nameOf(card.kind === 'application' ? card.applicant : card.organisation)}
        </span>
      ),
    },
    {
      key: 'text',
      title: words.text,
      render: ({ text }) => (
        <span className="excerpt" lang="zh-CN">
          {text}
        </span>
      ),
    },
    { key: 'status', title: words.status, width: '25%', render: statusOf },
    {
      key: 'updated',
      title: words.updated,
      width: '14%',
      render: ({ updatedAt }) => <Moment at={updatedAt} zoned={false} />,
    },
  ];
};
