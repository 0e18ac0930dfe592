import { useRead } from '../../api/queries.ts';
import { Page } from '../../app/page.tsx';
import { useWords } from '../../i18n/language.tsx';
import { AlsoWaits, EmptyList } from '../../parts/also-waits/also-waits.tsx';
import type { WaitKind } from '../../parts/also-waits/waits.ts';
import { AuthorityChoice, useAuthority } from '../../parts/authority-choice.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { useCursor, useFilter } from '../../parts/use-filter.ts';
import { live } from '../../parts/use-live.ts';
import { useWorkListColumns } from './columns.tsx';
import { useCounts, type WorkFilter, WorkFilters, workFilters } from './filters.tsx';
import { workListWords } from './words.ts';

const lookEveryMs = 5_000;

/** What waits that the list of a filter holds itself. */
const held: Partial<Readonly<Record<WorkFilter, readonly WaitKind[]>>> = {
  submitted: ['decide'],
  'awaiting-second-signature': ['sign', 'sign-others'],
};

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
  const isEmpty = reading.data === undefined || (reading.data.items.length === 0 && cursor === undefined);
  return (
    <Page title={words.title} subtitle={words.order[order]}>
      <div className="question">
        <WorkFilters chosen={filter} choose={choose} counts={counts} />
        <AuthorityChoice />
      </div>
      {isEmpty ? null : <AlsoWaits besides={['decide', 'sign-others', ...(held[filter] ?? [])]} />}
      <PagedTable
        caption={words.caption[order]}
        reading={reading}
        columns={useWorkListColumns()}
        rowKey={(card) => card.caseId}
        scope={`${filter} ${authority.authority ?? ''}`}
        empty={<EmptyList text={words.empty[filter]} besides={held[filter] ?? []} />}
        total={filter === 'all' ? undefined : counts?.[filter]}
      />
    </Page>
  );
};
