import { defineWords } from '../../../i18n/words.ts';

export const changesWords = defineWords(
  {
    title: '事项在您查看之后已有变化',
    advice: '您已填写的内容保留在本页。请核对以下变化，再决定如何办理。',
    caption: '前后对照',
    what: '项目',
    before: '您查看时',
    after: '现在',
    looked: '已核对，按最新情况办理',
    see: '查看变化',
  },
  {
    title: 'The case has changed since you looked at it',
    advice: 'What you typed stays on this page. Look at what changed, then decide.',
    caption: 'Before and now, side by side',
    what: 'What',
    before: 'When you looked',
    after: 'Now',
    looked: 'I have looked, go on with how it stands',
    see: 'See what changed',
  },
);
