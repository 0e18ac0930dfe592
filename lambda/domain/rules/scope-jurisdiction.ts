import { describeDivisions } from '../division/division.ts';
import { liesWithin } from '../division/division-history.ts';
import { draft2020, order31 } from './citation.ts';
import { findingOf } from './finding-of.ts';
import type { Rule } from './rule.ts';

/** The scope of a send lies within the applicant's own division, for which its authority alone is competent. */
export const scopeJurisdiction: Rule = {
  id: 'scope.jurisdiction',
  about: 'application',
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
    const citation = scopeJurisdiction.citations[context.edition.id];
    const own = applicant.division;
    return (content.divisions ?? []).flatMap((division, index) =>
      liesWithin(division, [own])
        ? []
        : [
            findingOf(
              'scope.jurisdiction',
              { severity: 'block', citation, pointer: `/divisions/${index}`, span: null, found: division },
              { where: describeDivisions([division]), own: describeDivisions([own]), applicantDivision: own },
            ),
          ],
    );
  },
};
