import { useRead } from '../../api/queries.ts';
import { useWords } from '../../i18n/language.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { live } from '../../parts/use-live.ts';
import { workListWords } from './words.ts';

export const workFilters = ['submitted', 'awaiting-second-signature', 'scheduled', 'returned', 'all'] as const;
export type WorkFilter = (typeof workFilters)[number];

const countEveryMs = 15_000;

/** Counted from the first hundred: nobody needs to know whether it is 100 or 140. */
const useCount = (status: 'submitted' | 'awaiting-second-signature'): string | undefined => {
  const { count } = useWords(workListWords);
  const { data } = useRead(
    'GET /applications',
    { query: { status, limit: 100 } },
    { refetchInterval: live(countEveryMs) },
  );
  return data === undefined ? undefined : count(data.items.length, data.next !== null);
};

type WorkFiltersProps = { readonly chosen: WorkFilter; readonly choose: (filter: WorkFilter) => void };

export const WorkFilters = ({ chosen, choose }: WorkFiltersProps) => {
  const words = useWords(workListWords);
  const counts: Partial<Record<WorkFilter, string | undefined>> = {
    submitted: useCount('submitted'),
    'awaiting-second-signature': useCount('awaiting-second-signature'),
  };
  const choices = workFilters.map((value) => ({ value, label: words.filters[value], count: counts[value] }));
  return <FilterBar label={words.filter} choices={choices} chosen={chosen} choose={choose} />;
};
