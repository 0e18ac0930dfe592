import type { PaperworkLine } from '../../api/types.ts';

export type Overdue = { readonly organisation: string; readonly count: number; readonly oldest: PaperworkLine };

/** Each organisation with what it has not filed in time, the longest overdue first. */
export const overdueByOrganisation = (lines: readonly PaperworkLine[]): readonly Overdue[] => {
  const found = new Map<string, Overdue>();
  for (const line of lines.filter(({ overdue }) => overdue)) {
    const known = found.get(line.organisation);
    const oldest = known === undefined || line.dueAt < known.oldest.dueAt ? line : known.oldest;
    found.set(line.organisation, { organisation: line.organisation, count: (known?.count ?? 0) + 1, oldest });
  }
  return [...found.values()].toSorted((left, right) => left.oldest.dueAt.localeCompare(right.oldest.dueAt));
};
