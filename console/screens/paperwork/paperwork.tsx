import './paperwork.css';
import { useMay } from '../../app/me.tsx';
import { Page } from '../../app/page.tsx';
import { useWords } from '../../i18n/language.tsx';
import { EmptyList } from '../../parts/also-waits/also-waits.tsx';
import type { WaitKind } from '../../parts/also-waits/waits.ts';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { useCursor, useFilter } from '../../parts/use-filter.ts';
import { usePaperworkColumns } from './columns.tsx';
import { OverduePanel } from './overdue-panel.tsx';
import { type PaperworkFilter, paperworkFilters, usePaperwork } from './use-paperwork.ts';
import { paperworkWords } from './words.ts';

/** What waits that the list of a filter holds itself. */
const held: Partial<Readonly<Record<PaperworkFilter, readonly WaitKind[]>>> = {
  owed: ['file'],
  filed: ['review'],
  all: ['file', 'review'],
};

/** Departments begin with what they owe, the authority with what waits for its review; what is due first in front. */
export const Component = () => {
  const words = useWords(paperworkWords);
  const isAuthority = useMay('authority-officer', 'auditor');
  const [filter, choose] = useFilter('status', paperworkFilters, isAuthority ? 'filed' : 'owed');
  const [cursor] = useCursor();
  const reading = usePaperwork(filter, cursor);
  const labels = { ...words.filters, ...(isAuthority ? words.authorityFilters : {}) };
  const choices = paperworkFilters.map((value) => ({ value, label: labels[value] }));
  return (
    <Page title={words.title} subtitle={isAuthority ? words.subtitleAuthority : words.subtitle}>
      {isAuthority ? <OverduePanel /> : null}
      <FilterBar label={words.filter} choices={choices} chosen={filter} choose={choose} />
      <PagedTable
        caption={words.caption}
        reading={reading}
        columns={usePaperworkColumns()}
        rowKey={(line) => line.caseId}
        rowClass={({ overdue }) => (overdue ? 'row-overdue' : undefined)}
        scope={filter}
        empty={<EmptyList text={words.empties[filter]} besides={held[filter] ?? []} />}
      />
    </Page>
  );
};
