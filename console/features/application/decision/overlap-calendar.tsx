import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { epochMs, formatShanghai, instantFromMs } from '../../../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import type { ApplicationCase, Figures } from '../../../api/types.ts';
import { WindowTime } from '../../../case-file/deadline.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { StatusTag } from '../../../case-file/status-tag.tsx';
import { brieflyDivisions } from '../../../divisions/division-choice.ts';
import { useWords } from '../../../i18n/language.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { DrawnBar } from './drawn-bar.tsx';
import { figuresWords } from './figures-words.ts';

/** One line of the overlap calendar. */
export type Span = {
  readonly key: string;
  readonly who: string;
  readonly start: string;
  readonly end: string;
  readonly divisions: readonly string[];
} & (
  | { /** The heading of the page has its status. */ readonly is: 'own' }
  | { /** Already arranged. */ readonly is: 'standing' }
  | { /** Not yet decided. */ readonly is: 'pending'; readonly status: ApplicationCase['status'] }
);

/** This application first, then what is arranged, then what nobody has decided on yet. */
export const useSpans = (current: ApplicationCase, { overlapping, pending }: Figures): readonly Span[] => {
  const words = useWords(figuresWords);
  const nameOf = useOrganisationName();
  const { id, content } = current;
  const { window, divisions = [] } = content;
  const own = { key: id, who: words.own, is: 'own', divisions } as const;
  const standing = overlapping.map(({ caseId, sender, ...rest }) => ({
    ...rest,
    key: caseId,
    who: nameOf(sender),
    is: 'standing' as const,
  }));
  const undecided = (pending?.sends ?? []).map(({ caseId, sender, ...rest }) => ({
    ...rest,
    key: caseId,
    who: nameOf(sender),
    is: 'pending' as const,
  }));
  const others = [...standing, ...undecided].filter(({ key }) => key !== id);
  return window === undefined ? others : [{ ...own, ...window }, ...others];
};

export type Axis = { readonly from: number; readonly to: number };

/** From the first beginning to the last end, in epoch milliseconds. */
export const axisOf = (spans: readonly Span[]): Axis => ({
  from: Math.min(...spans.map(({ start }) => epochMs(start))),
  to: Math.max(...spans.map(({ end }) => epochMs(end))),
});

const looks = { own: 'more', standing: 'value', pending: 'pending' } as const;

/** One send as a bar on the axis that all of them share. */
export const IntervalBar = ({ span, axis }: { readonly span: Span; readonly axis: Axis }) => {
  const at = (instant: string): number => ((epochMs(instant) - axis.from) / Math.max(1, axis.to - axis.from)) * 100;
  const width = Math.max(1, at(span.end) - at(span.start));
  return <DrawnBar parts={[{ from: at(span.start), width, look: looks[span.is] }]} />;
};

const State = ({ span }: { readonly span: Span }) => {
  const words = useWords(figuresWords);
  switch (span.is) {
    case 'own':
      return null;
    case 'standing':
      return words.standing;
    case 'pending':
      return <StatusTag of="application" status={span.status} />;
    default:
      return span satisfies never;
  }
};

const useSpanColumns = (axis: Axis): readonly Column<Span>[] => {
  const words = useWords(figuresWords);
  return [
    {
      key: 'who',
      title: words.who,
      names: true,
      render: (span) => (
        <div>
          <div lang={span.is === 'own' ? undefined : 'zh-CN'}>
            {span.is === 'own' ? <strong>{span.who}</strong> : <Link to={`/tasks/${span.key}`}>{span.who}</Link>}
          </div>
          <State span={span} />
        </div>
      ),
    },
    {
      key: 'when',
      title: words.when,
      width: '13.5em',
      render: ({ start, end }) => <WindowTime start={start} end={end} zoned={false} />,
    },
    {
      key: 'where',
      title: words.where,
      render: ({ divisions }) => (
        <span lang="zh-CN" title={describeDivisions(divisions)}>
          {brieflyDivisions(divisions).text}
        </span>
      ),
    },
    { key: 'bar', title: words.bar, render: (span) => <IntervalBar span={span} axis={axis} /> },
  ];
};

/** How many of each there are; the undecided may be more than are listed. */
const Counts = ({ figures: { overlapping, pending } }: { readonly figures: Figures }) => {
  const words = useWords(figuresWords);
  const { count = 0, sends = [] } = pending ?? {};
  return (
    <p>
      {words.counts(overlapping.length, count)} {count > sends.length ? words.earliest(sends.length) : null}
    </p>
  );
};

/** This application and those it meets first; the others by a press, so that the order to give stays in reach. */
const linesAtFirst = 8;

type OverlapCalendarProps = { readonly current: ApplicationCase; readonly figures: Figures };

/** What else the same people would receive then: one line a send, drawn on one axis of time. */
export const OverlapCalendar = ({ current, figures }: OverlapCalendarProps) => {
  const words = useWords(figuresWords);
  const spans = useSpans(current, figures);
  const [whole, setWhole] = useState(false);
  const axis = axisOf(spans);
  const columns = useSpanColumns(axis);
  if (!spans.some(({ is }) => is !== 'own')) return <p>{words.none}</p>;
  const [from, to] = [formatShanghai(instantFromMs(axis.from)), formatShanghai(instantFromMs(axis.to))];
  return (
    <>
      <Counts figures={figures} />
      <DataTable
        caption={words.caption(from, to)}
        captioned
        columns={columns}
        rows={spans.slice(0, whole ? undefined : linesAtFirst)}
        rowKey={({ key }) => key}
      />
      {spans.length <= linesAtFirst ? null : (
        <Button aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? words.fewer : words.others(spans.length - linesAtFirst)}
        </Button>
      )}
    </>
  );
};
