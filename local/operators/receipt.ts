import { createHash } from 'node:crypto';
import * as z from 'zod';
import { finestAsked, isNarrowed } from '../../lambda/domain/order/target.ts';
import { isCoarser, Scope } from '../../lambda/domain/vocabulary/serving.ts';
import { abilityOf } from './abilities.ts';
import { isStop, type Order } from './order.ts';
import { sharesOfPhones } from './shares.ts';

export const Counts = z.strictObject({ sent: z.int(), delivered: z.int(), failed: z.int(), refused: z.int() });
export type Counts = z.infer<typeof Counts>;

/** What an operator reports about an order; counts are cumulative. `sequence` travels in the Idempotency-Key only. */
export const Receipt = z.strictObject({
  kind: z.enum(['accepted', 'started', 'progress', 'finished']),
  at: z.string(),
  sequence: z.int().min(1),
  counts: Counts.optional(),
  /** The counts once more, by the divisions of the order. */
  byDivision: z
    .array(z.strictObject({ division: z.string(), counts: Counts, targeted: z.int().min(0).optional() }))
    .optional(),
  /** Phones it set out to reach. */
  targeted: z.int().min(0).optional(),
  operatorReference: z.string(),
  /** How it serves an order that asks for places so fine. */
  servedAs: z.strictObject({ scope: Scope, overshoot: z.int().optional() }).optional(),
});
export type Receipt = z.infer<typeof Receipt>;

/** A step of the simulation: when (ms after reception at pace 1) and how much of the volume is out by then. */
export type Step = { readonly kind: Receipt['kind']; readonly afterMs: number; readonly share: number | undefined };

const sending: readonly Step[] = [
  { kind: 'accepted', afterMs: 0, share: undefined },
  { kind: 'started', afterMs: 150, share: undefined },
  { kind: 'progress', afterMs: 500, share: 0.3 },
  { kind: 'progress', afterMs: 850, share: 0.6 },
  { kind: 'progress', afterMs: 1200, share: 0.9 },
  { kind: 'finished', afterMs: 1500, share: 1 },
];

/** The coordinator takes no final report without counts; a stop puts nothing on phones. */
const stopping: readonly Step[] = [
  { kind: 'accepted', afterMs: 0, share: undefined },
  { kind: 'finished', afterMs: 150, share: 0 },
];

export const stepsOf = (order: Order): readonly Step[] => (isStop(order) ? stopping : sending);

const digestOf = (order: Order): Buffer => createHash('sha256').update(`${order.operator} ${order.orderId}`).digest();

/** The same order has the same reference and the same counts in every run. */
export const referenceOf = (order: Order): string => `${order.operator}-${digestOf(order).toString('hex', 0, 6)}`;

/** Invented round numbers of phones, by the kind of division code: country, province, prefecture, county. */
const phonesIn = (division: string): number => {
  if (division === '000000') return 10_000_000;
  if (division.endsWith('0000')) return 1_000_000;
  return division.endsWith('00') ? 200_000 : 30_000;
};

/** Invented: of the phones of its divisions, so many are in an order's outlines, its streets, the counties of its outlines. */
const [inOutlines, inStreets, inTheirCounties] = [0.05, 0.04, 0.25];

type Whom = NonNullable<Order['target']>;

/** How finely it serves an order that asks for fine places: as fine as it can; whole divisions where it names none in them. */
const scopeServed = (operator: string, target: Whom): Scope | null => {
  const [ability, finest] = [abilityOf(operator), finestAsked(target)];
  if (finest === null || ability === 'divisions') return null;
  const isTold = ability === 'cells' && isNarrowed(target);
  return isTold || !isCoarser('county', finest) ? finest : 'county';
};

const partServed = (operator: string, target: Whom): number => {
  const scope = scopeServed(operator, target);
  if (scope === null || !isNarrowed(target)) return 1;
  if (isCoarser('county', scope))
    return (target.areas === undefined ? 0 : inOutlines) + (target.streets === undefined ? 0 : inStreets);
  return target.areas === undefined ? 1 : inTheirCounties;
};

/** How many phones an alert for these divisions, and what of them it is for, goes to. */
export const phonesFor = (operator: string, divisions: readonly string[], target: Whom = {}): number => {
  const phones = divisions.reduce((sum, division) => sum + phonesIn(division), 0);
  return Math.round(phones * (sharesOfPhones[operator] ?? 1) * partServed(operator, target));
};

/** Emergency orders set no ceiling: everybody in the area who is with the operator is sent to. A drill reaches nobody. */
const volumeOf = ({ path, operator, divisions = [], volumeCeiling, target }: Order): number =>
  path === 'exercise' ? 0 : (volumeCeiling ?? phonesFor(operator, divisions, target));

/** Said with the acceptance of an order that asks for places so fine; one of schema 1 hears of none. */
export const servedOf = (order: Order, step: Step): Pick<Receipt, 'servedAs'> => {
  const { target = {}, operator } = order;
  const scope = scopeServed(operator, target);
  if (step.kind !== 'accepted' || scope === null) return {};
  if (scope !== 'county' || finestAsked(target) === 'county' || target.areas === undefined)
    return { servedAs: { scope } };
  const beyond = Math.round(volumeOf(order) * (1 - inOutlines / inTheirCounties));
  return { servedAs: { scope: 'county', overshoot: beyond } };
};

/** Said once the sending begins; of a drill and of a stop, which put nothing on phones, there is nothing to say. */
export const targetOf = (order: Order, step: Step): Pick<Receipt, 'targeted'> => {
  const targeted = volumeOf(order);
  return step.kind === 'started' && targeted > 0 ? { targeted } : {};
};

const shareOut = (whole: number, weights: readonly number[]): readonly number[] => {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => Math.floor((whole * weight) / all));
  const rest = whole - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => (index === 0 ? share + rest : share));
};

type Part = NonNullable<Receipt['byDivision']>[number];

/** The totals once more by division of the order, in proportion to its phones: the parts come to the totals. */
export const partsAt = (order: Order, share: number): Pick<Receipt, 'byDivision'> => {
  const divisions = order.divisions ?? [];
  const volume = volumeOf(order);
  if (isStop(order) || divisions.length === 0 || volume === 0) return {};
  const weights = divisions.map(phonesIn);
  const total = countsAt(order, share);
  const [targeted, sent, failed, refused] = [volume, total.sent, total.failed, total.refused].map((whole) =>
    shareOut(whole, weights),
  );
  const byDivision = divisions.map((division, index): Part => {
    const counts = { sent: sent?.[index] ?? 0, failed: failed?.[index] ?? 0, refused: refused?.[index] ?? 0 };
    const delivered = counts.sent - counts.failed - counts.refused;
    return { division, counts: { ...counts, delivered }, targeted: targeted?.[index] ?? 0 };
  });
  return { byDivision };
};

/** 0.2-1.2 % fail, 0.01-0.09 % are refused by their owners; the parts always add up to what was sent. */
export const countsAt = (order: Order, share: number): Counts => {
  const digest = digestOf(order);
  const failedPerMillion = 2_000 + (digest.readUInt16BE(6) % 10_000);
  const refusedPerMillion = 100 + (digest.readUInt16BE(8) % 800);
  const sent = Math.floor(volumeOf(order) * share);
  const failed = Math.floor((sent * failedPerMillion) / 1_000_000);
  const refused = Math.floor((sent * refusedPerMillion) / 1_000_000);
  return { sent, delivered: sent - failed - refused, failed, refused };
};
