import * as z from 'zod';
import { LanguageTag } from './language.ts';
import { lazily } from './lazily.ts';

/** So many languages beside the first, at most: all of them are in every order. */
const languagesAtMost = 4;

const tagOf = (block: object): unknown => ('language' in block ? block.language : null);

/** What is said in further languages, each once, beside the first words. */
export const inOtherLanguages = <S extends z.ZodRawShape>(said: S) =>
  z
    .array(z.strictObject({ language: LanguageTag, ...said }))
    .min(1)
    .max(languagesAtMost)
    .refine((blocks) => new Set(blocks.map(tagOf)).size === blocks.length, { error: 'each language once' });

/** As phones receive it, a text each. */
export const TextsInOtherLanguages = lazily(() => inOtherLanguages({ text: z.string() }));
