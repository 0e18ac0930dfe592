import { Link } from 'react-router';
import type { PaperworkLine } from '../../api/types.ts';
import { Deadline, lastMoment, Moment } from '../../case-file/deadline.tsx';
import { useOrganisationName } from '../../case-file/organisations.ts';
import { StatusTag } from '../../case-file/status-tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { commonWords } from '../../i18n/words.ts';
import type { Column } from '../../ui/data-table.tsx';
import { paperworkWords } from './paperwork-words.ts';

const isOpen = ({ status }: PaperworkLine): boolean => status === 'due' || status === 'returned';

export const PolicyNote = ({ provisional = false }: { readonly provisional?: boolean }) => {
  const words = useWords(paperworkWords);
  const { policyNotLaw } = useWords(commonWords);
  return (
    <div className="soft">
      {policyNotLaw}
      {provisional ? ` · ${words.provisional}` : ''}
    </div>
  );
};

/** How it stands, and where its last day may yet move. */
const Standing = ({ line: { status, provisional } }: { readonly line: PaperworkLine }) => {
  const words = useWords(paperworkWords);
  return (
    <div>
      <StatusTag of="paperwork" status={status} />
      {provisional ? <div className="soft">{words.provisional}</div> : null}
    </div>
  );
};

export const usePaperworkColumns = (): readonly Column<PaperworkLine>[] => {
  const words = useWords(paperworkWords);
  const nameOf = useOrganisationName();
  return [
    {
      key: 'message',
      title: words.message,
      names: true,
      render: ({ caseId, text }) => (
        <Link to={`/paperwork/${caseId}`} className="excerpt" lang="zh-CN">
          {text}
        </Link>
      ),
    },
    {
      key: 'organisation',
      title: words.organisation,
      width: '15%',
      render: ({ organisation }) => (
        <span className="cut" lang="zh-CN">
          {nameOf(organisation)}
        </span>
      ),
    },
    {
      key: 'due',
      title: words.due,
      width: '21%',
      render: (line) => <Deadline at={lastMoment(line)} over={!isOpen(line)} zoned={false} />,
    },
    { key: 'status', title: words.status, width: '18%', render: (line) => <Standing line={line} /> },
    {
      key: 'filed',
      title: words.filed,
      width: '16%',
      render: ({ filedAt }) => (filedAt === null ? words.notFiled : <Moment at={filedAt} zoned={false} />),
    },
  ];
};
