import { once } from '../../vocabulary/once.ts';
import { neededGrams } from './needed-grams.ts';

/**
 * A pattern (with the flag g), and what no text with a match of it goes without. Nearly every text lacks what nearly every
 * pattern needs, so that one look at its characters spares most of the searching.
 */
export type Sought = {
  readonly pattern: RegExp;
  /** Read off the pattern when a text is first looked at, not when a function is loaded. */
  readonly needed: () => Needed;
};

type Needed = {
  readonly needs: readonly Need[];
  /** How many sets were sought together with these. */
  readonly upTo: number;
};

/** Which sets of grams have one in a text, a bit each, of as many sets as were sought when it was read. */
export type Occurring = { readonly bits: readonly number[]; readonly upTo: number };

/** A bit that tells of one set of grams. */
type Need = { readonly table: number; readonly bit: number };

const bitsOfTable = 32;
const pairPlaces = 1 << 14;

type Table = { readonly units: Int32Array; readonly pairs: Int32Array };
const tables: Table[] = [];
const needsBySet = new Map<string, Need>();

const placeOf = (first: number, second: number): number => (Math.imul(first, 0x9e35) ^ second) & (pairPlaces - 1);

const mark = ({ table, bit }: Need, gram: string): void => {
  const { units, pairs } = tables[table] ?? {};
  const [first, second] = [gram.charCodeAt(0), gram.charCodeAt(1)];
  const [into, place] = gram.length === 1 ? [units, first] : [pairs, placeOf(first, second)];
  if (into !== undefined) into[place] = (into[place] ?? 0) | bit;
};

const learn = (grams: readonly string[]): Need => {
  const key = JSON.stringify(grams.toSorted());
  const known = needsBySet.get(key);
  if (known !== undefined) return known;
  const need = { table: Math.floor(needsBySet.size / bitsOfTable), bit: 1 << (needsBySet.size % bitsOfTable) };
  if (tables.length === need.table) tables.push({ units: new Int32Array(0x10000), pairs: new Int32Array(pairPlaces) });
  for (const gram of grams) mark(need, gram);
  needsBySet.set(key, need);
  return need;
};

/** Two sets tell nearly all that more would. */
const mostSets = 2;

const every: Sought[] = [];

export const sought = (pattern: RegExp): Sought => {
  const needed = once((): Needed => {
    const needs = neededGrams(pattern).slice(0, mostSets).map(learn);
    return { needs, upTo: needsBySet.size };
  });
  const one = { pattern, needed };
  every.push(one);
  return one;
};

let learnt = 0;
const learnAll = (): void => {
  for (; learnt < every.length; learnt++) every[learnt]?.needed();
};

/** All that is sought by what has been loaded. */
export const everySought = (): readonly Sought[] => every;

/** One look at a text: what is sought only later than this is looked for in it whatever stands there. */
export const occurringIn = (text: string): Occurring => {
  // An empty form is judged on every phone that opens it: nothing is learnt for it.
  if (text === '') return { bits: [], upTo: 0 };
  learnAll();
  const bits = tables.map(({ units, pairs }) => {
    let found = 0;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      found |= (units[unit] ?? 0) | (pairs[placeOf(before, unit)] ?? 0);
      before = unit;
    }
    return found;
  });
  return { bits, upTo: needsBySet.size };
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

/** False only where the pattern is met nowhere. */
export const mayBeMet = ({ lower, occurring: { bits, upTo } }: Searched, { needed }: Sought): boolean => {
  if (lower === '') return true;
  const { needs, upTo: soughtUpTo } = needed();
  if (!passesOver || soughtUpTo > upTo) return true;
  for (const { table, bit } of needs) if (((bits[table] ?? 0) & bit) === 0) return false;
  return true;
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
