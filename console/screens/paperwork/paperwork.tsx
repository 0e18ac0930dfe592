import { useRead } from '../../api/queries.ts';
import { useMay } from '../../app/me.tsx';
import { Page } from '../../app/page.tsx';
import { useWords } from '../../i18n/language.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { useCursor, useFilter } from '../../parts/use-filter.ts';
import { live } from '../../parts/use-live.ts';
import { usePaperworkColumns } from './columns.tsx';
import { paperworkWords } from './words.ts';

const filters = ['all', 'overdue', 'due', 'returned', 'filed', 'accepted'] as const;
type Filter = (typeof filters)[number];
const lookEveryMs = 10_000;

const queryOf = (filter: Filter) => {
  if (filter === 'all') return {};
  return filter === 'overdue' ? ({ overdue: 'true' } as const) : { status: filter };
};

/** What is owed after emergencies that were sent first, what is due first in front. */
export const Component = () => {
  const words = useWords(paperworkWords);
  const [filter, choose] = useFilter('status', filters, 'all');
  const [cursor] = useCursor();
  const query = { order: 'due', cursor, ...queryOf(filter) } as const;
  const reading = useRead('GET /paperwork', { query }, { refetchInterval: live(lookEveryMs) });
  const isAuthority = useMay('authority-officer', 'auditor');
  const choices = filters.map((value) => ({ value, label: words.filters[value] }));
  return (
    <Page title={words.title} subtitle={isAuthority ? words.subtitleAuthority : words.subtitle}>
      <FilterBar label={words.filter} choices={choices} chosen={filter} choose={choose} />
      <PagedTable
        caption={words.caption}
        reading={reading}
        columns={usePaperworkColumns()}
        rowKey={(line) => line.caseId}
        scope={filter}
        empty={words.empty}
      />
    </Page>
  );
};
