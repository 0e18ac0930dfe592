import type { EmergencyCommand, EmergencyCommandType } from '../../../lambda/domain/emergency/commands/index.ts';
import type { EmergencyEvent } from '../../../lambda/domain/emergency/events.ts';
import { Role } from '../../../lambda/domain/vocabulary/actor.ts';
import type { Past } from '../given.ts';
import { someone } from '../given.ts';
import { alert, document, given, later, onset, paperworkAt, standingAt, trigger } from './history.ts';

type Who = readonly (readonly [Role, string | null])[];
type Case = { readonly command: EmergencyCommand; readonly past: readonly Past<EmergencyEvent>[]; readonly may: Who };

const sender: Who = [
  ['emergency-trigger', 'gd-emergency'],
  ['department-officer', 'gd-emergency'],
];
const dutyOfficer: Who = [['duty-officer', 'gd-bureau']];
const authority: Who = [['authority-officer', 'gd-bureau']];
const clock: Who = [['system', null]];
const sent = standingAt('sent');
const held = standingAt('awaiting-confirmation');

const cases: Readonly<Record<Exclude<EmergencyCommandType, 'trigger-emergency'>, Case>> = {
  'confirm-emergency': { command: { type: 'confirm-emergency', reason: '' }, past: held, may: dutyOfficer },
  'refuse-emergency': { command: { type: 'refuse-emergency', reason: '否' }, past: held, may: dutyOfficer },
  'update-emergency': { command: { type: 'update-emergency', alert }, past: sent, may: sender.slice(0, 1) },
  'cancel-emergency': {
    command: { type: 'cancel-emergency', reason: '误发' },
    past: sent,
    may: [...sender, ...dutyOfficer],
  },
  'end-emergency': { command: { type: 'end-emergency', reason: '解除' }, past: sent, may: [...sender, ...dutyOfficer] },
  'explain-stop': {
    command: { type: 'explain-stop', reason: '误发' },
    past: standingAt('cancelled'),
    may: [...sender, ...dutyOfficer],
  },
  'tell-recipients': {
    command: { type: 'tell-recipients', kind: 'correction', text: '系误发。' },
    past: standingAt('cancelled'),
    may: [...sender, ...dutyOfficer],
  },
  'expire-emergency': { command: { type: 'expire-emergency' }, past: sent, may: clock },
  'escalate-emergency': { command: { type: 'escalate-emergency' }, past: held, may: clock },
  'remind-confirmation': { command: { type: 'remind-confirmation' }, past: held, may: clock },
  'review-emergency': {
    command: { type: 'review-emergency', justified: true, reason: '属实' },
    past: sent,
    may: authority,
  },
  'record-complaints': {
    command: { type: 'record-complaints', count: 1, receivedOn: '2026-06-09' },
    past: sent,
    may: authority,
  },
  'file-paperwork': { command: { type: 'file-paperwork', document }, past: sent, may: sender.slice(1) },
  'accept-paperwork': { command: { type: 'accept-paperwork', reason: '' }, past: paperworkAt('filed'), may: authority },
  'return-paperwork': {
    command: { type: 'return-paperwork', reason: '请补' },
    past: paperworkAt('filed'),
    may: authority,
  },
  'remind-paperwork': { command: { type: 'remind-paperwork' }, past: sent, may: clock },
};

const places = ['gd-emergency', 'gd-bureau', 'fj-emergency', 'fj-bureau', 'miit', 'mobile', null] as const;
const people = Role.options.flatMap((role) => places.map((place) => [role, place] as const));

const mayKnow = (role: Role, place: string | null): boolean =>
  role === 'auditor' ||
  role === 'system' ||
  (place === 'gd-emergency' && (role === 'department-officer' || role === 'emergency-trigger')) ||
  (place === 'gd-bureau' && (role === 'authority-officer' || role === 'duty-officer'));

const expectation = (role: Role, place: string | null, may: Who): string => {
  if (may.some(([allowed, where]) => allowed === role && (where === null || where === place))) return 'permitted';
  return mayKnow(role, place) ? 'refused: not-permitted' : 'refused: not-found';
};

const permittedOr = (happened: readonly string[] | string): string =>
  typeof happened === 'string' && /not-(found|permitted)/.test(happened) ? happened : 'permitted';

describe('who may do what with an emergency', () => {
  it.each(
    Object.values(cases).flatMap((it) => people.map(([role, place]) => [it.command.type, role, place, it] as const)),
  )('%s by a %s of %s', (_type, role, place, { command, past, may }) => {
    const { happened } = given(past).when(command, { by: someone('another', place, role), at: later });
    expect(permittedOr(happened)).toBe(expectation(role, place, may));
  });

  it.each(Role.options)('only an emergency trigger sends first: %s', (role) => {
    const { happened } = given([]).when(trigger(), { by: someone('another', 'gd-emergency', role), at: onset });
    expect(permittedOr(happened)).toBe(role === 'emergency-trigger' ? 'permitted' : 'refused: not-permitted');
  });

  it.each([null, 'unheard-of'])('a trigger of the unregistered organisation %s is refused', (organisation) => {
    const by = someone('another', organisation, 'emergency-trigger');
    expect(given([]).when(trigger(), { by, at: onset }).happened).toBe('refused: unknown-organisation');
  });

  it('an officer of the authority who is a department officer by role does not stop a message for its sender', () => {
    const by = someone('another', 'gd-bureau', 'authority-officer', 'department-officer');
    const { happened } = given(sent).when({ type: 'cancel-emergency', reason: '误发' }, { by, at: later });
    expect(happened).toBe('refused: not-permitted');
  });
});

describe('nobody decides what is their own', () => {
  const both = someone('warning-system', 'gd-bureau', 'duty-officer');
  const filer = someone('gd-clerk', 'gd-bureau', 'authority-officer');

  it.each([
    ['the first message', held],
    ['an update', standingAt('sent, update pending')],
  ])('a duty officer does not confirm what they triggered: %s', (_what, history) => {
    const { happened } = given(history).when({ type: 'confirm-emergency', reason: '' }, { by: both, at: later });
    expect(happened).toBe('refused: same-person');
  });

  it.each(['accept-paperwork', 'return-paperwork'] as const)('%s by whoever filed it is refused', (type) => {
    const { happened } = given(paperworkAt('filed')).when({ type, reason: '可' }, { by: filer, at: later });
    expect(happened).toBe('refused: same-person');
  });
});
