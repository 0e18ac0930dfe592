import { digestOf } from '../../lambda/adapters/digest.ts';
import { genesisHash } from '../../lambda/domain/journal/chain.ts';
import type { DomainEvent } from '../../lambda/domain/journal/commit.ts';
import { ordersIn } from '../../lambda/domain/journal/given-orders.ts';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import { verifyJournal } from '../../lambda/service/verify.ts';
import * as applications from '../domain/application/history.ts';
import { present } from '../local/support/scratch.ts';
import { sealed } from './sealed.ts';

const at = '2026-06-09T02:00:00.000Z';

const happened = (stream: string, ...events: readonly DomainEvent[]) =>
  sealed(
    stream,
    events.map((event) => ({ events: [event], by: systemActor, at })),
  );

const application = sealed(
  'application#a-1',
  applications.past(
    applications.drafted(),
    applications.step({ type: 'submit-application' }, applications.clerk, applications.submission),
    applications.step(applications.approval(), applications.officer, applications.review),
    applications.step({ type: 'start-dispatch' }, applications.system, applications.windowStart),
  ),
);
const order = present(application.flatMap(ordersIn)[0]);
const { orderId } = order;
const handedOver = happened(`order#${orderId}`, {
  type: 'order.handed-over',
  httpStatus: 202,
  jwsDigest: genesisHash,
});
const record = (copy: typeof order) =>
  happened(`record#${orderId}`, { type: 'order.published', order: copy, messageId: 'm-1' });

describe('a journal', () => {
  it('holds when every chain does and every order was given by its case', async () => {
    const verification = await verifyJournal([...application, ...handedOver, ...record(order)], digestOf);
    expect(verification).toEqual({ commits: 6, streams: 3, broken: [] });
  });

  it('whose case was cut off at its end is found by what its orders left behind', async () => {
    const missing = { stream: 'application#a-1', version: 4, reason: 'order-unknown' };
    expect((await verifyJournal([...application.slice(0, -1), ...handedOver], digestOf)).broken).toEqual([missing]);
    expect((await verifyJournal(handedOver, digestOf)).broken).toEqual([missing]);
  });

  it('whose record copy is not the order as it was given is found', async () => {
    const copy = record({ ...order, text: `${order.text}改` });
    expect((await verifyJournal([...application, ...copy], digestOf)).broken).toEqual([
      { stream: `record#${orderId}`, version: 1, reason: 'record-differs' },
    ]);
  });

  it.each<[string, readonly DomainEvent[], number]>([
    ['application#a-2', [{ type: 'application.lapsed', reason: '逾期' }], 1],
    ['emergency#e-2', [{ type: 'emergency.ended', reason: '险情解除。', orders: [] }], 1],
    [
      'registry#organisation#a',
      [
        { type: 'registry.change-rejected', reason: '有误' },
        { type: 'registry.change-confirmed', reason: '属实' },
      ],
      2,
    ],
    ['registry#organisation#b', [{ type: 'application.lapsed', reason: '逾期' }], 1],
  ])(
    'in which %s says what could never follow is found, however right the hashes are',
    async (stream, events, version) => {
      const { broken } = await verifyJournal([...application, ...happened(stream, ...events)], digestOf);
      expect(broken).toEqual([{ stream, version, reason: 'cannot-follow' }]);
    },
  );
});
