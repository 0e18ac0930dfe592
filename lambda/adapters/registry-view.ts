import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { RegistryRow } from '../domain/views/registry-row.ts';
import type { PageRequest, RegistryList, RegistryPage, RegistryViews } from '../service/ports.ts';
import { readRows } from './read-rows.ts';
import { type Item, registryKey, registryLists, standingOfKey } from './view-items.ts';
import { type Condition, pageOf, type ViewsTable } from './view-pages.ts';

const keyOf = (list: RegistryList): string => {
  if (list.of === 'telecom-authorities') return registryLists.authorities;
  return registryLists[list.of === 'prepared-messages' ? 'prepared' : 'standing'](list.organisation);
};

const conditionOf = (list: RegistryList): Condition => ({
  index: 'by-owner',
  expression: 'ownerKey = :key',
  values: { ':key': keyOf(list) },
});

/** What is registered, as the table `views` has it. */
export const createRegistryView = (views: ViewsTable): RegistryViews => {
  /** Runs what tells of rows that it cannot read, and names them. */
  const noting = () => {
    const leftOut: string[] = [];
    const onUnreadable: ViewsTable['onUnreadable'] = (where) => {
      leftOut.push(where.sk);
      views.onUnreadable(where);
    };
    return { leftOut, onUnreadable };
  };
  const pageWith = async (condition: Condition, request: PageRequest): Promise<RegistryPage | 'invalid-cursor'> => {
    const { leftOut, onUnreadable } = noting();
    const found = await pageOf({ ...views, onUnreadable }, RegistryRow, condition, request, true);
    return found === 'invalid-cursor' ? found : { ...found, leftOut };
  };
  return {
    registry: (kind, request) => pageWith({ expression: 'pk = :pk', values: { ':pk': `registry#${kind}` } }, request),
    listed: (list, request) => pageWith(conditionOf(list), request),
    entry: async (kind, id) => {
      const { leftOut, onUnreadable } = noting();
      const { pk, sk } = registryKey(kind, id);
      const Key = { pk: { S: pk }, sk: { S: sk } };
      const { Item } = await views.client.send(
        new GetItemCommand({ TableName: views.table, Key, ConsistentRead: true }),
      );
      const items = readRows(RegistryRow, Item === undefined ? [] : [Item], onUnreadable);
      return { items, leftOut, next: null };
    },
    standingOf: async (organisation) => {
      const ids: string[] = [];
      let start: Item | undefined;
      do {
        const { Items, LastEvaluatedKey } = await views.client.send(
          new QueryCommand({
            TableName: views.table,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': { S: standingOfKey(organisation) } },
            ProjectionExpression: 'sk',
            ExclusiveStartKey: start,
          }),
        );
        ids.push(...(Items ?? []).flatMap(({ sk }) => sk?.S ?? []));
        start = LastEvaluatedKey;
      } while (start !== undefined);
      return ids;
    },
  };
};
