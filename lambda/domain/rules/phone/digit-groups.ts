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

const gapOf = (between: string): Gap =>
  between.length > 4 ? 'break' : (gaps.find(([, pattern]) => pattern.test(between))?.[0] ?? 'break');

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

export const digitGroupsOf = (plain: string): readonly DigitGroup[] => {
  const groups: DigitGroup[] = [];
  let end = 0;
  for (const match of plain.matchAll(/[0-9]+/g)) {
    const gap = groups.length === 0 ? 'break' : gapOf(plain.slice(end, Math.min(match.index, end + 6)));
    end = match.index + match[0].length;
    groups.push({ digits: match[0], start: match.index, end, gap });
  }
  return joinSingles(groups);
};
