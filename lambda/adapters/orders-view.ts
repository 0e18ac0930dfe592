import { EmergencyCard } from '../domain/views/emergency-card.ts';
import { OrderRow } from '../domain/views/order-row.ts';
import type { Views } from '../service/ports.ts';
import { cardOf } from './card-of.ts';
import { readRows } from './read-rows.ts';
import { type Condition, pageOf, queryViews, type ViewsTable } from './view-pages.ts';

const caseRows = (caseId: string, prefix: string): Condition => ({
  expression: 'pk = :pk and begins_with(sk, :prefix)',
  values: { ':pk': `case#${caseId}`, ':prefix': prefix },
});

/** How a case and its orders stand, as the table `views` has it. */
export const createOrdersView = (
  views: ViewsTable,
): Pick<Views, 'emergencyCardOf' | 'ordersOfCase' | 'ordersOfOperator'> => ({
  emergencyCardOf: (caseId) => cardOf(views, EmergencyCard, caseId),
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
