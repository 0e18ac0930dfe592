import { draft2020 } from './citation.ts';
import { missingFromText } from './found-in-text.ts';
import { normaliseText } from './normalised-text.ts';
import type { Rule } from './rule.ts';

/** Compared as read: width, case, blanks and invisible characters do not matter. */
const asRead = (text: string): string => normaliseText(text).lower.replaceAll(/\s/g, '');

/** The registered name of the sending agency or a registered alias occurs in the text (发送机构名称). */
export const contentSenderName: Rule = {
  id: 'content.sender-name',
  citations: { 'order-31-2015': null, 'draft-2020': draft2020('27', '发送内容应包含发送机构名称') },
  judge: ({ text, sender }, { edition }) => {
    if (sender === undefined) return [];
    const read = asRead(text);
    const names = [sender.name, ...sender.aliases];
    if (names.some((name) => asRead(name) !== '' && read.includes(asRead(name)))) return [];
    const citation = contentSenderName.citations[edition.id];
    const facts = { expected: sender.name, accepted: [...new Set(names)] };
    return [missingFromText('content.sender-name', { severity: 'block', citation }, facts)];
  },
};
