import { DynamoDBClient, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { limits } from '../../lambda/adapters/clients/limits.ts';
import { createJournal } from '../../lambda/adapters/journal-table.ts';
import { inRequest } from '../../lambda/current-request.ts';
import { genesisHash } from '../../lambda/domain/journal/chain.ts';
import { type Commit, currentFormat } from '../../lambda/domain/journal/commit.ts';
import { everyCommit } from '../../lambda/domain/journal/every-commit.ts';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import { randomOf } from '../journeys/random.ts';
import { startJournalEngine } from './support/journal-engine.ts';

const engine = await startJournalEngine();

const commit: Commit = {
  formatVersion: currentFormat,
  stream: 'emergency#e-1',
  version: 1,
  command: 'end-emergency',
  commandId: 'k-1',
  requestDigest: 'a'.repeat(64),
  actor: systemActor,
  at: '2026-03-02T02:00:00.000Z',
  edition: 'draft-2020',
  events: [{ type: 'emergency.ended', reason: '险情解除。', orders: [] }],
  previousHash: genesisHash,
  hash: 'b'.repeat(64),
};

/** The journal over a network that carries nothing and counts what it was asked to carry. */
const journalOnDeadNetwork = () => {
  const asked: string[] = [];
  const client = new DynamoDBClient({
    region: 'cn-north-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    maxAttempts: 1,
    requestHandler: {
      handle: async () => {
        asked.push('request');
        throw new Error('no network');
      },
    },
  });
  return { journal: createJournal(client, 'journal', everyCommit), asked };
};

describe('The journal', () => {
  it('writes a commit that can be read back', async () => {
    const { journal, asked } = journalOnDeadNetwork();
    await expect(journal.append(commit)).rejects.toThrow('was not written');
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['an instant of another century', { ...commit, at: '+010000-01-01T11:59:59.000Z' }],
    ['no event', { ...commit, events: [] }],
    ['a number that JSON does not know', { ...commit, version: Number.POSITIVE_INFINITY }],
  ])('never asks the table to keep a commit that no reader takes: %s', async (_, unreadable) => {
    const { journal, asked } = journalOnDeadNetwork();
    await expect(journal.append(unreadable)).rejects.toThrow();
    expect(asked).toHaveLength(0);
  });
});

describe('A commit that is larger than an item may be', () => {
  it('is named as that before the table is asked', async () => {
    const random = randomOf(7);
    const noise = Buffer.from(Array.from({ length: 320_000 }, () => Math.floor(random() * 256))).toString('base64');
    const { journal, asked } = journalOnDeadNetwork();
    const events: Commit['events'] = [{ type: 'emergency.ended', reason: noise, orders: [] }];
    const facts = { bytes: expect.any(Number), most: 409_600 };
    await expect(journal.append({ ...commit, events })).rejects.toMatchObject({ name: 'CommitTooLarge', facts });
    expect(asked).toHaveLength(0);
  });
});

describe('A commit that meets a transaction at its key', () => {
  it('has lost to it as to any other commit, and is no fault', async () => {
    const client = new DynamoDBClient({
      region: 'cn-north-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    const conflict = () => async () => {
      throw new TransactionConflictException({ $metadata: {}, message: 'at work' });
    };
    client.middlewareStack.add(conflict, { step: 'initialize' });
    expect(await createJournal(client, 'journal', everyCommit).append(commit)).toBe('taken');
  });
});

describe('The history of a stream', () => {
  it('is read from where it is known, or from its beginning', async () => {
    const journal = createJournal(engine.clientWithin(limits.background), 'journal', everyCommit);
    for (const version of [1, 2, 3]) await journal.append({ ...commit, version });
    const versions = async (after?: number) => (await journal.load(commit.stream, after)).map(({ version }) => version);
    expect([await versions(), await versions(2), await versions(3)]).toEqual([[1, 2, 3], [3], []]);
    engine.clear();
  });
});

describe('A request that has been answered without its commit', () => {
  it.each([0, 100])('has it written no more, at no attempt (answered after %i ms)', async (answeredAfterMs) => {
    engine.turn('loses writes', 1);
    const within = { ...limits.background, answerWithinMs: 200 };
    const journal = createJournal(engine.clientWithin(within), 'journal', everyCommit);
    const answered = answeredAfterMs === 0 ? AbortSignal.abort() : AbortSignal.timeout(answeredAfterMs);
    const writing = inRequest({ requestId: 'r-1', signal: answered }, () => journal.append(commit));
    await expect(writing).rejects.toThrow('was not written');
    expect(engine.commits()).toBe(0);
    engine.turn('none');
    expect(await inRequest({ requestId: 'r-2' }, () => journal.append(commit))).toBe('appended');
    engine.clear();
  });
});
