import { defineWords } from '../i18n/words.ts';

export const preparedWords = defineWords(
  {
    title: '预置模板',
    find: '查找模板（名称或拼音）',
    more: (count: number) => `另有 ${count} 个，请输入名称查找`,
    none: '没有匹配的模板',
    used: '所用模板',
    other: '换一个',
    free: '改写文字',
    freeNote: '改写后不再是预置模板的文字，更正和解除也不再预备。',
    slots: {
      'too-long': (most: number) => `最多 ${most} 字`,
      'no-number': '请填写数字，例如 3',
      signs: '不能含花括号或换行',
    },
    example: (example: string) => `例如：${example}`,
    fromArea: '按所选区域填写，可修改。',
    ownWords: '请用这种语言填写；全部不填，则不发送这种语言。',
    unfilled: (names: readonly string[]) => `尚未填写：${names.join('、')}`,
  },
  {
    title: 'Prepared messages',
    find: 'Find one (name or pinyin)',
    more: (count: number) => `${count} more: type a name to find one`,
    none: 'None of that name',
    used: 'Prepared message',
    other: 'Choose another',
    free: 'Edit the words',
    freeNote: 'Edited words are your own: no correction and no all-clear are prepared for them.',
    slots: {
      'too-long': (most: number) => `${most} characters at most`,
      'no-number': 'A number, e.g. 3',
      signs: 'No braces and no line breaks',
    },
    example: (example: string) => `e.g. ${example}`,
    fromArea: 'From the area chosen; change it as you like.',
    ownWords: 'Write in this language; left empty throughout, it is not sent.',
    unfilled: (names: readonly string[]) => `Still to fill in: ${names.join(', ')}`,
  },
);
