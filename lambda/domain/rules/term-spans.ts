import type { Span } from './finding.ts';
import { normaliseText } from './normalised-text.ts';
import { matchesIn, type Sought } from './sought/sought.ts';

/** Words that turn a term into its opposite: a text against gambling names gambling. */
const against = /(?:防范|防|抵制|拒绝|严禁|禁止|打击|举报|远离|谨防|警惕|反对?|整治|勿|不要?)[^,。;!?]{0,6}$/;

/** Where a pattern is met in a text as read; spans of the text as given. */
export const spansOf = (text: string, pattern: Sought, mayBeAgainst = false): readonly Span[] => {
  const reading = normaliseText(text);
  const { lower, spanOf } = reading;
  const matches = matchesIn(reading, pattern);
  if (matches.length === 0) return [];
  return matches
    .filter((match) => !(mayBeAgainst && against.test(lower.slice(Math.max(0, match.index - 12), match.index))))
    .map((match) => spanOf(match.index, match.index + match[0].length));
};
