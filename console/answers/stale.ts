/** Milliseconds since the epoch, of this machine. */
export type Look = { readonly now: number; readonly seenSince: number };

/** A hidden page rests and asks anew when it is seen: so long it is given before it is called stale. */
const graceMs = 2_000;

/** Whether what was heard last at `heardAt` is too old to be shown without a word; nothing heard yet is not stale. */
export const isStale = (heardAt: number, { now, seenSince }: Look, afterMs: number): boolean =>
  Number.isFinite(heardAt) && now - heardAt > afterMs && now - seenSince > graceMs;
