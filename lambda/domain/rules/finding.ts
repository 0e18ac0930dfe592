import type { EditionId } from './editions.ts';

/** What a message travels on. `exercise` is a drill (演练): judged like an emergency, sent on a topic of its own. */
export type Path = 'ordinary' | 'emergency' | 'exercise';

/** `block` refuses an ordinary application; `warn` is shown to a person. */
export type Severity = 'block' | 'warn';

/** Where a rule comes from: the article of one edition and the shortest quotation that carries the duty. */
export type Citation = { readonly edition: EditionId; readonly article: string; readonly quote: string };

/** Half-open range `[start, end)` in UTF-16 code units of the text as submitted. */
export type Span = { readonly start: number; readonly end: number };

/** One thing a rule has to say. All findings are returned, never only the first. */
export type Finding = {
  /** Stable rule id, e.g. `content.length`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly citation: Citation | null;
  /** RFC 6901 JSON Pointer into the application content, e.g. `/text`. */
  readonly pointer: string;
  /** Present on findings in the text. */
  readonly span: Span | null;
  /** What was found, verbatim from the input where there is something to show. */
  readonly found: string;
  /** Why it matters and how to mend it, in Chinese, for the person who wrote the message. */
  readonly detail: string;
  /** Machine-readable figures of the finding (limits, dates, codes), for other languages and for tests. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
};
