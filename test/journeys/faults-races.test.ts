import { ApplicationState } from '../../lambda/http/schemas/cases.ts';
import { Problem } from '../../lambda/http/schemas/problem.ts';
import type { Answer } from '../../local/scenario/api-client.ts';
import { looked, orderFor, type State, submitted } from './applications.ts';
import { startJourney } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();
const rounds = 12;

const approve = (as: string, found: State): Promise<Answer> =>
  journey.post(as, `/applications/${found.id}/approve`, { version: found.version, order: orderFor(found) });

const withdraw = (as: string, { id, version }: State): Promise<Answer> =>
  journey.post(as, `/applications/${id}/withdraw`, { version, reason: '情况有变。' });

type Contest = (found: State) => readonly [Promise<Answer>, Promise<Answer>];

const contests: readonly (readonly [string, Contest])[] = [
  ['two officers approving', (found) => [approve(people.officer, found), approve(people.secondOfficer, found)]],
  [
    'an officer approving and the department withdrawing',
    (found) => [approve(people.officer, found), withdraw(people.clerk, found)],
  ],
  [
    'the department withdrawing and an officer approving',
    (found) => [withdraw(people.clerk, found), approve(people.officer, found)],
  ],
];

describe('at the same instant', () => {
  it.each(contests)('%s: one wins, the other is told how the case stands now', async (_title, contest) => {
    for (let round = 0; round < rounds; round += 1) {
      const found = await submitted(journey);
      const answers = await Promise.all(contest(found));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const winner = ApplicationState.parse(answers.find(({ status }) => status === 200)?.body);
      const loser = Problem.parse(answers.find(({ status }) => status === 409)?.body);
      expect([loser.code, loser.version]).toEqual(['stale-version', winner.version]);
      expect(loser.current).toMatchObject({ id: found.id, status: winner.status, version: winner.version });
      const { status, version } = await looked(journey, found.id);
      expect([status, version]).toEqual([winner.status, found.version + 1]);
    }
  });
});
