import { defineWords } from '../../i18n/words.ts';

export const conflictWords = defineWords(
  {
    caption: '我的填写与最新版本的不同之处',
    what: '项目',
    before: '我的填写',
    after: '最新版本',
    blank: '（未填写）',
    same: '最新版本与我的填写没有不同。',
    takeTheirs: '改用最新版本（放弃我的填写）',
    keepMine: '保留我的填写，覆盖最新版本',
    takeTheirsTitle: '放弃我的填写，改用最新版本？',
    confirmTake: '放弃我的填写',
    takeTheirsWhat: '上表“我的填写”一栏的内容将不再保留。',
    tooLate: (status: string) => `此申请在此期间已变为“${status}”，您的填写不能再覆盖它；需要的内容请先自行留存。`,
    look: '查看申请现状',
  },
  {
    caption: 'Where what you typed and the latest version differ',
    what: 'Field',
    before: 'What you typed',
    after: 'Latest version',
    blank: '(nothing)',
    same: 'The latest version says the same as what you typed.',
    takeTheirs: 'Take the latest version (drop what I typed)',
    keepMine: 'Keep what I typed over the latest version',
    takeTheirsTitle: 'Drop what you typed and take the latest version?',
    confirmTake: 'Drop what I typed',
    takeTheirsWhat: 'What stands in the column “What you typed” will be gone.',
    tooLate: (status: string) =>
      `Meanwhile the application is “${status}”: what you typed cannot replace it any more. Copy what you still need.`,
    look: 'See how it stands',
  },
);
