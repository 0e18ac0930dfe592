import type * as commit from '../../lambda/domain/journal/every-commit.ts';
import type { AnswerOf } from '../../lambda/http/operations.ts';
import type * as answers from '../../lambda/http/schemas/answers.ts';
import type * as attachments from '../../lambda/http/schemas/attachments.ts';
import type * as cases from '../../lambda/http/schemas/cases.ts';
import type * as domain from '../../lambda/http/schemas/domain.ts';
import type * as evidence from '../../lambda/http/schemas/evidence.ts';
import type * as problem from '../../lambda/http/schemas/problem.ts';
import type * as reports from '../../lambda/http/schemas/reports.ts';
import type * as scans from '../../lambda/http/schemas/scans.ts';

/** What the service says, as its own schemas have it: types alone, so that nothing of them comes into the browser. */
export type AccessRow = AnswerOf<typeof domain.AccessRow>;
export type Alert = AnswerOf<typeof domain.Alert>;
export type ApplicationCard = AnswerOf<typeof domain.ApplicationCard>;
export type ApplicationCase = AnswerOf<typeof cases.ApplicationCase>;
export type ApplicationContent = AnswerOf<typeof domain.ApplicationContent>;
export type ApplicationState = AnswerOf<typeof cases.ApplicationState>;
export type Attachment = AnswerOf<typeof domain.Attachment>;
export type ScanOfCase = AnswerOf<typeof scans.ScanOfCase>;
export type ScanElsewhere = AnswerOf<typeof scans.ScanElsewhere>;
export type AttachmentLink = AnswerOf<typeof attachments.AttachmentLink>;
export type Commit = AnswerOf<typeof domain.Commit>;
export type CoordinationOrder = AnswerOf<typeof domain.CoordinationOrder>;
export type DomainEvent = AnswerOf<typeof commit.DomainEvent>;
export type EmergencyAnswer = AnswerOf<typeof cases.EmergencyAnswer>;
export type EmergencyCase = AnswerOf<typeof cases.EmergencyCase>;
export type EmergencyLine = AnswerOf<typeof answers.EmergencyLine>;
export type EmergencyPage = AnswerOf<typeof answers.EmergencyPage>;
export type Estimates = AnswerOf<typeof answers.Estimates>;
export type Estimate = Estimates['operators'][number];
export type EvidenceFile = AnswerOf<typeof evidence.EvidenceFile>;
export type Figures = AnswerOf<typeof domain.Figures>;
/** As it is answered, or as the rules judge it in the page itself: without the sentences, which are made of its facts. */
export type Finding = Omit<AnswerOf<typeof domain.Finding>, 'detail' | 'detailEn'> & {
  readonly detail?: string | undefined;
};
export type History = AnswerOf<typeof answers.History>;
export type Me = AnswerOf<typeof answers.Me>;
export type Order = AnswerOf<typeof domain.Order>;
export type OrderRow = AnswerOf<typeof domain.OrderRow>;
export type Organisation = AnswerOf<typeof domain.Organisation>;
export type Paperwork = AnswerOf<typeof cases.Paperwork>;
export type PaperworkDocument = AnswerOf<typeof domain.PaperworkDocument>;
export type PaperworkLine = AnswerOf<typeof answers.PaperworkLine>;
export type PaperworkPage = AnswerOf<typeof answers.PaperworkPage>;
export type Problem = AnswerOf<typeof problem.Problem>;
export type RegistryEntry = AnswerOf<typeof domain.RegistryEntry>;
export type RegistryState = AnswerOf<typeof cases.RegistryState>;
export type Signature = AnswerOf<typeof cases.Signature>;
export type Spread = NonNullable<StatisticsAnswer['decisionHours']>;
export type ScheduleAnswer = AnswerOf<typeof reports.ScheduleAnswer>;
export type StatisticsAnswer = AnswerOf<typeof reports.StatisticsAnswer>;

export type { Operations } from '../../lambda/http/operations.ts';
