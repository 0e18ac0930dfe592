import { draft2020 } from './citation.ts';
import { findingOf } from './finding-of.ts';
import type { Rule } from './rule.ts';

/** A message its own applicant calls work publicity (工作宣传类) is declined unless the State provides otherwise. */
export const classificationWorkPublicity: Rule = {
  id: 'classification.work-publicity',
  about: 'application',
  citations: {
    'order-31-2015': null,
    'draft-2020': draft2020('27', '工作宣传类短信息不纳入电信管理机构协调发送范围，国家另有规定的除外'),
  },
  judge: (subject, context) =>
    subject.application?.content.classification === 'work-publicity'
      ? [
          findingOf(
            'classification.work-publicity',
            {
              severity: 'block',
              citation: classificationWorkPublicity.citations[context.edition.id],
              pointer: '/classification',
              span: null,
              found: 'work-publicity',
            },
            {},
          ),
        ]
      : [],
};
