import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { anchorTools } from '../../lambda/adapters/hash.ts';
import { toItem } from '../../lambda/adapters/journal-table.ts';
import type { Commit } from '../../lambda/domain/journal/commit.ts';
import { journalTable } from '../../lambda/resource-names.ts';
import { verifyAnchors } from '../../lambda/service/verify-anchors.ts';
import { anchorDirectory, readAnchors } from '../../local/anchors/anchor-directory.ts';
import { scanJournal } from '../../local/journal-scan.ts';
import { present, scratchDirectory, until } from '../local/support/scratch.ts';
import { triggered } from './emergencies.ts';
import { startJourney } from './journey.ts';

const dataDir = scratchDirectory();
const journey = await startJourney({ dataDir });
const { dynamodb } = journey.runtime.clients;

const commits = async (): Promise<readonly Commit[]> => (await scanJournal(dynamodb, journalTable.name)).commits;
const verify = async () => {
  const streams = Map.groupBy(await commits(), ({ stream }) => stream);
  return verifyAnchors(streams, { store: readAnchors(anchorDirectory(dataDir)), tools: anchorTools });
};

describe('the journal of a running system', () => {
  it('is anchored within the hour, with all that became of its orders', async () => {
    const { id } = await triggered(journey);
    await journey.settle();
    await journey.advance({ minutes: 61 });
    const verdict = await verify();
    expect(verdict).toMatchObject({ breaks: [], contradictions: [], late: [] });
    expect(verdict.anchors).toBeGreaterThanOrEqual(1);
    expect(verdict.coveredBy.get(`emergency#${id}`)).toEqual(expect.objectContaining({ number: expect.any(Number) }));
    const orders = [...verdict.coveredBy.keys()].filter((stream) => stream.startsWith(`order#${id}`));
    expect(orders).toHaveLength(4);
  });

  it('has whoever rewrites or removes a commit found out by the stream at once, and by the anchors for good', async () => {
    const { id } = await triggered(journey);
    await journey.settle();
    await journey.advance({ minutes: 61 });
    const stream = `emergency#${id}`;
    const [first] = (await commits()).filter((commit) => commit.stream === stream);
    const { hash: _, ...unsealed } = { ...present(first), at: '2026-03-02T00:00:00.000Z' };
    const forged: Commit = { ...unsealed, hash: digestOf(unsealed) };
    await dynamodb.send(new PutItemCommand({ TableName: journalTable.name, Item: toItem(forged) }));
    await until(async () => journey.logged.filter((code) => code === 'journal.changed').length >= 2);
    expect((await verify()).contradictions).toMatchObject([{ stream, version: 1, reason: 'rewritten' }]);

    const Key = { stream: { S: stream }, version: { N: '1' } };
    await dynamodb.send(new DeleteItemCommand({ TableName: journalTable.name, Key }));
    await until(async () => journey.logged.filter((code) => code === 'journal.changed').length >= 4);
    expect((await verify()).contradictions).toMatchObject([{ stream, version: 1, reason: 'removed' }]);
  });

  it('keeps its anchors beside it and what they do not cover yet apart from them', () => {
    expect(existsSync(join(anchorDirectory(dataDir), 'anchors', '0000000001.json'))).toBe(true);
    expect(existsSync(join(dataDir, 'unanchored.jsonl'))).toBe(true);
  });
});
