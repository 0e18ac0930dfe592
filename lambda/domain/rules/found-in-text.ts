import type { Citation, Finding, Severity, Span } from './finding.ts';

type Parts = {
  readonly rule: string;
  readonly severity: Severity;
  readonly citation: Citation | null;
  readonly detail: string;
  readonly facts?: Finding['facts'];
};

/** A finding about one span of the text; `found` is always the very slice. */
export const foundInText = (text: string, span: Span, parts: Parts): Finding => ({
  ...withoutUndefined(parts),
  pointer: '/text',
  span,
  found: text.slice(span.start, span.end),
});

/** A finding about something the text lacks: there is no span to show. */
export const missingFromText = (parts: Parts): Finding => ({
  ...withoutUndefined(parts),
  pointer: '/text',
  span: null,
  found: '',
});

const withoutUndefined = ({ facts, ...parts }: Parts) => (facts === undefined ? parts : { ...parts, facts });
