import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatShanghai, instantFromMs } from '../../../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import type { ApplicationCase, Figures } from '../../../api/types.ts';
import { WindowTime } from '../../../case-file/deadline.tsx';
import { StatusTag } from '../../../case-file/status-tag.tsx';
import { brieflyDivisions } from '../../../divisions/division-choice.ts';
import { useWords } from '../../../i18n/language.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { figuresWords } from './figures-words.ts';
import { type Axis, axisOf, IntervalBar } from './interval-bar.tsx';
import { type Span, useSpans } from './use-spans.ts';

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
