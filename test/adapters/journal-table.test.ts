import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createJournal } from '../../lambda/adapters/journal-table.ts';
import { systemActor } from '../../lambda/domain/actor.ts';
import { genesisHash } from '../../lambda/domain/chain.ts';
import type { Commit } from '../../lambda/domain/commit.ts';

const commit: Commit = {
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
  return { journal: createJournal(client, 'journal'), asked };
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
