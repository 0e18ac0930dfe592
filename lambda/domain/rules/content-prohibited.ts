import { draft2020, order31 } from './citation.ts';
import { foundInText } from './found-in-text.ts';
import { prohibitedTerms } from './prohibited-terms.ts';
import type { Rule, TermList } from './rule.ts';
import { sought } from './sought/sought.ts';
import { spansOf } from './term-spans.ts';

const escaped = (term: string): string => term.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A rule over the lists a deployment keeps; a term named in order to warn against it is passed over. */
export const contentProhibitedBy = (lists: readonly TermList[]): Rule => {
  const patterns = lists
    .filter(({ terms }) => terms.length > 0)
    .map(({ terms, citation }) => ({ citation, pattern: sought(new RegExp(terms.map(escaped).join('|'), 'gu')) }));
  const rule: Rule = {
    id: 'content.prohibited',
    onlyWhere: () => patterns.map(({ pattern }) => pattern),
    citations: {
      'order-31-2015': order31(
        '16',
        'shall not produce, copy, publish and disseminate content that contains prohibited content',
      ),
      'draft-2020': draft2020('15', '不得制作、复制、发布和传播含有……法律法规规定禁止的内容'),
    },
    judge: ({ text }, { edition }) =>
      patterns.flatMap(({ citation, pattern }) =>
        spansOf(text, pattern, true).map((span) =>
          foundInText(
            text,
            span,
            'content.prohibited',
            { severity: 'warn', citation: rule.citations[edition.id] },
            { head: citation },
          ),
        ),
      ),
  };
  return rule;
};

export const contentProhibited: Rule = contentProhibitedBy(prohibitedTerms);
