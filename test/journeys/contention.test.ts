import * as z from 'zod';
import { ReceiptAnswer } from '../../lambda/http/schemas/answers.ts';
import { EmergencyCase } from '../../lambda/http/schemas/cases.ts';
import { until } from '../local/support/scratch.ts';
import { eventsOf, triggered } from './emergencies.ts';
import { startJourney } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();

const all = <T>(count: number, give: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => give(index)));

describe('one thing that many write to at once', () => {
  it('takes all of forty receipts of one order', async () => {
    await journey.turn('telecom', '500');
    const { id } = await triggered(journey);
    const orderId = `${id}.1.telecom`;
    await until(async () => (await eventsOf(journey, `/orders/${orderId}`)).includes('order.attempt-failed'));
    const at = await journey.now();
    const counts = { sent: 10, delivered: 10, failed: 0, refused: 0 };
    const report = (index: number) =>
      journey.post(people.telecom, `/orders/${orderId}/receipts`, { kind: 'progress', at, counts }, `many-${index}`);
    const answers = await all(40, report);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    for (const { body } of answers) ReceiptAnswer.parse(body);
    const events = await eventsOf(journey, `/orders/${orderId}`);
    expect(events.filter((type) => type === 'order.progressed')).toHaveLength(40);
    await journey.turn('telecom', 'ok');
  });

  it('takes a hundred notes of complaints, or says of each that it is to be given again, and counts every one once', async () => {
    const { id } = await triggered(journey);
    const receivedOn = (await journey.now()).slice(0, 10);
    const note = (index: number) =>
      journey.post(people.officer, `/emergencies/${id}/complaints`, { count: 1, receivedOn }, `complaint-${index}`);
    const statuses = (await all(100, note)).map(({ status }) => status);
    // What was answered 503 has been repeated under its key by the client.
    expect(new Set(statuses)).toEqual(new Set([200]));
    const { complaints } = await journey.must(EmergencyCase, journey.get(people.officer, `/emergencies/${id}`));
    expect(z.number().parse(complaints)).toBe(100);
  });
});
