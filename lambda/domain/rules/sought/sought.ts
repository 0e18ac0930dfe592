import { neededGrams } from './needed-grams.ts';

/**
 * A pattern (with the flag g), and what no text with a match of it goes without. Nearly every text lacks what nearly every
 * pattern needs, so that one look at its characters spares most of the searching.
 */
export type Sought = {
  readonly pattern: RegExp;
  /** Its place among all that is sought: what it needs is read off it when a text is first looked at, not when a function is loaded. */
  readonly number: number;
};

/**
 * Which sets of grams have one in a text, a bit each, and how many patterns were known when it was read: of a later one it
 * tells nothing.
 */
export type Occurring = { readonly bits: readonly number[]; readonly known: number };

/** A bit that tells of one set of grams. */
type Need = { readonly word: number; readonly bit: number };

/** As many as a small integer holds. */
const bitsOfWord = 30;
/** Stands in every text: what a pattern needs of which nothing can be told. */
const always: Need = { word: 0, bit: 1 };

const needsBySet = new Map<string, Need>();

/**
 * What one gram tells: a row of words, or 0 where none of what is sought needs it. Pairs share places now and then: a text may
 * only seem to have one.
 */
const pairPlaces = 1 << 14;
const rows: number[][] = [[]];
const rowOfUnit = new Uint16Array(0x10000);
const rowOfPair = new Uint16Array(pairPlaces);

const placeOf = (first: number, second: number): number => (Math.imul(first, 0x9e35) ^ second) & (pairPlaces - 1);

const mark = ({ word, bit }: Need, gram: string): void => {
  const [first, second] = [gram.charCodeAt(0), gram.charCodeAt(1)];
  const [rowOf, place] = gram.length === 1 ? [rowOfUnit, first] : [rowOfPair, placeOf(first, second)];
  if (rowOf[place] === 0) rowOf[place] = rows.push([]) - 1;
  const row = rows[rowOf[place] ?? 0] ?? [];
  while (row.length <= word) row.push(0);
  row[word] = (row[word] ?? 0) | bit;
};

const learn = (grams: readonly string[]): Need => {
  const key = JSON.stringify(grams.toSorted());
  const known = needsBySet.get(key);
  if (known !== undefined) return known;
  const at = needsBySet.size + 1;
  const need = { word: Math.floor(at / bitsOfWord), bit: 1 << (at % bitsOfWord) };
  for (const gram of grams) mark(need, gram);
  needsBySet.set(key, need);
  return need;
};

const every: Sought[] = [];

export const sought = (pattern: RegExp): Sought => {
  const one = { pattern, number: every.length };
  every.push(one);
  return one;
};

/** As many words as tell of every set, and what they tell of any text. */
const nothingTold: number[] = [always.bit];

const setsAtMost = 2;

/** By its number, word and bit of each set that tells most of a pattern, one after another: nearly all that more would. */
const needs: number[] = [];
const numbersOfPattern = 2 * setsAtMost;
let learnt = 0;

/** Reads off the next patterns what they need, so many at most; true where there are more. */
export const learnSome = (most: number): boolean => {
  for (const { pattern } of every.slice(learnt, learnt + most)) {
    const [first = always, second = always] = neededGrams(pattern).slice(0, setsAtMost).map(learn);
    needs.push(first.word, first.bit, second.word, second.bit);
    learnt += 1;
  }
  while (nothingTold.length <= needsBySet.size / bitsOfWord) nothingTold.push(0);
  return learnt < every.length;
};

const tell = (bits: number[], row: number): void => {
  const told = rows[row];
  if (told === undefined) return;
  for (let word = 0; word < told.length; word++) bits[word] = (bits[word] ?? 0) | (told[word] ?? 0);
};

/** All that is sought by what has been loaded. */
export const everySought = (): readonly Sought[] => every;

/** One look at a text: what is sought only later than this is looked for in it whatever stands there. */
export const occurringIn = (text: string): Occurring => {
  // An empty form is judged on every phone that opens it: nothing is learnt for it.
  if (text === '') return { bits: [], known: 0 };
  if (learnt < every.length) learnSome(every.length);
  const bits = nothingTold.slice();
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const ofUnit = rowOfUnit[unit] ?? 0;
    if (ofUnit !== 0) tell(bits, ofUnit);
    const ofPair = rowOfPair[placeOf(before, unit)] ?? 0;
    if (ofPair !== 0) tell(bits, ofPair);
    before = unit;
  }
  return { bits, known: learnt };
};

/** What is searched: a text, and what occurs in it. */
export type Searched = { readonly lower: string; readonly occurring: Occurring };

/** Another text to be searched; what occurs in it is known where it is the one that was read. */
export const searchedAs = (text: string, reading: Searched): Searched =>
  text === reading.lower ? reading : { lower: text, occurring: occurringIn(text) };

let passesOver = true;

/** Does some work with nothing passed over, however plain a text is: what it finds is the same. */
export const withoutPassingOver = <T>(work: () => T): T => {
  passesOver = false;
  try {
    return work();
  } finally {
    passesOver = true;
  }
};

/** Whether a shorter way may be taken where it leads to the same. */
export const mayPassOver = (): boolean => passesOver;

const hasBit = (bits: readonly number[], at: number): boolean =>
  ((bits[needs[at] ?? 0] ?? 0) & (needs[at + 1] ?? 0)) !== 0;

/** False only where the pattern is met nowhere. */
export const mayBeMet = ({ lower, occurring: { bits, known } }: Searched, { number }: Sought): boolean => {
  if (!passesOver || number >= known || lower === '') return true;
  const at = number * numbersOfPattern;
  return hasBit(bits, at) && hasBit(bits, at + 2);
};

/** The same of any of several. */
export const mayMeetAny = (searched: Searched, several: readonly Sought[]): boolean => {
  for (const one of several) if (mayBeMet(searched, one)) return true;
  return false;
};

/** The same, having looked for the pattern: for one that says what a longer search cannot go without. */
export const mayStand = (searched: Searched, one: Sought): boolean => {
  if (!mayBeMet(searched, one)) return false;
  one.pattern.lastIndex = 0;
  return !passesOver || one.pattern.test(searched.lower);
};

const none: readonly RegExpExecArray[] = [];

/** Every match in the text, as `matchAll` has them. */
export const matchesIn = (searched: Searched, one: Sought): readonly RegExpExecArray[] => {
  if (!mayBeMet(searched, one)) return none;
  const { lower } = searched;
  const { pattern } = one;
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let next = pattern.exec(lower); next !== null; next = pattern.exec(lower)) {
    matches.push(next);
    if (next[0] === '') pattern.lastIndex += (lower.codePointAt(next.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
};
