import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { useMay } from '../../app/me.tsx';
import { Page } from '../../app/page.tsx';
import { useWords } from '../../i18n/language.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { useCursor, useFilter } from '../../parts/use-filter.ts';
import { live } from '../../parts/use-live.ts';
import { useMyApplicationsColumns } from './columns.tsx';
import { myApplicationsWords } from './words.ts';

const filters = ['all', 'draft', 'returned', 'submitted', 'scheduled', 'completed', 'declined'] as const;
const lookEveryMs = 10_000;

const Compose = () => {
  const { compose } = useWords(myApplicationsWords);
  const go = useNavigate();
  if (!useMay('department-officer')) return null;
  return (
    <Button type="primary" onClick={() => void go('/applications/new')}>
      {compose}
    </Button>
  );
};

/** A department's own applications: how each stands, and what is asked of it. */
export const Component = () => {
  const words = useWords(myApplicationsWords);
  const [filter, choose] = useFilter('status', filters, 'all');
  const [cursor] = useCursor();
  const query = { order: 'recent', status: filter === 'all' ? undefined : filter, cursor } as const;
  const reading = useRead('GET /applications', { query }, { refetchInterval: live(lookEveryMs) });
  const choices = filters.map((value) => ({ value, label: words.filters[value] }));
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={<Compose />}>
      <FilterBar label={words.filter} choices={choices} chosen={filter} choose={choose} />
      <PagedTable
        caption={words.caption}
        reading={reading}
        columns={useMyApplicationsColumns()}
        rowKey={(card) => card.caseId}
        scope={filter}
        empty={words.empty}
      />
    </Page>
  );
};
