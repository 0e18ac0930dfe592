import { defineWords } from '../i18n/words.ts';

export const divisionWords = defineWords(
  {
    find: '查找省、市',
    country: '全国',
    whole: (name: string) => `${name}全部`,
    chosen: (count: number) => `已选 ${count} 处`,
    cities: (count: number) => `按市选择（${count}）`,
    nothing: '尚未选择',
    noMatch: '没有匹配的省或市',
  },
  {
    find: 'Find a province or city (in Chinese)',
    country: 'The whole country',
    whole: (name: string) => `All of ${name}`,
    chosen: (count: number) => `${count} chosen`,
    cities: (count: number) => (count === 1 ? '1 city' : `${count} cities`),
    nothing: 'Nothing chosen yet',
    noMatch: 'No province or city matches',
  },
);
