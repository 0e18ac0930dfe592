import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { EntryKind } from '../../lambda/domain/kernel/streams.ts';
import { viewsTable } from '../../lambda/resource-names.ts';
import { until } from '../local/support/scratch.ts';
import { triggered } from './emergencies.ts';
import { startJourney } from './journey.ts';

const journey = await startJourney();

/** A row of the register as damage leaves it. */
const damage = async (kind: EntryKind, id: string): Promise<void> => {
  const row = { pk: { S: `registry#${kind}` }, sk: { S: id }, version: { N: '1' }, body: { S: '{' } };
  await journey.runtime.clients.dynamodb.send(new PutItemCommand({ TableName: viewsTable.name, Item: row }));
};

describe('an emergency while rows of the register cannot be read', () => {
  it('is sent by whoever is registered, under the authority it has, to every operator', async () => {
    await damage('organisation', 'gd-emergency');
    await damage('standing-authority', 'gd-emergency-natural');
    for (const operator of ['mobile', 'telecom', 'unicom', 'broadnet']) await damage('operator', operator);
    // Until the damage has been read, whatever was held before would do.
    await until(async () => {
      await journey.runtime.core.registry.facts();
      return journey.logged.includes('views.unreadable');
    });
    const sent = await triggered(journey);
    expect([sent.status, sent.gaps, sent.orders.length]).toEqual(['sent', [], 4]);
  });
});
