import { millisecondsBetween } from '../calendar/instant.ts';
import { type Judgement, shortfallOf } from '../order/shortfall.ts';
import { sumOf } from '../vocabulary/sum.ts';
import type { CaseFacts } from './case-facts.ts';

export const countOf = <T>(items: readonly T[], counts: (item: T) => boolean): number => items.filter(counts).length;

const ofSend = { kind: 'send', path: 'ordinary', volumeCeiling: null } as const;

const isFailed = ({ finished, targeted, ...counts }: CaseFacts['operators'][number], judgement: Judgement): boolean => {
  const status = finished === true ? 'finished' : 'started';
  const shortfall = shortfallOf({ ...ofSend, status, counts, targeted }, judgement);
  return shortfall?.isGrave === true;
};

/** What operators reported of what was sent. */
export const operatorsOf = (sent: readonly CaseFacts[], judgement: Judgement) => {
  const reports = sent.flatMap(({ operators }) => operators);
  const lines = [...Map.groupBy(reports, ({ operator }) => operator)].map(([operator, group]) => {
    const total = sumOf(group, (counts) => counts.sent);
    const delivered = sumOf(group, (counts) => counts.delivered);
    return {
      operator,
      reports: group.length,
      sent: total,
      delivered,
      failed: sumOf(group, (counts) => counts.failed),
      refused: sumOf(group, (counts) => counts.refused),
      fellShort: countOf(group, (report) => isFailed(report, judgement)),
      deliveryRate: total === 0 ? null : Math.round((delivered / total) * 10_000) / 10_000,
    };
  });
  return lines.toSorted((left, right) => left.operator.localeCompare(right.operator));
};

/** Paperwork of what was sent, as it stands now: `dueAt` is the first instant at which it is overdue. */
export const paperworkOf = (sent: readonly CaseFacts[], now: string) => {
  const owed = sent.flatMap(({ paperwork }) => paperwork ?? []);
  const isOnTime = (at: string, dueAt: string): boolean => millisecondsBetween(at, dueAt) > 0;
  return {
    owed: owed.length,
    filedOnTime: countOf(owed, ({ filedAt, dueAt }) => filedAt !== null && isOnTime(filedAt, dueAt)),
    filedLate: countOf(owed, ({ filedAt, dueAt }) => filedAt !== null && !isOnTime(filedAt, dueAt)),
    unfiled: countOf(owed, ({ filedAt, dueAt }) => filedAt === null && isOnTime(now, dueAt)),
    overdue: countOf(owed, ({ filedAt, dueAt }) => filedAt === null && !isOnTime(now, dueAt)),
    accepted: countOf(owed, ({ acceptedAt }) => acceptedAt !== null),
  };
};
