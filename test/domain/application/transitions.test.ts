import type { ApplicationCommand, ApplicationCommandType } from '../../../lambda/domain/application/commands/index.ts';
import { evolveApplication } from '../../../lambda/domain/application/evolve.ts';
import { ApplicationStatus } from '../../../lambda/domain/application/status.ts';
import type { Moment } from '../given.ts';
import { facts } from '../sample-register.ts';
import {
  approval,
  clerk,
  content,
  erratum,
  given,
  officer,
  review,
  secondOfficer,
  standingAt,
  submission,
  system,
  windowStart,
} from './history.ts';

/** A notice under which the send of 23 March would come a working day too early. */
const amended = facts({
  others: [
    {
      kind: 'holiday-notice',
      value: { year: 2026, papers: ['示例'], days: [{ name: '调休', date: '2026-03-20', isOffDay: true }] },
    },
  ],
});

const rescanned = { name: '重扫.pdf', mediaType: 'application/pdf', sizeInBytes: 9, sha256: 'b'.repeat(64) } as const;

/** Every command from the right person, at a time at which only the status can stand in its way. */
const commands: Readonly<Record<ApplicationCommandType, readonly [ApplicationCommand, Moment]>> = {
  'draft-application': [
    { type: 'draft-application', content },
    { by: clerk, at: review },
  ],
  'correct-application': [
    { type: 'correct-application', content: { ...content, attachment: rescanned } },
    { by: clerk, at: review },
  ],
  'submit-application': [{ type: 'submit-application' }, { by: clerk, at: submission }],
  'withdraw-application': [
    { type: 'withdraw-application', reason: '不再需要。' },
    { by: clerk, at: review },
  ],
  'return-application': [
    { type: 'return-application', reason: '请改。' },
    { by: secondOfficer, at: review },
  ],
  'decline-application': [
    { type: 'decline-application', reason: '不宜。' },
    { by: secondOfficer, at: review },
  ],
  'approve-application': [approval(), { by: secondOfficer, at: review }],
  'second-sign-application': [
    { type: 'second-sign-application', reason: '' },
    { by: secondOfficer, at: review },
  ],
  'halt-application': [
    { type: 'halt-application', reason: '停。' },
    { by: officer, at: review },
  ],
  'issue-erratum': [erratum, { by: officer, at: windowStart }],
  'sign-erratum': [{ type: 'sign-erratum' }, { by: secondOfficer, at: windowStart }],
  'explain-lapse': [
    { type: 'explain-lapse', reason: '人手不足。' },
    { by: officer, at: windowStart },
  ],
  'record-complaints': [
    { type: 'record-complaints', count: 2, receivedOn: '2026-03-23' },
    { by: officer, at: windowStart },
  ],
  'lapse-application': [{ type: 'lapse-application' }, { by: system, at: windowStart }],
  'remind-decision': [{ type: 'remind-decision' }, { by: system, at: windowStart }],
  'rejudge-application': [{ type: 'rejudge-application' }, { by: system, at: review, registry: amended }],
  'start-dispatch': [{ type: 'start-dispatch' }, { by: system, at: windowStart }],
  'mark-dispatched': [{ type: 'mark-dispatched' }, { by: system, at: windowStart }],
  'complete-dispatch': [{ type: 'complete-dispatch' }, { by: system, at: windowStart }],
};

type Cells = Partial<Record<ApplicationCommandType, ApplicationStatus>>;

const beforeDecision: Cells = {
  'return-application': 'returned',
  'decline-application': 'declined',
  'withdraw-application': 'withdrawn',
  'lapse-application': 'lapsed',
};
const beforeSending: Cells = { 'withdraw-application': 'withdrawn', 'halt-application': 'halted' };

/** What the issue allows: command -> the status it leads to. Everything that is not listed must be refused. */
const allowed: Readonly<Record<ApplicationStatus, Cells>> = {
  draft: { 'correct-application': 'draft', 'submit-application': 'submitted', 'withdraw-application': 'withdrawn' },
  submitted: {
    ...beforeDecision,
    'correct-application': 'submitted',
    'approve-application': 'scheduled',
    'rejudge-application': 'submitted',
    'remind-decision': 'submitted',
  },
  returned: {
    'correct-application': 'returned',
    'submit-application': 'submitted',
    'withdraw-application': 'withdrawn',
    'lapse-application': 'lapsed',
  },
  'awaiting-second-signature': {
    ...beforeDecision,
    'second-sign-application': 'scheduled',
    'rejudge-application': 'awaiting-second-signature',
    'remind-decision': 'awaiting-second-signature',
  },
  scheduled: { ...beforeSending, 'rejudge-application': 'scheduled', 'start-dispatch': 'dispatching' },
  dispatching: {
    'mark-dispatched': 'dispatched',
    'complete-dispatch': 'completed',
    'halt-application': 'halted',
    'record-complaints': 'dispatching',
  },
  dispatched: {
    'complete-dispatch': 'completed',
    'halt-application': 'halted',
    'record-complaints': 'dispatched',
  },
  completed: { 'record-complaints': 'completed', 'issue-erratum': 'completed' },
  halted: { 'record-complaints': 'halted', 'issue-erratum': 'halted' },
  declined: {},
  withdrawn: {},
  lapsed: { 'explain-lapse': 'lapsed' },
};

const isCommandType = (text: string): text is ApplicationCommandType => text in commands;
const commandTypes = Object.keys(commands).filter(isCommandType);
const cells = ApplicationStatus.options.flatMap((status) => commandTypes.map((type) => [type, status] as const));

describe('the life of an application', () => {
  it.each(cells)('%s while %s goes where the issue says, or is refused', (type, status) => {
    const { state, happened } = given(standingAt(status)).when(...commands[type]);
    const expected = allowed[status][type];
    if (expected === undefined) {
      const isHidden = status === 'draft' && commands[type][1].by.organisation === 'gd-bureau';
      expect(happened).toBe(isHidden ? 'refused: not-found' : 'refused: wrong-state');
      expect(state?.status).toBe(status);
    } else {
      expect({ happened, status: state?.status }).toEqual({ happened: expect.any(Array), status: expected });
    }
  });

  it.each(commandTypes.filter((type) => type !== 'draft-application'))('%s finds nothing before a draft', (type) => {
    expect(given([]).when(...commands[type]).happened).toBe('refused: not-found');
  });

  it('begins with a draft of the organisation the token names', () => {
    const { state } = given([]).when(...commands['draft-application']);
    expect(state).toMatchObject({ id: 'a-1', version: 1, status: 'draft', applicant: 'gd-emergency', authority: null });
  });

  it('refuses to fold a journal in which a send precedes its approval', () => {
    const { state } = given(standingAt('submitted'));
    const by = { actor: system, at: windowStart, version: 3, stream: 'application#a-1' };
    expect(() => evolveApplication(state, { type: 'application.dispatch-started', orders: [] }, by)).toThrow(
      'application.dispatch-started cannot follow submitted',
    );
  });

  it('refuses to fold a journal that does not begin with a draft', () => {
    const by = { actor: system, at: windowStart, version: 1, stream: 'application#a-1' };
    expect(() => evolveApplication(null, { type: 'application.lapsed', reason: '' }, by)).toThrow(
      'cannot follow nothing',
    );
  });
});
