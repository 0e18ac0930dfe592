import { draft2020 } from './citation.ts';
import type { FactsByRule } from './facts.ts';
import type { Finding, Span } from './finding.ts';
import { foundInText, missingFromText } from './found-in-text.ts';
import { findPhones, findSpeltPhones, type Phone } from './phone/find-phones.ts';
import type { NumberKind } from './phone/numbering-plan.ts';
import type { Rule } from './rule.ts';

type Facts = FactsByRule['content.contact-phone'];

/** What a number falls short of as a contact; null where it is one. */
const shortcomings: Readonly<Record<NumberKind, 'local' | 'emergency' | null>> = {
  mobile: null,
  landline: null,
  freephone: null,
  service: null,
  'cued-service': null,
  local: 'local',
  emergency: 'emergency',
};

const isFull = ({ kind }: Phone): boolean => shortcomings[kind] === null;

/** A number that reaches the sending agency stands in the text (联系电话). */
export const contentContactPhone: Rule = {
  id: 'content.contact-phone',
  citations: { 'order-31-2015': null, 'draft-2020': draft2020('27', '发送内容应包含发送机构名称和联系电话') },
  judge: ({ text }, { edition }): readonly Finding[] => {
    const phones = findPhones(text);
    if (phones.some(isFull)) return [];
    const citation = contentContactPhone.citations[edition.id];
    const warn = (span: Span, kind: Facts['kind']): Finding =>
      foundInText(text, span, 'content.contact-phone', { severity: 'warn', citation }, { kind });
    const spelt = findSpeltPhones(text);
    if (spelt.some(isFull)) return spelt.filter(isFull).map(({ span }) => warn(span, 'spelt'));
    const weak = [...phones, ...spelt];
    if (weak.length > 0) return weak.map(({ kind, span }) => warn(span, shortcomings[kind] ?? 'spelt'));
    return [missingFromText('content.contact-phone', { severity: 'block', citation }, { kind: 'missing' })];
  },
};
