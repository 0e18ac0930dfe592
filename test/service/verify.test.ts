import { digestOf } from '../../lambda/adapters/digest.ts';
import { genesisHash } from '../../lambda/domain/journal/chain.ts';
import { type Commit, currentFormat, type DomainEvent } from '../../lambda/domain/journal/commit.ts';
import type { Order } from '../../lambda/domain/order/order.ts';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import { verifyJournal } from '../../lambda/service/verify.ts';

const at = '2026-06-09T02:00:00.000Z';

const order: Order = {
  orderId: 'a-1.2.mobile',
  kind: 'send',
  path: 'ordinary',
  caseId: 'a-1',
  operator: 'mobile',
  issuedAt: at,
  text: '【广东省应急管理厅】请注意防范。电话020-12345678。',
  sender: '广东省应急管理厅',
  authority: 'gd-comms',
  divisions: ['440000'],
  audience: null,
  window: { start: at, end: null },
  accessNumber: '10639001',
  channel: 'sms',
  volumeCeiling: 10,
  free: false,
  freeBasis: null,
  level: null,
  eventType: null,
  references: [],
};

const chained = (stream: string, ...steps: readonly (readonly DomainEvent[])[]): Commit[] => {
  const commits: Commit[] = [];
  for (const [index, events] of steps.entries()) {
    const unsealed = {
      formatVersion: currentFormat,
      stream,
      version: index + 1,
      command: 'test',
      commandId: `${stream}-${index}`,
      requestDigest: genesisHash,
      actor: systemActor,
      at,
      edition: 'draft-2020' as const,
      events: [...events],
      previousHash: commits.at(-1)?.hash ?? genesisHash,
    };
    commits.push({ ...unsealed, hash: digestOf(unsealed) });
  }
  return commits;
};

const application = chained(
  'application#a-1',
  [{ type: 'application.drafted', applicant: 'gd-emergency', content: { text: order.text } }],
  [{ type: 'application.dispatch-started', orders: [order] }],
);
const handedOver = chained('order#a-1.2.mobile', [
  { type: 'order.handed-over', httpStatus: 202, jwsDigest: genesisHash },
]);
const record = (copy: Order) =>
  chained('record#a-1.2.mobile', [{ type: 'order.published', order: copy, messageId: 'm-1' }]);

describe('a journal', () => {
  it('holds when every chain does and every order was given by its case', async () => {
    const verification = await verifyJournal([...application, ...handedOver, ...record(order)], digestOf);
    expect(verification).toEqual({ commits: 4, streams: 3, broken: [] });
  });

  it('whose case was cut off at its end is found by what its orders left behind', async () => {
    const [draft] = application;
    const cut = draft === undefined ? [] : [draft];
    const missing = { stream: 'application#a-1', version: 2, reason: 'order-unknown' };
    expect((await verifyJournal([...cut, ...handedOver], digestOf)).broken).toEqual([missing]);
    expect((await verifyJournal(handedOver, digestOf)).broken).toEqual([missing]);
  });

  it('whose record copy is not the order as it was given is found', async () => {
    const copy = record({ ...order, text: `${order.text}改` });
    expect((await verifyJournal([...application, ...copy], digestOf)).broken).toEqual([
      { stream: 'record#a-1.2.mobile', version: 1, reason: 'record-differs' },
    ]);
  });
});
