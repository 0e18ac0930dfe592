import type { Span } from './finding.ts';
import { isSurrogate, someUnit } from './some-unit.ts';

/**
 * What shows as nothing (Unicode UAX #44, Default_Ignorable_Code_Point): characters of no width, soft hyphens, byte order
 * marks, fillers of Hangul, variation selectors, tags, and what turns the direction of writing (UAX #9); the marks of
 * interlinear annotation and of an object that is not there (U+FFF9-FFFC); a letter of Braille without a dot; controls that
 * begin no line and set nothing apart, NUL among them; and what ends a line on one phone and shows as nothing on the next.
 */
const hidden = /[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffc\u2800]|[^\P{Cc}\t\n\r]/u;

/** What ends a line besides LF and CR (Unicode 5.8, newline functions): VT, FF, NEL, LS, PS. */
export const oddLineBreak = /[\v\f\u0085\u2028\u2029]/g;

/** Where what shows as nothing makes what is seen: none of it is more than the writing or the picture needs. */
const belonging = new RegExp(
  [
    // A picture of several (UTS #51 ED-16), with its selectors and tones, and a flag spelt in tags (ED-14a).
    String.raw`\p{Extended_Pictographic}[\ufe0e\ufe0f]?\p{Emoji_Modifier}?(?:\u200d(?:\p{Extended_Pictographic}|[\u2640\u2642])[\ufe0e\ufe0f]?\p{Emoji_Modifier}?)+`,
    String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}`,
    String.raw`\p{Extended_Pictographic}[\ufe0e\ufe0f]`,
    String.raw`[0-9#*]\ufe0f\u20e3`,
    // A variant of one ideograph (UTS #37), of names above all.
    String.raw`\p{Script=Han}[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
    // Letters that join, or do not, in the scripts whose letters do; Mongolian is written with selectors of its own.
    String.raw`\p{Script=Mongolian}(?:[\u180b-\u180f\u200c\u200d\u202f]+(?=\p{Script=Mongolian})|[\u180b-\u180d\u180f])`,
    String.raw`[\p{Script=Arabic}\p{Script=Syriac}]\p{M}*[\u200c\u200d](?=[\p{Script=Arabic}\p{Script=Syriac}])`,
    String.raw`[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}][\u200c\u200d]`,
    // Syllables of old Hangul that lack their first or second letter (Unicode 3.12).
    String.raw`\u115f(?=[\u1161-\u11a7])|[\u1100-\u115e]\u1160`,
    // A blank between words of Braille.
    String.raw`[\u2801-\u28ff]\u2800(?=[\u2801-\u28ff])`,
  ].join('|'),
  'gu',
);

const mayHide = someUnit((unit) => isSurrogate(unit) || hidden.test(unit));

const rightToLeft = /(?!\u061c)[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Marks that turn nothing but themselves; beside letters that run from right to left they are how these are written. */
const marks = /[\u200e\u200f\u061c]/u;

const nothing: readonly Span[] = [];

/** Half-open ranges of a text, in UTF-16 code units, that somebody who reads it cannot see and that make nothing of what is seen. */
export const hiddenIn = (text: string): readonly Span[] => {
  if (!mayHide(text) || !hidden.test(text)) return nothing;
  const needed = Array.from(text.matchAll(belonging), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  const areMarksNeeded = rightToLeft.test(text);
  const spans: { start: number; end: number }[] = [];
  let [at, next] = [0, 0];
  for (const character of text) {
    const end = at + character.length;
    while ((needed[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const isNeeded = (needed[next]?.start ?? end) < end || (areMarksNeeded && marks.test(character));
    if (hidden.test(character) && !isNeeded) {
      const last = spans.at(-1);
      if (last?.end === at) last.end = end;
      else spans.push({ start: at, end });
    }
    at = end;
  }
  return spans;
};

/** The text as it is seen: without what nobody can see, and with a line break for whatever ends a line on some phones. */
export const withoutHidden = (text: string): string => {
  let seen = '';
  let at = 0;
  for (const { start, end } of hiddenIn(text)) {
    seen += text.slice(at, start) + (text.slice(start, end).search(oddLineBreak) < 0 ? '' : '\n');
    at = end;
  }
  return seen + text.slice(at);
};

/** Code points as they are named: `U+200B`, each once. */
export const namesOf = (text: string): string[] => [
  ...new Set(
    Array.from(text, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`),
  ),
];
