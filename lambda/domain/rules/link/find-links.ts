import { once } from '../../vocabulary/once.ts';
import type { Span } from '../finding.ts';
import { normaliseText } from '../normalised-text.ts';
import { mayMeetAny } from '../sought/sought.ts';
import { chineseHosts } from './chinese-host.ts';
import { disguisedHosts } from './disguised-host.ts';
import { foreignDots } from './foreign-dots.ts';
import type { Detector, Hit, HitKind } from './hit.ts';
import { internetAddresses } from './internet-address.ts';
import { latinHosts } from './latin-host.ts';
import { numberAddresses } from './number-address.ts';
import { schemes } from './scheme.ts';
import { shareCodes } from './share-code.ts';
import { spacedLetters } from './spaced-letters.ts';
import { tokenise } from './tokens.ts';

export type Link = { readonly kind: HitKind; readonly span: Span };

const isWarnedOf = (kind: HitKind): boolean => kind === 'e-mail' || kind === 'dotted-numbers';

/** Hits that touch or overlap are one address; the first to begin names its kind. */
const merge = (hits: readonly Hit[]): readonly Hit[] => {
  const merged: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || hit.start > last.end) {
      merged.push(hit);
    } else {
      const kind = isWarnedOf(last.kind) ? hit.kind : last.kind;
      merged[merged.length - 1] = { kind, start: last.start, end: Math.max(last.end, hit.end) };
    }
  }
  return merged;
};

const detectors: readonly Detector[] = [
  schemes,
  latinHosts,
  disguisedHosts,
  foreignDots,
  chineseHosts,
  internetAddresses,
  numberAddresses,
  shareCodes,
  spacedLetters,
];

/** Without one of these no address is in a text. */
export const signsOfLinks = once(() => detectors.flatMap(({ onlyWhere }) => onlyWhere()));

const asked = once(() => detectors.map(({ find, onlyWhere }) => ({ find, onlyWhere: onlyWhere() })));

const none: readonly Link[] = [];

/** Every address in a text, in order, each once; spans are UTF-16 ranges of the text as given. */
export const findLinks = (text: string): readonly Link[] => {
  const normalised = normaliseText(text);
  const tokens = once(() => tokenise(normalised.lower));
  const hits: Hit[] = [];
  for (const { find, onlyWhere } of asked())
    if (mayMeetAny(normalised, onlyWhere)) for (const hit of find(normalised, tokens)) hits.push(hit);
  if (hits.length === 0) return none;
  const addresses = hits.length === 1 ? hits : merge(hits);
  return addresses.map(({ kind, start, end }) => ({ kind, span: normalised.spanOf(start, end) }));
};
