import { applicantEligibility } from './applicant-eligibility.ts';
import { applicationFields } from './application-fields.ts';
import { applicationScans } from './application-scans.ts';
import { classificationCommercial } from './commercial.ts';
import { authorityCompetent } from './competent-authority.ts';
import { contentContactPhone } from './content-contact-phone.ts';
import { contentDay } from './content-day.ts';
import { contentFigure } from './content-figure.ts';
import { contentHidden } from './content-hidden.ts';
import { contentLength } from './content-length.ts';
import { contentLink } from './content-link.ts';
import { contentProhibited } from './content-prohibited.ts';
import { contentSenderName } from './content-sender-name.ts';
import { contentUnfinished } from './content-unfinished.ts';
import { contentCommercial, contentWorkPublicity } from './content-wording.ts';
import { exemptionBasis } from './exemption.ts';
import type { Finding } from './finding.ts';
import { type Cell, judgeRows, type RuleRow } from './judging.ts';
import { leadTime } from './lead-time.ts';
import type { Rule, RuleContext, Subject } from './rule.ts';
import { scopeDivision } from './scope-division.ts';
import { scopeJurisdiction } from './scope-jurisdiction.ts';
import { sendingAgencyRegistered } from './sending-agency.ts';
import { volumeProportion } from './volume-proportion.ts';
import { windowValid } from './window.ts';
import { windowHours } from './window-hours.ts';
import { classificationWorkPublicity } from './work-publicity.ts';

const row = (rule: Rule, order31: Cell, draft: Cell, order31Urgent: Cell, draftUrgent: Cell): RuleRow => {
  const urgent = { 'order-31-2015': order31Urgent, 'draft-2020': draftUrgent };
  return {
    rule,
    cells: { ordinary: { 'order-31-2015': order31, 'draft-2020': draft }, emergency: urgent, exercise: urgent },
  };
};

/**
 * THE table: rule x path x edition. Nothing blocks an emergency or an exercise (draft-2020 art. 26: 先行发送,
 * 事后补办); what is off there asks about an application, which an emergency has not got.
 */
// biome-ignore format: one rule per line, cells aligned
export const ruleTable: readonly RuleRow[] = [
  //                               ordinary             emergency, exercise
  //                               order-31  draft      order-31  draft
  row(applicantEligibility,        'block',  'block',   'off',    'off'),
  row(authorityCompetent,          'block',  'block',   'off',    'off'),
  row(scopeDivision,               'block',  'block',   'off',    'off'),
  row(scopeJurisdiction,           'block',  'block',   'off',    'off'),
  row(applicationFields,           'block',  'block',   'off',    'off'),
  row(applicationScans,            'block',  'block',   'off',    'off'),
  row(sendingAgencyRegistered,     'warn',   'warn',    'off',    'off'),
  row(windowValid,                 'block',  'block',   'off',    'off'),
  row(leadTime,                    'block',  'block',   'off',    'off'),
  row(classificationWorkPublicity, 'off',    'block',   'off',    'off'),
  row(classificationCommercial,    'block',  'block',   'off',    'off'),
  row(exemptionBasis,              'off',    'warn',    'off',    'off'),
  row(contentLength,               'off',    'block',   'off',    'warn'),
  row(contentSenderName,           'off',    'block',   'off',    'warn'),
  row(contentContactPhone,         'off',    'block',   'off',    'warn'),
  row(contentLink,                 'off',    'block',   'off',    'warn'),
  row(contentProhibited,           'warn',   'warn',    'warn',   'warn'),
  row(contentHidden,               'block',  'block',   'warn',   'warn'),
  row(contentUnfinished,           'warn',   'warn',    'warn',   'warn'),
  row(contentFigure,               'warn',   'warn',    'warn',   'warn'),
  row(contentDay,                  'warn',   'warn',    'off',    'off'),
  row(volumeProportion,            'warn',   'warn',    'off',    'off'),
  row(windowHours,                 'warn',   'warn',    'off',    'off'),
  row(contentWorkPublicity,        'off',    'warn',    'off',    'warn'),
  row(contentCommercial,           'warn',   'warn',    'warn',   'warn'),
];

/**
 * Judges an application, or a bare text, by every rule of the path and edition. Claimed exemptions soften their blocks
 * to warnings; the deciding officer still has to confirm them.
 */
export const judge = (subject: Subject, context: RuleContext): readonly Finding[] =>
  judgeRows(ruleTable, subject, context);

export { blocks, type Cell, type RuleRow } from './judging.ts';
