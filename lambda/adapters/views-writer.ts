import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ChangedRows, ViewsWriter } from '../service/views-writer.ts';
import type { OnUnreadableRow } from './read-rows.ts';
import { type Standing, standingRows } from './standing-rows.ts';
import { anotherRow, createTotalsRows, mainRow } from './totals-rows.ts';
import { type Item, registryItem, standingOfItem } from './view-items.ts';
import { type Unit, writesOf } from './view-writes.ts';
import { createTogether } from './write-together.ts';

/** Others that project the same case at the same moment; each loses only to one that has written meanwhile. */
const attemptsAtMost = 8;

const isNothing = ({ case: changed, orders, activity, facts }: ChangedRows): boolean =>
  changed === null && orders.length === 0 && activity === null && facts === null;

/**
 * The write side of the table `views`: a case is looked at once and written at once, each row on the condition that what
 * was seen still stands, so that late and repeated projections change nothing and nothing is ever half done.
 */
export const createViewsWriter = (
  client: DynamoDBClient,
  table: string,
  onUnreadable: OnUnreadableRow,
): ViewsWriter => {
  const together = createTogether(client, table);
  const views = { client, table, onUnreadable };
  const totals = createTotalsRows(views);
  const putUnlessNewer = async (item: Item): Promise<void> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: item,
          ConditionExpression: 'attribute_not_exists(#version) or #version <= :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': item['version'] ?? { N: '0' } },
        }),
      );
    } catch (cause) {
      if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
    }
  };
  const sumsOf = async (
    { facts }: ChangedRows,
    standing: Standing | undefined,
    anew: boolean,
    row: string,
  ): Promise<readonly Unit[]> => {
    if (facts === null) return [];
    const counted = standing?.counted ?? null;
    const unit = await totals.unitOf(counted, standing?.version ?? null, facts, anew, row);
    return unit.length === 0 ? [] : [...totals.plannedOf(counted, facts, anew), unit];
  };
  /** What others keep from being counted for the moment is no reason why a list should wait. */
  const inTurn = async (writes: readonly Unit[], sums: readonly Unit[]): Promise<boolean> =>
    (await together(writes)) && together(sums);
  return {
    putCase: async (rows, anew) => {
      if (isNothing(rows)) return;
      for (let attempt = 1; attempt <= attemptsAtMost; attempt += 1) {
        const standing = await standingRows(views, rows.caseId);
        const writes = writesOf(rows, standing, anew);
        const sums = await sumsOf(rows, standing.get('facts'), anew, attempt === 1 ? mainRow : anotherRow());
        const written = attempt === 1 ? together([...writes, ...sums]) : inTurn(writes, sums);
        if (await written) return;
      }
      throw new Error(`${rows.caseId}: ${attemptsAtMost} attempts lost to other projections`);
    },
    putRegistry: async (row) => {
      // Named first: what is named and not there costs a look, what is there unnamed may be missed.
      const named = standingOfItem(row);
      if (named !== null) await putUnlessNewer(named);
      await putUnlessNewer(registryItem(row));
    },
  };
};
