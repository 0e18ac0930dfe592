import { Link } from 'react-router';
import type { ApplicationCard } from '../../../api/types.ts';
import { SubmitBy } from '../../../application-form/submit-by.tsx';
import { Deadline, Moment } from '../../../case-file/deadline.tsx';
import { ToneTag } from '../../../case-file/status-tag.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { JudgedStatus } from '../../../orders/judged-status.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { myApplicationsWords } from './list-words.ts';

/** Only these wait for the department. */
const taskOf = ({ status }: ApplicationCard): 'draft' | 'returned' | null =>
  status === 'draft' || status === 'returned' ? status : null;

const isAhead = ({ status }: ApplicationCard): boolean =>
  ['draft', 'returned', 'submitted', 'awaiting-second-signature', 'scheduled'].includes(status);

const Asked = ({ card }: { readonly card: ApplicationCard }) => {
  const words = useWords(myApplicationsWords);
  const task = taskOf(card);
  if (task === null) return words.nothing;
  return (
    <div className="asked">
      <ToneTag tone="warning">{words.tasks[task]}</ToneTag>
      {card.window === null ? null : (
        <div>
          <SubmitBy start={card.window.start} status={task} brief />
        </div>
      )}
    </div>
  );
};

export const useMyApplicationsColumns = (): readonly Column<ApplicationCard>[] => {
  const words = useWords(myApplicationsWords);
  return [
    {
      key: 'message',
      title: words.message,
      names: true,
      render: (card) => (
        <Link to={`/applications/${card.caseId}`} className="excerpt" lang="zh-CN">
          {card.text === '' ? words.untitled : card.text}
        </Link>
      ),
    },
    {
      key: 'status',
      title: words.status,
      width: '17%',
      render: (card) => <JudgedStatus card={card} />,
    },
    {
      key: 'asked',
      title: words.asked,
      width: '19%',
      render: (card) => <Asked card={card} />,
    },
    {
      key: 'window',
      title: words.window,
      width: '18%',
      render: (card) =>
        card.window === null ? '' : <Deadline at={card.window.start} over={!isAhead(card)} zoned={false} />,
    },
    {
      key: 'updated',
      title: words.updated,
      width: '15%',
      render: ({ updatedAt }) => <Moment at={updatedAt} zoned={false} />,
    },
  ];
};
