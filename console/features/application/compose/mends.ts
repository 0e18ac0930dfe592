import { hiddenIn, withoutHidden } from '../../../../lambda/domain/rules/hidden-characters.ts';
import { findPhones } from '../../../../lambda/domain/rules/phone/find-phones.ts';
import type { Finding } from '../../../api/types.ts';

export type MendKind = 'remove-link' | 'remove-hidden' | 'sign' | 'add-phone' | 'tighten' | 'cut' | 'cut-before-phone';
/** One way to mend a finding: `text` is the whole message afterwards, `what` the part it is about. */
export type Mend = { readonly kind: MendKind; readonly text: string; readonly what: string };

export type Signatory = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly phone: string;
};

const signature = /^\s*【[^】]*】/;

const signedBy = (text: string, name: string): string =>
  signature.test(text) ? text.replace(signature, `【${name}】`) : `【${name}】${text}`;

const withPhone = (text: string, phone: string): string => {
  const closed = text === '' || /[。！？!?；;】]\s*$/.test(text) ? text.trimEnd() : `${text.trimEnd()}。`;
  return `${closed}咨询电话${phone}。`;
};

const without = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  `${text.slice(0, start).replace(/[（(：:\s]+$/, '')}${text.slice(end).replace(/^[）)\s]+/, '')}`;

const tightened = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, '')
    .replace(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/g, '')
    .replace(/([！。？，])\1+/g, '$1');

const cutTo = (text: string, limit: number): string => {
  const cut = text.slice(0, limit);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
};

/** The last sentence, where it gives a phone number and leaves room for more: a message must not lose it. */
const closingWithPhone = (text: string, limit: number): string => {
  const phone = findPhones(text).at(-1);
  if (phone === undefined) return '';
  const before = text.slice(0, phone.span.start);
  const start = Math.max(...['。', '！', '？', '；', '\n', '】'].map((end) => before.lastIndexOf(end))) + 1;
  const closing = text.slice(start);
  return start > 0 && closing.length < limit / 2 ? closing : '';
};

const shortened = (text: string, limit: number): Mend => {
  const closing = closingWithPhone(text, limit);
  const what = limit.toLocaleString('en');
  if (closing === '') return { kind: 'cut', text: cutTo(text, limit), what };
  const room = limit - closing.length - 1;
  return { kind: 'cut-before-phone', text: `${cutTo(text, room).replace(/[，、；。]$/, '')}。${closing}`, what };
};

const shortest = (names: readonly string[]): string | undefined =>
  names.toSorted((left, right) => left.length - right.length)[0];

const limitOf = ({ facts }: Finding, text: string): number => {
  const limit = facts?.['limit'];
  return typeof limit === 'number' ? limit : text.length;
};

/** What one press can do about a finding in the text; empty where only a person can. */
export const mendsOf = (finding: Finding, text: string, sender: Signatory): readonly Mend[] => {
  switch (finding.rule) {
    case 'content.link':
      if (finding.span === null) return [];
      return [{ kind: 'remove-link', text: without(text, finding.span), what: finding.found }];
    case 'content.hidden':
      return [{ kind: 'remove-hidden', text: withoutHidden(text), what: hiddenIn(text).length.toLocaleString('en') }];
    case 'content.sender-name':
      return [...new Set([sender.name, shortest(sender.aliases) ?? sender.name])]
        .filter((name) => name !== '')
        .map((name) => ({ kind: 'sign', text: signedBy(text, name), what: name }));
    case 'content.contact-phone':
      if (sender.phone === '') return [];
      return [{ kind: 'add-phone', text: withPhone(text, sender.phone), what: sender.phone }];
    case 'content.length': {
      const tight = tightened(text);
      const limit = limitOf(finding, text);
      const spaces: readonly Mend[] =
        tight.length < text.length
          ? [{ kind: 'tighten', text: tight, what: (text.length - tight.length).toLocaleString('en') }]
          : [];
      return [...spaces, shortened(text, limit)];
    }
    default:
      return [];
  }
};
