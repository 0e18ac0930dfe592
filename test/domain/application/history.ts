import type { ApplicationCommand, ApplicationCommandOf } from '../../../lambda/domain/application/commands/index.ts';
import { decideApplication } from '../../../lambda/domain/application/commands/index.ts';
import type { ApplicationEvent, CoordinationOrder } from '../../../lambda/domain/application/events.ts';
import { evolveApplication } from '../../../lambda/domain/application/evolve.ts';
import type { Application } from '../../../lambda/domain/application/state.ts';
import type { ApplicationStatus } from '../../../lambda/domain/application/status.ts';
import type { ApplicationContent } from '../../../lambda/domain/rules/application-content.ts';
import { systemActor } from '../../../lambda/domain/vocabulary/actor.ts';
import { type CaseKind, givenFor, type Moment, type Past, pastOf, someone } from '../given.ts';

export const kind: CaseKind<ApplicationCommand, Application, ApplicationEvent> = {
  stream: 'application#a-1',
  decide: decideApplication,
  evolve: evolveApplication,
};
export const given = givenFor(kind);
export const past = pastOf(kind);

export const clerk = someone('gd-clerk', 'gd-emergency', 'department-officer');
export const officer = someone('bureau-officer', 'gd-bureau', 'authority-officer');
export const secondOfficer = someone('bureau-officer-2', 'gd-bureau', 'authority-officer');
export const system = systemActor;

/** Submitted on Monday 2026-03-02; the fifteenth working day after it is Monday 2026-03-23. */
export const submission = '2026-03-02T02:00:00.000Z';
export const review = '2026-03-10T02:00:00.000Z';
export const windowStart = '2026-03-23T01:00:00.000Z';
export const windowEnd = '2026-03-25T10:00:00.000Z';

export const content: ApplicationContent = {
  text: '【广东省应急管理厅】汛期将至，请检查房屋排水，遇险情及时撤离。咨询电话：020-55500101',
  reason: '提醒群众防灾避灾。',
  window: { start: windowStart, end: windowEnd },
  divisions: ['440300'],
  volumeEstimate: 1_000_000,
  frequency: { sends: 1, note: '一次' },
  classification: 'public-interest',
  attachment: { name: '申请.pdf', mediaType: 'application/pdf', sizeInBytes: 1024, sha256: 'a'.repeat(64) },
};

export const order: CoordinationOrder = {
  operators: [
    { operator: 'mobile', volumeCeiling: 600_000 },
    { operator: 'unicom', volumeCeiling: 400_000 },
  ],
  window: { start: windowStart, end: windowEnd },
  divisions: ['440300'],
  accessNumber: '1063900001',
};

export const wholeProvince: CoordinationOrder = { ...order, divisions: ['440000'] };

export const approval = (
  more: Partial<ApplicationCommandOf<'approve-application'>> = {},
): ApplicationCommandOf<'approve-application'> => ({
  type: 'approve-application',
  order,
  confirmedExemptions: [],
  reason: '同意协调发送。',
  ...more,
});

/** What was wrong with `content`, put right. */
export const erratum: ApplicationCommandOf<'issue-erratum'> = {
  type: 'issue-erratum',
  text: '【广东省应急管理厅】更正：昨日短信所写电话有误，应为020-55500101。',
  corrects: '咨询电话写错。',
};

type Step = readonly [ApplicationCommand, Moment];

export const step = (command: ApplicationCommand, by: Moment['by'], at: string): Step => [command, { by, at }];

export const drafted = (it: ApplicationContent = content): Step =>
  step({ type: 'draft-application', content: it }, clerk, submission);
const submit = step({ type: 'submit-application' }, clerk, submission);
const approved = step(approval(), officer, review);
const started = step({ type: 'start-dispatch' }, system, windowStart);
const dispatched = step({ type: 'mark-dispatched' }, system, windowStart);
const provincial: ApplicationContent = { ...content, divisions: ['440000'] };

const stepsTo: Readonly<Record<ApplicationStatus, readonly Step[]>> = {
  draft: [drafted()],
  submitted: [drafted(), submit],
  returned: [drafted(), submit, step({ type: 'return-application', reason: '请补充。' }, officer, review)],
  'awaiting-second-signature': [drafted(provincial), submit, step(approval({ order: wholeProvince }), officer, review)],
  scheduled: [drafted(), submit, approved],
  dispatching: [drafted(), submit, approved, started],
  dispatched: [drafted(), submit, approved, started, dispatched],
  completed: [drafted(), submit, approved, started, dispatched, step({ type: 'complete-dispatch' }, system, windowEnd)],
  declined: [drafted(), submit, step({ type: 'decline-application', reason: '不宜。' }, officer, review)],
  withdrawn: [drafted(), submit, step({ type: 'withdraw-application', reason: '不再需要。' }, clerk, review)],
  lapsed: [drafted(), submit, step({ type: 'lapse-application' }, system, windowStart)],
  halted: [
    drafted(),
    submit,
    approved,
    started,
    step({ type: 'halt-application', reason: '停。' }, officer, windowStart),
  ],
};

/** The past of an application that stands in a status. */
export const standingAt = (status: ApplicationStatus): readonly Past<ApplicationEvent>[] => past(...stepsTo[status]);

/** A submitted application with other content, e.g. one that claims an exemption. */
export const submittedWith = (more: Partial<ApplicationContent>): readonly Past<ApplicationEvent>[] =>
  past(drafted({ ...content, ...more }), submit);

/** One that went to a whole province with two signatures and is done; a first officer has signed its erratum. */
export const erratumWaits: readonly Past<ApplicationEvent>[] = past(
  drafted(provincial),
  submit,
  step(approval({ order: wholeProvince }), officer, review),
  step({ type: 'second-sign-application', reason: '' }, secondOfficer, review),
  started,
  step({ type: 'complete-dispatch' }, system, windowEnd),
  step(erratum, officer, windowEnd),
);
