import { useRead } from '../../api/queries.ts';
import { useWords } from '../../i18n/language.tsx';
import { useAuthority } from '../../parts/authority-choice.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { live } from '../../parts/use-live.ts';
import { workListWords } from './words.ts';

export const workFilters = ['submitted', 'awaiting-second-signature', 'scheduled', 'returned', 'all'] as const;
export type WorkFilter = (typeof workFilters)[number];

const countEveryMs = 15_000;

type WorkFiltersProps = { readonly chosen: WorkFilter; readonly choose: (filter: WorkFilter) => void };

export const WorkFilters = ({ chosen, choose }: WorkFiltersProps) => {
  const words = useWords(workListWords);
  const { data } = useRead(
    'GET /applications/counts',
    { query: useAuthority() },
    { refetchInterval: live(countEveryMs) },
  );
  const countOf = (filter: WorkFilter): string | undefined =>
    filter === 'all' || data === undefined ? undefined : words.count(data[filter].count, data[filter].more);
  const choices = workFilters.map((value) => ({ value, label: words.filters[value], count: countOf(value) }));
  return <FilterBar label={words.filter} choices={choices} chosen={chosen} choose={choose} />;
};
