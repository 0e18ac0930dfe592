import { useEffect } from 'react';
import { type ApplicationQueue, applicationQueues } from '../../../../lambda/domain/views/queue.ts';
import { pollEvery, useRead } from '../../../api/queries.ts';
import { useAuthority } from '../../../case-file/authority-choice.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { FilterBar } from '../../../ui/filter-bar.tsx';
import { workListWords } from './work-list-words.ts';

export const workFilters = [
  'submitted',
  'awaiting-second-signature',
  'scheduled',
  'returned',
  ...applicationQueues,
  'all',
] as const;
export type WorkFilter = (typeof workFilters)[number];

/** Lists that hold applications of any status. */
export const isQueue = (filter: WorkFilter): filter is ApplicationQueue =>
  applicationQueues.some((one) => one === filter);

const countEveryMs = 15_000;

/** How many there are under each filter; asked again at once when the list that is shown has changed. */
export const useCounts = (shown: unknown) => {
  const asked = { query: useAuthority() };
  const { data, refetch } = useRead('GET /applications/counts', asked, { refetchInterval: pollEvery(countEveryMs) });
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
  /** Of what is rare there is a list where there is something in it. */
  const isOffered = (filter: WorkFilter): boolean =>
    !isQueue(filter) || filter === chosen || (counts?.[filter].count ?? 0) > 0;
  const choices = workFilters
    .filter(isOffered)
    .map((value) => ({ value, label: words.filters[value], count: countOf(value) }));
  return <FilterBar label={words.filter} choices={choices} chosen={chosen} choose={choose} />;
};
