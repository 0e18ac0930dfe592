import { Link } from 'react-router';
import { Deadline, lastMoment } from '../../case-file/deadline.tsx';
import { useOrganisationName } from '../../case-file/organisations.ts';
import { useWords } from '../../i18n/language.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { overdueByOrganisation } from './overdue-by-organisation.ts';
import { paperworkWords } from './paperwork-words.ts';
import { usePaperwork } from './use-paperwork.ts';

/** For the authority: which department owes what for how long; nothing while nobody is late. */
export const OverduePanel = () => {
  const words = useWords(paperworkWords);
  const nameOf = useOrganisationName();
  const late = overdueByOrganisation(usePaperwork('overdue').data?.items ?? []);
  if (late.length === 0) return null;
  return (
    <section className="panel" aria-label={words.overdueBy}>
      <h2>{words.overdueBy}</h2>
      <DataTable
        caption={words.overdueBy}
        rows={late}
        rowKey={({ organisation }) => organisation}
        columns={[
          {
            key: 'organisation',
            title: words.organisation,
            width: '22%',
            names: true,
            render: ({ organisation }) => (
              <span className="cut" lang="zh-CN">
                {nameOf(organisation)}
              </span>
            ),
          },
          { key: 'count', title: words.overdueCount, width: '12%', render: ({ count }) => words.items(count) },
          {
            key: 'longest',
            title: words.overdueLongest,
            render: ({ oldest }) => (
              <Link to={`/paperwork/${oldest.caseId}`} className="excerpt" lang="zh-CN">
                {oldest.text}
              </Link>
            ),
          },
          {
            key: 'due',
            title: words.due,
            width: '22%',
            render: ({ oldest }) => <Deadline at={lastMoment(oldest)} zoned={false} />,
          },
        ]}
      />
    </section>
  );
};
