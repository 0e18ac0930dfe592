import * as z from 'zod';
import { lazily } from '../../vocabulary/lazily.ts';
import { ok } from '../../vocabulary/result.ts';
import { orderCommand, system } from '../command.ts';
import { Suppression } from '../events.ts';

/** Given up for good: a newer order stands for it, its time is over, or there is nothing for it to stop. */
export const suppress = orderCommand({
  type: 'suppress-order',
  name: { zh: '不再下达', en: 'Give the order up' },
  who: system,
  begins: ['order.suppressed'],
  body: lazily(() => z.strictObject({ reason: Suppression })),
  http: null,
  decide: (_state, { reason }) => ok([{ type: 'order.suppressed', reason }]),
});
