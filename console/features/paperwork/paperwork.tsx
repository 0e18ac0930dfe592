import { PagedTable } from '../../answers/paged-table.tsx';
import { useWords } from '../../i18n/language.tsx';
import { useMay } from '../../session/me.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { useCursor, useFilter } from '../../ui/use-filter.ts';
import { EmptyList } from '../../waiting/also-waits.tsx';
import type { WaitKind } from '../../waiting/waits.ts';
import { usePaperworkColumns } from './columns.tsx';
import { OverduePanel } from './overdue-panel.tsx';
import { paperworkWords } from './paperwork-words.ts';
import { type PaperworkFilter, paperworkFilters, usePaperwork } from './use-paperwork.ts';

/** What waits that the list of a filter holds itself. */
const held: Partial<Readonly<Record<PaperworkFilter, readonly WaitKind[]>>> = {
  owed: ['file'],
  filed: ['review'],
  all: ['file', 'review'],
};

/** Departments begin with what they owe, the authority with what waits for its review; what is due first in front. */
export const PaperworkScreen = () => {
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
        scope={filter}
        empty={<EmptyList text={words.empties[filter]} besides={held[filter] ?? []} />}
      />
    </Page>
  );
};
