import { draft2020, order31 } from './citation.ts';
import { findingOf } from './finding-of.ts';
import type { Rule } from './rule.ts';

/** An agency named to the public that is not the applicant by any registered name: for the deciding officer to look at. */
export const sendingAgencyRegistered: Rule = {
  id: 'sending-agency.registered',
  about: 'application',
  citations: {
    'order-31-2015': order31('17', 'the sending agency'),
    'draft-2020': draft2020('27', '发送机构'),
  },
  judge: (subject, context) => {
    if (!subject.application) return [];
    const { content, applicant } = subject.application;
    const agency = content.sendingAgency?.trim() ?? '';
    if (agency === '' || agency === applicant.name || applicant.aliases.includes(agency)) return [];
    return [
      findingOf(
        'sending-agency.registered',
        {
          severity: 'warn',
          citation: sendingAgencyRegistered.citations[context.edition.id],
          pointer: '/sendingAgency',
          span: null,
          found: agency,
        },
        { registered: applicant.name },
      ),
    ];
  },
};
