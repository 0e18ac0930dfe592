import type { Finding } from '../api/types.ts';

/** Findings of words that begin at `by` in a longer text; none where they do not stand in it. */
export const shifted = (findings: readonly Finding[], by: number): readonly Finding[] =>
  by < 0
    ? []
    : findings.map((finding) =>
        finding.span === null
          ? finding
          : { ...finding, span: { start: finding.span.start + by, end: finding.span.end + by } },
      );
