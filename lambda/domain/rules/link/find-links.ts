import { once } from '../../vocabulary/once.ts';
import type { Span } from '../finding.ts';
import { normaliseText } from '../normalised-text.ts';
import { findChineseHosts } from './chinese-host.ts';
import { findDisguisedHosts } from './disguised-host.ts';
import { findForeignDots } from './foreign-dots.ts';
import type { Hit, HitKind } from './hit.ts';
import { findInternetAddresses } from './internet-address.ts';
import { findLatinHosts } from './latin-host.ts';
import { findSchemes } from './scheme.ts';
import { findSpacedLetters } from './spaced-letters.ts';
import { tokenise } from './tokens.ts';

export type Link = { readonly kind: HitKind; readonly span: Span };

/** Hits that touch or overlap are one address; the first to begin names its kind. */
const merge = (hits: readonly Hit[]): readonly Hit[] => {
  const merged: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || hit.start > last.end) {
      merged.push(hit);
    } else {
      const kind = last.kind === 'e-mail' ? hit.kind : last.kind;
      merged[merged.length - 1] = { kind, start: last.start, end: Math.max(last.end, hit.end) };
    }
  }
  return merged;
};

/** Every address in a text, in order, each once; spans are UTF-16 ranges of the text as given. */
export const findLinks = (text: string): readonly Link[] => {
  const normalised = normaliseText(text);
  const tokens = once(() => tokenise(normalised.lower));
  const hits = [
    ...findSchemes(normalised),
    ...findLatinHosts(tokens, normalised),
    ...findDisguisedHosts(tokens, normalised),
    ...findForeignDots(normalised),
    ...findChineseHosts(tokens, normalised),
    ...findInternetAddresses(normalised),
    ...findSpacedLetters(normalised),
  ];
  return hits.length === 0
    ? []
    : merge(hits).map(({ kind, start, end }) => ({ kind, span: normalised.spanOf(start, end) }));
};
