import type { Finding } from '../api/types.ts';

/** What is worth a word on an alert: the limit of 70 characters is none of it, its length is told beside the text. */
export const remarksOn = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule }) => rule !== 'content.length');

/** Findings of words that begin at `by` in a longer text; none where they do not stand in it. */
export const shifted = (findings: readonly Finding[], by: number): readonly Finding[] =>
  by < 0
    ? []
    : findings.map((finding) =>
        finding.span === null
          ? finding
          : { ...finding, span: { start: finding.span.start + by, end: finding.span.end + by } },
      );
