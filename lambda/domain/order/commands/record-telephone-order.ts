import * as z from 'zod';
import { addMinutes, isBefore, parseInstant } from '../../calendar/instant.ts';
import { ToldInstant } from '../../calendar/stored-instant.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import { lazily } from '../../vocabulary/lazily.ts';
import { err, ok } from '../../vocabulary/result.ts';
import { WrittenText } from '../../vocabulary/written-text.ts';
import { orderCommand } from '../command.ts';
import { TelephoneStage } from '../events.ts';
import type { Order } from '../order.ts';

/** Times of telephone calls are written to the minute. */
const refuseTime = (at: string, { issuedAt }: Pick<Order, 'issuedAt'>, now: string): Refusal | null => {
  const place = { pointer: '/at' };
  if (isBefore(addMinutes(at, 1), issuedAt)) return refuse('telephoned-before-order', { issuedAt }, place).error;
  return isBefore(now, at) ? refuse('telephoned-from-future', {}, place).error : null;
};

const canonical = (instant: string): string => {
  const parsed = parseInstant(instant);
  return parsed.ok ? parsed.value : instant;
};

/**
 * That the order was given to its operator by telephone, or that the operator said on the telephone that it carries it out. Neither
 * is an acceptance by its systems, and neither says anything of phones: the order itself goes on being handed over, under the same id.
 */
export const recordTelephoneOrder = orderCommand({
  type: 'record-telephone-order',
  name: { zh: '记录电话下达', en: 'Record an order by telephone' },
  who: { roles: ['duty-officer'], side: 'authority' },
  begins: ['order.telephoned'],
  body: lazily(() =>
    z.strictObject({
      stage: TelephoneStage.default('ordered'),
      at: ToldInstant,
      office: WrittenText(1, 100),
      spokenTo: WrittenText(1, 60),
    }),
  ),
  http: {
    method: 'post',
    path: '/orders/{orderId}/telephone',
    tag: 'orders',
    summary: 'Record that an order was given by telephone, or that its operator said there that it carries it out',
    description:
      'By the duty officer of the authority, of an order that its operator has not accepted. `office` and `spokenTo` are as they were said. ' +
      'It counts as no acceptance and no delivery; the order goes on being handed over under the same `orderId`, which operators treat as ' +
      'one with what they were told. An acceptance that their systems report later takes its place.',
    surface: 'ordinary',
    version: 'none',
    key: 'optional',
    status: 200,
  },
  guard: ({ delivery }) => {
    if (delivery.acceptedAt !== null) return refuse('order-accepted', {}).error;
    return delivery.suppressed === null ? null : refuse('order-given-up', {}).error;
  },
  decide: ({ order }, { stage, at: said, office, spokenTo }, { now }) => {
    const at = canonical(said);
    const fault = refuseTime(at, order, now);
    return fault === null ? ok([{ type: 'order.telephoned', stage, at, office, spokenTo }]) : err(fault);
  },
});
