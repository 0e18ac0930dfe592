import { Role } from '../../lambda/domain/actor.ts';
import type { ApplicationCommand } from '../../lambda/domain/application/commands/index.ts';
import { type ApplicationAction, possibleApplicationActions } from '../../lambda/domain/application/commands/index.ts';
import { ApplicationStatus } from '../../lambda/domain/application/transitions.ts';
import type { EmergencyCommand } from '../../lambda/domain/emergency/commands/index.ts';
import { type EmergencyAction, possibleEmergencyActions } from '../../lambda/domain/emergency/commands/index.ts';
import * as applications from './application/history.ts';
import * as emergencies from './emergency/history.ts';
import { someone } from './given.ts';

const { content, approval, officer, secondOfficer, clerk } = applications;
const { alert, document, duty, machine } = emergencies;

const onApplication: Readonly<Record<ApplicationAction, ApplicationCommand>> = {
  'correct-application': { type: 'correct-application', content },
  'submit-application': { type: 'submit-application' },
  'withdraw-application': { type: 'withdraw-application', reason: '不再需要。' },
  'return-application': { type: 'return-application', reason: '请改。' },
  'decline-application': { type: 'decline-application', reason: '不宜。' },
  'approve-application': approval(),
  'second-sign-application': { type: 'second-sign-application', reason: '' },
  'halt-application': { type: 'halt-application', reason: '停。' },
  'record-complaints': { type: 'record-complaints', count: 1, receivedOn: '2026-03-23' },
};

const onEmergency: Readonly<Record<EmergencyAction, EmergencyCommand>> = {
  'confirm-emergency': { type: 'confirm-emergency', reason: '' },
  'refuse-emergency': { type: 'refuse-emergency', reason: '否' },
  'update-emergency': { type: 'update-emergency', alert },
  'cancel-emergency': { type: 'cancel-emergency', reason: '误发' },
  'end-emergency': { type: 'end-emergency', reason: '解除' },
  'review-emergency': { type: 'review-emergency', justified: true, reason: '属实' },
  'record-complaints': { type: 'record-complaints', count: 1, receivedOn: '2026-06-09' },
  'file-paperwork': { type: 'file-paperwork', document },
  'accept-paperwork': { type: 'accept-paperwork', reason: '' },
  'return-paperwork': { type: 'return-paperwork', reason: '请补' },
};

const strangers = Role.options.flatMap((role) =>
  ['gd-emergency', 'gd-bureau', 'fj-bureau'].map((place) => someone('another', place, role)),
);
const movers = [clerk, machine, officer].map(({ subject }) =>
  someone(subject, 'gd-bureau', 'authority-officer', 'duty-officer'),
);
const people = [...strangers, ...movers, clerk, machine, officer, secondOfficer, duty];

const isAction = <A extends string>(table: Readonly<Record<A, unknown>>, text: string): text is A => text in table;

const accepted = <A extends string, C>(
  table: Readonly<Record<A, C>>,
  attempt: (command: C) => { readonly refusal: { readonly code: string } | null },
): readonly A[] =>
  Object.keys(table)
    .filter((text): text is A => isAction(table, text))
    .filter((action) => attempt(table[action]).refusal === null);

describe('what people are shown as possible is what they can do', () => {
  it.each(ApplicationStatus.options)('with an application that is %s', (status) => {
    const { state, when } = applications.given(applications.standingAt(status));
    if (state === null) throw new Error('the application exists');
    const at = state.orders.length > 0 ? applications.windowStart : applications.submission;
    for (const by of people) {
      const can = accepted(onApplication, (command) => when(command, { by, at }));
      const shown = possibleApplicationActions(state, by);
      expect([by, shown.toSorted()]).toEqual([by, can.toSorted()]);
    }
  });

  it.each(emergencies.standings)('with an emergency that is %s', (standing) => {
    const { state, when } = emergencies.given(emergencies.standingAt(standing));
    if (state === null) throw new Error('the emergency exists');
    for (const by of people) {
      const can = accepted(onEmergency, (command) => when(command, { by, at: emergencies.later }));
      expect([by, possibleEmergencyActions(state, by).toSorted()]).toEqual([by, can.toSorted()]);
    }
  });

  it.each(['due', 'filed', 'accepted', 'returned'] as const)('with paperwork that is %s', (status) => {
    const { state, when } = emergencies.given(emergencies.paperworkAt(status));
    if (state === null) throw new Error('the emergency exists');
    for (const by of people) {
      const can = accepted(onEmergency, (command) => when(command, { by, at: emergencies.later }));
      expect([by, possibleEmergencyActions(state, by).toSorted()]).toEqual([by, can.toSorted()]);
    }
  });
});
