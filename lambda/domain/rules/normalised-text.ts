import type { Span } from './finding.ts';
import { latinLookalike } from './lookalikes.ts';
import { isSurrogate, someUnit } from './some-unit.ts';
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

const readsAsAnother = someUnit((unit) => isSurrogate(unit) || fold(unit) !== unit);
const hasLowerCase = someUnit((unit) => unit.toLowerCase() !== unit);

/** The same of a text whose every character reads as itself. */
const asItStands = (original: string): NormalisedText => {
  const { length } = original;
  const lower = hasLowerCase(original) ? lowerCase(original) : original;
  const spanOf = (start: number, end: number): Span => ({
    start: Math.min(start, length),
    end: Math.min(Math.max(start, end), length),
  });
  return { original, plain: original, lower, occurring: occurringIn(lower), spanOf };
};

let latest: NormalisedText | undefined;

/** Every content rule reads the same text in turn, so the latest is kept. */
export const normaliseText = (original: string): NormalisedText => {
  if (latest?.original !== original || !mayPassOver())
    latest = mayPassOver() && !readsAsAnother(original) ? asItStands(original) : normalise(original);
  return latest;
};
