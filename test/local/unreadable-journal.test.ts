import { BatchWriteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { toItem } from '../../lambda/adapters/journal-table.ts';
import { journalTable, viewsTable } from '../../lambda/resource-names.ts';
import { connect } from '../../local/connections.ts';
import { holdDataDirectory } from '../../local/data-directory.ts';
import { startEngines } from '../../local/engines.ts';
import { scanJournal, scanTable } from '../../local/journal-scan.ts';
import { type Runtime, startRuntime } from '../../local/runtime.ts';
import { createApiClient } from '../../local/scenario/api-client.ts';
import { registerWorld } from '../../local/scenario/world.ts';
import { commandLine } from '../journeys/system-process.ts';
import { present, scratchDirectory } from './support/scratch.ts';

const dataDir = scratchDirectory();
const logged: unknown[] = [];
const poisoned = 'registry#organisation#boluo-government';

const start = (): Promise<Runtime> =>
  startRuntime({
    dataDir,
    port: 0,
    pace: 0,
    log: (code, ids) => void logged.push({ code, ...ids }),
    registryFreshForMs: 50,
  });

/** As a kill would leave it, and somebody who has thrown the views away: the next start reads the whole journal. */
const pretendKilledAndEmptied = async (): Promise<void> => {
  holdDataDirectory(dataDir).release({ clean: false });
  const engines = await startEngines({ dataDir });
  const { dynamodb } = connect(engines);
  for await (const { pk, sk } of scanTable(dynamodb, viewsTable.name)) {
    const DeleteRequest = { Key: { pk: present(pk), sk: present(sk) } };
    await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [viewsTable.name]: [{ DeleteRequest }] } }));
  }
  await engines.stop();
};

const Listed = z.object({ items: z.array(z.object({ id: z.string() })) });

describe('a journal with one item that cannot be read', () => {
  let runtime: Runtime;

  beforeAll(async () => {
    const first = await start();
    await registerWorld(createApiClient(first.url, first.issuer, dataDir), first.operators, '2026-03-02T01:00:00.000Z');
    const { commits } = await scanJournal(first.clients.dynamodb, journalTable.name);
    const victim = present(commits.find(({ stream, version }) => stream === poisoned && version === 2));
    const Item = { ...toItem(victim), commit: { S: '{"stream":"other","events":[{"type":"请立即转移"}]}' } };
    await first.clients.dynamodb.send(new PutItemCommand({ TableName: journalTable.name, Item }));
    await first.settle();
    await first.stop();
    await pretendKilledAndEmptied();
    logged.length = 0;
    runtime = await start();
  });
  afterAll(() => runtime.stop());

  it('lets the system start, which names it once and never what it says', () => {
    expect(runtime.viewsRebuilt).toBe(true);
    expect(runtime.unreadable).toEqual([{ stream: poisoned, version: 2, issue: expect.any(String) }]);
    expect(logged).toEqual([{ code: 'commit.unreadable', stream: poisoned, version: 2, issue: expect.any(String) }]);
    expect(JSON.stringify(logged)).not.toContain('请立即转移');
  });

  it('has all its neighbours in the views again', async () => {
    const client = createApiClient(runtime.url, runtime.issuer, dataDir);
    const { items } = await client.must(
      Listed,
      client.get('工业和信息化部·审计员', '/registry/organisation?limit=100'),
    );
    expect(items.map(({ id }) => id)).toHaveLength(12);
    expect(items.map(({ id }) => id)).not.toContain('boluo-government');
    expect((await runtime.core.registry.facts()).operators.size).toBe(4);
  });

  it('is named by the command that verifies it, and exported whole', async () => {
    const verified = await commandLine(dataDir, 'verify-journal');
    expect(verified.code).toBe(1);
    expect(JSON.parse(present(verified.lines[0]))).toEqual({
      broken: { stream: poisoned, version: 2, reason: 'unreadable' },
    });
    const exported = await commandLine(dataDir, 'export-journal');
    const { commits } = await scanJournal(runtime.clients.dynamodb, journalTable.name);
    expect(exported.lines).toHaveLength(commits.length + 1);
  });
});
