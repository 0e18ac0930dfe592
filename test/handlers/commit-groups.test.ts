import type { DynamoDBRecord } from 'aws-lambda';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { toItem } from '../../lambda/adapters/journal-table.ts';
import { genesisHash } from '../../lambda/domain/journal/chain.ts';
import { type Commit, currentFormat } from '../../lambda/domain/journal/commit.ts';
import { UnreadableCommit } from '../../lambda/domain/journal/remains.ts';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import { handleCommitsTogether } from '../../lambda/handlers/commit-groups.ts';
import { type JournalItem, toStreamRecord } from '../../local/stream/stream-record.ts';

const itemOf = (name: string, version: number): JournalItem => {
  const unsealed = {
    formatVersion: currentFormat,
    stream: `registry#organisation#${name}`,
    version,
    command: 'reject-change',
    commandId: 'c-1',
    requestDigest: digestOf(null),
    actor: systemActor,
    at: '2026-06-09T02:00:00.000Z',
    edition: 'draft-2020' as const,
    events: [{ type: 'registry.change-rejected' as const, reason: '有误' }],
    previousHash: genesisHash,
  };
  return toItem({ ...unsealed, hash: digestOf(unsealed) });
};

/** `a1`: version 1 of the stream `a`, which is about the subject `a`. */
const recordOf = (name: string): DynamoDBRecord => {
  const item = itemOf(name.slice(0, 1), Number(name.slice(1)));
  return toStreamRecord(item, 'cn-north-1');
};

const newerOf = (name: string): DynamoDBRecord => {
  const item = itemOf(name.slice(0, 1), Number(name.slice(1)));
  const commit = JSON.stringify({ ...JSON.parse(item['commit']?.S ?? ''), formatVersion: currentFormat + 1 });
  return toStreamRecord({ ...item, commit: { S: commit } }, 'cn-north-1');
};

const nameOf = ({ stream, version }: Commit): string => `${stream.slice(-1)}${version}`;

const given = async (
  records: readonly DynamoDBRecord[],
  handle = async (_names: string): Promise<void> => undefined,
) => {
  const handled: string[] = [];
  const told: string[] = [];
  const consume = handleCommitsTogether({
    subjectOf: ({ stream }) => (stream.endsWith('z') ? null : stream),
    handle: async (commits, byHand) => {
      const names = commits.map(nameOf).join(' ');
      await handle(names);
      handled.push(byHand ? `${names} by hand` : names);
    },
    onFault: () => void told.push('fault'),
    onChanged: () => void told.push('changed'),
    onUnreadable: () => void told.push('unreadable'),
    onNewer: () => void told.push('newer'),
  });
  const { batchItemFailures } = await consume({ Records: [...records] });
  const again = batchItemFailures.map(({ itemIdentifier }) =>
    records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier),
  );
  return { handled, told, again };
};

const failingOn =
  (name: string, cause: Error) =>
  async (names: string): Promise<void> => {
    if (names.includes(name)) throw cause;
  };

describe('a batch of the journal, handled by subject', () => {
  it('has all commits of a subject handled at once, and none of what there is nothing to do for', async () => {
    const outcome = await given(['a1', 'b1', 'a2', 'z1', 'b2', 'a3'].map(recordOf));
    expect(outcome).toEqual({ handled: ['a1 a2 a3', 'b1 b2'], told: [], again: [] });
  });

  it('is repeated from the commit that fails, which keeps no other from being handled', async () => {
    const records = ['b1', 'a1', 'a2', 'a3', 'c1'].map(recordOf);
    const { handled, told, again } = await given(records, failingOn('a2', new Error('the table is away')));
    expect(handled.toSorted()).toEqual(['a1', 'a3', 'b1', 'c1']);
    expect([told, again]).toEqual([['fault'], [2]]);
  });

  it('names every record that failed, in their order', async () => {
    const fails = async (): Promise<void> => {
      throw new Error('the table is away');
    };
    expect((await given(['b1', 'a1', 'b2'].map(recordOf), fails)).again).toEqual([0, 1, 2]);
  });

  it('sets aside the commit alone that has to be read along with a damaged one', async () => {
    const cause = new UnreadableCommit({ stream: 'order#e-1.1.mobile', version: 2, issue: 'events.0.type' });
    const { handled, told, again } = await given(['a1', 'a2'].map(recordOf), failingOn('a2', cause));
    expect([handled, told, again]).toEqual([['a1'], ['unreadable'], []]);
  });

  it('goes no further than a commit of a later release, and is repeated from there', async () => {
    const { handled, told, again } = await given([recordOf('a1'), newerOf('b1'), recordOf('a2')]);
    expect([handled, told, again]).toEqual([['a1'], ['newer'], [1]]);
  });

  it('tells of what was changed and handles the rest', async () => {
    const { handled, told } = await given([{ ...recordOf('a1'), eventName: 'MODIFY' }, recordOf('b1')]);
    expect([handled, told]).toEqual([['b1'], ['changed']]);
  });

  it('is known for a replay where no stream gave it', async () => {
    const { eventSourceARN: _, ...byHand } = recordOf('a1');
    expect((await given([byHand, recordOf('b1')])).handled).toEqual(['a1 by hand', 'b1']);
  });
});
