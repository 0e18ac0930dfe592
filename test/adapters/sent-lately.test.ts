import {
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { createCore } from '../../lambda/adapters/core.ts';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { createSentLately } from '../../lambda/adapters/sent-lately.ts';
import { genesisHash } from '../../lambda/domain/journal/chain.ts';
import { type Commit, currentFormat } from '../../lambda/domain/journal/commit.ts';
import { everyCommit } from '../../lambda/domain/journal/every-commit.ts';
import { emergencyStream } from '../../lambda/domain/kernel/streams.ts';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import { sentLatelyPrefix, viewsTable } from '../../lambda/resource-names.ts';
import { startCoreEngine } from './support/core-engine.ts';

const { options, unreadable, anotherClient } = await startCoreEngine();
const { dynamodb } = options;
const { journal } = createCore(options, everyCommit);
const lately = createSentLately({ ...options, withinMs: 30_000 }, everyCommit);

const since = '2026-03-02T01:58:00.000Z';

const commitOf = (id: string, at = '2026-03-02T02:00:00.000Z'): Commit => ({
  formatVersion: currentFormat,
  stream: emergencyStream(id),
  version: 1,
  command: 'trigger-emergency',
  commandId: id,
  requestDigest: 'a'.repeat(64),
  actor: systemActor,
  at,
  edition: 'draft-2020',
  events: [{ type: 'emergency.ended', reason: '', orders: [] }],
  previousHash: genesisHash,
  hash: digestOf(id),
});

const say = (digest: string, over: { readonly caseId: string } | 'anything' | null = null) => ({ digest, since, over });
const written = async (id: string): Promise<number> => (await journal.load(emergencyStream(id))).length;

describe('what has been sent of late', () => {
  it('goes with time: the row says from when it is of no use', async () => {
    await lately.append(commitOf('e-0'), say('zero'));
    const Key = { pk: { S: `${sentLatelyPrefix}zero` }, sk: { S: 'latest' } };
    const { Item } = await dynamodb.send(new GetItemCommand({ TableName: viewsTable.name, Key }));
    const goes = Number(Item?.[viewsTable.timeToLive]?.N) * 1000;
    expect(goes).toBe(Date.parse('2026-03-09T02:00:00.000Z'));
  });

  it('is written with its commit, and keeps the next that says it from being written', async () => {
    expect(await lately.append(commitOf('e-1'), say('one'))).toBe('appended');
    expect(await lately.append(commitOf('e-2'), say('one'))).toEqual({ caseId: 'e-1' });
    expect(await Promise.all([written('e-1'), written('e-2')])).toEqual([1, 0]);
  });

  it('keeps nothing else from being written', async () => {
    expect(await lately.append(commitOf('e-3'), say('another'))).toBe('appended');
  });

  it('gives way to what is meant, to what follows one that is over, and to time', async () => {
    await lately.append(commitOf('e-4'), say('two'));
    expect(await lately.append(commitOf('e-5'), say('two', 'anything'))).toBe('appended');
    expect(await lately.append(commitOf('e-6'), say('two', { caseId: 'e-4' }))).toEqual({ caseId: 'e-5' });
    expect(await lately.append(commitOf('e-6'), say('two', { caseId: 'e-5' }))).toBe('appended');
    const later = { ...say('two'), since: '2026-03-02T02:00:00.000Z' };
    expect(await lately.append(commitOf('e-7'), later)).toEqual({ caseId: 'e-6' });
    expect(await lately.append(commitOf('e-7'), { ...later, since: '2026-03-02T02:00:00.001Z' })).toBe('appended');
  });

  it('says of a commit that is there already that it is taken', async () => {
    await lately.append(commitOf('e-8'), say('three'));
    expect(await lately.append(commitOf('e-8'), say('three'))).toBe('taken');
    expect(await lately.append(commitOf('e-8'), say('four', 'anything'))).toBe('taken');
    expect(await lately.append(commitOf('e-9'), say('four'))).toBe('appended');
  });

  it('lets one through of many at one moment', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) => lately.append(commitOf(`e-1${index}0`), say('five'))),
    );
    expect(all.filter((outcome) => outcome === 'appended')).toHaveLength(1);
    expect(new Set(all.filter((outcome) => typeof outcome === 'object').map(({ caseId }) => caseId)).size).toBe(1);
  });

  it('that cannot be read is a fault, and told of', async () => {
    const Item = {
      pk: { S: 'sent-lately#six' },
      sk: { S: 'latest' },
      version: { N: '9999999999999' },
      body: { S: '{' },
    };
    await dynamodb.send(new PutItemCommand({ TableName: viewsTable.name, Item }));
    await expect(lately.append(commitOf('e-6-1'), say('six'))).rejects.toThrow('cannot be read');
    expect(unreadable).toEqual([expect.objectContaining({ pk: 'sent-lately#six' })]);
    expect(await written('e-6-1')).toBe(0);
  });
});

const reasons = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

/** The table, whose first transactions fail as told. */
const failingWith = (...faults: readonly Error[]) => {
  const left = [...faults];
  const client = anotherClient();
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const fault = commandName === 'TransactWriteItemsCommand' ? left.shift() : undefined;
        return fault === undefined ? next(args) : Promise.reject(fault);
      },
    { step: 'initialize' },
  );
  return createSentLately({ ...options, dynamodb: client, withinMs: 30_000 }, everyCommit);
};

describe('whoever meets another at one row', () => {
  const conflict = reasons('None', 'TransactionConflict');

  it('comes back, and is written or held', async () => {
    const one = failingWith(conflict, new TransactionConflictException({ message: 'met', $metadata: {} }));
    expect(await one.append(commitOf('e-7-1'), say('seven'))).toBe('appended');
    expect(await failingWith(conflict).append(commitOf('e-7-2'), say('seven'))).toEqual({ caseId: 'e-7-1' });
  });

  it('is told apart from whoever comes second at its own commit', async () => {
    const both = reasons('ConditionalCheckFailed', 'ConditionalCheckFailed');
    expect(await failingWith(both).append(commitOf('e-8-1'), say('eight'))).toBe('taken');
  });

  it.each([
    ['meets others every time', [conflict, conflict, conflict, conflict, conflict], 'met others'],
    ['may not write there', [new Error('AccessDenied')], 'AccessDenied'],
    ['is cancelled for another reason', [reasons('None', 'ThrottlingError')], 'cancelled'],
  ])('is a fault where it %s', async (_what, faults, message) => {
    await expect(failingWith(...faults).append(commitOf('e-9-1'), say('nine'))).rejects.toThrow(message);
    expect(await written('e-9-1')).toBe(0);
  });
});
