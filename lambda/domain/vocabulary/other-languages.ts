import * as z from 'zod';
import { lazily } from './lazily.ts';

/** BCP 47: language, script, region. Not that of the first words, which are in simplified Chinese. */
const LanguageTag = lazily(() =>
  z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/)
    .refine((tag) => !/^zh(?:-Hans)?(?:-CN)?$/.test(tag), { error: 'the first words are in it' })
    .meta({ description: 'BCP 47. Not zh, zh-Hans, zh-CN or zh-Hans-CN, in which the first words are.' }),
);

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
