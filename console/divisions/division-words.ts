import { describeDivisions } from '../../lambda/domain/division/division.ts';
import { type Resolution, resolveDivision } from '../../lambda/domain/division/division-history.ts';
import { defineWords } from '../i18n/words.ts';

type Former = Omit<Extract<Resolution, { kind: 'abolished' }>, 'kind'>;

const named = (code: string): string => `${describeDivisions([code])}（${code}）`;
const namedEn = (code: string): string => `${describeDivisions([code])} (${code})`;

export const divisionRemarkWords = defineWords(
  {
    unknown: (code: string) => `${code} 不是现行行政区划`,
    former: (code: string, { name, year, successors }: Former) =>
      `${code}（${name}）${year}年撤销，${successors.length === 0 ? '现属何处不明' : `现为${successors.map(named).join('、')}`}`,
    cannot: (what: string) => `${what}，无法向该区域发送`,
    notSent: (what: string) => `${what}，未向该区域发送`,
    drillWithout: (what: string) => `${what}，演练未包含该区域`,
    remove: (code: string) => `移除 ${code}`,
    replace: (codes: readonly string[]) => `改用 ${codes.join('、')}`,
    instead: (code: string) => `改用${named(code)}`,
    nearest: (codes: readonly string[]) => `相近的现行区划：${codes.map(named).join('、')}`,
  },
  {
    unknown: (code: string) => `${code} is no division of today`,
    former: (code: string, { name, year, successors }: Former) =>
      `${code} (${name}) was given up in ${year}; ${successors.length === 0 ? 'what succeeds it is not known' : `it is ${successors.map(namedEn).join(', ')} now`}`,
    cannot: (what: string) => `${what}: nothing can be sent there`,
    notSent: (what: string) => `${what}: nothing is sent there`,
    drillWithout: (what: string) => `${what}: it is no part of the drill`,
    remove: (code: string) => `Remove ${code}`,
    replace: (codes: readonly string[]) => `Use ${codes.join(', ')} instead`,
    instead: (code: string) => `Use ${namedEn(code)} instead`,
    nearest: (codes: readonly string[]) => `divisions of today near it: ${codes.map(namedEn).join(', ')}`,
  },
);

type Words = (typeof divisionRemarkWords)['zh'];

/** What a code is that is no division of today; null for one that is. */
export const remarkOf = (code: string, words: Pick<Words, 'unknown' | 'former'>): string | null => {
  const resolved = resolveDivision(code);
  if (resolved.kind === 'current') return null;
  return resolved.kind === 'unknown' ? words.unknown(code) : words.former(code, resolved);
};

type Briefly = { readonly text: string; readonly more: number };

export const divisionWords = defineWords(
  {
    find: '查找省、市、区县',
    findCounty: '查找区县（名称、拼音或代码）',
    counties: '区县',
    more: (count: number) => `另有 ${count} 处，请输入更多文字`,
    recent: '最近发送：',
    briefly: ({ text, more }: Briefly) => (more === 0 ? text : `${text}，另有 ${more} 处`),
    provinces: '省级行政区',
    country: '全国',
    whole: (name: string) => `${name}全部`,
    chosenWhole: '已全部选择',
    chosen: (count: number) => `已选 ${count} 处`,
    countiesOf: (name: string, count: number) => (count === 0 ? `${name}的区县` : `${name}的区县，已选 ${count} 处`),
    countiesIn: (name: string) => `${name}的区县`,
    nothing: '尚未选择',
    noMatch: '没有匹配的省或市',
  },
  {
    find: 'Find a province, city or county',
    findCounty: 'Find a county (name, pinyin or code)',
    counties: 'Counties',
    more: (count: number) => `${count} more: type more of the name`,
    recent: 'Sent to lately:',
    briefly: ({ text, more }: Briefly) => (more === 0 ? text : `${text} and ${more} more`),
    provinces: 'Provinces',
    country: 'The whole country',
    whole: (name: string) => `All of ${name}`,
    chosenWhole: 'wholly chosen',
    chosen: (count: number) => `${count} chosen`,
    countiesOf: (name: string, count: number) =>
      count === 0 ? `Counties of ${name}` : `Counties of ${name}, ${count} chosen`,
    countiesIn: (name: string) => `Counties of ${name}`,
    nothing: 'Nothing chosen yet',
    noMatch: 'No province or city matches',
  },
);
