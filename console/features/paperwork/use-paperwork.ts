import { pollEvery, type Reading, useRead } from '../../api/queries.ts';
import type { PaperworkLine, PaperworkPage } from '../../api/types.ts';

export const paperworkFilters = ['owed', 'overdue', 'filed', 'accepted', 'all'] as const;
export type PaperworkFilter = (typeof paperworkFilters)[number];

const lookEveryMs = 10_000;
const atMost = 100;

/** What is owed is due or was returned: two lists of the service, shown as one. */
const questions = {
  owed: [{ status: 'due' }, { status: 'returned' }],
  overdue: [
    { status: 'due', overdue: 'true' },
    { status: 'returned', overdue: 'true' },
  ],
  filed: [{ status: 'filed' }],
  accepted: [{ status: 'accepted' }],
  all: [{}],
} as const satisfies Readonly<Record<PaperworkFilter, readonly object[]>>;

const byDue = (left: PaperworkLine, right: PaperworkLine): number => left.dueAt.localeCompare(right.dueAt);

export type Listed = Pick<Reading<PaperworkPage>, 'data' | 'error' | 'refetch'>;

/** The lines of one filter, what is due first in front; those of two lists come whole up to a hundred each, not in pages. */
export const usePaperwork = (filter: PaperworkFilter, cursor?: string, enabled = true): Listed => {
  const [first, second] = questions[filter];
  const paged = second === undefined ? { cursor } : { limit: atMost };
  const options = { refetchInterval: pollEvery(lookEveryMs) };
  const one = useRead('GET /paperwork', { query: { order: 'due', ...paged, ...first } }, { ...options, enabled });
  const other = useRead(
    'GET /paperwork',
    { query: { order: 'due', ...paged, ...second } },
    { ...options, enabled: enabled && second !== undefined },
  );
  if (second === undefined) return one;
  const both = one.data !== undefined && other.data !== undefined;
  const items = [...(one.data?.items ?? []), ...(other.data?.items ?? [])].toSorted(byDue);
  return {
    ...one,
    data: both ? { items, next: null } : undefined,
    error: one.error ?? other.error,
    refetch: async (asked) => {
      await other.refetch(asked);
      return one.refetch(asked);
    },
  };
};
