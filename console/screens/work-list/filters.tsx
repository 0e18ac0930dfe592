import { useEffect } from 'react';
import { useRead } from '../../api/queries.ts';
import { useWords } from '../../i18n/language.tsx';
import { useAuthority } from '../../parts/authority-choice.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { live } from '../../parts/use-live.ts';
import { workListWords } from './words.ts';

export const workFilters = ['submitted', 'awaiting-second-signature', 'scheduled', 'returned', 'all'] as const;
export type WorkFilter = (typeof workFilters)[number];

const countEveryMs = 15_000;

/** How many there are under each filter; asked again at once when the list that is shown has changed. */
export const useCounts = (shown: unknown) => {
  const asked = { query: useAuthority() };
  const { data, refetch } = useRead('GET /applications/counts', asked, { refetchInterval: live(countEveryMs) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has other counts
  useEffect(() => {
    void refetch({ cancelRefetch: false });
  }, [refetch, shown]);
  return data;
};

type WorkFiltersProps = {
  readonly chosen: WorkFilter;
  readonly choose: (filter: WorkFilter) => void;
  readonly counts: ReturnType<typeof useCounts>;
};

export const WorkFilters = ({ chosen, choose, counts }: WorkFiltersProps) => {
  const words = useWords(workListWords);
  const countOf = (filter: WorkFilter): string | undefined =>
    filter === 'all' || counts === undefined ? undefined : words.count(counts[filter].count, counts[filter].more);
  const choices = workFilters.map((value) => ({ value, label: words.filters[value], count: countOf(value) }));
  return <FilterBar label={words.filter} choices={choices} chosen={chosen} choose={choose} />;
};
