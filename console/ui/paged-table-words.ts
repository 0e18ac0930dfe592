import { defineWords } from '../i18n/words.ts';

/** How many there are in all, where somebody counted; `more`: at least so many. */
export type Total = { readonly count: number; readonly more: boolean };

const span = (from: number, to: number): string => (from === to ? `${from}` : `${from}–${to}`);
const totalZh = ({ count, more }: Total): string => (more ? `，共 ${count} 行以上` : `，共 ${count} 行`);
const totalEn = ({ count, more }: Total): string => (more ? ` of more than ${count}` : ` of ${count}`);

export const pagedTableWords = defineWords(
  {
    pages: '翻页',
    first: '第一页',
    previous: '上一页',
    next: '下一页',
    rows: (from: number, to: number, total?: Total) =>
      `第 ${span(from, to)} 行${total === undefined ? '' : totalZh(total)}`,
    fresh: (count: number) => `新到 ${count} 条`,
  },
  {
    pages: 'Pages',
    first: 'First page',
    previous: 'Previous page',
    next: 'Next page',
    rows: (from: number, to: number, total?: Total) =>
      `${from === to ? 'Row' : 'Rows'} ${span(from, to)}${total === undefined ? '' : totalEn(total)}`,
    fresh: (count: number) => `${count} new`,
  },
);
