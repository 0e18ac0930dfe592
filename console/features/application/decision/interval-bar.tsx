import { epochMs } from '../../../../lambda/domain/calendar/instant.ts';
import type { Span } from './use-spans.ts';

export type Axis = { readonly from: number; readonly to: number };

/** From the first beginning to the last end, in epoch milliseconds. */
export const axisOf = (spans: readonly Span[]): Axis => ({
  from: Math.min(...spans.map(({ start }) => epochMs(start))),
  to: Math.max(...spans.map(({ end }) => epochMs(end))),
});

const looks = { own: 'bar-more', standing: 'bar-value', pending: 'bar-pending' } as const;

/** One send as a bar on the axis that all of them share. */
export const IntervalBar = ({ span, axis }: { readonly span: Span; readonly axis: Axis }) => {
  const at = (instant: string): number => ((epochMs(instant) - axis.from) / Math.max(1, axis.to - axis.from)) * 100;
  const width = Math.max(1, at(span.end) - at(span.start));
  return (
    <svg className="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="12" className="bar-ground" />
      <rect x={at(span.start)} width={width} height="12" className={looks[span.is]} />
    </svg>
  );
};
