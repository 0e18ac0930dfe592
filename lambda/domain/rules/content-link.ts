import { draft2020 } from './citation.ts';
import { findIndirectLinks, signsOfIndirectLinks } from './content-indirect-link.ts';
import type { Finding, Severity, Span } from './finding.ts';
import { foundInText } from './found-in-text.ts';
import { findLinks, type Link, signsOfLinks } from './link/find-links.ts';
import type { Rule } from './rule.ts';

/** An e-mail address, an account or a code is no link itself, four numbers may be none: a person looks at it. */
const severities: Readonly<Record<Link['kind'] | 'indirect', Severity>> = {
  host: 'block',
  'chinese-host': 'block',
  ip: 'block',
  scheme: 'block',
  'share-code': 'block',
  'disguised-host': 'block',
  spaced: 'block',
  'e-mail': 'warn',
  'dotted-numbers': 'warn',
  indirect: 'warn',
};

/** Neither a web address nor a link, plain or in disguise, stands in the text (不得含有网址、链接). */
export const contentLink: Rule = {
  id: 'content.link',
  onlyWhere: () => [...signsOfLinks(), ...signsOfIndirectLinks],
  citations: { 'order-31-2015': null, 'draft-2020': draft2020('27', '不得含有网址、链接') },
  judge: ({ text }, { edition }): readonly Finding[] => {
    const citation = contentLink.citations[edition.id];
    const at = (span: Span, kind: Link['kind'] | 'indirect'): Finding =>
      foundInText(text, span, 'content.link', { severity: severities[kind], citation }, { kind });
    return [
      ...findLinks(text).map(({ kind, span }) => at(span, kind)),
      ...findIndirectLinks(text).map((span) => at(span, 'indirect')),
    ];
  },
};
