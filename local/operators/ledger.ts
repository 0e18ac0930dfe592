import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { Order, referencesOf } from './order.ts';
import { Counts, Receipt } from './receipt.ts';

const Reception = z.strictObject({
  type: z.literal('reception'),
  at: z.string(),
  /** HTTP status answered; null where the answer was withheld. */
  status: z.int().nullable(),
  /** The signature was the coordinator's. */
  verified: z.boolean(),
  duplicate: z.boolean(),
  order: Order.optional(),
});
export type Reception = z.infer<typeof Reception>;

const Delivered = z.strictObject({ type: z.literal('receipt'), orderId: z.string(), receipt: Receipt });
const Refused = z.strictObject({ type: z.literal('receipt-refused'), orderId: z.string(), status: z.int() });
const Entry = z.discriminatedUnion('type', [Reception, Delivered, Refused]);
type Entry = z.infer<typeof Entry>;

/** One line of GET /received. */
export const ReceivedLine = z.strictObject({
  orderId: z.string().nullable(),
  kind: Order.shape.kind.nullable(),
  path: Order.shape.path.nullable(),
  caseId: z.string().nullable(),
  text: z.string().nullable(),
  /** Where it is for, and the orders that it refers to; what a stop stops. */
  divisions: z.array(z.string()),
  references: z.array(z.string()),
  receivedAt: z.string(),
  verified: z.boolean(),
  status: z.int().nullable(),
  duplicate: z.boolean(),
  counts: Counts.nullable(),
  finished: z.boolean(),
});
export type ReceivedLine = z.infer<typeof ReceivedLine>;

export type Ledger = {
  append(entry: Entry): void;
  received(): ReceivedLine[];
  /** An order taken before, duplicates aside. */
  taken(orderId: string): Order | undefined;
  takenOrders(): Order[];
  receiptsOf(orderId: string): Receipt[];
  /** The coordinator refused a receipt for good: no more are sent. */
  isRefused(orderId: string): boolean;
};

const parseLine = (line: string): Entry | undefined => {
  try {
    return Entry.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined; // the last line, cut short by a kill
  }
};

const load = (file: string): Entry[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line) => parseLine(line) ?? [])
    : [];

/** An order whose answer was withheld was taken all the same. */
const isTaken = (status: number | null): boolean => status === null || status < 300;

/** What an operator was sent and what it reported, one JSON object per line, append-only; read back after a kill. */
export const openLedger = (file: string): Ledger => {
  mkdirSync(dirname(file), { recursive: true });
  const entries = load(file);
  const orders = new Map<string, Order>();
  const receipts = new Map<string, Receipt[]>();
  const refused = new Set<string>();

  const apply = (entry: Entry): void => {
    if (entry.type === 'receipt-refused') refused.add(entry.orderId);
    else if (entry.type === 'receipt')
      receipts.set(entry.orderId, [...(receipts.get(entry.orderId) ?? []), entry.receipt]);
    else if (entry.order !== undefined && !entry.duplicate && isTaken(entry.status))
      orders.set(entry.order.orderId, entry.order);
  };
  entries.forEach(apply);

  const toLine = ({ order, at, verified, status, duplicate }: Reception): ReceivedLine => {
    const own = order === undefined ? [] : (receipts.get(order.orderId) ?? []);
    return {
      orderId: order?.orderId ?? null,
      kind: order?.kind ?? null,
      path: order?.path ?? null,
      caseId: order?.caseId ?? null,
      text: order?.text ?? null,
      divisions: order?.divisions ?? [],
      references: order === undefined ? [] : [...referencesOf(order)],
      receivedAt: at,
      verified,
      status,
      duplicate,
      counts: own.findLast(({ counts }) => counts !== undefined)?.counts ?? null,
      finished: own.some(({ kind }) => kind === 'finished'),
    };
  };

  return {
    append: (entry) => {
      appendFileSync(file, `${JSON.stringify(entry)}\n`);
      entries.push(entry);
      apply(entry);
    },
    received: () => entries.flatMap((entry) => (entry.type === 'reception' ? [toLine(entry)] : [])),
    taken: (orderId) => orders.get(orderId),
    takenOrders: () => [...orders.values()],
    receiptsOf: (orderId) => receipts.get(orderId) ?? [],
    isRefused: (orderId) => refused.has(orderId),
  };
};
