import { epochMs } from '../../calendar/instant.ts';
import { inForce } from '../../division/division-history.ts';
import { overlap } from '../../division/division-overlap.ts';
import { NoBody } from '../../kernel/bodies.ts';
import { clockReason } from '../../kernel/clock-reason.ts';
import { refuse } from '../../kernel/refusal.ts';
import { type Order, orderIdOf } from '../../order/order.ts';
import type { DecisionContext } from '../../registry/decision-context.ts';
import { ok } from '../../vocabulary/result.ts';
import { applicationCommand, system } from '../command.ts';
import type { Application } from '../state.ts';

/** What the operator serves of the scope; the whole scope where its entry changed or went since it was ordered. */
const partsOf = (divisions: readonly string[], regions: readonly string[]): string[] => {
  const parts = overlap(divisions, regions);
  return parts.length > 0 ? parts : [...inForce(divisions)];
};

const sendOrders = (state: Application, { caseId, nextVersion, now, registry }: DecisionContext): Order[] => {
  const { order, content } = state;
  if (order === null) throw new Error(`application ${caseId} was scheduled without a coordination order`);
  const applicant = registry.organisations.get(state.applicant);
  return order.operators.map(({ operator, volumeCeiling }) => ({
    orderId: orderIdOf(caseId, nextVersion, operator),
    kind: 'send',
    path: 'ordinary',
    caseId,
    operator,
    issuedAt: now,
    text: content.text,
    sender: content.sendingAgency ?? applicant?.name ?? state.applicant,
    authority: state.authority,
    divisions: partsOf(order.divisions, registry.operators.get(operator)?.regions ?? []),
    audience: content.audience ?? null,
    window: order.window,
    accessNumber: order.accessNumber,
    channel: content.channel ?? 'sms',
    volumeCeiling,
    free: false,
    freeBasis: null,
    level: null,
    eventType: null,
    references: [],
  }));
};

/** Begins the send when its window opens; a window that passed meanwhile is never used late: then nobody stopped the send, it lapsed. */
export const startDispatch = applicationCommand({
  type: 'start-dispatch',
  name: { zh: '开始下达', en: 'Begin the send' },
  who: system,
  begins: ['application.dispatch-started', 'application.lapsed'],
  body: NoBody,
  http: null,
  decide: (state, _given, context) => {
    const window = state.order?.window;
    if (state.status !== 'scheduled' || window === undefined) return refuse('not-scheduled', { status: state.status });
    const now = epochMs(context.now);
    if (now < epochMs(window.start)) return refuse('window-not-begun', {});
    if (now >= epochMs(window.end)) return ok([{ type: 'application.lapsed', reason: clockReason('window-passed') }]);
    return inForce(state.order?.divisions ?? []).length === 0
      ? ok([{ type: 'application.lapsed', reason: clockReason('nowhere-to-send') }])
      : ok([{ type: 'application.dispatch-started', orders: sendOrders(state, context) }]);
  },
});
