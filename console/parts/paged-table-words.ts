import { defineWords } from '../i18n/words.ts';

export const pagedTableWords = defineWords(
  { pages: '翻页', first: '第一页', next: '下一页', fresh: (count: number) => `新到 ${count} 条` },
  { pages: 'Pages', first: 'First page', next: 'Next page', fresh: (count: number) => `${count} new` },
);
