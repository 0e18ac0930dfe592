/** What stands between two groups of digits, as far as it can be part of one number. */
export type Gap = 'hyphen' | 'blank' | 'bracket' | 'dot' | 'break';

/** A run of ASCII digits of the normalised text, and what links it to the group before. */
export type DigitGroup = { readonly digits: string; readonly start: number; readonly end: number; readonly gap: Gap };

const gaps: readonly (readonly [Gap, RegExp])[] = [
  ['bracket', /^ ?[)\]】〕] ?[-‐-―−]? ?$|^ ?\($/],
  ['hyphen', /^ ?[-‐-―−ー] ?$/],
  ['blank', /^ {1,2}$/],
  ['dot', /^[.·_/~]$/],
];

const longestGap = 4;

const gapRead = (between: string): Gap => gaps.find(([, pattern]) => pattern.test(between))?.[0] ?? 'break';

/** Most gaps are one sign. */
const gapOfSign = new Map<string, Gap>();
const mostRemembered = 1_000;

const gapOf = (between: string): Gap => {
  if (between.length > 1) return between.length > longestGap ? 'break' : gapRead(between);
  const known = gapOfSign.get(between);
  if (known !== undefined) return known;
  const gap = gapRead(between);
  if (gapOfSign.size < mostRemembered) gapOfSign.set(between, gap);
  return gap;
};

/** Longest group that can belong to a phone number: 0086 and eleven digits. */
const longestGroup = 15;

/** Reads `1 2 3 4 5` and `1-2-3-4-5` as one group of five: single digits spaced evenly. */
const joinSingles = (groups: readonly DigitGroup[]): readonly DigitGroup[] => {
  const joined: DigitGroup[] = [];
  let singles = 0;
  for (const group of groups) {
    const last = joined.at(-1);
    const links =
      group.digits.length === 1 &&
      (group.gap === 'blank' || group.gap === 'hyphen') &&
      singles > 0 &&
      last !== undefined;
    singles = group.digits.length === 1 ? (links ? singles + 1 : 1) : 0;
    if (links && last.digits.length <= longestGroup) {
      joined[joined.length - 1] = { ...last, digits: last.digits + group.digits, end: group.end };
    } else {
      joined.push(group);
    }
  }
  return joined;
};

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

export const digitGroupsOf = (plain: string): readonly DigitGroup[] => {
  const groups: DigitGroup[] = [];
  let before = 0;
  let hasSingle = false;
  for (let start = 0; start < plain.length; start++) {
    if (!isDigit(plain.charCodeAt(start))) continue;
    let end = start + 1;
    while (isDigit(plain.charCodeAt(end))) end += 1;
    const gap = groups.length === 0 ? 'break' : gapOf(plain.slice(before, Math.min(start, before + longestGap + 1)));
    groups.push({ digits: plain.slice(start, end), start, end, gap });
    hasSingle ||= end - start === 1;
    before = end;
    start = end;
  }
  return hasSingle ? joinSingles(groups) : groups;
};
