import { Link } from 'react-router';
import { addMilliseconds } from '../../../lambda/domain/calendar/instant.ts';
import { useRead } from '../../api/queries.ts';
import type { PaperworkLine } from '../../api/schema.ts';
import { commonWords } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { Deadline, Moment } from '../../parts/deadline.tsx';
import { useOrganisationName } from '../../parts/organisations.ts';
import type { Column } from '../../parts/paged-table.tsx';
import { StatusTag, ToneTag } from '../../parts/status-tag.tsx';
import { paperworkWords } from './words.ts';

/** The list of obligations names cases; their messages are in the list of emergencies. */
const useMessages = (): ReadonlyMap<string, string> => {
  const { data } = useRead('GET /emergencies', { query: { order: 'recent', limit: 100 } }, { staleTime: 60_000 });
  return new Map(data?.items.map(({ caseId, text }) => [caseId, text]));
};

/** `dueAt` is the first instant too late; the day people go by is the one before. */
export const lastMoment = ({ dueAt }: { readonly dueAt: string }): string => addMilliseconds(dueAt, -1);

const isOpen = ({ status }: PaperworkLine): boolean => status === 'due' || status === 'returned';

export const PolicyNote = ({ provisional = false }: { readonly provisional?: boolean }) => {
  const words = useWords(paperworkWords);
  const { policyNotLaw } = useWords(commonWords);
  return (
    <div className="policy-note">
      {policyNotLaw}
      {provisional ? ` · ${words.provisional}` : ''}
    </div>
  );
};

const Due = ({ line }: { readonly line: PaperworkLine }) => {
  const words = useWords(paperworkWords);
  return (
    <div>
      {line.overdue ? <ToneTag tone="bad">{words.overdue(line.daysOverdue)}</ToneTag> : null}
      <Deadline at={lastMoment(line)} over={!isOpen(line)} />
      <PolicyNote provisional={line.provisional} />
    </div>
  );
};

export const usePaperworkColumns = (): readonly Column<PaperworkLine>[] => {
  const words = useWords(paperworkWords);
  const nameOf = useOrganisationName();
  const messages = useMessages();
  return [
    {
      key: 'message',
      title: words.message,
      names: true,
      render: ({ caseId }) => (
        <Link to={`/paperwork/${caseId}`} className="excerpt" lang="zh-CN">
          {messages.get(caseId) ?? caseId}
        </Link>
      ),
    },
    {
      key: 'organisation',
      title: words.organisation,
      width: '18%',
      render: ({ organisation }) => <span lang="zh-CN">{nameOf(organisation)}</span>,
    },
    { key: 'due', title: words.due, width: '21%', render: (line) => <Due line={line} /> },
    {
      key: 'status',
      title: words.status,
      width: '13%',
      render: ({ status }) => (
        <span className="tags">
          <StatusTag of="paperwork" status={status} />
        </span>
      ),
    },
    {
      key: 'filed',
      title: words.filed,
      width: '16%',
      render: ({ filedAt }) => (filedAt === null ? words.notFiled : <Moment at={filedAt} />),
    },
  ];
};
