import { draft2020 } from './citation.ts';
import type { Finding, Severity } from './finding.ts';
import { foundInText, missingFromText } from './found-in-text.ts';
import { findPhones, type Phone } from './phone/find-phones.ts';
import type { NumberKind } from './phone/numbering-plan.ts';
import type { Rule } from './rule.ts';

/** What a number falls short of as a contact; null where it is one. */
const shortcomings: Readonly<Record<NumberKind, string | null>> = {
  mobile: null,
  landline: null,
  freephone: null,
  service: null,
  'cued-service': null,
  local: '该固定电话没有区号，外地和手机用户可能拨不通。请加上区号，例如0755-12345678。',
  emergency: '110、119、120、122是紧急求助电话，不是发送机构的联系电话。请另写发送机构的电话。',
};

const missing =
  '正文中没有可拨打的联系电话。请写明发送机构的电话，例如“咨询电话0755-12345678”或12345、96110一类的热线。';

const isFull = ({ kind }: Phone): boolean => shortcomings[kind] === null;

/** A number that reaches the sending agency stands in the text (联系电话). */
export const contentContactPhone: Rule = {
  id: 'content.contact-phone',
  citations: { 'order-31-2015': null, 'draft-2020': draft2020('27', '发送内容应包含发送机构名称和联系电话') },
  judge: ({ text }, { edition }): readonly Finding[] => {
    const phones = findPhones(text);
    if (phones.some(isFull)) return [];
    const parts = (severity: Severity, detail: string) => ({
      rule: contentContactPhone.id,
      severity,
      citation: contentContactPhone.citations[edition.id],
      detail,
    });
    if (phones.length === 0) return [missingFromText(parts('block', missing))];
    return phones.map(({ kind, span }) =>
      foundInText(text, span, { ...parts('warn', shortcomings[kind] ?? missing), facts: { kind } }),
    );
  },
};
