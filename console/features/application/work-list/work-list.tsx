import { PagedTable } from '../../../answers/paged-table.tsx';
import { pollEvery, useRead } from '../../../api/queries.ts';
import { AuthorityChoice, useAuthority } from '../../../case-file/authority-choice.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { Question } from '../../../ui/choice.tsx';
import { Page } from '../../../ui/page.tsx';
import { useCursor, useFilter } from '../../../ui/use-filter.ts';
import { AlsoWaits, EmptyList } from '../../../waiting/also-waits.tsx';
import type { WaitKind } from '../../../waiting/waits.ts';
import { useWorkListColumns } from './columns.tsx';
import { isQueue, useCounts, type WorkFilter, WorkFilters, workFilters } from './filters.tsx';
import { workListWords } from './work-list-words.ts';

const lookEveryMs = 5_000;

/** What waits that the list of a filter holds itself. */
const held: Partial<Readonly<Record<WorkFilter, readonly WaitKind[]>>> = {
  submitted: ['decide'],
  'awaiting-second-signature': ['sign', 'sign-others'],
  'erratum-waits': ['sign-erratum', 'erratum-others'],
  'reason-owed': ['reason-owed'],
};

/** What the authority has to decide, the most pressing first. */
export const WorkListScreen = () => {
  const words = useWords(workListWords);
  const [filter, choose] = useFilter('status', workFilters, 'submitted');
  const [cursor] = useCursor();
  const listed = isQueue(filter) ? { waits: filter } : filter === 'all' ? {} : { status: filter };
  const authority = useAuthority();
  // Years of sends are over: whoever looks at all begins with the latest.
  const order = filter === 'all' ? 'recent' : 'due';
  const query = { order, ...listed, cursor, ...authority } as const;
  const reading = useRead('GET /applications', { query }, { refetchInterval: pollEvery(lookEveryMs) });
  const counts = useCounts(reading.data);
  return (
    <Page title={words.title} subtitle={words.order[order]}>
      <Question>
        <WorkFilters chosen={filter} choose={choose} counts={counts} />
        <AuthorityChoice />
      </Question>
      <PagedTable
        caption={words.caption[order]}
        reading={reading}
        columns={useWorkListColumns()}
        rowKey={(card) => card.caseId}
        scope={`${filter} ${authority.authority ?? ''}`}
        above={<AlsoWaits besides={['decide', 'sign-others', ...(held[filter] ?? [])]} />}
        empty={<EmptyList text={words.empty[filter]} besides={held[filter] ?? []} />}
        total={filter === 'all' ? undefined : counts?.[filter]}
      />
    </Page>
  );
};
