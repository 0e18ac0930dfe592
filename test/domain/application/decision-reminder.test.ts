import { addMinutes } from '../../../lambda/domain/calendar/instant.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { applicationDues } from '../../../lambda/domain/views/project.ts';
import { approval, given, officer, standingAt, system, windowStart } from './history.ts';

const remind = { type: 'remind-decision' } as const;
const due = addMinutes(windowStart, -48 * 60);
const submitted = standingAt('submitted');
const duesOf = (history: Parameters<typeof given>[0]) => {
  const { state } = given(history);
  return state === null ? [] : applicationDues(state, defaultPolicy).filter(({ kind }) => kind === 'remind-decision');
};
const reminded = [...submitted, { events: [{ type: 'application.decision-reminded' as const }], by: system, at: due }];

describe('an application that nobody has decided', () => {
  it('is reminded of two days before its send time, and not before', () => {
    expect(given(submitted).when(remind, { by: system, at: addMinutes(due, -1) }).happened).toBe(
      'refused: wrong-state',
    );
    expect(given(submitted).when(remind, { by: system, at: due }).happened).toEqual(['application.decision-reminded']);
    expect(duesOf(submitted).map(({ dueAt }) => dueAt)).toEqual([due]);
  });

  it('is reminded of once, which is nothing new to look at', () => {
    expect(given(reminded).when(remind, { by: system, at: windowStart }).happened).toBe('refused: wrong-state');
    expect(duesOf(reminded)).toEqual([]);
    expect(given(reminded).state).toMatchObject({ version: 3, unchangedSince: 2 });
    const decided = given(reminded).when(approval(), { by: officer, at: due });
    expect(decided.state).not.toHaveProperty('unchangedSince');
  });

  it('is reminded of no more once it is decided, given back or withdrawn', () => {
    for (const status of ['draft', 'returned', 'scheduled', 'declined', 'withdrawn'] as const)
      expect(duesOf(standingAt(status))).toEqual([]);
  });
});
