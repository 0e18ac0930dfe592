import type { Finding } from '../api/types.ts';

const begins = 20;
const ends = 10;

/** As they are read; where a browser cannot tell (Firefox before 125), by code points. */
const charactersOf = (text: string): readonly string[] =>
  'Segmenter' in Intl ? [...new Intl.Segmenter('zh').segment(text)].map(({ segment }) => segment) : [...text];

/** A long quotation by its first 20 and last 10 characters; a shorter one whole. No character is cut in two. */
export const shortened = (quoted: string): string => {
  const characters = charactersOf(quoted);
  return characters.length <= begins + ends + 1
    ? quoted
    : `${characters.slice(0, begins).join('')}…${characters.slice(-ends).join('')}`;
};

/** A part of a text and the findings that are about all of it. */
export type TextPart = { readonly text: string; readonly start: number; readonly findings: readonly Finding[] };

const clamp = (at: number, length: number): number => Math.min(Math.max(at, 0), length);

/**
 * Cuts a text where findings begin and end. Spans are UTF-16 half-open ranges and may overlap; the parts put together
 * are the text. Findings without a span are about the whole and in no part.
 */
export const textParts = (text: string, findings: readonly Finding[]): readonly TextPart[] => {
  const spans = findings.flatMap((finding) => (finding.span === null ? [] : [{ ...finding.span, finding }]));
  const cuts = new Set([
    0,
    text.length,
    ...spans.flatMap(({ start, end }) => [clamp(start, text.length), clamp(end, text.length)]),
  ]);
  const ordered = [...cuts].toSorted((left, right) => left - right);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? text.length;
    const about = spans.filter((span) => span.start <= start && span.end >= end).map(({ finding }) => finding);
    return { text: text.slice(start, end), start, findings: about };
  });
};
