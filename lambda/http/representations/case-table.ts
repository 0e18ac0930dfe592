import type { Calendar } from '../../domain/calendar/calendar.ts';
import { formatShanghai } from '../../domain/calendar/instant.ts';
import type { CaseFacts } from '../../domain/projection/case-facts.ts';
import { hoursOf, workingDaysOf } from '../../domain/statistics.ts';

type Cell = string | number | null;
type Column = {
  readonly zh: string;
  readonly en: string;
  readonly of: (facts: CaseFacts, calendar: Calendar) => Cell;
};

const instant = (at: string | null | undefined): Cell => (at === null || at === undefined ? null : formatShanghai(at));

const sum = ({ operators }: CaseFacts, of: 'sent' | 'delivered' | 'failed' | 'refused'): number =>
  operators.reduce((total, counts) => total + counts[of], 0);

/** Times are of the clock in Asia/Shanghai; the last decision stands for a case that was returned before. */
// biome-ignore format: one column per line
const columns: readonly Column[] = [
  { zh: '事项编号',             en: 'case',                     of: ({ caseId }) => caseId },
  { zh: '类别',                 en: 'kind',                     of: ({ kind }) => kind },
  { zh: '状态',                 en: 'status',                   of: ({ status }) => status },
  { zh: '发送单位',             en: 'sender',                   of: ({ sender }) => sender },
  { zh: '管理机构',             en: 'authority',                of: ({ authority }) => authority },
  { zh: '行政区划',             en: 'divisions',                of: ({ divisions }) => divisions.join(' ') },
  { zh: '受理时间（北京时间）', en: 'received (Asia/Shanghai)', of: ({ receivedAt }) => instant(receivedAt) },
  { zh: '决定',                 en: 'decision',                 of: ({ decisions }) => decisions.at(-1)?.outcome ?? null },
  { zh: '决定时间（北京时间）', en: 'decided (Asia/Shanghai)',  of: ({ decisions }) => instant(decisions.at(-1)?.decidedAt) },
  { zh: '决定用时（小时）',     en: 'decision hours',           of: ({ decisions }) => decisions.slice(-1).map(hoursOf)[0] ?? null },
  { zh: '决定用时（工作日）',   en: 'decision working days',    of: ({ decisions }, calendar) => decisions.slice(-1).map((last) => workingDaysOf(last, calendar))[0] ?? null },
  { zh: '理由',                 en: 'reason',                   of: ({ decisions }) => decisions.at(-1)?.reason ?? null },
  { zh: '退回次数',             en: 'returns',                  of: ({ decisions }) => decisions.filter(({ outcome }) => outcome === 'returned').length },
  { zh: '发送时间（北京时间）', en: 'sent (Asia/Shanghai)',     of: ({ sentAt }) => instant(sentAt) },
  { zh: '发送量（条）',         en: 'volume',                   of: ({ volume }) => volume },
  { zh: '送达（条）',           en: 'delivered',                of: (facts) => sum(facts, 'delivered') },
  { zh: '失败（条）',           en: 'failed',                   of: (facts) => sum(facts, 'failed') },
  { zh: '用户拒收（条）',       en: 'refused by users',         of: (facts) => sum(facts, 'refused') },
  { zh: '投诉（件）',           en: 'complaints',               of: ({ complaints }) => complaints },
  { zh: '手续到期（北京时间）', en: 'paperwork due (Asia/Shanghai)',   of: ({ paperwork }) => instant(paperwork?.dueAt) },
  { zh: '手续补交（北京时间）', en: 'paperwork filed (Asia/Shanghai)', of: ({ paperwork }) => instant(paperwork?.filedAt) },
];

/** One row a case, each case once, by the time it came in. */
export const caseTable = (rows: readonly CaseFacts[], calendar: Calendar, language: 'zh' | 'en'): readonly Cell[][] => {
  const cases = [...new Map(rows.map((facts) => [facts.caseId, facts])).values()];
  const ordered = cases.toSorted((left, right) => left.receivedAt.localeCompare(right.receivedAt));
  return [
    columns.map((column) => column[language]),
    ...ordered.map((facts) => columns.map((column) => column.of(facts, calendar))),
  ];
};
