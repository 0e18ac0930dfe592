import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoDB } from '../lambda/adapters/clients/dynamodb.ts';
import { limits } from '../lambda/adapters/clients/limits.ts';
import { journalTable } from '../lambda/resource-names.ts';
import { readAddresses } from '../local/addresses.ts';
import { localRegion, startEngines } from '../local/engines.ts';
import { type Item, scanTable } from '../local/journal-scan.ts';
import { linesOf } from './lines.ts';

const localAccess = {
  region: localRegion,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};

/** Where nothing runs, nothing is to be waited for. */
const once = { ...limits.embedded, attemptsAtMost: 1 };

/** A client of the tables of the local runtime; null where it does not run. */
export const runningClient = async (dataDir: string): Promise<DynamoDBClient | null> => {
  const addresses = readAddresses(dataDir);
  if (addresses === null) return null;
  const client = createDynamoDB(once, { ...localAccess, endpoint: addresses.dynamodb });
  try {
    await client.send(new ListTablesCommand({}));
    return client;
  } catch {
    return null;
  }
};

const itemsThrough = async (client: DynamoDBClient): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for await (const item of scanTable(client, journalTable.name)) items.push(item);
  return items;
};

/** A line that is not UTF-8 is no commit. */
const lineToItem = (line: string | null): Item => ({ commit: { S: line ?? '' } });

/**
 * The items of a journal: of an exported file of JSON Lines (one commit a line), of the running local runtime, or of its
 * data directory when it is not running. `null`: there is no journal.
 */
export const readJournalItems = async (dataDir: string, file: string | undefined): Promise<readonly Item[] | null> => {
  if (file !== undefined) {
    if (!existsSync(file)) return null;
    const items: Item[] = [];
    for await (const line of linesOf(createReadStream(file))) if (line?.trim() !== '') items.push(lineToItem(line));
    return items;
  }
  const running = await runningClient(dataDir);
  if (running !== null) return itemsThrough(running);
  if (!existsSync(join(dataDir, 'tables'))) return null;
  const engines = await startEngines({ dataDir });
  try {
    return await itemsThrough(createDynamoDB(limits.embedded, engines.clients.dynamodb));
  } finally {
    await engines.stop();
  }
};
