import type { Signature } from '../../domain/kernel/signature.ts';
import { sayClockReason } from '../../words/clock-reason-words.ts';

type Closed = Signature & { readonly reason: string };

/** By whom something was closed and why; what the clock closed is said in both languages. */
export const closingOf = (closing: Closed | null) => {
  const said = closing === null ? null : sayClockReason(closing);
  return closing === null || said === null ? closing : { ...closing, reason: said.zh, reasonEn: said.en };
};
