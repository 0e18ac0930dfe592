import { epochMs } from '../../calendar/instant.ts';
import { NoBody } from '../../kernel/bodies.ts';
import { clockReason } from '../../kernel/clock-reason.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { DecisionContext } from '../../registry/decision-context.ts';
import { ok } from '../../vocabulary/result.ts';
import { unconfirmedExpiry } from '../awaiting.ts';
import { type Decision, emergencyCommand, system } from '../command.ts';
import { stopOrders } from '../orders.ts';
import type { Emergency } from '../state.ts';

/** What was never sent needs no end to be sent after it: it is refused, by the clock. What an update would follow runs on. */
const expireUnconfirmed = (state: Emergency, { now, policy }: DecisionContext): Decision => {
  const expiry = unconfirmedExpiry(state, policy);
  if (expiry === null || epochMs(now) < epochMs(expiry)) return refuse('not-expired', {});
  const type = state.status === 'awaiting-confirmation' ? 'emergency.refused' : 'emergency.update-refused';
  return ok([{ type, reason: clockReason('unconfirmed') }]);
};

export const expire = emergencyCommand({
  type: 'expire-emergency',
  name: { zh: '到期结束', en: 'Expire' },
  who: system,
  begins: ['emergency.ended', 'emergency.refused', 'emergency.update-refused'],
  body: NoBody,
  http: null,
  decide: (state, _given, context) =>
    state.expiresAt === null || epochMs(context.now) < epochMs(state.expiresAt)
      ? expireUnconfirmed(state, context)
      : ok([{ type: 'emergency.ended', reason: clockReason('alert-over'), orders: stopOrders('end', state, context) }]),
});
