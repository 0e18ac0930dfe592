import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../lambda/adapters/journal-table.ts';
import { currentFormat } from '../../lambda/domain/journal/commit.ts';
import { journalTable } from '../../lambda/resource-names.ts';
import { scanJournal } from '../../local/journal-scan.ts';
import { type Runtime, startRuntime } from '../../local/runtime.ts';
import { createApiClient } from '../../local/scenario/api-client.ts';
import { registerWorld } from '../../local/scenario/world.ts';
import { present, scratchDirectory, until } from './support/scratch.ts';

const dataDir = scratchDirectory();
const logged: unknown[] = [];
const stream = 'registry#organisation#boluo-government';
const newer = { code: 'commit.newer', stream, version: 3, formatVersion: currentFormat + 1 };

const start = (): Promise<Runtime> =>
  startRuntime({
    dataDir,
    port: 0,
    pace: 0,
    log: (code, ids) => void logged.push({ code, ...ids }),
    registryFreshForMs: 50,
  });

/** Once from either reader of the stream, and again. */
const whenWaitedFor = () => until(() => logged.filter((line) => Object(line).code === 'commit.newer').length > 3);

/** As it would be after a roll-back: the release before has to start on what the later one wrote. */
it('a journal with a commit of a later release lets the system start, again and again, and waits for that release', async () => {
  const first = await start();
  await registerWorld(createApiClient(first.url, first.issuer, dataDir), first.operators, '2026-03-02T01:00:00.000Z');
  const { commits } = await scanJournal(first.clients.dynamodb, journalTable.name);
  const last = present(commits.findLast((commit) => commit.stream === stream));
  const written = { ...last, formatVersion: currentFormat + 1, version: last.version + 1, previousHash: last.hash };
  await first.clients.dynamodb.send(new PutItemCommand({ TableName: journalTable.name, Item: toItem(written) }));
  await whenWaitedFor();
  await first.stop();

  logged.length = 0;
  const second = await start();
  await whenWaitedFor();
  expect([second.recovered, second.unreadable]).toEqual([true, []]);
  expect(new Set(logged.map((line) => JSON.stringify(line)))).toEqual(new Set([JSON.stringify(newer)]));
  await second.stop();
});
