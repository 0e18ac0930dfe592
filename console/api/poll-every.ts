/** As much of a query as a rule for looking again may go by. */
export type PollState = { readonly state: { readonly error: unknown; readonly errorUpdateCount: number } };

const atMostMs = 60_000;

/** How many failures a query had had when it last succeeded: its own count never goes down. */
const forgiven = new WeakMap<PollState, number>();

/**
 * For `refetchInterval` of a query: looks again every `everyMs`, and twice as rarely after every failure in a row, at
 * most every minute. TanStack Query stops looking while the page is hidden, unless it is told to go on (see `timing/`), and
 * looks at once when it is seen again.
 */
export const pollEvery =
  (everyMs: number) =>
  (query: PollState): number => {
    const { error, errorUpdateCount } = query.state;
    if (error === null) {
      forgiven.set(query, errorUpdateCount);
      return everyMs;
    }
    const failures = errorUpdateCount - (forgiven.get(query) ?? 0);
    return Math.min(everyMs * 2 ** Math.min(failures, 10), atMostMs);
  };

/** Milliseconds since the epoch, of this machine. */
export type Look = { readonly now: number; readonly seenSince: number };

/** A hidden page rests and asks anew when it is seen: so long it is given before it is called stale. */
const graceMs = 2_000;

/** Whether what was heard last at `heardAt` is too old to be shown without a word; nothing heard yet is not stale. */
export const isStale = (heardAt: number, { now, seenSince }: Look, afterMs: number): boolean =>
  Number.isFinite(heardAt) && now - heardAt > afterMs && now - seenSince > graceMs;
