import type { Span } from './finding.ts';
import { latinLookalike } from './lookalikes.ts';
import { isSurrogate } from './some-unit.ts';
import { mayPassOver, type Occurring, occurringIn } from './sought/sought.ts';

/**
 * A text as a reader sees it: compatibility forms folded (Unicode UAX 15, NFKC per character), invisible characters
 * gone, look-alike letters read as Latin. `lower` has the same length; spans lead back to the original.
 */
export type NormalisedText = {
  readonly original: string;
  readonly plain: string;
  readonly lower: string;
  /** What of all that is sought may be met in `lower`. */
  readonly occurring: Occurring;
  /** The span of the original that the half-open range of `plain` came from, both in UTF-16 code units. */
  readonly spanOf: (start: number, end: number) => Span;
};

const invisible = /[\p{Cf}\p{M}\u115f\u1160\u3164\uffa0\u{e0000}-\u{e0fff}]/u;
/** Numbered signs (①, ⑴, ⒈, ㈠, ², ½): they number a list or carry an exponent, they are no digits of a number. */
const keptAsDrawn =
  /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070\u2074-\u2079\u2080-\u2089\u2150-\u215f\u2460-\u249b\u3200-\u32ff\u2025\u2026]/u;
const blanks = /[\p{Zs}\t\u2800]/u;

const foldCharacter = (character: string): string => {
  if (blanks.test(character)) return ' ';
  const alike = latinLookalike(character);
  if (alike !== null) return alike;
  if (invisible.test(character)) return '';
  if (keptAsDrawn.test(character)) return character;
  const folded = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return folded === '' ? character : (latinLookalike(folded) ?? folded);
};

/** Characters repeat, and folding one costs a dozen look-ups. */
const remembered = new Map<string, string>();
const mostRemembered = 100_000;

const fold = (character: string): string => {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const folded = foldCharacter(character);
  if (remembered.size < mostRemembered) remembered.set(character, folded);
  return folded;
};

const lowerCase = (text: string): string => {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
};

const normalise = (original: string): NormalisedText => {
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = '';
  let at = 0;
  for (const character of original) {
    const folded = fold(character);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    plain += folded;
    at += character.length;
  }
  const spanOf = (start: number, end: number): Span => ({
    start: starts[start] ?? original.length,
    end: end > start ? (ends[end - 1] ?? original.length) : (starts[start] ?? original.length),
  });
  const lower = lowerCase(plain);
  return { original, plain, lower, occurring: occurringIn(lower), spanOf };
};

/** What is known of a UTF-16 unit, in bits; 0 of one that was never met. */
const asItIs = 1;
const readOtherwise = 2;
const hasLowerCase = 4;
const notAlone = 8;
const manners = new Uint8Array(0x10000);
const plainOf = new Uint16Array(0x10000);
const lowerOf = new Uint16Array(0x10000);

/** Σ is written otherwise where a word ends: of it, of half a character, and of what reads as none or as several, nothing is told alone. */
const learn = (code: number): number => {
  const unit = String.fromCharCode(code);
  const plain = fold(unit);
  const lower = plain.toLowerCase();
  const isAlone = !isSurrogate(unit) && plain.length === 1 && lower.length === 1 && plain !== 'Σ';
  const manner = asItIs | (plain === unit ? 0 : readOtherwise) | (lower === plain ? 0 : hasLowerCase);
  plainOf[code] = plain.charCodeAt(0);
  lowerOf[code] = lower.charCodeAt(0);
  manners[code] = isAlone ? manner : notAlone;
  return isAlone ? manner : notAlone;
};

const mannersIn = (text: string): number => {
  let all = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const known = manners[code] ?? 0;
    all |= known === 0 ? learn(code) : known;
  }
  return all;
};

/** Each unit as the table has it. */
const readBy = (text: string, table: Uint16Array): string => {
  let read = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const other = table[code] ?? code;
    if (other === code) continue;
    read += text.slice(from, at) + String.fromCharCode(other);
    from = at + 1;
  }
  return read + text.slice(from);
};

/** The same of a text whose every unit is read as one. */
const unitByUnit = (original: string, manner: number): NormalisedText => {
  const { length } = original;
  const plain = (manner & readOtherwise) === 0 ? original : readBy(original, plainOf);
  const lower = (manner & hasLowerCase) === 0 ? plain : readBy(original, lowerOf);
  const spanOf = (start: number, end: number): Span => ({
    start: Math.min(start, length),
    end: Math.min(Math.max(start, end), length),
  });
  return { original, plain, lower, occurring: occurringIn(lower), spanOf };
};

const normaliseShortly = (original: string): NormalisedText => {
  const manner = mannersIn(original);
  return (manner & notAlone) === 0 ? unitByUnit(original, manner) : normalise(original);
};

let latest: NormalisedText | undefined;

/** Every content rule reads the same text in turn, so the latest is kept. */
export const normaliseText = (original: string): NormalisedText => {
  if (latest?.original !== original || !mayPassOver())
    latest = mayPassOver() ? normaliseShortly(original) : normalise(original);
  return latest;
};
