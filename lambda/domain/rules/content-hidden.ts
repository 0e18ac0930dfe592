import type { ApplicationContent } from './application-content.ts';
import { draft2020, order31 } from './citation.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';
import { hiddenIn, namesOf } from './hidden-characters.ts';
import type { Rule } from './rule.ts';

type Weight = Pick<Finding, 'severity' | 'citation'>;

const nothing: readonly Finding[] = [];

/** What of one text nobody can see, each run with its place: `position` counts characters as they are written, from 1. */
export const findHidden = (text: string, pointer: string, weight: Weight): readonly Finding[] => {
  const spans = hiddenIn(text);
  if (spans.length === 0) return nothing;
  return spans.map((span) => {
    const found = text.slice(span.start, span.end);
    const position = Array.from(text.slice(0, span.start)).length + 1;
    const at = { ...weight, pointer, span: pointer === '/text' ? span : null, found };
    return findingOf('content.hidden', at, { position, codes: namesOf(found) });
  });
};

/** What people write besides the message. */
const writtenIn = ({ reason, audience, sendingAgency, frequency, exemptions = [] }: ApplicationContent) => [
  ['/reason', reason ?? ''] as const,
  ['/audience', audience ?? ''] as const,
  ['/sendingAgency', sendingAgency ?? ''] as const,
  ['/frequency/note', frequency?.note ?? ''] as const,
  ...exemptions.flatMap(({ title, number, article }, index) => [
    [`/exemptions/${index}/title`, title] as const,
    [`/exemptions/${index}/number`, number] as const,
    [`/exemptions/${index}/article`, article] as const,
  ]),
];

/**
 * Characters that show as nothing: a text with them reads otherwise to a machine, or to a phone, than to whoever approves it,
 * hides words from every other rule, and costs characters that nobody sees.
 */
export const contentHidden: Rule = {
  id: 'content.hidden',
  citations: {
    'order-31-2015': order31('17', 'the content to be sent'),
    'draft-2020': draft2020('27', '说明短信息发送理由、发送内容、发送时间、发送范围'),
  },
  judge: ({ text, application }, { edition }) => {
    const weight = { severity: 'block', citation: contentHidden.citations[edition.id] } as const;
    const inText = findHidden(text, '/text', weight);
    if (application === undefined) return inText;
    return [...inText, ...writtenIn(application.content).flatMap(([at, written]) => findHidden(written, at, weight))];
  },
};
