import { digestOf } from '../../../lambda/adapters/digest.ts';
import { anchorTools } from '../../../lambda/adapters/hash.ts';
import { checkEvidence, type EvidenceToCheck } from '../../../lambda/domain/journal/evidence-check.ts';

const genesis = '0'.repeat(64);
type Event = { readonly type: string; readonly [member: string]: unknown };

/** Sealed as the journal seals, so that every chain here holds by itself. */
const chain = (stream: string, ...events: readonly Event[]) => {
  const commits: { stream: string; version: number; events: readonly Event[]; previousHash: string; hash: string }[] =
    [];
  for (const event of events) {
    const previousHash = commits.at(-1)?.hash ?? genesis;
    const unsealed = { stream, version: commits.length + 1, events: [event], previousHash };
    commits.push({ ...unsealed, hash: digestOf(unsealed) });
  }
  return commits;
};

const issuedAt = '2026-05-06T09:00:00.000Z';
const order = { orderId: 'a-1.2.mobile', issuedAt, text: '请备好应急物品。' };
const other = { ...order, orderId: 'a-1.2.telecom' };
const orders: readonly (typeof order)[] = [order];
const held = {
  orderId: order.orderId,
  commits: chain('order#a-1.2.mobile', { type: 'order.handed-over' }),
  record: chain('record#a-1.2.mobile', { type: 'order.published', order }),
};

const fileOf = (changes: Partial<EvidenceToCheck> = {}): EvidenceToCheck => {
  const contents = {
    exportedAt: '2026-05-07T09:00:00.000Z',
    case: chain('application#a-1', { type: 'application.submitted' }, { type: 'dispatch-started', orders }),
    orders: [held],
    ...changes,
  };
  const { digest: _digest, ...unsealed } = { digest: '', ...contents };
  return { ...contents, digest: digestOf(unsealed) };
};

const faultsOf = async (changes: Partial<EvidenceToCheck>) => {
  const verdict = await checkEvidence(fileOf(changes), digestOf, anchorTools);
  // The forger has sealed everything anew: neither a chain nor the digest gives it away.
  expect(verdict.chains.filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);
  expect(verdict.digestHolds).toBe(true);
  return verdict.faults.map(({ orderId, reason }) => [orderId, reason]);
};

describe('the orders of an evidence file', () => {
  it('agree with the case that gave them', async () => expect(await faultsOf({})).toEqual([]));

  it('are all there', async () => expect(await faultsOf({ orders: [] })).toEqual([[order.orderId, 'left-out']]));

  it.each([
    ['2026-05-06T09:10:00.000Z', []],
    ['2026-05-06T09:10:00.001Z', [[order.orderId, 'not-recorded']]],
  ])('have left something behind ten minutes after they were given (%s)', async (exportedAt, expected) => {
    const emptied = { orderId: order.orderId, commits: [], record: [] };
    expect(await faultsOf({ exportedAt, orders: [emptied] })).toEqual(expected);
  });

  it('were given by the case', async () => {
    const added = { orderId: other.orderId, commits: chain('order#a-1.2.telecom', { type: 'x' }), record: [] };
    expect(await faultsOf({ orders: [held, added] })).toEqual([[other.orderId, 'unknown']]);
  });

  it.each([
    { ...held, commits: chain('order#a-1.2.telecom', { type: 'order.handed-over' }) },
    { ...held, record: chain('record#a-1.2.telecom', { type: 'order.published', order }) },
    { ...held, record: chain('order#a-1.2.mobile', { type: 'order.published', order }) },
  ])('have chains of their own ($commits.0.stream, $record.0.stream)', async (swapped) =>
    expect(await faultsOf({ orders: [swapped] })).toEqual([[order.orderId, 'other-chain']]),
  );

  it('were sent as they were ordered', async () => {
    const record = chain('record#a-1.2.mobile', { type: 'order.published', order: { ...order, text: '其他内容。' } });
    expect(await faultsOf({ orders: [{ ...held, record }] })).toEqual([[order.orderId, 'record-differs']]);
  });
});
