import { until } from '../local/support/scratch.ts';
import { act, approved, looked, opened, submitted } from './applications.ts';
import { everyOperator, startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

/** A send takes three seconds here, so that it can be stopped in the midst of it. */
const journey = await startJourney({ pace: 2 });

describe('a send under way', () => {
  it('is halted by the authority, and every operator stops short of its volume', async () => {
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
    await begun;
    await journey.settle();
    const { orders } = await looked(journey, found.id);
    const sends = orders.filter(({ kind }) => kind === 'send');
    expect(sends.map(({ status }) => status)).toEqual(Array(4).fill('finished'));
    for (const { counts } of sends) {
      expect(counts?.sent).toBeGreaterThan(0);
      expect(counts?.sent).toBeLessThan(250_000);
    }
    expect(orders.filter(({ kind }) => kind === 'halt').map(({ status }) => status)).toEqual(Array(4).fill('finished'));
  });
});
