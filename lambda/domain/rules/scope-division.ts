import { draft2020, order31 } from './citation.ts';
import { isDeliverable, remarkOn } from './division-remark.ts';
import { findingOf } from './finding-of.ts';
import type { Rule } from './rule.ts';

/** The scope of a send is made of divisions of GB/T 2260; a code given up stands for what lies there today. */
export const scopeDivision: Rule = {
  id: 'scope.division',
  about: 'application',
  citations: {
    'order-31-2015': order31('17', 'the scope of sending'),
    'draft-2020': draft2020('27', '说明短信息发送理由、发送内容、发送时间、发送范围'),
  },
  judge: (subject, context) =>
    (subject.application?.content.divisions ?? []).flatMap((code, index) => {
      const remark = remarkOn(code);
      if (remark === null) return [];
      return [
        findingOf(
          'scope.division',
          {
            severity: isDeliverable(remark) ? 'warn' : 'block',
            citation: scopeDivision.citations[context.edition.id],
            pointer: `/divisions/${index}`,
            span: null,
            found: code,
          },
          remark,
        ),
      ];
    }),
};
