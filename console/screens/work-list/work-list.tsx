import { useRead } from '../../api/queries.ts';
import { Page } from '../../app/page.tsx';
import { useWords } from '../../i18n/language.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { useCursor, useFilter } from '../../parts/use-filter.ts';
import { live } from '../../parts/use-live.ts';
import { useWorkListColumns } from './columns.tsx';
import { WorkFilters, workFilters } from './filters.tsx';
import { workListWords } from './words.ts';

const lookEveryMs = 5_000;

/** What the authority has to decide, the most pressing first. */
export const Component = () => {
  const words = useWords(workListWords);
  const [filter, choose] = useFilter('status', workFilters, 'submitted');
  const [cursor] = useCursor();
  const status = filter === 'all' ? undefined : filter;
  const query = { order: 'due', status, cursor } as const;
  const reading = useRead('GET /applications', { query }, { refetchInterval: live(lookEveryMs) });
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <WorkFilters chosen={filter} choose={choose} />
      <PagedTable
        caption={words.caption}
        reading={reading}
        columns={useWorkListColumns()}
        rowKey={(card) => card.caseId}
        scope={filter}
        empty={words.empty}
      />
    </Page>
  );
};
