import type { EmergencyCommand, EmergencyCommandType } from '../../../lambda/domain/emergency/commands/index.ts';
import type { EmergencyEvent } from '../../../lambda/domain/emergency/events.ts';
import { evolveEmergency } from '../../../lambda/domain/emergency/evolve.ts';
import type { Moment } from '../given.ts';
import {
  alert,
  clerk,
  document,
  duty,
  given,
  later,
  machine,
  officer,
  onset,
  paperworkAt,
  past,
  type Standing,
  standingAt,
  standings,
  step,
  system,
  trigger,
  triggered,
} from './history.ts';

type EmergencyOnly = Exclude<EmergencyCommandType, `${string}-paperwork`>;

const commands: Readonly<Record<EmergencyOnly, readonly [EmergencyCommand, Moment]>> = {
  'trigger-emergency': [trigger(), { by: machine, at: later }],
  'confirm-emergency': [
    { type: 'confirm-emergency', reason: '' },
    { by: duty, at: later },
  ],
  'refuse-emergency': [
    { type: 'refuse-emergency', reason: '不属危急。' },
    { by: duty, at: later },
  ],
  'update-emergency': [
    { type: 'update-emergency', alert },
    { by: machine, at: later },
  ],
  'cancel-emergency': [
    { type: 'cancel-emergency', reason: '误发。' },
    { by: machine, at: later },
  ],
  'end-emergency': [
    { type: 'end-emergency', reason: '险情解除。' },
    { by: machine, at: later },
  ],
  'explain-stop': [
    { type: 'explain-stop', reason: '误发。' },
    { by: machine, at: later },
  ],
  'tell-recipients': [
    { type: 'tell-recipients', kind: 'all-clear', text: '险情已经解除。' },
    { by: machine, at: later },
  ],
  'expire-emergency': [{ type: 'expire-emergency' }, { by: system, at: '2026-06-09T10:00:00.000Z' }],
  'remind-confirmation': [{ type: 'remind-confirmation' }, { by: system, at: later }],
  'escalate-emergency': [{ type: 'escalate-emergency' }, { by: system, at: later }],
  'review-emergency': [
    { type: 'review-emergency', justified: true, reason: '情况属实。' },
    { by: officer, at: later },
  ],
  'record-complaints': [
    { type: 'record-complaints', count: 1, receivedOn: '2026-06-09' },
    { by: officer, at: later },
  ],
};

type Cells = Partial<Record<EmergencyOnly, readonly string[]>>;

const wasSent: Cells = {
  'review-emergency': ['emergency.reviewed'],
  'record-complaints': ['emergency.complaints-recorded'],
};
const stopped: Cells = { 'explain-stop': ['emergency.stop-explained'] };
const closed: Cells = { ...wasSent, ...stopped, 'tell-recipients': ['emergency.told'] };
const running: Cells = {
  ...wasSent,
  'update-emergency': ['emergency.updated'],
  'cancel-emergency': ['emergency.cancelled'],
  'end-emergency': ['emergency.ended'],
  'expire-emergency': ['emergency.ended'],
};

/** What the issue allows: command -> its events. Everything that is not listed must be refused. */
const allowed: Readonly<Record<Standing, Cells>> = {
  'awaiting-confirmation': {
    'confirm-emergency': ['emergency.confirmed', 'emergency.sent', 'paperwork.opened'],
    'refuse-emergency': ['emergency.refused'],
    'cancel-emergency': ['emergency.cancelled'],
    'expire-emergency': ['emergency.refused'],
    'remind-confirmation': ['emergency.confirmation-reminded'],
    'escalate-emergency': ['emergency.escalated'],
  },
  sent: running,
  'sent, update pending': {
    ...running,
    'confirm-emergency': ['emergency.confirmed', 'emergency.updated'],
    'refuse-emergency': ['emergency.update-refused'],
  },
  updated: running,
  ended: closed,
  cancelled: closed,
  'cancelled unsent': stopped,
  refused: {},
};

const isCommandType = (text: string): text is EmergencyOnly => text in commands;
const commandTypes = Object.keys(commands).filter(isCommandType);

describe('the life of an emergency', () => {
  it.each(standings.flatMap((standing) => commandTypes.map((type) => [type, standing] as const)))(
    '%s while %s does what the issue says, or is refused',
    (type, standing) => {
      const { happened, state } = given(standingAt(standing)).when(...commands[type]);
      expect(happened).toEqual(allowed[standing][type] ?? 'refused: wrong-state');
      if (typeof happened === 'string') expect(state).toEqual(given(standingAt(standing)).state);
    },
  );

  it.each(commandTypes.filter((type) => type !== 'trigger-emergency'))('%s finds nothing before a trigger', (type) => {
    expect(given([]).when(...commands[type]).happened).toBe('refused: not-found');
  });

  it.each([
    ['explain-stop', duty],
    ['refuse-emergency', duty],
    ['review-emergency', officer],
  ] as const)('%s needs a written reason', (type, by) => {
    const command: EmergencyCommand =
      type === 'review-emergency' ? { type, justified: false, reason: ' ' } : { type, reason: ' ' };
    const standing = type === 'refuse-emergency' ? 'awaiting-confirmation' : type === 'explain-stop' ? 'ended' : 'sent';
    expect(given(standingAt(standing)).when(command, { by, at: later }).happened).toBe('refused: reason-required');
  });

  it('is reviewed once: the verdict stands in the record of the standing authority too', () => {
    const review = step({ type: 'review-emergency', justified: true, reason: '情况属实。' }, officer, later);
    const again = { type: 'review-emergency', justified: false, reason: '另有看法。' } as const;
    const { happened, state } = given(past(triggered, review)).when(again, { by: officer, at: later });
    expect([happened, state?.review?.justified]).toEqual(['refused: wrong-state', true]);
  });

  it('refuses to fold a journal in which an emergency is sent after it ended', () => {
    const { state } = given(standingAt('ended'));
    const by = { actor: system, at: later, version: 9, stream: 'emergency#e-1' };
    const sent: EmergencyEvent = { type: 'emergency.sent', orders: [], expiresAt: onset };
    expect(() => evolveEmergency(state, sent, by)).toThrow('emergency.sent cannot follow ended');
  });
});

const paperworkCommands = {
  'file-paperwork': [{ type: 'file-paperwork', document }, clerk],
  'accept-paperwork': [{ type: 'accept-paperwork', reason: '' }, officer],
  'return-paperwork': [{ type: 'return-paperwork', reason: '请补。' }, officer],
  'remind-paperwork': [{ type: 'remind-paperwork' }, system],
} as const;

describe('the life of its paperwork', () => {
  it.each([
    ['due', 'file-paperwork', 'filed'],
    ['due', 'accept-paperwork', null],
    ['due', 'return-paperwork', null],
    ['due', 'remind-paperwork', 'due'],
    ['filed', 'file-paperwork', null],
    ['filed', 'accept-paperwork', 'accepted'],
    ['filed', 'return-paperwork', 'returned'],
    ['filed', 'remind-paperwork', null],
    ['accepted', 'file-paperwork', null],
    ['accepted', 'accept-paperwork', null],
    ['accepted', 'return-paperwork', null],
    ['accepted', 'remind-paperwork', null],
    ['returned', 'file-paperwork', 'filed'],
    ['returned', 'accept-paperwork', null],
    ['returned', 'return-paperwork', null],
    ['returned', 'remind-paperwork', 'returned'],
  ] as const)('%s: %s leads to %s', (status, type, expected) => {
    const [command, by] = paperworkCommands[type];
    const { state, happened } = given(paperworkAt(status)).when(command, { by, at: '2026-07-01T00:00:00.000Z' });
    expect(state?.paperwork?.status).toBe(expected ?? status);
    if (expected === null) expect(happened).toBe('refused: wrong-state');
    else expect(happened).toHaveLength(1);
  });

  it.each(['ended', 'cancelled', 'updated'] as const)('goes on after the emergency was %s', (standing) => {
    const { state } = given(standingAt(standing)).when({ type: 'file-paperwork', document }, { by: clerk, at: later });
    expect(state).toMatchObject({ status: standing, paperwork: { status: 'filed' } });
  });

  it.each(['awaiting-confirmation', 'refused', 'cancelled unsent'] as const)(
    'does not exist for what was never sent: %s',
    (standing) => {
      const { happened, state } = given(standingAt(standing)).when(
        { type: 'file-paperwork', document },
        { by: clerk, at: later },
      );
      expect([state?.paperwork, happened]).toEqual([null, 'refused: wrong-state']);
    },
  );
});
