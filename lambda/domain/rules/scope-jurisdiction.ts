import { describeDivisions } from '../division/division.ts';
import { liesWithin } from '../division/division-history.ts';
import { draft2020, order31 } from './citation.ts';
import type { Rule } from './rule.ts';

const problem = (own: string, division: string): string | null => {
  if (liesWithin(division, [own])) return null;
  return `发送范围${describeDivisions([division])}超出申请单位的行政区域（${describeDivisions([own])}），请缩小范围或由上级部门申请。`;
};

/** The scope of a send lies within the applicant's own division, for which its authority alone is competent. */
export const scopeJurisdiction: Rule = {
  id: 'scope.jurisdiction',
  citations: {
    'order-31-2015': order31(
      '3',
      'The communications administration bureaus of provinces … are responsible for the supervision and management of short message services within their respective administrative regions',
    ),
    'draft-2020': draft2020(
      '3',
      '省、自治区、直辖市通信管理局负责对在本行政区域内接入的短信息服务和语音呼叫服务实施监督管理',
    ),
  },
  judge: (subject, context) => {
    if (!subject.application) return [];
    const { applicant, content } = subject.application;
    return (content.divisions ?? []).flatMap((division, index) => {
      const detail = problem(applicant.division, division);
      return detail === null
        ? []
        : [
            {
              rule: scopeJurisdiction.id,
              severity: 'block' as const,
              citation: scopeJurisdiction.citations[context.edition.id],
              pointer: `/divisions/${index}`,
              span: null,
              found: division,
              detail,
              facts: { applicantDivision: applicant.division },
            },
          ];
    });
  },
};
