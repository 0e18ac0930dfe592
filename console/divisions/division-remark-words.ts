import { describeDivisions } from '../../lambda/domain/division.ts';
import { type Resolution, resolveDivision } from '../../lambda/domain/division-history.ts';
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
  },
);

type Words = (typeof divisionRemarkWords)['zh'];

/** What a code is that is no division of today; null for one that is. */
export const remarkOf = (code: string, words: Pick<Words, 'unknown' | 'former'>): string | null => {
  const resolved = resolveDivision(code);
  if (resolved.kind === 'current') return null;
  return resolved.kind === 'unknown' ? words.unknown(code) : words.former(code, resolved);
};
