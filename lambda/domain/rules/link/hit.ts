import { type Searched, type Sought, sought } from '../sought/sought.ts';
import type { Tokens } from './tokens.ts';

/** What kind of address was seen; `e-mail` is no web address, `dotted-numbers` perhaps none: these are only warned of. */
export type HitKind =
  | 'host'
  | 'disguised-host'
  | 'chinese-host'
  | 'ip'
  | 'scheme'
  | 'share-code'
  | 'spaced'
  | 'e-mail'
  | 'dotted-numbers';

/** Half-open range of the normalised text. */
export type Hit = { readonly kind: HitKind; readonly start: number; readonly end: number };

/** What every detector reads: the two forms have the same length. */
export type Reading = Searched & { readonly plain: string };

/** One way to write an address, and how such are found. */
export type Detector = {
  /** Without one of these in the text it finds none. */
  readonly onlyWhere: () => readonly Sought[];
  readonly find: (reading: Reading, tokens: Tokens) => readonly Hit[];
};

export const noHits: readonly Hit[] = [];

const goesOn: ReadonlySet<string> = new Set([':', '/', '?', '#']);

/** Extends an address over its port, path and query: printable ASCII, without closing punctuation. */
export const endOfAddress = (lower: string, end: number): number => {
  // Most end where the text does, or before what no address goes on with.
  if (!goesOn.has(lower.charAt(end))) return end;
  const tail = /^(?::\d{1,5})?(?:[/?#][!-~]*)?/.exec(lower.slice(end, end + 2048))?.[0] ?? '';
  return end + tail.replace(/[.,;:!?)\]}>"']+$/, '').length;
};

/** True where a path follows that somebody could have typed: a slash and at least two letters or digits. */
export const hasPath = (lower: string, end: number): boolean =>
  /^(?::\d{2,5})?\/[a-z0-9]{2}/.test(lower.slice(end, end + 10));

/** No ending of a host is without one, but for those written in Chinese. */
export const latinLetter = sought(/[a-z]/g);
