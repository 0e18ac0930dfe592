import { areaCodeOf, isSubscriberNumber } from './area-codes.ts';
import type { DigitGroup } from './digit-groups.ts';
import { isEmergencyNumber, shortCodeStanding } from './short-codes.ts';

/**
 * Kinds of the Chinese numbering plan (电信网编号计划, MIIT 2017). `local` lacks its area code; `service` is a short
 * code known to the public, `cued-service` one that needs a word like 拨打 before it.
 */
export type NumberKind = 'mobile' | 'landline' | 'freephone' | 'service' | 'cued-service' | 'local' | 'emergency';

const mobile = /^1(?:3\d|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/;
const mobileShapes: ReadonlySet<string> = new Set([
  '11',
  '3-4-4',
  '3-8',
  '7-4',
  '3-3-5',
  '4-3-4',
  '4-4-3',
  '3-5-3',
  '8-3',
]);
const freephone = /^[48]00\d{7}$/;
const freephoneShapes: ReadonlySet<string> = new Set([
  '10',
  '3-3-4',
  '3-4-3',
  '4-3-3',
  '3-7',
  '4-6',
  '6-4',
  '4-2-4',
  '3-2-5',
  '3-5-2',
  '4-4-2',
]);
/** 4000-600000 is a range of amounts. */
const roundRange = /^\d000-\d+$/;
const localShapes: ReadonlySet<string> = new Set(['7', '8', '4-4', '3-4', '3-5']);

const shapeOf = (groups: readonly string[]): string => {
  let shape = '';
  for (const { length } of groups) shape += shape === '' ? String(length) : `-${length}`;
  return shape;
};

/** Behind an area code the halves may be split further: 0755-88 12 12 12; but 021-12-31-2026 shows a date. */
const splitShapes: ReadonlySet<string> = new Set('2-2-2-2 2-6 2-5 2-3-3 3-2-3 2-2-4 4-2-2 3-2-2'.split(' '));
const hasSubscriberShape = (groups: readonly string[]): boolean =>
  localShapes.has(shapeOf(groups)) || (splitShapes.has(shapeOf(groups)) && /^[2-8]/.test(groups[0] ?? ''));

const landlineOrNull = (groups: readonly string[]): NumberKind | null => {
  const first = groups[0] ?? '';
  const area = areaCodeOf(first);
  if (area === null) return null;
  if (first === area) {
    const rest = groups.slice(1);
    const subscriber = rest.join('');
    if (rest.length === 1 && shortCodeStanding(subscriber) === 'bare') return 'landline';
    return hasSubscriberShape(rest) && isSubscriberNumber(subscriber, area) ? 'landline' : null;
  }
  return groups.length === 1 && isSubscriberNumber(first.slice(area.length), area) ? 'landline' : null;
};

/** How many digits any of them has. */
const lengths: ReadonlySet<number> = new Set([3, 5, 6, 7, 8, 9, 10, 11, 12]);

const domesticKind = (groups: readonly string[]): NumberKind | null => {
  const [only = ''] = groups;
  const digits = groups.length === 1 ? only : groups.join('');
  if (!lengths.has(digits.length)) return null;
  const shape = shapeOf(groups);
  if (digits.length === 11 && mobile.test(digits) && mobileShapes.has(shape)) return 'mobile';
  if (
    digits.length === 10 &&
    freephone.test(digits) &&
    freephoneShapes.has(shape) &&
    !roundRange.test(groups.join('-'))
  )
    return 'freephone';
  const landline = landlineOrNull(groups);
  if (landline !== null) return landline;
  if (isEmergencyNumber(digits)) return groups.length === 1 ? 'emergency' : null;
  if (shape === '4-4' && digits.startsWith('95')) return 'cued-service';
  const area = groups.length === 1 ? areaCodeOf(digits) : null;
  if (area !== null && shortCodeStanding(digits.slice(area.length)) === 'bare') return 'cued-service';
  const standing = groups.length === 1 ? shortCodeStanding(digits) : null;
  if (standing !== null) return standing === 'bare' ? 'service' : 'cued-service';
  return localShapes.has(shape) && isSubscriberNumber(digits, null) ? 'local' : null;
};

/** With +86 or 0086 before it, a landline loses the 0 of its area code, or shows it in brackets: +86 (0)755. */
const internationalKind = (groups: readonly string[]): NumberKind | null => {
  const first = groups[0] ?? '';
  const country = first.startsWith('86') ? '86' : '0086';
  if (!first.startsWith(country)) return null;
  const rest = groups.slice(1);
  const national = first === country ? rest : [first.slice(country.length), ...rest];
  const [head = '', ...tail] = national[0] === '0' ? national.slice(1) : national;
  const kind = domesticKind([head, ...tail]) ?? domesticKind([`0${head}`, ...tail]);
  return kind === 'mobile' || kind === 'landline' ? kind : null;
};

/** The kind of number that groups of digits make together, or null. */
export const kindOfNumber = (groups: readonly DigitGroup[]): NumberKind | null => {
  const digits = groups.length === 1 ? [groups[0]?.digits ?? ''] : groups.map((group) => group.digits);
  return internationalKind(digits) ?? domesticKind(digits);
};
