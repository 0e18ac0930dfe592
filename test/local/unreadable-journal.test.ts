import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
/** Where a commit is put that belongs elsewhere. */
const elsewhere = 'registry#organisation#nobody';

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

const unreadable = [
  { stream: poisoned, version: 2, issue: expect.any(String) },
  { stream: elsewhere, version: 1, issue: 'stream is not that of its key' },
];

describe('a journal with an item that cannot be read and one that is not in its place', () => {
  let runtime: Runtime;

  beforeAll(async () => {
    const first = await start();
    await registerWorld(createApiClient(first.url, first.issuer, dataDir), first.operators, '2026-03-02T01:00:00.000Z');
    const { commits } = await scanJournal(first.clients.dynamodb, journalTable.name);
    const victim = present(commits.find(({ stream, version }) => stream === poisoned && version === 2));
    const Item = { ...toItem(victim), commit: { S: '{"stream":"other","events":[{"type":"请立即转移"}]}' } };
    await first.clients.dynamodb.send(new PutItemCommand({ TableName: journalTable.name, Item }));
    const Misplaced = { ...toItem(present(commits.find(({ version }) => version === 1))), stream: { S: elsewhere } };
    await first.clients.dynamodb.send(new PutItemCommand({ TableName: journalTable.name, Item: Misplaced }));
    await first.settle();
    await first.stop();
    await pretendKilledAndEmptied();
    logged.length = 0;
    runtime = await start();
  });
  afterAll(() => runtime.stop());

  it('lets the system start, which names each once and never what it says', () => {
    expect(runtime.viewsRebuilt).toBe(true);
    expect(runtime.unreadable).toHaveLength(2);
    expect(runtime.unreadable).toEqual(expect.arrayContaining(unreadable));
    expect(logged).toHaveLength(2);
    expect(logged).toEqual(
      expect.arrayContaining(unreadable.map((where) => ({ code: 'commit.unreadable', ...where }))),
    );
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

  it('are named by the command that verifies it, and exported whole', async () => {
    const verified = await commandLine(dataDir, 'verify-journal');
    expect(verified.code).toBe(1);
    const told = verified.lines.map((line): unknown => JSON.parse(line));
    expect(told).toContainEqual({ broken: { stream: poisoned, version: 2, reason: 'unreadable' } });
    const says = expect.objectContaining({ version: 1 });
    expect(told).toContainEqual({ broken: { stream: elsewhere, version: 1, reason: 'misplaced', says } });
    const exported = await commandLine(dataDir, 'export-journal');
    const { commits } = await scanJournal(runtime.clients.dynamodb, journalTable.name);
    expect(exported.lines).toHaveLength(commits.length + 2);
    const file = join(dataDir, 'exported.jsonl');
    writeFileSync(file, exported.lines.map((line) => `${line}\n`).join(''));
    const again = await commandLine(dataDir, 'verify-journal', file);
    const broken = { broken: { stream: elsewhere, version: 1, reason: 'unreadable' } };
    expect(again.lines.map((line): unknown => JSON.parse(line))).toContainEqual(broken);
  });
});
