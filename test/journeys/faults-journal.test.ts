import { setTimeout as wait } from 'node:timers/promises';
import { EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { Problem } from '../../lambda/http/schemas/problem.ts';
import { rainstorm } from '../../local/scenario/messages.ts';
import { breakableJournal } from './faulty-network.ts';
import { everyOperator, startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();
const journal = await breakableJournal(journey.runtime.clients.dynamodb);

describe('while the journal hangs', () => {
  afterEach(journal.mend);

  it('an emergency is answered 503 in time, and sent once when it is repeated under its key', async () => {
    const alert = rainstorm(await journey.now());
    const send = () => journey.post(people.warningSystem, '/emergencies', { alert, exercise: false }, 'hung');
    journal.break();
    // Far longer than it may take, far shorter than the clients would wait.
    const answer = await Promise.race([send(), wait(10_000, null, { ref: false })]);
    expect(answer?.status).toBe(503);
    expect(Problem.parse(answer?.body)).toMatchObject({ code: 'unavailable', incident: expect.any(String) });
    expect(journey.logged).toContain('emergency.failed');
    journal.mend();
    const sent = await journey.must(EmergencyAnswer, send());
    expect([sent.status, sent.version]).toEqual(['sent', 1]);
    await everyOperator((operator) => whenReceived(journey, operator, sent.id));
    await journey.settle();
    const received = await everyOperator((operator) => journey.received(operator, sent.id));
    expect(received.map((lines) => lines.map(({ kind }) => kind))).toEqual(Array(4).fill(['send']));
  });
});
