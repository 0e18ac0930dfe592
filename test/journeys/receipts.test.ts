import { addMinutes, shanghaiDate } from '../../lambda/domain/calendar/instant.ts';
import { addDays } from '../../lambda/domain/calendar/plain-date.ts';
import { OrderAnswer, OrderPage, ReceiptAnswer } from '../../lambda/http/schemas/answers.ts';
import { Problem } from '../../lambda/http/schemas/problem.ts';
import { StatisticsAnswer } from '../../lambda/http/schemas/reports.ts';
import { orderQueueName } from '../../lambda/resource-names.ts';
import { messagesLeft } from '../local/support/messages-left.ts';
import { until } from '../local/support/scratch.ts';
import { eventsOf, triggered } from './emergencies.ts';
import { startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();

/** How many orders still lie in an operator's queue, those included that a deliverer is about to look at again. */
const ordersLeft = (operator: string): Promise<number> => {
  const { clients, resources } = journey.runtime;
  return messagesLeft(clients.sqs, resources.queue(orderQueueName('live', operator)));
};

const counts = (sent: number) => ({ sent, delivered: sent, failed: 0, refused: 0 });

const report = async (orderId: string, kind: string, key: string, more: object = {}) =>
  journey.post(people.telecom, `/orders/${orderId}/receipts`, { kind, at: await journey.now(), ...more }, key);

/** An alert that telecom's gateway does not take, so that every receipt is the test's own. */
const untaken = async (): Promise<string> => {
  await journey.turn('telecom', '500');
  const { id } = await triggered(journey);
  await until(async () => (await eventsOf(journey, `/orders/${id}.1.telecom`)).includes('order.attempt-failed'));
  return `${id}.1.telecom`;
};

describe('an operator', () => {
  afterEach(() => journey.turn('telecom', 'ok'));

  it('reports an order stage by stage with counts, each with its time', async () => {
    const orderId = await untaken();
    expect((await report(orderId, 'accepted', 'stage-1')).status).toBe(201);
    expect((await report(orderId, 'started', 'stage-2')).status).toBe(201);
    expect((await report(orderId, 'progress', 'stage-3', { counts: counts(10) })).status).toBe(201);
    const done = await journey.must(ReceiptAnswer, report(orderId, 'finished', 'stage-4', { counts: counts(20) }));
    expect(done).toMatchObject({ status: 'finished', counts: counts(20) });
    expect([done.acceptedAt, done.startedAt, done.finishedAt].every((at) => at !== null)).toBe(true);
  });

  it('that reports before the hand-over was noted is believed, and is not handed the order again', async () => {
    const orderId = await untaken();
    expect((await report(orderId, 'accepted', 'early-1')).status).toBe(201);
    await journey.turn('telecom', 'ok');
    const later = await triggered(journey);
    await whenReceived(journey, 'telecom', later.id);
    await until(async () => (await ordersLeft('telecom')) === 0);
    expect(await journey.received('telecom', orderId.split('.')[0] ?? '')).toEqual([]);
    expect(await eventsOf(journey, `/orders/${orderId}`)).not.toContain('order.handed-over');
  });

  it('that reports by division is judged in each by the statistics, however its words arrive', async () => {
    const orderId = await untaken();
    const { order } = await journey.must(OrderAnswer, journey.get(people.telecom, `/orders/${orderId}`));
    const [division = ''] = order.divisions;
    const shortThere = async (): Promise<number> => {
      const day = shanghaiDate(await journey.now());
      const asked = journey.get(people.officer, `/statistics?from=${addDays(day, -1)}&to=${day}`);
      const { divisions } = await journey.must(StatisticsAnswer, asked);
      return divisions.find((line) => line.division === division)?.fellShort ?? 0;
    };
    const before = await shortThere();
    const inPart = (delivered: number) => {
      const all = { sent: 1_000, delivered, failed: 1_000 - delivered, refused: 0 };
      return { counts: all, byDivision: [{ division, counts: all }] };
    };
    expect((await report(orderId, 'finished', 'part-1', inPart(20))).status).toBe(201);
    await until(async () => (await shortThere()) === before + 1);
    expect((await report(orderId, 'finished', 'part-2', inPart(990))).status).toBe(201);
    await until(async () => (await shortThere()) === before);
  });

  it('that repeats a receipt under its key changes nothing, and with another body under that key is refused', async () => {
    const orderId = await untaken();
    const body = { kind: 'progress', at: await journey.now(), counts: counts(10) };
    const path = `/orders/${orderId}/receipts`;
    const first = await journey.post(people.telecom, path, body, 'twice');
    const again = await journey.post(people.telecom, path, body, 'twice');
    expect([first.status, again]).toEqual([201, first]);
    const events = await eventsOf(journey, `/orders/${orderId}`);
    expect(events.filter((type) => type === 'order.progressed')).toHaveLength(1);
    const other = await journey.post(people.telecom, path, { ...body, counts: counts(11) }, 'twice');
    expect([other.status, Problem.parse(other.body).code]).toEqual([409, 'idempotency-conflict']);
  });

  it.each([
    ['accepted', {}],
    ['started', {}],
    ['progress', { counts: counts(40) }],
    ['finished', { counts: counts(40) }],
  ])('that reports %s after it has finished is heard, and the order stays finished', async (kind, more) => {
    const orderId = await untaken();
    expect((await report(orderId, 'finished', `end-${kind}`, { counts: counts(30) })).status).toBe(201);
    const late = await journey.must(ReceiptAnswer, report(orderId, kind, `late-${kind}`, more));
    expect(late).toMatchObject({ status: 'finished', counts: counts('counts' in more ? 40 : 30) });
  });

  it('that counted too many says so days later: both words are on record, and everybody sees the second', async () => {
    const orderId = await untaken();
    expect((await report(orderId, 'finished', 'slip', { counts: counts(1_999_999_999) })).status).toBe(201);
    await journey.advance({ days: 4 });
    const mended = await journey.must(
      ReceiptAnswer,
      report(orderId, 'finished', 'mended', { counts: counts(300_000) }),
    );
    expect(mended).toMatchObject({ counts: counts(300_000), offsetSeconds: 0, correctedAt: mended.lastReceiptAt });
    const { delivery } = await journey.must(OrderAnswer, journey.get(people.dutyOfficer, `/orders/${orderId}`));
    expect(delivery).toMatchObject({ counts: counts(300_000), correctedAt: mended.correctedAt });
    await until(async () => {
      const page = await journey.must(OrderPage, journey.get(people.telecom, '/orders'));
      return page.items.some((row) => row.orderId === orderId && row.counts?.sent === 300_000);
    });
    const events = await eventsOf(journey, `/orders/${orderId}`);
    expect(events.filter((type) => type === 'order.finished')).toHaveLength(2);
  });

  it('whose clock is an hour ahead or behind is heard, and told by how much', async () => {
    const orderId = await untaken();
    const ahead = { kind: 'accepted', at: addMinutes(await journey.now(), 60) };
    const behind = { kind: 'started', at: addMinutes(await journey.now(), -60) };
    const offsets = [];
    for (const body of [ahead, behind]) {
      const sent = journey.post(people.telecom, `/orders/${orderId}/receipts`, body, body.kind);
      offsets.push((await journey.must(ReceiptAnswer, sent)).offsetSeconds ?? 0);
    }
    expect(offsets.map((seconds) => Math.round(seconds / 60))).toEqual([60, -60]);
  });

  it('learns nothing of an order that is not its own', async () => {
    const { id } = await triggered(journey);
    const body = { kind: 'accepted', at: await journey.now() };
    const answer = await journey.post(people.mobile, `/orders/${id}.1.telecom/receipts`, body, 'foreign');
    expect(answer.status).toBe(404);
  });
});
