import type { ApplicationCommand } from '../../../lambda/domain/application/commands/index.ts';
import type { Application } from '../../../lambda/domain/application/state.ts';
import { applicationCard } from '../../../lambda/domain/views/project.ts';
import { applicationQueues, isInQueue } from '../../../lambda/domain/views/queue.ts';
import { clerk, given, officer, secondOfficer, standingAt, system, windowStart } from './history.ts';

const because = (reason: string): ApplicationCommand => ({ type: 'explain-lapse', reason });
const after = '2026-03-24T01:00:00.000Z';
const lapsedFrom = (standing: 'awaiting-second-signature' | 'returned') => {
  const { events } = given(standingAt(standing)).when({ type: 'lapse-application' }, { by: system, at: windowStart });
  return [...standingAt(standing), { events, by: system, at: windowStart }];
};

describe('why nothing was decided in time', () => {
  it.each([
    ['submitted', standingAt('lapsed')],
    ['waiting for its second signature', lapsedFrom('awaiting-second-signature')],
  ])('can be said by the authority of what was %s, and corrected; all of it stays', (_was, history) => {
    const first = given(history).when(because('人手不足。'), { by: officer, at: after });
    const told = [...history, { events: first.events, by: officer, at: after }];
    const { state } = given(told).when(because('系统故障期间未能办理。'), { by: secondOfficer, at: after });
    expect(state).toMatchObject({
      status: 'lapsed',
      closing: { subject: 'system', reason: 'undecided' },
      explained: [
        { subject: officer.subject, reason: '人手不足。' },
        { subject: secondOfficer.subject, reason: '系统故障期间未能办理。' },
      ],
    });
  });

  it('is owed, and stands in a list of the authority, until it is said', () => {
    const queues = (state: Application | null): readonly string[] => {
      if (state === null) throw new Error('there is none');
      return applicationQueues.filter((queue) => isInQueue(queue, applicationCard(state)));
    };
    const lapsed = given(standingAt('lapsed'));
    expect(queues(lapsed.state)).toEqual(['reason-owed']);
    expect(queues(lapsed.when(because('人手不足。'), { by: officer, at: after }).state)).toEqual([]);
    expect(queues(given(lapsedFrom('returned')).state)).toEqual([]);
  });

  it('is not the authority’s to say where the application was back with the department', () => {
    const { refusal } = given(lapsedFrom('returned')).when(because('人手不足。'), { by: officer, at: after });
    expect([refusal?.code, refusal?.reason]).toEqual(['wrong-state', 'not-before-authority']);
  });

  it('is refused to the department, before it lapsed, and where it says nothing', () => {
    expect(given(standingAt('lapsed')).when(because('不知。'), { by: clerk, at: after }).happened).toBe(
      'refused: not-permitted',
    );
    expect(given(standingAt('declined')).when(because('不知。'), { by: officer, at: after }).refusal?.reason).toBe(
      'not-now',
    );
    expect(given(standingAt('lapsed')).when(because(' '), { by: officer, at: after }).refusal?.reason).toBe(
      'reason-missing',
    );
  });
});
