import { draft2020 } from './citation.ts';
import type { FactsByRule } from './facts.ts';
import type { Finding, Severity, Span } from './finding.ts';
import { foundInText, missingFromText } from './found-in-text.ts';
import { simplifiedText } from './name/simplified-text.ts';
import { type Mention, mentionsOf } from './name/whole-name.ts';
import type { Rule } from './rule.ts';

type Facts = FactsByRule['content.sender-name'];

/** 【…】 at either end of a text: who speaks, as phones show it. */
const signature = /^\s*【([^【】]{2,40})】|【([^【】]{2,40})】\s*$/gu;
const bodyName = /(?:[部厅局委办府署院]|中心|协会|公司|[总支大]队|银行|集团|指挥部)$/u;

const isWithin = (span: Span, start: number, end: number): boolean => span.start >= start && span.end <= end;

/** The body that a text is signed by, where none of its signatures names the sender. */
const signedByOther = (text: string, whole: readonly Mention[]): Span | null => {
  const signatures = Array.from(text.matchAll(signature), (match): Span => {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(name);
    return { start, end: start + name.length };
  });
  if (signatures.some(({ start, end }) => whole.some(({ span }) => isWithin(span, start, end)))) return null;
  return signatures.find(({ start, end }) => bodyName.test(text.slice(start, end))) ?? null;
};

/**
 * The registered name of the sending agency or a registered alias stands in the text as a whole name (发送机构名称): not as a
 * part of another body's. In traditional characters it is the same name, which a person looks at.
 */
export const contentSenderName: Rule = {
  id: 'content.sender-name',
  about: 'sender',
  citations: { 'order-31-2015': null, 'draft-2020': draft2020('27', '发送内容应包含发送机构名称') },
  judge: ({ text, sender }, { edition }): readonly Finding[] => {
    if (sender === undefined) return [];
    const citation = contentSenderName.citations[edition.id];
    const names = [...new Set([sender.name, ...sender.aliases])];
    const say = (kind: Facts['kind'], severity: Severity, span: Span | null): readonly Finding[] => {
      const facts: Facts = { kind, expected: sender.name, accepted: names };
      return span === null
        ? [missingFromText('content.sender-name', { severity, citation }, facts)]
        : [foundInText(text, span, 'content.sender-name', { severity, citation }, facts)];
    };
    const mentions = mentionsOf(text, names);
    const whole = mentions.filter((mention) => mention.whole);
    if (whole.length > 0) {
      const other = signedByOther(text, whole);
      return other === null ? [] : say('signed-by-other', 'warn', other);
    }
    const alike = mentionsOf(simplifiedText(text), names.map(simplifiedText)).find((mention) => mention.whole);
    if (alike !== undefined) return say('traditional', 'warn', alike.span);
    const [part] = mentions;
    return part === undefined ? say('missing', 'block', null) : say('part-of-other', 'block', part.span);
  },
};
