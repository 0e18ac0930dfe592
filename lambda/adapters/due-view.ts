import { DeleteItemCommand, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { DueItem } from '../domain/views/due-item.ts';
import type { Views } from '../service/ports.ts';
import { readRows } from './read-rows.ts';
import { dueKey, type Item } from './view-items.ts';
import { queryViews, type ViewsTable } from './view-pages.ts';

const keyOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }): Item => ({ pk: { S: pk }, sk: { S: sk } });

/** What the clock has to run, as the table `views` has it. */
export const createDueView = (views: ViewsTable): Pick<Views, 'due' | 'forgetDue'> => ({
  due: async (kind, until, { limit, cursor }) => {
    const pk = `due#${kind}`;
    const condition = {
      expression: 'pk = :pk and sk <= :until',
      values: { ':pk': pk, ':until': `${until}#~` },
    };
    const start = cursor === null ? undefined : keyOf({ pk, sk: cursor });
    const answer = await queryViews(views, condition, { Limit: limit, ExclusiveStartKey: start });
    const items = readRows(DueItem, answer.Items, views.onUnreadable);
    return { items, next: answer.LastEvaluatedKey?.['sk']?.S ?? null };
  },
  forgetDue: async (item) => {
    try {
      await views.client.send(new DeleteItemCommand({ TableName: views.table, Key: keyOf(dueKey(item)) }));
    } catch (cause) {
      // The projector is at it at this moment: what it leaves is looked at in the next tick.
      if (!(cause instanceof TransactionConflictException)) throw cause;
    }
  },
});
