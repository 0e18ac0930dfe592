import { draft2020 } from './citation.ts';
import { foundInText } from './found-in-text.ts';
import type { Rule } from './rule.ts';

/** Units of a single UCS-2 message, and of each part of a longer one (3GPP TS 23.040: six octets go to the header). */
const unitsOfOneMessage = 70;
const unitsOfOnePart = 67;

const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

/**
 * The length of a text as delivered: UTF-16 code units, and the messages it travels in. A surrogate pair never
 * straddles two parts, so a part may hold 66 units.
 */
export const measureText = (text: string): { readonly units: number; readonly segments: number } => {
  if (text.length <= unitsOfOneMessage) return { units: text.length, segments: 1 };
  let segments = 0;
  for (let at = 0; at < text.length; segments++) {
    const next = at + unitsOfOnePart;
    at = splitsPair(text, next) ? next - 1 : next;
  }
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
