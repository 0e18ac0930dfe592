import type { Calendar } from '../../domain/calendar/calendar.ts';
import { formatShanghai } from '../../domain/calendar/instant.ts';
import { describeDivisions } from '../../domain/division/division.ts';
import type { CaseFacts } from '../../domain/views/case-facts.ts';
import { hoursOf, workingDaysOf } from '../../domain/views/decision-times.ts';
import { sumOf } from '../../domain/vocabulary/sum.ts';
import { statusIn, tableWords } from './case-table-words.ts';

type Cell = string | number | null;

/** What a row is written with: `nameOf` gives an organisation's name, or its id where it is not registered. */
export type TableContext = {
  readonly calendar: Calendar;
  readonly language: 'zh' | 'en';
  readonly nameOf: (organisation: string) => string;
};
type Column = {
  readonly zh: string;
  readonly en: string;
  readonly of: (facts: CaseFacts, context: TableContext) => Cell;
};

const instant = (at: string | null | undefined): Cell => (at === null || at === undefined ? null : formatShanghai(at));

const sum = ({ operators }: CaseFacts, of: 'sent' | 'delivered' | 'failed' | 'refused'): number =>
  sumOf(operators, (counts) => counts[of]);

/**
 * Words for people first, the codes behind them last. Times are of the clock in Asia/Shanghai; the last decision stands
 * for a case that was returned before.
 */
// biome-ignore format: one column per line
const columns: readonly Column[] = [
  { zh: '事项编号',             en: 'case',                     of: ({ caseId }) => caseId },
  { zh: '类别',                 en: 'kind',                     of: ({ kind }, { language }) => tableWords[language].kinds[kind] },
  { zh: '状态',                 en: 'status',                   of: (facts, { language }) => statusIn(language, facts) },
  { zh: '发送单位',             en: 'sender',                   of: ({ sender }, { nameOf }) => nameOf(sender) },
  { zh: '管理机构',             en: 'authority',                of: ({ authority }, { nameOf }) => (authority === null ? null : nameOf(authority)) },
  { zh: '行政区划',             en: 'divisions',                of: ({ divisions }) => describeDivisions(divisions) },
  { zh: '受理时间（北京时间）', en: 'received (Asia/Shanghai)', of: ({ receivedAt }) => instant(receivedAt) },
  { zh: '决定',                 en: 'decision',                 of: ({ decisions }, { language }) => decisions.slice(-1).map(({ outcome }) => tableWords[language].outcomes[outcome])[0] ?? null },
  { zh: '决定时间（北京时间）', en: 'decided (Asia/Shanghai)',  of: ({ decisions }) => instant(decisions.at(-1)?.decidedAt) },
  { zh: '决定用时（小时）',     en: 'decision hours',           of: ({ decisions }) => decisions.slice(-1).map(hoursOf)[0] ?? null },
  { zh: '决定用时（工作日）',   en: 'decision working days',    of: ({ decisions }, { calendar }) => decisions.slice(-1).map((last) => workingDaysOf(last, calendar))[0] ?? null },
  { zh: '理由',                 en: 'reason',                   of: ({ decisions }) => decisions.at(-1)?.reason ?? null },
  { zh: '退回次数',             en: 'returns',                  of: ({ decisions }) => decisions.filter(({ outcome }) => outcome === 'returned').length },
  { zh: '发送时间（北京时间）', en: 'sent (Asia/Shanghai)',     of: ({ sentAt }) => instant(sentAt) },
  { zh: '发送量（条）',         en: 'volume',                   of: ({ volume }) => volume },
  { zh: '送达（条）',           en: 'delivered',                of: (facts) => sum(facts, 'delivered') },
  { zh: '失败（条）',           en: 'failed',                   of: (facts) => sum(facts, 'failed') },
  { zh: '用户拒收（条）',       en: 'refused by users',         of: (facts) => sum(facts, 'refused') },
  { zh: '投诉（件）',           en: 'complaints',               of: ({ complaints }) => complaints },
  { zh: '更正（次）',           en: 'corrections',              of: ({ corrections = 0 }) => corrections },
  { zh: '手续到期（北京时间）', en: 'paperwork due (Asia/Shanghai)',   of: ({ paperwork }) => instant(paperwork?.dueAt) },
  { zh: '手续补交（北京时间）', en: 'paperwork filed (Asia/Shanghai)', of: ({ paperwork }) => instant(paperwork?.filedAt) },
  { zh: '类别代码',             en: 'kind code',                of: ({ kind }) => kind },
  { zh: '状态代码',             en: 'status code',              of: ({ status }) => status },
  { zh: '发送单位编号',         en: 'sender id',                of: ({ sender }) => sender },
  { zh: '管理机构编号',         en: 'authority id',             of: ({ authority }) => authority },
  { zh: '行政区划代码',         en: 'division codes',           of: ({ divisions }) => divisions.join(' ') },
  { zh: '决定代码',             en: 'decision code',            of: ({ decisions }) => decisions.at(-1)?.outcome ?? null },
];

export const caseHeadings = ({ language }: Pick<TableContext, 'language'>): readonly Cell[] =>
  columns.map((column) => column[language]);

/** One row a case, in the order given. */
export const caseRows = (cases: readonly CaseFacts[], context: TableContext): readonly Cell[][] =>
  cases.map((facts) => columns.map((column) => column.of(facts, context)));

/** The last row of a page of which rows could not be read. */
export const leftOutRow = (count: number, { language }: Pick<TableContext, 'language'>): readonly Cell[] => [
  tableWords[language].leftOut(count),
];
