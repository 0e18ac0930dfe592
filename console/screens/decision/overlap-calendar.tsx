import { epochMs, formatShanghai, instantFromMs } from '../../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../../lambda/domain/division.ts';
import type { ApplicationCase, Figures } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { brieflyDivisions } from '../../parts/divisions.ts';
import { useOrganisationName } from '../../parts/organisations.ts';
import { WindowTime } from '../../parts/window-time.tsx';
import { figuresWords } from './figures-words.ts';

type Span = {
  readonly key: string;
  readonly who: string;
  readonly start: string;
  readonly end: string;
  readonly divisions: readonly string[];
  readonly own: boolean;
};
type Axis = { readonly from: number; readonly to: number };

const axisOf = (spans: readonly Span[]): Axis => ({
  from: Math.min(...spans.map(({ start }) => epochMs(start))),
  to: Math.max(...spans.map(({ end }) => epochMs(end))),
});

const Stretch = ({ span, axis }: { readonly span: Span; readonly axis: Axis }) => {
  const at = (instant: string): number => ((epochMs(instant) - axis.from) / Math.max(1, axis.to - axis.from)) * 100;
  const width = Math.max(1, at(span.end) - at(span.start));
  return (
    <svg className="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="12" className="bar-ground" />
      <rect x={at(span.start)} width={width} height="12" className={span.own ? 'bar-more' : 'bar-value'} />
    </svg>
  );
};

const Line = ({ span, axis }: { readonly span: Span; readonly axis: Axis }) => {
  const words = useWords(figuresWords);
  return (
    <tr>
      <th scope="row" data-label={words.who} lang="zh-CN">
        {span.own ? <strong>{span.who}</strong> : span.who}
      </th>
      <td data-label={words.when}>
        <WindowTime start={span.start} end={span.end} zoned={false} />
      </td>
      <td data-label={words.where} lang="zh-CN" title={describeDivisions(span.divisions)}>
        {brieflyDivisions(span.divisions).text}
      </td>
      <td data-label={words.bar}>
        <Stretch span={span} axis={axis} />
      </td>
    </tr>
  );
};

const useSpans = ({ id, content }: ApplicationCase, { overlapping }: Figures): readonly Span[] => {
  const words = useWords(figuresWords);
  const nameOf = useOrganisationName();
  const others = overlapping
    .filter(({ caseId }) => caseId !== id)
    .map(({ caseId, sender, ...rest }) => ({ key: caseId, who: nameOf(sender), own: false, ...rest }));
  const { window, divisions = [] } = content;
  return window === undefined ? others : [{ key: id, who: words.own, divisions, own: true, ...window }, ...others];
};

/** What else the same people would receive then: one line a send, drawn on one axis of time. */
export const OverlapCalendar = ({
  current,
  figures,
}: {
  readonly current: ApplicationCase;
  readonly figures: Figures;
}) => {
  const words = useWords(figuresWords);
  const spans = useSpans(current, figures);
  if (!spans.some(({ own }) => !own)) return <p>{words.none}</p>;
  const axis = axisOf(spans);
  const [from, to] = [formatShanghai(instantFromMs(axis.from)), formatShanghai(instantFromMs(axis.to))];
  return (
    <table className="rows overlap">
      <caption>{words.caption(from, to)}</caption>
      <thead>
        <tr>
          {[words.who, words.when, words.where, words.bar].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <Line key={span.key} span={span} axis={axis} />
        ))}
      </tbody>
    </table>
  );
};
