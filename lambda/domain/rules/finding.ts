import * as z from 'zod';
import { editionIds } from './editions.ts';

/** What a message travels on. `exercise` is a drill (演练): judged like an emergency, sent on a topic of its own. */
export type Path = 'ordinary' | 'emergency' | 'exercise';

/** `block` refuses an ordinary application; `warn` is shown to a person. */
export const Severity = z.enum(['block', 'warn']);
export type Severity = z.infer<typeof Severity>;

/** Where a rule comes from: the article of one edition and the shortest quotation that carries the duty. */
export const Citation = z.strictObject({ edition: z.enum(editionIds), article: z.string(), quote: z.string() });
export type Citation = Readonly<z.infer<typeof Citation>>;

/** Half-open range `[start, end)` in UTF-16 code units of the text as submitted. */
export const Span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
export type Span = Readonly<z.infer<typeof Span>>;

/**
 * One thing a rule has to say. All findings are returned, never only the first.
 * `rule`: stable id, e.g. `content.length`. `pointer`: RFC 6901, into the application content, e.g. `/text`.
 * `found`: verbatim from the input where there is something to show. `detail`: why it matters and how to mend it,
 * in Chinese, for the person who wrote the message. `facts`: the figures of the finding (limits, dates, codes),
 * for other languages and for tests.
 */
export const Finding = z.strictObject({
  rule: z.string(),
  severity: Severity,
  citation: Citation.nullable(),
  pointer: z.string(),
  span: Span.nullable(),
  found: z.string(),
  detail: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
export type Finding = Readonly<z.infer<typeof Finding>>;
