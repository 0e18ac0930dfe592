import { matchesIn, mayBeMet, mayStand, sought } from '../sought/sought.ts';
import { type Detector, endOfAddress, type Hit, latinLetter, type Reading } from './hit.ts';

/** Where blanks between single signs were taken out; `places[i]` is the position of the i-th sign before that. */
type Joined = { readonly text: string; readonly places: readonly number[] };

const joins = /[a-z0-9.:/\\。点]/;
const isSingle = (lower: string, at: number): boolean =>
  joins.test(lower.charAt(at)) && !joins.test(lower.charAt(at - 1)) && !joins.test(lower.charAt(at + 1));

/** A blank that is taken out. */
const besideSingle = sought(
  /(?<![a-z0-9.:/\\。点])[a-z0-9.:/\\。点] (?=[a-z0-9.:/\\。点])|[a-z0-9.:/\\。点] [a-z0-9.:/\\。点](?![a-z0-9.:/\\。点])/g,
);

const joinSingles = (lower: string): Joined => {
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < lower.length; at++) {
    const isGap = lower.charAt(at) === ' ' && joins.test(lower.charAt(at - 1)) && joins.test(lower.charAt(at + 1));
    if (isGap && (isSingle(lower, at - 1) || isSingle(lower, at + 1))) continue;
    text += lower.charAt(at);
    places.push(at);
  }
  return { text, places };
};

const spelled =
  /(?<![a-z0-9-])(?:https?:\/\/[a-z0-9][a-z0-9.。点-]{0,200}|w{3}[.。点][a-z0-9][a-z0-9.。点-]{0,200}|(?=[a-z0-9-]{0,40}[a-z])[a-z0-9-]{2,63}[.。点](?:com|cn|net|org|gov)(?![a-z0-9]))/g;
const joinedWww = sought(
  /(?<![a-z0-9])www(?:[ _-][a-z0-9]{2,30}){1,4}[ _-](?:com|cn|net|org)(?![a-z0-9])|(?<![a-z0-9])www[a-z0-9]{2,40}(?:com|cn|net)(?![a-z0-9])/g,
);

const findSpacedLetters = (reading: Reading): readonly Hit[] => {
  const { lower } = reading;
  const hits: Hit[] = [];
  for (const match of matchesIn(reading, joinedWww)) {
    hits.push({ kind: 'spaced', start: match.index, end: endOfAddress(lower, match.index + match[0].length) });
  }
  if (!mayBeMet(reading, latinLetter) || !mayStand(reading, besideSingle)) return hits;
  const { text, places } = joinSingles(lower);
  if (text.length === lower.length) return hits;
  for (const match of text.matchAll(spelled)) {
    const start = places[match.index] ?? 0;
    const host = match[0].replace(/[.。点]+$/, '');
    const last = places[endOfAddress(text, match.index + host.length) - 1] ?? start;
    if (last - start >= host.length) hits.push({ kind: 'spaced', start, end: last + 1 });
  }
  return hits;
};

/** Addresses spelled with blanks (`w w w.gov.cn`, `g o v . c n`) or with their dots left out (`www gov cn`). */
export const spacedLetters: Detector = { onlyWhere: () => [joinedWww, besideSingle], find: findSpacedLetters };
