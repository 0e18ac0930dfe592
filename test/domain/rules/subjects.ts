import { publishedCalendar } from '../../../lambda/domain/calendar/published-calendar.ts';
import type { ApplicationContent } from '../../../lambda/domain/rules/application-content.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { type EditionId, editions } from '../../../lambda/domain/rules/editions.ts';
import type { RuleContext, Subject } from '../../../lambda/domain/rules/rule.ts';
import type { Level, Organisation, OrganisationKind } from '../../../lambda/domain/vocabulary/organisation.ts';

export const organisation = (
  kind: OrganisationKind,
  level: Level,
  division: string,
  name = '某单位',
): Organisation => ({
  id: `${kind}-${division}`,
  name,
  aliases: [],
  kind,
  level,
  division,
  contact: { office: '办公室', phone: '020-12345678' },
});

export const provincialDepartment = organisation('department', 'provincial', '440000', '广东省应急管理厅');
export const provincialBureau = organisation('telecom-authority', 'provincial', '440000', '广东省通信管理局');
export const ministry = organisation('telecom-authority', 'national', '000000', '工业和信息化部');

/** An application of which no rule complains: submitted on Friday 2025-06-06, sent 15 working days later. */
export const soundContent: ApplicationContent = {
  text: '【广东省应急管理厅】台风季将至，请检查门窗。咨询电话：020-12345678',
  reason: '提醒群众防灾避灾',
  window: { start: '2025-06-27T09:00:00+08:00', end: '2025-06-28T18:00:00+08:00' },
  divisions: ['440100'],
  sendingAgency: '广东省应急管理厅',
  volumeEstimate: 1_000_000,
  frequency: { sends: 1, note: '一次' },
  classification: 'public-interest',
  attachment: { name: '申请.pdf', mediaType: 'application/pdf', sizeInBytes: 1, sha256: 'a'.repeat(64) },
};

type Application = NonNullable<Subject['application']>;

export const application = (content: Partial<ApplicationContent> = {}, more: Partial<Application> = {}): Subject => {
  const applicant = more.applicant ?? provincialDepartment;
  const whole = { ...soundContent, ...content };
  return {
    text: whole.text,
    sender: { name: applicant.name, aliases: applicant.aliases },
    application: { authority: provincialBureau, submittedOn: '2025-06-06', ...more, applicant, content: whole },
  };
};

/** The same application without one of its parts. */
export const without = (field: keyof ApplicationContent): Subject => {
  const subject = application();
  if (!subject.application) throw new Error('an application was made');
  const { [field]: _, ...content } = subject.application.content;
  return { ...subject, application: { ...subject.application, content: { text: '', ...content } } };
};

export const context = (edition: EditionId = 'draft-2020', more: Partial<RuleContext> = {}): RuleContext => ({
  edition: editions[edition],
  path: 'ordinary',
  calendar: publishedCalendar,
  strictLeadTime: false,
  eligibilityOverrides: {},
  scans: { atMost: defaultPolicy.scansAtMost, elsewhere: new Map() },
  proportions: defaultPolicy,
  sendWindow: { atMostInDays: 31, startsWithinDays: 366 },
  ...more,
});
