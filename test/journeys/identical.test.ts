import * as z from 'zod';
import { emergencyStream } from '../../lambda/domain/kernel/streams.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { Problem } from '../../lambda/http/schemas/problem.ts';
import { rainstorm } from './emergencies.ts';
import { startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney({ policy: defaultPolicy });
const { core } = journey.runtime;
const Sent = z.object({ id: z.string() });

const trigger = async (key: string, text: string, more: object = {}) =>
  journey.post(
    people.warningSystem,
    '/emergencies',
    { alert: { ...rainstorm(await journey.now()), text }, ...more },
    key,
  );

describe('the same emergency twice', () => {
  it('goes out once of two at one moment, in twenty rounds; the other is held and names it', async () => {
    const rounds = Array.from({ length: 20 }, (_, round) => round);
    const wrong: unknown[] = [];
    for (const round of rounds) {
      const text = `广东省应急管理厅：第${round}号水库泄洪，请下游群众撤离。`;
      const answers = await Promise.all([trigger(`a-${round}`, text), trigger(`b-${round}`, text)]);
      const [went, held] = answers.toSorted((one, other) => one.status - other.status);
      const { reason, facts = {} } = Problem.parse(held?.body);
      const isRight = went?.status === 202 && held?.status === 409 && reason === 'identical-running';
      if (!isRight || facts['case'] !== Sent.parse(went.body).id) wrong.push(answers);
    }
    expect(wrong).toEqual([]);
    expect(journey.logged).not.toContain('emergency.not-compared');
  });

  it('goes out once of five at one moment, and reaches phones a second time only where that is meant', async () => {
    const text = '广东省应急管理厅：惠州白盆珠水库泄洪，请下游群众撤离。';
    const answers = await Promise.all([1, 2, 3, 4, 5].map((one) => trigger(`h-${one}`, text)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409, 409, 409]);
    const first = Sent.parse(answers.find(({ status }) => status === 202)?.body).id;
    const held = answers.findIndex(({ status }) => status === 409) + 1;
    const again = await trigger(`h-${held}`, text, { again: true });
    const second = Sent.parse(again.body).id;
    expect([again.status, second === first]).toEqual([202, false]);
    expect(await whenReceived(journey, 'mobile', first)).toHaveLength(1);
    expect(await whenReceived(journey, 'mobile', second)).toHaveLength(1);
    const [commit] = await core.journal.load(emergencyStream(second));
    expect(commit?.events[0]).toMatchObject({ type: 'emergency.triggered', again: true });
  });
});
