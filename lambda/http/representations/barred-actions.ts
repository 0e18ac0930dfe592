import type { Refusal } from '../../domain/kernel/refusal.ts';
import { type RefusalWords, sayRefusal } from '../../words/say-refusal.ts';

type Barred<A> = { readonly action: A; readonly refusal: Refusal };

/** What whoever looks is kept from, with the reason in both languages. */
export const saidBarred = <A>(words: RefusalWords, barred: readonly Barred<A>[]) =>
  barred.map(({ action, refusal: { code, reason, facts } }) => {
    const { zh, en } = sayRefusal(words, { reason, facts });
    return { action, code, reason, facts: { ...facts }, detail: en, detailZh: zh };
  });
