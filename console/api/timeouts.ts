/** How long an answer is waited for. */
export type Timeouts = { readonly queryMs: number; readonly commandMs: number };

/** A question can be put again at once; a command may be at work. */
export const usualTimeouts: Timeouts = { queryMs: 10_000, commandMs: 20_000 };

export type Waited = { readonly limit: AbortSignal; readonly signal: AbortSignal };

/** `signal` ends with `given`, and after `ms`; `limit` has been aborted only where it was the time that ran out. */
export const withLimit = (ms: number, given: AbortSignal | undefined): Waited => {
  const limit = AbortSignal.timeout(ms);
  return { limit, signal: given === undefined ? limit : AbortSignal.any([given, limit]) };
};
