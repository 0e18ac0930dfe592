import type { Refusal } from '../domain/kernel/refusal.ts';
import { type Facts, type Sentence, say, type Words } from './sentence.ts';

/** Words by reason. */
export type RefusalWords = Readonly<Record<string, Words>>;

/** Why something is refused; the code of the reason where this surface has no words for it. */
export const sayRefusal = (
  words: RefusalWords,
  { reason, facts }: { readonly reason: Refusal['reason'] | (string & {}); readonly facts: Facts },
): Sentence => {
  const { zh, en } = say(words[reason], facts);
  return { zh: zh ?? reason, en: en ?? reason };
};
