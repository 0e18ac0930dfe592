import { possibleApplicationActions } from '../../lambda/domain/application/commands/index.ts';
import { ApplicationStatus } from '../../lambda/domain/application/status.ts';
import { possibleEmergencyActions } from '../../lambda/domain/emergency/commands/index.ts';
import { possibleRegistryActions } from '../../lambda/domain/registry/commands/index.ts';
import { onApplication, onEmergency, people } from './any-action.ts';
import * as applications from './application/history.ts';
import * as emergencies from './emergency/history.ts';
import * as registry from './registry/history.ts';

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

  it.each(registry.everyEntry)('with an entry of the register: %s, %s', (_kind, _standing, entry, past) => {
    const { state, when } = registry.given(past);
    if (state === null) throw new Error('the entry exists');
    for (const by of [...people, ...registry.changers]) {
      const can = accepted(registry.onEntry(entry), (command) =>
        when(command, { by, at: registry.later, ...registry.surroundings }),
      );
      expect([by, possibleRegistryActions(state, by).toSorted()]).toEqual([by, can.toSorted()]);
    }
  });
});
