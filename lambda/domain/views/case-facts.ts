import * as z from 'zod';
import { shanghaiDate } from '../calendar/instant.ts';
import type { Commit, DomainEvent } from '../journal/commit.ts';
import { byPlace } from '../order/by-place.ts';
import { Counts, DivisionCounts } from '../order/counts.ts';
import { floorOf } from '../order/expected.ts';
import type { Order } from '../order/order.ts';
import { aimedAt } from '../order/shortfall.ts';
import type { Delivery } from '../order/state.ts';
import { isNarrowed } from '../order/target.ts';
import type { Policy } from '../rules/policy.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { sumOf } from '../vocabulary/sum.ts';
import { Planned } from './planned.ts';

const Instant = z.string();

const Decision = lazily(() =>
  z.strictObject({
    outcome: z.enum(['approved', 'returned', 'declined']),
    /** The submission that was decided: after a return the time begins anew. */
    submittedAt: Instant,
    decidedAt: Instant,
    reason: z.string(),
    /** Rules that had warned, each once. */
    rules: z.array(z.string()),
  }),
);
export type Decision = z.infer<typeof Decision>;

/** What statistics count of one case; computed whole from its commits, so that counting again changes nothing. */
export const CaseFacts = lazily(() =>
  z.strictObject({
    caseId: z.string(),
    kind: z.enum(['application', 'emergency', 'exercise']),
    status: z.string(),
    sender: z.string(),
    authority: z.string().nullable(),
    divisions: z.array(z.string()),
    /** First submission or trigger; never changes. */
    receivedAt: Instant,
    decisions: z.array(Decision),
    sentAt: Instant.nullable(),
    /** Phones reached, or the ceiling ordered until the operators have reported; 0 before the send. */
    volume: z.int(),
    /** What operators reported of the first message; updates and stops are not counted again. */
    operators: z.array(
      z.strictObject({
        operator: z.string(),
        ...Counts.unwrap().shape,
        /** Whether it is done, and the phones it was to reach; missing in rows that were written before they were told. */
        finished: z.boolean().optional(),
        targeted: z.int().nullable().optional(),
        /**
         * What it was ordered at the most, of an emergency the floor that policy sets for its area: what it set out for is held
         * against it; missing in rows that were written before that was.
         */
        ceiling: z.int().nullable().optional(),
        /** The same by place: see `byPlace`; missing in rows that were written before it was kept. */
        places: z.array(DivisionCounts).optional(),
      }),
    ),
    complaints: z.int(),
    /** How often those who got it were told that it was wrong; missing where they were not, and in rows written before it was kept. */
    corrections: z.int().optional(),
    /** Where it stands on the schedule; missing where it does not, and in rows that were written before it was kept. */
    planned: Planned.unwrap().optional(),
    paperwork: z
      .strictObject({ dueAt: Instant, filedAt: Instant.nullable(), acceptedAt: Instant.nullable() })
      .nullable(),
  }),
);
export type CaseFacts = z.infer<typeof CaseFacts>;

type CaseState = {
  readonly kind: CaseFacts['kind'];
  readonly sender: string;
  readonly id: string;
  readonly status: string;
  readonly authority: string | null;
  readonly complaints: number;
  readonly orders: readonly Order[];
  readonly planned?: Planned | null;
};

type Floors = Policy['emergencyPhonesAtLeast'];

type Timed = { readonly event: DomainEvent; readonly at: string };

const timed = (commits: readonly Commit[]): readonly Timed[] =>
  commits.flatMap(({ events, at }) => events.map((event) => ({ event, at })));

const firstOf = (facts: readonly Timed[], ...types: readonly DomainEvent['type'][]): string | null =>
  facts.find(({ event }) => types.includes(event.type))?.at ?? null;

const outcomes: Partial<Readonly<Record<DomainEvent['type'], Decision['outcome']>>> = {
  'application.approved': 'approved',
  'application.returned': 'returned',
  'application.declined': 'declined',
};

const decisionsIn = (facts: readonly Timed[]): Decision[] =>
  facts.flatMap(({ event, at }, index) => {
    const outcome = outcomes[event.type];
    const submitted = facts.slice(0, index).findLast((fact) => fact.event.type === 'application.submitted');
    if (outcome === undefined || submitted === undefined || !('figures' in event)) return [];
    const rules = [...new Set(event.findings.map(({ rule }) => rule))];
    return [{ outcome, submittedAt: submitted.at, decidedAt: at, reason: event.reason, rules }];
  });

const paperworkIn = (facts: readonly Timed[]): CaseFacts['paperwork'] => {
  const opened = facts.find(({ event }) => event.type === 'paperwork.opened')?.event;
  if (opened?.type !== 'paperwork.opened') return null;
  const [filedAt, acceptedAt] = [firstOf(facts, 'paperwork.filed'), firstOf(facts, 'paperwork.accepted')];
  return { dueAt: opened.dueAt, filedAt, acceptedAt };
};

/** What was asked for last, until there are orders. */
const divisionsAsked = (facts: readonly Timed[]): readonly string[] => {
  const asked = facts.flatMap(({ event }) => {
    if (event.type === 'application.submitted') return [event.content.divisions ?? []];
    return event.type === 'emergency.triggered' ? [event.alert.divisions] : [];
  });
  return asked.at(-1) ?? [];
};

const operatorsIn = (
  orders: readonly Order[],
  deliveries: readonly Delivery[],
  floors: Floors,
): CaseFacts['operators'] =>
  orders.flatMap((order, index) => {
    const { operator, kind, volumeCeiling } = order;
    const delivery = deliveries[index];
    if (kind !== 'send' || delivery === undefined || delivery.counts === null) return [];
    const { counts, finishedAt } = delivery;
    const isEmergency = order.path === 'emergency';
    // No floor is known for a part of a division: it may hold a village.
    const floored = isNarrowed(order.target ?? {}) ? [] : order.divisions;
    const targeted = isEmergency ? aimedAt(delivery) : (delivery.targeted ?? volumeCeiling);
    return [
      {
        operator,
        ...counts,
        finished: finishedAt !== null,
        targeted,
        ceiling: isEmergency ? floorOf(floored, floors) : volumeCeiling,
        places: [...byPlace(order, delivery)],
      },
    ];
  });

const isCorrection = (event: DomainEvent): boolean =>
  event.type === 'application.erratum-issued' || (event.type === 'emergency.told' && event.kind === 'correction');

/** null before the case has come in. `deliveries` stand in the order of the case's orders. */
export const caseFacts = (
  state: CaseState,
  commits: readonly Commit[],
  deliveries: readonly Delivery[],
  floors: Floors,
): CaseFacts | null => {
  const facts = timed(commits);
  const receivedAt = firstOf(facts, 'application.submitted', 'emergency.triggered');
  if (receivedAt === null) return null;
  const sends = state.orders.filter(({ kind }) => kind === 'send');
  const ceiling = sumOf(sends, ({ volumeCeiling }) => volumeCeiling ?? 0);
  const operators = operatorsIn(state.orders, deliveries, floors);
  const corrections = facts.filter(({ event }) => isCorrection(event)).length;
  const sent = sumOf(operators, (counts) => counts.sent);
  return {
    caseId: state.id,
    kind: state.kind,
    status: state.status,
    sender: state.sender,
    authority: state.authority,
    divisions: [...new Set(sends.length === 0 ? divisionsAsked(facts) : sends.flatMap(({ divisions }) => divisions))],
    receivedAt,
    decisions: decisionsIn(facts),
    sentAt: firstOf(facts, 'application.dispatch-started', 'emergency.sent'),
    volume: sent > 0 ? sent : ceiling,
    operators,
    complaints: state.complaints,
    ...(corrections === 0 ? {} : { corrections }),
    ...(state.planned === null || state.planned === undefined ? {} : { planned: state.planned }),
    paperwork: paperworkIn(facts),
  };
};

/** Which day's statistics a case counts in: when it came in, and when it was sent. Neither moves once it is known. */
export const countingDays = ({ receivedAt, sentAt }: CaseFacts): { received: string; sent: string | null } => ({
  received: shanghaiDate(receivedAt),
  sent: sentAt === null ? null : shanghaiDate(sentAt),
});
