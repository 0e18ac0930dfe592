import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';
import { editionIds } from './editions.ts';

/** What a message travels on. `exercise` is a drill (演练): judged like an emergency, sent on a topic of its own. */
export type Path = 'ordinary' | 'emergency' | 'exercise';

/** `block` refuses an ordinary application; `warn` is shown to a person. */
export const Severity = z.enum(['block', 'warn']);
export type Severity = z.infer<typeof Severity>;

/** Where a rule comes from: the article of one edition and the shortest quotation that carries the duty. */
export const Citation = lazily(() =>
  z.strictObject({ edition: z.enum(editionIds), article: z.string(), quote: z.string() }),
);
export type Citation = Readonly<z.infer<typeof Citation>>;

/** Half-open range `[start, end)` in UTF-16 code units of the text as submitted. */
export const Span = lazily(() => z.strictObject({ start: z.int().min(0), end: z.int().min(0) }));
export type Span = Readonly<z.infer<typeof Span>>;

/** A figure, a date, a code, a name, or several names. */
export const Fact = lazily(() => z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));
export type Fact = z.infer<typeof Fact>;

/**
 * One thing a rule has to say. All findings are returned, never only the first.
 * `rule`: stable id, e.g. `content.length`. `pointer`: RFC 6901, into the application content, e.g. `/text`.
 * `found`: verbatim from the input where there is something to show. `facts`: which of the rule's sentences it is, and
 * what that tells (limits, dates, names), by `FactsByRule`; the sentence itself is made where it is read (`lambda/words`).
 */
export const Finding = lazily(() =>
  z.strictObject({
    rule: z.string(),
    severity: Severity,
    citation: Citation.nullable(),
    pointer: z.string(),
    span: Span.nullable(),
    found: z.string(),
    /** Of what was written in formats 1 and 2: the sentence, in Chinese, as it stood before whoever read it then. */
    detail: z.string().optional(),
    facts: z.record(z.string(), Fact).optional(),
  }),
);
export type Finding = Readonly<z.infer<typeof Finding>>;
