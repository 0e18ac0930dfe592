import type { ApplicationCommand, ApplicationCommandType } from '../../../lambda/domain/application/commands/index.ts';
import type { ApplicationEvent } from '../../../lambda/domain/application/events.ts';
import type { ApplicationStatus } from '../../../lambda/domain/application/status.ts';
import { type Actor, Role } from '../../../lambda/domain/vocabulary/actor.ts';
import { type Past, someone } from '../given.ts';
import {
  approval,
  content,
  erratum,
  erratumWaits,
  given,
  review,
  standingAt,
  submission,
  windowEnd,
  windowStart,
} from './history.ts';

type Case = {
  readonly command: ApplicationCommand;
  readonly status: ApplicationStatus;
  /** Where more has happened than leads to that status. */
  readonly past?: readonly Past<ApplicationEvent>[];
  readonly at: string;
  /** Role and organisation of the only people who may. */
  readonly may: readonly [Role, string | null];
};

const department = ['department-officer', 'gd-emergency'] as const;
const authority = ['authority-officer', 'gd-bureau'] as const;
const clock = ['system', null] as const;

const cases: Readonly<Record<Exclude<ApplicationCommandType, 'draft-application'>, Case>> = {
  'correct-application': {
    command: { type: 'correct-application', content },
    status: 'returned',
    at: review,
    may: department,
  },
  'submit-application': {
    command: { type: 'submit-application' },
    status: 'returned',
    at: submission,
    may: department,
  },
  'withdraw-application': {
    command: { type: 'withdraw-application', reason: '不再需要。' },
    status: 'scheduled',
    at: review,
    may: department,
  },
  'return-application': {
    command: { type: 'return-application', reason: '请改。' },
    status: 'submitted',
    at: review,
    may: authority,
  },
  'decline-application': {
    command: { type: 'decline-application', reason: '不宜。' },
    status: 'submitted',
    at: review,
    may: authority,
  },
  'approve-application': { command: approval(), status: 'submitted', at: review, may: authority },
  'second-sign-application': {
    command: { type: 'second-sign-application', reason: '' },
    status: 'awaiting-second-signature',
    at: review,
    may: authority,
  },
  'halt-application': {
    command: { type: 'halt-application', reason: '停。' },
    status: 'dispatching',
    at: windowStart,
    may: authority,
  },
  'issue-erratum': { command: erratum, status: 'completed', at: windowStart, may: authority },
  'sign-erratum': {
    command: { type: 'sign-erratum' },
    status: 'completed',
    past: erratumWaits,
    at: windowEnd,
    may: authority,
  },
  'explain-lapse': {
    command: { type: 'explain-lapse', reason: '人手不足。' },
    status: 'lapsed',
    at: windowStart,
    may: authority,
  },
  'record-complaints': {
    command: { type: 'record-complaints', count: 1, receivedOn: '2026-03-23' },
    status: 'completed',
    at: windowStart,
    may: authority,
  },
  'lapse-application': { command: { type: 'lapse-application' }, status: 'submitted', at: windowStart, may: clock },
  'remind-decision': { command: { type: 'remind-decision' }, status: 'submitted', at: windowStart, may: clock },
  'rejudge-application': { command: { type: 'rejudge-application' }, status: 'submitted', at: review, may: clock },
  'start-dispatch': { command: { type: 'start-dispatch' }, status: 'scheduled', at: windowStart, may: clock },
  'mark-dispatched': { command: { type: 'mark-dispatched' }, status: 'dispatching', at: windowStart, may: clock },
  'complete-dispatch': { command: { type: 'complete-dispatch' }, status: 'dispatching', at: windowStart, may: clock },
};

const places = ['gd-emergency', 'gd-bureau', 'fj-emergency', 'fj-bureau', 'miit', 'mobile', null] as const;

/** Who has a right to know of a submitted application, whatever he may do with it. */
const mayKnow = (role: Role, organisation: string | null): boolean =>
  role === 'auditor' ||
  role === 'system' ||
  (role === 'department-officer' && organisation === 'gd-emergency') ||
  ((role === 'authority-officer' || role === 'duty-officer') && organisation === 'gd-bureau');

const expectation = (role: Role, organisation: string | null, [allowedRole, allowedPlace]: Case['may']): string => {
  if (role === allowedRole && (allowedPlace === null || organisation === allowedPlace)) return 'permitted';
  return mayKnow(role, organisation) ? 'refused: not-permitted' : 'refused: not-found';
};

const people = Role.options.flatMap((role) => places.map((place) => [role, place] as const));
const grid = Object.values(cases).flatMap((it) =>
  people.map(([role, place]) => [it.command.type, role, place, it] as const),
);

const permittedOr = (happened: readonly string[] | string): string =>
  typeof happened === 'string' && /not-(found|permitted)/.test(happened) ? happened : 'permitted';

describe('who may do what with an application', () => {
  it.each(grid)('%s by a %s of %s', (_type, role, place, { command, status, past, at, may }) => {
    const { happened } = given(past ?? standingAt(status)).when(command, { by: someone('another', place, role), at });
    expect(permittedOr(happened)).toBe(expectation(role, place, may));
  });

  it.each(people)('a draft is shown to its own department only: %s of %s', (role, place) => {
    const by = someone('another', place, role);
    const { happened } = given(standingAt('draft')).when({ type: 'submit-application' }, { by, at: submission });
    const isOwn = role === 'department-officer' && place === 'gd-emergency';
    const seesAll = role === 'auditor' || role === 'system';
    expect(permittedOr(happened)).toBe(isOwn ? 'permitted' : `refused: not-${seesAll ? 'permitted' : 'found'}`);
  });

  it.each(Role.options)('only a department officer drafts: %s', (role) => {
    const by = someone('another', 'fj-emergency', role);
    const { happened } = given([]).when({ type: 'draft-application', content }, { by, at: submission });
    expect(permittedOr(happened)).toBe(role === 'department-officer' ? 'permitted' : 'refused: not-permitted');
  });

  it.each([null, 'unheard-of'])('an officer of the unregistered organisation %s cannot draft', (organisation) => {
    const by = someone('another', organisation, 'department-officer');
    const { happened } = given([]).when({ type: 'draft-application', content }, { by, at: submission });
    expect(happened).toBe('refused: unknown-organisation');
  });

  it('roles do not add up across organisations: an auditor elsewhere who is also an officer sees but cannot decide', () => {
    const by: Actor = someone('another', 'fj-bureau', 'auditor', 'authority-officer');
    const { happened } = given(standingAt('submitted')).when(approval(), { by, at: review });
    expect(happened).toBe('refused: not-permitted');
  });
});
