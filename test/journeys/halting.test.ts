import { until } from '../local/support/scratch.ts';
import { act, approved, looked, opened, submitted } from './applications.ts';
import { holdableSends } from './faulty-network.ts';
import { everyOperator, startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();
const sends = holdableSends(journey.runtime.clients.dynamodb);

describe('a send under way', () => {
  it('is halted by the authority, and every operator stops short of its volume', async () => {
    sends.hold();
    const found = await approved(journey, await submitted(journey));
    const begun = opened(journey, found);
    await everyOperator((operator) => whenReceived(journey, operator, found.id));
    const isStarted = async () =>
      (await looked(journey, found.id)).orders.every(({ counts }) => counts !== null && counts.sent > 0);
    await until(isStarted);
    const halted = await act(journey, people.officer, await looked(journey, found.id), 'halt', {
      reason: '内容有误。',
    });
    expect(halted.status).toBe('halted');
    const received = await everyOperator((operator) => whenReceived(journey, operator, found.id, 2));
    expect(received.map((lines) => lines.map(({ kind }) => kind))).toEqual(Array(4).fill(['send', 'halt']));
    sends.letGo();
    await begun;
    await journey.settle();
    const { orders } = await looked(journey, found.id);
    const sent = orders.filter(({ kind }) => kind === 'send');
    expect(sent.map(({ status }) => status)).toEqual(Array(4).fill('finished'));
    for (const { counts } of sent) {
      expect(counts?.sent).toBeGreaterThan(0);
      expect(counts?.sent).toBeLessThan(250_000);
    }
    expect(orders.filter(({ kind }) => kind === 'halt').map(({ status }) => status)).toEqual(Array(4).fill('finished'));
  });
});
