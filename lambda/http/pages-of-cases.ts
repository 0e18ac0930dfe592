import type { CaseFacts } from '../domain/views/case-facts.ts';
import { countingDays } from '../domain/views/case-facts.ts';
import type { Reports, Span } from '../service/reports.ts';

export type AskedCases = {
  /** Authorities or senders whose cases are asked for; null for everyone. A case of two of them comes once. */
  readonly scopes: readonly (string | null)[];
  /** Only the cases of this sender; null for all. */
  readonly sender: string | null;
  readonly span: Span;
};

/** A function answers with six megabytes at most; reading stops behind the page that brings it here. */
const bytesAtMost = 2_000_000;
const casesAtMost = 2_000;

/** A way through all cases of a time: scope by scope, first those that had come in before it and were sent in it. */
type Phase = { readonly counted: 'sent' | 'received'; readonly at: number };

const phasesOf = ({ scopes }: AskedCases): readonly Phase[] =>
  scopes.flatMap((_scope, at) => [
    { counted: 'sent' as const, at },
    { counted: 'received' as const, at },
  ]);

const isAskedFor =
  ({ scopes, sender, span }: AskedCases, { counted, at }: Phase) =>
  (facts: CaseFacts): boolean => {
    const isOfEarlier = scopes.slice(0, at).some((one) => one === facts.sender || one === facts.authority);
    const isReceivedToo = counted === 'sent' && countingDays(facts).received >= span.from;
    return !isOfEarlier && !isReceivedToo && (sender === null || facts.sender === sender);
  };

type Place = { readonly phase: number; readonly cursor: string | null };

const placeIn = (cursor: string | null): Place => {
  const [, phase = '0', rest = ''] = /^(\d{1,4})~(.*)$/.exec(cursor ?? '0~') ?? [];
  return { phase: Number(phase), cursor: rest === '' ? null : rest };
};

/**
 * One answer's worth of the cases behind statistics, each once, by the day it came in or was sent; `text` makes of some cases what
 * the answer holds of them. However many there are, nothing is left out but rows that cannot be read (`leftOut`).
 */
export const pageOfCases = async (
  reports: Pick<Reports, 'facts'>,
  asked: AskedCases,
  cursor: string | null,
  text: (cases: readonly CaseFacts[]) => string,
): Promise<{ readonly text: string; readonly leftOut: number; readonly next: string | null } | 'invalid-cursor'> => {
  const phases = phasesOf(asked);
  let place = placeIn(cursor);
  let [said, bytes, cases, leftOut] = ['', 0, 0, 0];
  while (bytes < bytesAtMost && cases < casesAtMost) {
    const phase = phases[place.phase];
    if (phase === undefined) return 'invalid-cursor';
    const page = await reports.facts(phase.counted, asked.scopes[phase.at] ?? null, asked.span, place.cursor);
    if (page === 'invalid-cursor') return page;
    const found = text(page.rows.filter(isAskedFor(asked, phase)));
    said += found;
    bytes += Buffer.byteLength(found);
    cases += page.rows.length;
    leftOut += page.leftOut;
    if (page.next === null && place.phase + 1 === phases.length) return { text: said, leftOut, next: null };
    place = page.next === null ? { phase: place.phase + 1, cursor: null } : { ...place, cursor: page.next };
  }
  return { text: said, leftOut, next: `${place.phase}~${place.cursor ?? ''}` };
};
