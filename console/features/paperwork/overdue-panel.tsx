import { Link } from 'react-router';
import { Deadline } from '../../case-file/deadline.tsx';
import { lastMoment } from '../../case-file/deadline-words.ts';
import { useOrganisationName } from '../../case-file/organisations.ts';
import { useWords } from '../../i18n/language.tsx';
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
    <section className="panel overdue" aria-label={words.overdueBy}>
      <h2>{words.overdueBy}</h2>
      <table className="rows">
        <caption className="visually-hidden">{words.overdueBy}</caption>
        <thead>
          <tr>
            <th scope="col" style={{ width: '32%' }}>
              {words.organisation}
            </th>
            <th scope="col" style={{ width: '16%' }}>
              {words.overdueCount}
            </th>
            <th scope="col">{words.overdueLongest}</th>
          </tr>
        </thead>
        <tbody>
          {late.map(({ organisation, count, oldest }) => (
            <tr key={organisation}>
              <th scope="row" data-label={words.organisation} lang="zh-CN">
                {nameOf(organisation)}
              </th>
              <td data-label={words.overdueCount}>{words.items(count)}</td>
              <td data-label={words.overdueLongest}>
                <div>
                  <Link to={`/paperwork/${oldest.caseId}`} className="overdue-oldest" lang="zh-CN">
                    {oldest.text}
                  </Link>
                  <Deadline at={lastMoment(oldest)} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
