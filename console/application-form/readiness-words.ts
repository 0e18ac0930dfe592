import { defineWords } from '../i18n/words.ts';

/** What stands between an application and its submission. */
export const readinessWords = defineWords(
  {
    blocks: (wrong: number, missing: number) =>
      [wrong === 0 ? '' : `${wrong} 处须更正`, missing === 0 ? '' : `${missing} 项尚未填写`].filter(Boolean).join('，'),
  },
  {
    blocks: (wrong: number, missing: number) =>
      [wrong === 0 ? '' : `${wrong} to mend`, missing === 0 ? '' : `${missing} to fill in`].filter(Boolean).join(', '),
  },
);
