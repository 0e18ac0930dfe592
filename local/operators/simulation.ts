import { setTimeout as wait } from 'node:timers/promises';
import type { Ledger } from './ledger.ts';
import { isStop, type Order, referencesOf } from './order.ts';
import { countsAt, partsAt, type Receipt, referenceOf, type Step, servedOf, stepsOf, targetOf } from './receipt.ts';
import type { ReceiptSender } from './receipt-sender.ts';

export type SimulationOptions = {
  readonly ledger: Ledger;
  readonly send: ReceiptSender;
  readonly now: () => string;
  /** 1: a send takes 1.5 s; 0: no waiting at all. */
  readonly pace: number;
};

export type Simulation = {
  /** Begins, or goes on with, an order; a stop first stops what it refers to. */
  execute(order: Order): void;
  /** Waits until every order has been reported to the end. */
  idle(): Promise<void>;
  /** Abandons waiting and retries; a restart takes them up again. */
  stop(): Promise<void>;
};

/** Of a part of an area as well: what goes on there in another part is ordered by the update beside it. */
const isStoppedBy = (order: Order, stop: Order): boolean => {
  if (isStop(order) || order.caseId !== stop.caseId || order.path !== stop.path) return false;
  const references = referencesOf(stop);
  return references.length === 0 || references.includes(order.orderId);
};

type Run = { readonly order: Order; readonly halt: AbortController; readonly done: Promise<void> };

export const createSimulation = (options: SimulationOptions): Simulation => {
  const { ledger, send, now, pace } = options;
  const runs = new Map<string, Run>();
  const ending = new AbortController();

  /** True when the full time has passed, false when the order was halted meanwhile. */
  const pass = async (ms: number, halted: AbortSignal): Promise<boolean> => {
    try {
      if (ms > 0) await wait(ms, undefined, { signal: AbortSignal.any([halted, ending.signal]) });
    } catch {
      ending.signal.throwIfAborted();
    }
    return !halted.aborted;
  };

  const report = async (
    order: Order,
    content: Pick<Receipt, 'kind' | 'counts' | 'targeted' | 'byDivision' | 'servedAs'>,
  ): Promise<boolean> => {
    const sequence = ledger.receiptsOf(order.orderId).length + 1;
    const receipt: Receipt = { ...content, at: now(), sequence, operatorReference: referenceOf(order) };
    const outcome = await send(order.orderId, receipt, ending.signal);
    if (outcome.recorded) ledger.append({ type: 'receipt', orderId: order.orderId, receipt });
    else ledger.append({ type: 'receipt-refused', orderId: order.orderId, status: outcome.status });
    return outcome.recorded;
  };

  const reportStep = (order: Order, step: Step): Promise<boolean> =>
    report(order, {
      kind: step.kind,
      ...targetOf(order, step),
      ...servedOf(order, step),
      ...(step.share === undefined ? {} : { counts: countsAt(order, step.share), ...partsAt(order, step.share) }),
    });

  const reportHalt = (order: Order): Promise<boolean> => {
    const last = ledger.receiptsOf(order.orderId).findLast(({ counts }) => counts !== undefined);
    const parts = last?.byDivision === undefined ? {} : { byDivision: last.byDivision };
    return report(order, { kind: 'finished', counts: last?.counts ?? countsAt(order, 0), ...parts });
  };

  /**
   * For the phones that have the earlier ones, once these have been reported to the end. Phones are not told apart here: of one
   * that got several it is known that it lies among those of the order that reached most.
   */
  const aimed = async (order: Order): Promise<Order> => {
    const { recipientsOf } = order;
    if (recipientsOf === undefined) return order;
    await Promise.all(recipientsOf.map((orderId) => runs.get(orderId)?.done));
    const delivered = recipientsOf.map(
      (orderId) => ledger.receiptsOf(orderId).findLast(({ counts }) => counts !== undefined)?.counts?.delivered ?? 0,
    );
    return { ...order, volumeCeiling: Math.max(...delivered, 0) };
  };

  const walk = async (order: Order, halted: AbortSignal): Promise<void> => {
    const steps = stepsOf(order);
    const reported = ledger.receiptsOf(order.orderId).length;
    let at = steps[reported - 1]?.afterMs ?? 0;
    for (const step of steps.slice(reported)) {
      const goesOn = await pass((step.afterMs - at) * pace, halted);
      at = step.afterMs;
      // An order is acknowledged even if it is stopped at once: the coordinator waits for that.
      if (!goesOn && step.kind !== 'accepted') return void (await reportHalt(order));
      if (!(await reportStep(order, step))) return;
    }
  };

  const begin = (order: Order): void => {
    const halt = new AbortController();
    const done = aimed(order)
      .then((known) => walk(known, halt.signal))
      .catch((error: unknown) => {
        if (!ending.signal.aborted) throw error;
      })
      .finally(() => runs.delete(order.orderId));
    runs.set(order.orderId, { order, halt, done });
  };

  const execute = (order: Order): void => {
    // What is taken while it ends is reported after the next start.
    if (ending.signal.aborted || runs.has(order.orderId)) return;
    for (const run of isStop(order) ? runs.values() : []) if (isStoppedBy(run.order, order)) run.halt.abort();
    begin(order);
  };

  const idle = async (): Promise<void> => {
    while (runs.size > 0) await Promise.all([...runs.values()].map(({ done }) => done));
  };

  const stop = async (): Promise<void> => {
    ending.abort();
    await idle();
  };

  return { execute, idle, stop };
};

/** Orders that were taken but not reported to the end when the process ended, in the order they came. */
export const unfinished = (ledger: Ledger): Order[] =>
  ledger
    .takenOrders()
    .filter(
      ({ orderId }) =>
        !ledger.isRefused(orderId) && !ledger.receiptsOf(orderId).some(({ kind }) => kind === 'finished'),
    );
