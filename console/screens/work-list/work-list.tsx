import { useRead } from '../../api/queries.ts';
import { Page } from '../../app/page.tsx';
import { useWords } from '../../i18n/language.tsx';
import { AuthorityChoice, useAuthority } from '../../parts/authority-choice.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { useCursor, useFilter } from '../../parts/use-filter.ts';
import { live } from '../../parts/use-live.ts';
import { useWorkListColumns } from './columns.tsx';
import { useCounts, WorkFilters, workFilters } from './filters.tsx';
import { workListWords } from './words.ts';

const lookEveryMs = 5_000;

/** What the authority has to decide, the most pressing first. */
export const Component = () => {
  const words = useWords(workListWords);
  const [filter, choose] = useFilter('status', workFilters, 'submitted');
  const [cursor] = useCursor();
  const status = filter === 'all' ? undefined : filter;
  const authority = useAuthority();
  // Years of sends are over: whoever looks at all begins with the latest.
  const order = filter === 'all' ? 'recent' : 'due';
  const query = { order, status, cursor, ...authority } as const;
  const reading = useRead('GET /applications', { query }, { refetchInterval: live(lookEveryMs) });
  const counts = useCounts(reading.data);
  return (
    <Page title={words.title} subtitle={words.order[order]}>
      <div className="question">
        <WorkFilters chosen={filter} choose={choose} counts={counts} />
        <AuthorityChoice />
      </div>
      <PagedTable
        caption={words.caption[order]}
        reading={reading}
        columns={useWorkListColumns()}
        rowKey={(card) => card.caseId}
        scope={`${filter} ${authority.authority ?? ''}`}
        empty={words.empty[filter]}
        total={filter === 'all' ? undefined : counts?.[filter]}
      />
    </Page>
  );
};
