import type { DynamoDBRecord } from 'aws-lambda';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { toItem } from '../../lambda/adapters/journal-table.ts';
import { genesisHash } from '../../lambda/domain/journal/chain.ts';
import { type Commit, currentFormat } from '../../lambda/domain/journal/commit.ts';
import { type Release, thisRelease } from '../../lambda/domain/journal/read-stored.ts';
import { NewerCommit, UnreadableCommit } from '../../lambda/domain/journal/remains.ts';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import { handleCommits } from '../../lambda/handlers/commit-batch.ts';
import { type Happened, type JournalItem, recordOf } from '../../local/stream/stream-record.ts';

const commitOf = (stream: string): Commit => {
  const unsealed = {
    formatVersion: currentFormat,
    stream,
    version: 1,
    command: 'reject-change',
    commandId: 'c-1',
    requestDigest: digestOf(null),
    actor: systemActor,
    at: '2026-06-09T02:00:00.000Z',
    edition: 'draft-2020' as const,
    events: [{ type: 'registry.change-rejected' as const, reason: '有误' }],
    previousHash: genesisHash,
  };
  return { ...unsealed, hash: digestOf(unsealed) };
};

const good = (name: string): JournalItem => toItem(commitOf(`registry#organisation#${name}`));

const secret = '请立即转移到高处';
const told = (change: object): JournalItem => ({
  ...good('broken'),
  commit: { S: JSON.stringify({ ...commitOf('registry#organisation#broken'), ...change }) },
});

const isHappened = (given: JournalItem | Happened): given is Happened => 'eventName' in given;
const asHappened = (given: JournalItem | Happened): Happened =>
  isHappened(given) ? given : { eventName: 'INSERT', item: given };

/** What became of a batch: what was handled, what was set aside, where the stream repeats from. */
const given = async (
  items: readonly (JournalItem | Happened)[],
  handle = async (_commit: Commit): Promise<void> => undefined,
  release: Release = thisRelease,
) => {
  const handled: string[] = [];
  const setAside: unknown[] = [];
  const faults: unknown[] = [];
  const newer: unknown[] = [];
  const changed: unknown[] = [];
  const records: DynamoDBRecord[] = items.map((item) => recordOf(asHappened(item), 'cn-north-1'));
  const consume = handleCommits(
    {
      handle: async (commit) => {
        await handle(commit);
        handled.push(commit.stream.slice('registry#organisation#'.length));
      },
      onFault: (_sequence, cause) => void faults.push(cause),
      onChanged: (where) => void changed.push(where),
      onUnreadable: (where) => void setAside.push(where),
      onNewer: (where) => void newer.push(where),
    },
    release,
  );
  const { batchItemFailures } = await consume({ Records: records });
  const [failure] = batchItemFailures;
  const repeatsFrom = records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failure?.itemIdentifier);
  return { handled, setAside, faults, newer, changed, repeatsFrom };
};

const { commit: _text, ...withoutText } = good('broken');

describe('a record that no release can read', () => {
  it.each([
    ['no JSON', { ...good('broken'), commit: { S: `{"text":"${secret}"` } }, 'no JSON'],
    ['no commit at all', { ...good('broken'), commit: { S: `"${secret}"` } }, 'no commit'],
    ['without a text', withoutText, 'no JSON'],
    ['of a stream that is none', told({ stream: 'registry#put-in-later' }), 'stream is not that of its key'],
    [
      'that names another stream than its key',
      told({ stream: 'registry#organisation#other' }),
      'stream is not that of its key',
    ],
    ['that names another version than its key', told({ version: 2 }), 'version is not that of its key'],
    ['with an event of another release', told({ events: [{ type: secret }] }), 'events.0.type'],
    ['with a member of another release', told({ actor: { ...systemActor, roles: [secret] } }), 'actor.roles.0'],
  ])('(%s) is set aside and named, and its neighbours are handled', async (_what, item, issue) => {
    const { handled, setAside, repeatsFrom } = await given([good('first'), item, good('last')]);
    expect(handled).toEqual(['first', 'last']);
    expect(setAside).toEqual([{ stream: 'registry#organisation#broken', version: 1, issue }]);
    expect(JSON.stringify(setAside)).not.toContain(secret);
    expect(repeatsFrom).toBe(-1);
  });

  it('is set aside too where a neighbour must be read along with it', async () => {
    const where = { stream: 'order#e-1.1.mobile', version: 2, issue: 'events.0.type' };
    const cause = new Error('the case could not be projected', { cause: new UnreadableCommit(where) });
    const { handled, setAside, repeatsFrom } = await given([good('first'), good('last')], async ({ stream }) => {
      if (stream.endsWith('first')) throw cause;
    });
    expect([handled, setAside, repeatsFrom]).toEqual([['last'], [where], -1]);
  });
});

/** As the next release would write it: in a format of its own, with a member that this one does not know. */
const newer = (name: string): JournalItem => {
  const { hash: _, ...unsealed } = { ...commitOf(`registry#organisation#${name}`), formatVersion: currentFormat + 1 };
  const told = { ...unsealed, reason: secret };
  return { ...good(name), commit: { S: JSON.stringify({ ...told, hash: digestOf(told) }) } };
};

const nextRelease: Release = {
  format: currentFormat + 2,
  upcasts: {
    ...thisRelease.upcasts,
    [currentFormat]: (commit) => commit,
    [currentFormat + 1]: ({ reason: _, ...commit }) => commit,
  },
};

describe('a record that a later release wrote', () => {
  const place = { stream: 'registry#organisation#second', version: 1, formatVersion: currentFormat + 1 };
  const batch = [good('first'), newer('second'), good('third')];

  it('is neither skipped nor set aside: the stream repeats from there, and nothing overtakes', async () => {
    const outcome = await given(batch);
    expect(outcome).toEqual({
      handled: ['first'],
      setAside: [],
      faults: [],
      newer: [place],
      changed: [],
      repeatsFrom: 1,
    });
  });

  it('is handled in its place as soon as the release that reads it has come', async () => {
    expect((await given(batch.slice(1))).repeatsFrom).toBe(0);
    const outcome = await given(batch.slice(1), undefined, nextRelease);
    expect(outcome).toEqual({
      handled: ['second', 'third'],
      setAside: [],
      faults: [],
      newer: [],
      changed: [],
      repeatsFrom: -1,
    });
  });

  it('is waited for too where a neighbour must be read along with it', async () => {
    const cause = new Error('the case could not be projected', { cause: new NewerCommit(place) });
    const outcome = await given([good('first'), good('last')], async ({ stream }) => {
      if (stream.endsWith('last')) throw cause;
    });
    expect(outcome).toEqual({
      handled: ['first'],
      setAside: [],
      faults: [],
      newer: [place],
      changed: [],
      repeatsFrom: 1,
    });
  });

  it('is damaged all the same where it names a format that cannot be', async () => {
    for (const formatVersion of [0, 1.5, '3', null]) {
      const { setAside, handled } = await given([told({ formatVersion }), good('last')]);
      expect([handled, setAside]).toEqual([
        ['last'],
        [{ stream: 'registry#organisation#broken', version: 1, issue: 'formatVersion' }],
      ]);
    }
  });
});

describe('a commit that was changed or removed', () => {
  const key = { stream: { S: 'registry#organisation#second' }, version: { N: '1' } };
  const place = { stream: 'registry#organisation#second', version: 1 };

  it.each<readonly [string, Happened, object]>([
    [
      'changed',
      { eventName: 'MODIFY', item: good('second') },
      { ...place, change: 'MODIFY', hash: good('second')['hash']?.S },
    ],
    [
      'made unreadable',
      { eventName: 'MODIFY', item: { ...key, commit: { S: secret } } },
      { ...place, change: 'MODIFY', hash: null },
    ],
    [
      'given another hash than one',
      { eventName: 'MODIFY', item: { ...key, hash: { S: secret } } },
      { ...place, change: 'MODIFY', hash: null },
    ],
    ['removed', { eventName: 'REMOVE', item: key }, { ...place, change: 'REMOVE', hash: null }],
  ])('(%s) is told of, is no commit, and holds nobody up', async (_what, happened, told) => {
    const { handled, changed, setAside, repeatsFrom } = await given([good('first'), happened, good('last')]);
    expect([handled, setAside, repeatsFrom]).toEqual([['first', 'last'], [], -1]);
    expect(changed).toEqual([told]);
    expect(JSON.stringify(changed)).not.toContain(secret);
  });
});

describe('a consumer that fails', () => {
  it('has the batch repeated from there, and nothing overtakes', async () => {
    const fault = new Error('the table is away');
    const { handled, setAside, faults, repeatsFrom } = await given(
      [good('first'), good('second'), good('last')],
      async ({ stream }) => {
        if (stream.endsWith('second')) throw fault;
      },
    );
    expect([handled, setAside, faults, repeatsFrom]).toEqual([['first'], [], [fault], 1]);
  });
});
