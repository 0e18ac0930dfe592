import { EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { rainstorm } from '../../local/scenario/messages.ts';
import { until } from '../local/support/scratch.ts';
import { breakableJournal } from './faulty-network.ts';
import { everyOperator, startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();
const journal = await breakableJournal(journey.runtime.clients.dynamodb);

describe('while the journal hangs', () => {
  afterEach(journal.mend);

  it('an emergency is answered 503, and sent once when it is repeated under its key', async () => {
    const alert = rainstorm(await journey.now());
    journal.break();
    const sending = journey.post(people.warningSystem, '/emergencies', { alert, exercise: false }, 'hung');
    await until(async () => journey.logged.includes('emergency.failed'));
    journal.mend();
    const sent = await journey.must(EmergencyAnswer, sending);
    expect([sent.status, sent.version]).toEqual(['sent', 1]);
    await everyOperator((operator) => whenReceived(journey, operator, sent.id));
    await journey.settle();
    const received = await everyOperator((operator) => journey.received(operator, sent.id));
    expect(received.map((lines) => lines.map(({ kind }) => kind))).toEqual(Array(4).fill(['send']));
  });
});
