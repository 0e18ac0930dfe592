import { draft2020 } from './citation.ts';
import { foundInText } from './found-in-text.ts';
import { gsmSeptets } from './gsm-alphabet.ts';
import type { Rule } from './rule.ts';
import { isSurrogate, someUnit } from './some-unit.ts';

/** What one message holds, and each part of a longer one, whose header takes six octets (3GPP TS 23.040, 9.2.3.24). */
const ucs2 = { ofOne: 70, ofPart: 67 } as const;
const gsm7 = { ofOne: 160, ofPart: 153 } as const;

const hasPairs = someUnit(isSurrogate);

const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

/** Parts that sizes fill one after another; none of them is split between two. */
const partsOf = (
  sizes: readonly number[],
  { ofOne, ofPart }: { readonly ofOne: number; readonly ofPart: number },
): number => {
  if (sizes.reduce((all, size) => all + size, 0) <= ofOne) return 1;
  let [parts, room] = [1, ofPart];
  for (const size of sizes) {
    if (size > room) [parts, room] = [parts + 1, ofPart];
    room -= size;
  }
  return parts;
};

/**
 * The length of a text as delivered: UTF-16 code units, and the messages it travels in. Where every character is one of the
 * GSM 7-bit alphabet those hold 160 septets, or 153 each; else 70 units, or 67 each (UCS-2). Neither a surrogate pair nor
 * an escape with its character straddles two parts.
 */
export const measureText = (text: string): { readonly units: number; readonly segments: number } => {
  // As many units as these fit in either alphabet.
  if (text.length <= ucs2.ofOne) return { units: text.length, segments: 1 };
  const septets = gsmSeptets(text);
  if (septets !== null) return { units: text.length, segments: partsOf(septets, gsm7) };
  const segments = hasPairs(text)
    ? partsOf(
        Array.from(text, ({ length }) => length),
        ucs2,
      )
    : Math.ceil(text.length / ucs2.ofPart);
  return { units: text.length, segments };
};

/** The whole text, with its 【signature】, spaces and line breaks, in at most 70 characters (不超过70个字符). */
export const contentLength: Rule = {
  id: 'content.length',
  citations: { 'order-31-2015': null, 'draft-2020': draft2020('27', '不超过70个字符') },
  judge: ({ text }, { edition }) => {
    const limit = edition.textLimitInUnits;
    if (limit === null || text.length <= limit) return [];
    const { units, segments } = measureText(text);
    const start = splitsPair(text, limit) ? limit - 1 : limit;
    const citation = contentLength.citations[edition.id];
    const facts = { units, limit, segments, over: units - limit };
    return [foundInText(text, { start, end: text.length }, 'content.length', { severity: 'block', citation }, facts)];
  },
};
