import { PutItemCommand, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { createCore } from '../../lambda/adapters/core.ts';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { createRegister } from '../../lambda/adapters/register-in-turn.ts';
import { createViewsWriter } from '../../lambda/adapters/views-writer.ts';
import { genesisHash } from '../../lambda/domain/journal/chain.ts';
import { type Commit, currentFormat } from '../../lambda/domain/journal/commit.ts';
import { everyCommit } from '../../lambda/domain/journal/every-commit.ts';
import { registryStream } from '../../lambda/domain/kernel/streams.ts';
import type { RegistryEntry, RegistryEvent } from '../../lambda/domain/registry/events.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import { journalTable, registerTurn, viewsTable } from '../../lambda/resource-names.ts';
import type { RegisterNow } from '../../lambda/service/ports.ts';
import { project } from '../../lambda/service/projector.ts';
import { createMemoryListVersions } from '../../local/list-versions.ts';
import { unlisted } from '../service/unlisted.ts';
import { startCoreEngine } from './support/core-engine.ts';

const { options, unreadable, anotherClient } = await startCoreEngine();
const { dynamodb } = options;
const { journal } = createCore(options, everyCommit);
const register = createRegister(options, journal);
const writer = createViewsWriter(dynamodb, viewsTable.name, options.onUnreadableRow);

const commitOf = (id: string, version: number, ...events: readonly RegistryEvent[]): Commit => ({
  formatVersion: currentFormat,
  stream: registryStream('organisation', id),
  version,
  command: 'confirm-change',
  commandId: `${id} ${version}`,
  requestDigest: 'a'.repeat(64),
  actor: systemActor,
  at: '2026-03-02T02:00:00.000Z',
  edition: 'draft-2020',
  events: [...events],
  previousHash: genesisHash,
  hash: digestOf(`${id} ${version}`),
});

const confirmed = { type: 'registry.change-confirmed', reason: '属实' } as const;

const office = (id: string, name: string): RegistryEntry => ({
  kind: 'organisation',
  value: {
    id,
    name,
    aliases: [],
    kind: 'department',
    level: 'provincial',
    division: '440000',
    contact: { office: '办公室', phone: '020-55500101' },
  },
});

/** Proposed, and not yet in force; no name: to be retired. */
const proposed = async (id: string, version = 1, name: string | null = `${id}办公室`): Promise<void> => {
  const entry = name === null ? null : office(id, name);
  await journal.append(commitOf(id, version, { type: 'registry.change-proposed', entry, reason: '登记' }));
};

const putInForce = ({ putInForce: put }: RegisterNow, id: string, version = 2) => put(commitOf(id, version, confirmed));

const known = async (): Promise<readonly string[]> => [...(await register.now()).facts.organisations.keys()].toSorted();

const projectAll = async (...ids: readonly string[]): Promise<void> => {
  for (const id of ids)
    await project(
      { ...unlisted, journal, writer, lists: createMemoryListVersions(), policy: defaultPolicy },
      await journal.load(registryStream('organisation', id)),
    );
};

describe('the register for whoever changes it', () => {
  it('lets one change come into force at a time, whichever entries they are of', async () => {
    await proposed('one');
    await proposed('other');
    const [mine, theirs] = [await register.now(), await register.now()];
    const outcomes = await Promise.all([putInForce(mine, 'one'), putInForce(theirs, 'other')]);
    expect(outcomes.toSorted()).toEqual(['appended', 'taken']);
    const left = outcomes[0] === 'taken' ? 'one' : 'other';
    expect(await journal.load(registryStream('organisation', left))).toHaveLength(1);
    expect(await putInForce(await register.now(), left)).toBe('appended');
  });

  it('holds what came into force a moment ago, though no view has it yet', async () => {
    expect(await known()).toEqual(['one', 'other']);
    await projectAll('one');
    await proposed('third');
    expect(await putInForce(await register.now(), 'third')).toBe('appended');
    await projectAll('third');
    expect(await known()).toEqual(['one', 'other', 'third']);
  });

  it('knows what was changed or retired a moment ago as it is now', async () => {
    await projectAll('one', 'other', 'third');
    await proposed('one', 3, '另一个名称');
    await putInForce(await register.now(), 'one', 4);
    await proposed('other', 3, null);
    await putInForce(await register.now(), 'other', 4);
    const { organisations } = (await register.now()).facts;
    expect([organisations.get('one')?.name, [...organisations.keys()].toSorted()]).toEqual([
      '另一个名称',
      ['one', 'third'],
    ]);
  });

  it('writes nothing of a change whose version is taken, and lets the next one through', async () => {
    await proposed('fourth');
    await journal.append(commitOf('fourth', 2, { type: 'registry.change-rejected', reason: '有误' }));
    expect(await putInForce(await register.now(), 'fourth')).toBe('taken');
    await proposed('fourth', 3);
    expect(await putInForce(await register.now(), 'fourth', 4)).toBe('appended');
  });

  it('goes on, and says so, where the row that all changes replace is damaged', async () => {
    const Item = { pk: { S: registerTurn.pk }, sk: { S: registerTurn.sk }, body: { S: '{' } };
    await dynamodb.send(new PutItemCommand({ TableName: viewsTable.name, Item }));
    await proposed('fifth');
    expect(await putInForce(await register.now(), 'fifth')).toBe('appended');
    expect(unreadable).toEqual([expect.objectContaining(registerTurn)]);
    expect(await known()).toContain('fifth');
  });

  it('takes a change over from a register whose views were thrown away and made anew', async () => {
    const before = await register.now();
    const Item = { pk: { S: registerTurn.pk }, sk: { S: registerTurn.sk } };
    await dynamodb.send(new PutItemCommand({ TableName: viewsTable.name, Item }));
    await proposed('sixth');
    expect(await putInForce(before, 'sixth')).toBe('taken');
    expect(await putInForce(await register.now(), 'sixth')).toBe('appended');
  });

  it('lets changes come into force though what was last changed is damaged since, as its row or its last sound state has it', async () => {
    const spoil = (id: string, version: number) =>
      dynamodb.send(
        new PutItemCommand({
          TableName: journalTable.name,
          Item: {
            stream: { S: registryStream('organisation', id) },
            version: { N: String(version) },
            commit: { S: '{' },
          },
        }),
      );
    await projectAll('sixth');
    await spoil('sixth', 1);
    unreadable.length = 0;
    expect(await known()).toContain('sixth');
    expect(unreadable).toEqual([]);
    await proposed('seventh');
    expect(await putInForce(await register.now(), 'seventh')).toBe('appended');
    await spoil('seventh', 2);
    await proposed('eighth');
    expect(await putInForce(await register.now(), 'eighth')).toBe('appended');
    expect(unreadable).toEqual([
      { ...registerTurn, issue: expect.stringContaining('registry#organisation#seventh v2 cannot be read') },
    ]);
    expect(await known()).toEqual(expect.arrayContaining(['eighth', 'sixth']));
  });

  it.each(['ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'takes a change that the tables have no room for (%s) for one that is to be decided again',
    async (Code) => {
      const busy = anotherClient();
      busy.middlewareStack.add(
        (next, { commandName }) =>
          (args) =>
            commandName === 'TransactWriteItemsCommand'
              ? Promise.reject(
                  new TransactionCanceledException({
                    message: 'busy',
                    $metadata: {},
                    CancellationReasons: [{ Code: 'None' }, { Code }],
                  }),
                )
              : next(args),
        { step: 'initialize' },
      );
      const full = createRegister({ ...options, dynamodb: busy }, journal);
      expect(await putInForce(await full.now(), 'ninth')).toBe('taken');
    },
  );
});
