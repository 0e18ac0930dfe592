import { type GivenToOrder, orderCommands } from '../../domain/order/commands/index.ts';
import { takeReport, takeTelephoneOrder } from '../../service/dispatches.ts';
import { answerRefusal } from '../answer-problem.ts';
import type { HttpDeps } from '../deps.ts';
import { receiptAnswer } from '../representations/receipt.ts';
import { OrderPath } from '../schemas/command-input.ts';
import type { Serving } from './serve.ts';

/** Answers with what the report has made of the order. */
export const onOrders = (deps: HttpDeps): Serving<GivenToOrder, { readonly orderId: string }> => ({
  table: orderCommands,
  place: OrderPath,
  prefix: null,
  act: async (c, { orderId }, command, meta, status) => {
    const run = command.type === 'record-telephone-order' ? takeTelephoneOrder : takeReport;
    const outcome = await run(deps, orderId, command, meta);
    if (!outcome.ok) return answerRefusal(c, outcome.error);
    const { order, state } = outcome.value;
    return c.json(receiptAnswer(orderId, order, state), status);
  },
});
