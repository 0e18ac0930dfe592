import { setTimeout as wait } from 'node:timers/promises';

export type HoldingOptions = {
  /** What is younger than this is used as it is. */
  readonly freshForMs: number;
  /** Where it is urgent, what is held is used up to this age while it is read anew. */
  readonly staleForMs: number;
  /** How long whoever is in a hurry waits for a fresh reading where anything is held at all. */
  readonly urgentWaitMs: number;
  /** A reading failed, or did not come in time, and what is held is used instead. */
  readonly onFault?: (cause: unknown) => void;
  readonly monotonicMs?: () => number;
};

/** What is held, how old it is, and whether it should have been read anew and could not. */
export type Reading<T> = { readonly value: T; readonly ageMs: number; readonly isFallback: boolean };

export type Held<T> = {
  /** Fresh; waited for. What is held is used where the reading fails. */
  readonly fresh: () => Promise<Reading<T>>;
  /** What is held, read anew behind the caller's back; waited for in haste once it is stale. */
  readonly atHand: () => Promise<Reading<T>>;
};

/** One reading kept in memory and made anew as it ages. Throws only while nothing was ever read. */
export const hold = <T>(read: () => Promise<T>, options: HoldingOptions): Held<T> => {
  const elapsed = options.monotonicMs ?? (() => performance.now());
  let held: { readonly value: T; readonly at: number } | null = null;
  let reading: Promise<Reading<T>> | null = null;

  const readAnew = (): Promise<Reading<T>> => {
    const at = elapsed();
    reading ??= read()
      .then((value) => {
        held = { value, at };
        return { value, ageMs: 0, isFallback: false };
      })
      .finally(() => {
        reading = null;
      });
    return reading;
  };

  const fallBack = (known: T, at: number, cause: unknown): Reading<T> => {
    options.onFault?.(cause);
    return { value: known, ageMs: elapsed() - at, isFallback: true };
  };

  const soon = async (refreshed: Promise<Reading<T>>, known: T, at: number): Promise<Reading<T>> => {
    const first = await Promise.race([refreshed, wait(options.urgentWaitMs, null, { ref: false })]);
    return first ?? fallBack(known, at, new DOMException('the register did not answer in time', 'TimeoutError'));
  };

  const noOlderThan = async (waitAfterMs: number, isPatient: boolean): Promise<Reading<T>> => {
    if (held === null) return readAnew();
    const { value, at } = held;
    const ageMs = elapsed() - at;
    const asItIs = { value, ageMs, isFallback: false };
    if (ageMs <= options.freshForMs) return asItIs;
    const refreshed = readAnew().catch((cause: unknown) => fallBack(value, at, cause));
    if (ageMs <= waitAfterMs) return asItIs;
    return isPatient ? refreshed : soon(refreshed, value, at);
  };

  return {
    fresh: () => noOlderThan(options.freshForMs, true),
    atHand: () => noOlderThan(options.staleForMs, false),
  };
};
