import { OrderRow } from '../domain/views/order-row.ts';
import type { Views } from '../service/ports.ts';
import { readRows } from './read-rows.ts';
import { type Condition, pageOf, queryViews, type ViewsTable } from './view-pages.ts';

const caseRows = (caseId: string, prefix: string): Condition => ({
  expression: 'pk = :pk and begins_with(sk, :prefix)',
  values: { ':pk': `case#${caseId}`, ':prefix': prefix },
});

/** How orders stand, as the table `views` has it. */
export const createOrdersView = (views: ViewsTable): Pick<Views, 'ordersOfCase' | 'ordersOfOperator'> => ({
  ordersOfCase: async (caseId) => {
    const answer = await queryViews(views, caseRows(caseId, 'order#'));
    return readRows(OrderRow, answer.Items, views.onUnreadable);
  },
  ordersOfOperator: (operator, request) =>
    pageOf(
      views,
      OrderRow,
      { index: 'by-operator', expression: 'operatorKey = :key', values: { ':key': `operator#${operator}` } },
      request,
      false,
    ),
});
