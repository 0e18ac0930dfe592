import { addSeconds } from '../../../lambda/domain/calendar/instant.ts';
import { possibleEmergencyActions } from '../../../lambda/domain/emergency/commands/index.ts';
import { maySeeEmergency } from '../../../lambda/domain/emergency/rules.ts';
import { emergencyCard } from '../../../lambda/domain/views/project.ts';
import { someone } from '../given.ts';
import { facts, organisations } from '../sample-register.ts';
import { duty, given, held, onset, past, standingAt, step, system } from './history.ts';

const national = someone('miit-duty', 'miit', 'duty-officer');
const officerAbove = someone('miit-officer', 'miit', 'authority-officer');
const elsewhere = someone('fj-duty', 'fj-bureau', 'duty-officer');
const waiting = past(held);
const escalate = { type: 'escalate-emergency' } as const;
const due = addSeconds(onset, 290);
const escalated = past(held, step(escalate, system, due));
const present = <T>(value: T | null): T => {
  if (value === null) throw new Error('there is none');
  return value;
};
const state = present(given(escalated).state);

describe('what nobody confirms', () => {
  it.each([
    [289, 'refused: wrong-state'],
    [290, ['emergency.escalated']],
    [3600, ['emergency.escalated']],
  ])('after %i seconds', (seconds, expected) => {
    expect(given(waiting).when(escalate, { by: system, at: addSeconds(onset, seconds) }).happened).toEqual(expected);
  });

  it('is the national authority’s to see and to confirm from then on, and no other’s', () => {
    const before = present(given(waiting).state);
    expect([national, elsewhere].map((by) => maySeeEmergency(before, by))).toEqual([false, false]);
    expect([national, officerAbove, elsewhere].map((by) => maySeeEmergency(state, by))).toEqual([true, true, false]);
    expect(possibleEmergencyActions(state, national)).toEqual(['confirm-emergency', 'refuse-emergency']);
    expect(possibleEmergencyActions(state, officerAbove)).toEqual([]);
    const confirm = { type: 'confirm-emergency', reason: '' } as const;
    expect(given(escalated).when(confirm, { by: national, at: due }).happened).toContain('emergency.confirmed');
    expect(given(escalated).when(confirm, { by: duty, at: due }).happened).toContain('emergency.confirmed');
  });

  it('is nothing new to look at: whoever is about to confirm it confirms', () => {
    expect(state.unchangedSince).toBe(1);
    expect(emergencyCard(state).escalatedTo).toBe('miit');
  });

  it('is told to it once, and once more where an update waits later', () => {
    expect(given(escalated).when(escalate, { by: system, at: addSeconds(due, 600) }).happened).toBe(
      'refused: wrong-state',
    );
    const pending = standingAt('sent, update pending');
    const since = present(given(pending).state?.pendingUpdate ?? null).at;
    expect(given(pending).when(escalate, { by: system, at: addSeconds(since, 290) }).happened).toEqual([
      'emergency.escalated',
    ]);
  });

  it('goes no higher where none is registered, and never where its authority is the national one', () => {
    const others = facts({ organisations: organisations.filter(({ id }) => id !== 'miit') });
    expect(given(waiting).when(escalate, { by: system, at: due, registry: others }).happened).toBe(
      'refused: wrong-state',
    );
  });

  it('was confirmed by nobody, and is over: nothing is told any more', () => {
    expect(given(standingAt('refused')).when(escalate, { by: system, at: due }).happened).toBe('refused: wrong-state');
  });
});
