import { until } from '../local/support/scratch.ts';
import { acted, rainstorm, triggered, watched } from './emergencies.ts';
import { breakableTopics, type Outage } from './faulty-network.ts';
import { everyOperator, startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();
const topics = await breakableTopics(journey.runtime.clients.sns);

describe.each<Outage>(['refuses connections', 'never answers'])('while the topic %s', (outage) => {
  afterEach(topics.mend);

  it('an emergency is accepted while it lasts, and delivered once to everybody when the topic is back', async () => {
    topics.break(outage);
    const sent = await triggered(journey);
    expect([sent.status, sent.published, sent.paperwork?.status]).toEqual(['sent', false, 'due']);
    expect(journey.logged).toContain('publish.deferred');
    // The inline publisher has failed, and the stream's.
    await until(() => topics.failures() >= 2);
    expect(await everyOperator((operator) => journey.received(operator, sent.id))).toEqual([[], [], [], []]);
    topics.mend();
    await everyOperator((operator) => whenReceived(journey, operator, sent.id));
    await journey.settle();
    const received = await everyOperator((operator) => journey.received(operator, sent.id));
    expect(received.map((lines) => lines.map(({ kind, duplicate }) => [kind, duplicate]))).toEqual(
      Array(4).fill([['send', false]]),
    );
  });
});

describe('while the topic is down', () => {
  it('an emergency sent and corrected reaches the operators as corrected, and never as it was', async () => {
    topics.break('refuses connections');
    const sent = await triggered(journey);
    const alert = { ...rainstorm(await journey.now()), text: '广东省应急管理厅：更正，雨量预计50毫米。' };
    await acted(journey, people.warningSystem, sent, 'update', { alert });
    topics.mend();
    await everyOperator((operator) => whenReceived(journey, operator, sent.id));
    const areSuperseded = async () => {
      const { orders } = await watched(journey, sent.id);
      const first = orders.filter(({ kind }) => kind === 'send');
      return first.length === 4 && first.every(({ suppressed }) => suppressed === 'superseded');
    };
    await until(areSuperseded);
    await journey.settle();
    for (const received of await everyOperator((operator) => journey.received(operator, sent.id)))
      expect(received.map(({ kind, text }) => [kind, text?.includes('更正')])).toEqual([['update', true]]);
  });

  it('an emergency sent and cancelled reaches nobody when the topic is back: there is nothing to cancel', async () => {
    topics.break('refuses connections');
    const sent = await triggered(journey);
    const cancelled = await acted(journey, people.dutyOfficer, sent, 'cancel', { reason: '误报。' });
    expect([cancelled.status, cancelled.published]).toEqual(['cancelled', false]);
    topics.mend();
    const allSuppressed = async () => {
      const { orders } = await watched(journey, sent.id);
      return orders.length === 8 && orders.every(({ status }) => status === 'suppressed');
    };
    await until(allSuppressed);
    expect(await everyOperator((operator) => journey.received(operator, sent.id))).toEqual([[], [], [], []]);
  });
});
