import { describeDivisions } from '../../lambda/domain/division/division.ts';
import type { Alert } from '../api/types.ts';
import { defineWords } from '../i18n/words.ts';

export const deliveryWords = defineWords(
  {
    title: '送达要求',
    finely: { areas: '按轮廓', street: '按街道', county: '按县', city: '按市', province: '按省' },
    scope: (finely: string) => `要求${finely}送达`,
    streets: (streets: string) => `街道、场所：${streets}`,
    reach: {
      registered: '只发给登记在区域内的用户',
      present: '只发给现在区域内的用户',
      either: '发给登记在区域内和现在区域内的用户',
    },
    visitors: { true: '含外来人员', false: '不含外来人员' },
    newcomers: { true: '有效期内后到的人也发', false: '不发给后到的人' },
    presented: { 'cell-broadcast': '小区广播', flash: '闪信', sms: '短信', 'internet-message': '互联网消息' },
    presentation: (names: readonly string[]) => `呈现方式依次为${names.join('、')}`,
    first: (names: string) => `先发${names}`,
    within: (minutes: number) => `${minutes} 分钟内发完`,
    between: '；',
  },
  {
    title: 'Wishes of its delivery',
    finely: { areas: 'by outline', street: 'by street', county: 'by county', city: 'by city', province: 'by province' },
    scope: (finely: string) => `served ${finely}`,
    streets: (streets: string) => `streets: ${streets}`,
    reach: {
      registered: 'for phones registered in the area alone',
      present: 'for phones there now alone',
      either: 'for phones registered in the area and those there now',
    },
    visitors: { true: 'visitors too', false: 'no visitors' },
    newcomers: { true: 'whoever comes in later too', false: 'nobody who comes in later' },
    presented: {
      'cell-broadcast': 'cell broadcast',
      flash: 'flash SMS',
      sms: 'SMS',
      'internet-message': 'internet message',
    },
    presentation: (names: readonly string[]) => `as ${names.join(', else ')}`,
    first: (names: string) => `first ${names}`,
    within: (minutes: number) => `with everybody within ${minutes} min`,
    between: '; ',
  },
);

type Wishes = NonNullable<Alert['delivery']>;

/** What an alert wishes of its delivery, all of it, in one line; what it says nothing of is as for every alert. */
export const sayWishes = (words: typeof deliveryWords.zh, wishes: Wishes): string => {
  const { scope, streets, reach, visitors, newcomers, presentation, first, finishInMinutes } = wishes;
  return [
    ...(scope === undefined ? [] : [words.scope(words.finely[scope])]),
    ...(streets === undefined ? [] : [words.streets(streets)]),
    ...(reach === undefined ? [] : [words.reach[reach]]),
    ...(visitors === undefined ? [] : [words.visitors[visitors ? 'true' : 'false']]),
    ...(newcomers === undefined ? [] : [words.newcomers[newcomers ? 'true' : 'false']]),
    ...(presentation === undefined ? [] : [words.presentation(presentation.map((form) => words.presented[form]))]),
    ...(first === undefined ? [] : [words.first(describeDivisions(first))]),
    ...(finishInMinutes === undefined ? [] : [words.within(finishInMinutes)]),
  ].join(words.between);
};
