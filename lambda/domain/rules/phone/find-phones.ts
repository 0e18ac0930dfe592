import type { Span } from '../finding.ts';
import { type NormalisedText, normaliseText } from '../normalised-text.ts';
import { mayBeMet, sought } from '../sought/sought.ts';
import * as context from './context.ts';
import { type DigitGroup, digitGroupsOf } from './digit-groups.ts';
import { isDisowned, mayDisown, type Sentence } from './disowned.ts';
import { kindOfNumber, type NumberKind } from './numbering-plan.ts';
import { withDigits } from './spelt-digits.ts';

/** A number one can dial; `local` and `emergency` are no full contact. */
export type Phone = { readonly kind: NumberKind; readonly span: Span };

type Candidate = {
  readonly kind: NumberKind;
  readonly groups: readonly DigitGroup[];
  readonly next: DigitGroup | undefined;
};

/** Country code, area code and a number written in three groups. */
const mostGroups = 5;
const linked = new Set(['hyphen', 'blank', 'bracket']);

const single = (groups: readonly DigitGroup[], at: number): Candidate | null => {
  const only = groups[at];
  if (only === undefined) return null;
  const taken = [only];
  const kind = kindOfNumber(taken);
  return kind === null ? null : { kind, groups: taken, next: groups[at + 1] };
};

/** 400.800.0088, 0755/12345678: a chain of exactly so many groups, since dates and decimals are dotted too. */
const dottedAt = (groups: readonly DigitGroup[], at: number): Candidate | null => {
  let length = 1;
  while (length < mostGroups && groups[at + length]?.gap === 'dot') length++;
  if (length === 1) return null;
  const taken = groups.slice(at, at + length);
  const kind = kindOfNumber(taken);
  const isWhole = kind === 'mobile' || kind === 'freephone' || kind === 'landline';
  return isWhole ? { kind, groups: taken, next: groups[at + length] } : null;
};

/** 020-5555.0610: an area code, and its number in two halves with a dot between. */
const halvedAt = (groups: readonly DigitGroup[], at: number): Candidate | null => {
  const taken = groups.slice(at, at + 3);
  const [, first, second] = taken;
  if (first === undefined || second?.gap !== 'dot' || !linked.has(first.gap) || groups[at + 3]?.gap === 'dot')
    return null;
  return kindOfNumber(taken) === 'landline' ? { kind: 'landline', groups: taken, next: groups[at + 3] } : null;
};

/** The longest sequence of groups from `at` on that makes one number. */
const candidateAt = (groups: readonly DigitGroup[], at: number): Candidate | null => {
  let length = 1;
  while (length < mostGroups && linked.has(groups[at + length]?.gap ?? 'break')) length++;
  if (length === 1) return dottedAt(groups, at) ?? single(groups, at);
  const halved = halvedAt(groups, at);
  if (halved !== null) return halved;
  for (; length > 0; length--) {
    const taken = groups.slice(at, at + length);
    const kind = kindOfNumber(taken);
    if (kind !== null) return { kind, groups: taken, next: groups[at + length] };
  }
  return null;
};

/** 110、119 or 110/119/120 and nothing else; 119/120 could be a ratio. */
const emergencyList = /^ *(?:11[09]|12[02])(?:(?:[、,](?:11[09]|12[02]))+|(?:\/(?:11[09]|12[02])){2,3}) *$/;

const isBlank = (text: string): boolean => text === '' || (/^\s/.test(text) && text.trim() === '');

const surroundingsOf = (lower: string, start: number, end: number): context.Surroundings => ({
  before: lower.slice(Math.max(0, start - 20), lower.charAt(start - 1) === '+' ? start - 1 : start),
  after: lower.slice(end, end + 8),
  isWholeText:
    (isBlank(lower.slice(0, start)) && isBlank(lower.slice(end))) || (lower.length < 20 && emergencyList.test(lower)),
});

/** As much of the sentence as tells what becomes of the number. */
const mostBefore = 40;
const mostBehind = 48;

const endsSentence = (sign: string): boolean => '。;!?\n'.includes(sign);

const sentenceAround = (lower: string, start: number, end: number): Sentence => {
  let begun = start;
  while (begun > Math.max(0, start - mostBefore) && !endsSentence(lower.charAt(begun - 1))) begun -= 1;
  let ended = end;
  while (ended < Math.min(lower.length, end + mostBehind) && !endsSentence(lower.charAt(ended))) ended += 1;
  return { before: lower.slice(begun, start), after: lower.slice(end, ended) };
};

/** A day such as 20261122, or a range such as 1000-1200 or 2026-2030. */
const mayBeQuantity = (groups: readonly DigitGroup[]): boolean =>
  isDate(groups.map((group) => group.digits).join('')) || groups[1]?.gap === 'hyphen';

const isDate = (digits: string): boolean => /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);

/** An extension of one to five digits may follow a hyphen; a longer group makes it a range or a document number. */
const runsOn = ({ next }: Candidate, most: number): boolean => next?.gap === 'hyphen' && next.digits.length > most;

/** A text of nothing but a short code has it to be dialled; but 10000 and 12800 are round numbers. */
const isLoneCode = ({ groups }: Candidate, { isWholeText }: context.Surroundings): boolean =>
  isWholeText && groups.every(({ digits }) => !digits.endsWith('00'));

const isPresented = (candidate: Candidate, around: context.Surroundings): boolean => {
  const { kind, groups } = candidate;
  if (context.isIdentifier(around)) return false;
  const wasSpelled = groups.some((group) => group.end - group.start > group.digits.length);
  switch (kind) {
    case 'mobile':
    case 'landline':
    case 'freephone':
      return !context.isLongQuantity(around) && !context.isBoundToLatin(around);
    case 'service':
    case 'cued-service':
      if (context.isPartOfLatinWord(around) || runsOn(candidate, context.hasCue(around) ? 2 : 1)) return false;
      if (context.isQuantity(around))
        return kind === 'cued-service' && context.hasCue(around) && /^号/.test(around.after);
      return context.hasCue(around) || (!wasSpelled && (kind === 'service' || isLoneCode(candidate, around)));
    case 'local':
      if (context.isPartOfLatinWord(around) || context.isQuantity(around) || runsOn(candidate, 5)) return false;
      return mayBeQuantity(groups) ? context.hasAdjacentCue(around) : context.hasCue(around);
    case 'emergency':
      return !context.isPartOfLatinWord(around) && !runsOn(candidate, 0) && context.hasEmergencyCue(around);
    default:
      return kind satisfies never;
  }
};

const digit = sought(/[0-9]/g);

const phonesIn = (reading: NormalisedText, cuedOnly = false): readonly Phone[] => {
  const { plain, lower, spanOf } = reading;
  const phones: Phone[] = [];
  if (!mayBeMet(reading, digit)) return phones;
  const groups = digitGroupsOf(plain);
  for (let at = 0; at < groups.length; at++) {
    const first = groups[at];
    const candidate = candidateAt(groups, at);
    if (first === undefined || candidate === null || first.gap === 'hyphen') continue;
    const end = candidate.groups.at(-1)?.end ?? first.end;
    const around = surroundingsOf(lower, first.start, end);
    if (!isPresented(candidate, around) || (cuedOnly && !context.hasCue(around))) continue;
    if (mayDisown(reading) && isDisowned(sentenceAround(lower, first.start, end), reading)) continue;
    phones.push({ kind: candidate.kind, span: spanOf(first.start, end) });
    at += candidate.groups.length - 1;
  }
  return phones;
};

/** Every number of a text that is presented as one to dial, in order; spans are UTF-16 ranges of the text as given. */
export const findPhones = (text: string): readonly Phone[] => phonesIn(normaliseText(text));

/**
 * Numbers whose digits are written as words (零二零…, 一二三四五), in order, where a word like 拨打 stands before them: no
 * phone can dial them by a tap, and no word-list is a number.
 */
export const findSpeltPhones = (text: string): readonly Phone[] => {
  const read = withDigits(normaliseText(text));
  return read === null ? [] : phonesIn(read, true);
};
