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

const Line = ({ span, axis }: { readonly span: Span; readonly axis: Axis }) => {
  const words = useWords(figuresWords);
  return (
    <tr>
      <th scope="row" data-label={words.who}>
        <div>
          <div lang={span.is === 'own' ? undefined : 'zh-CN'}>
            {span.is === 'own' ? <strong>{span.who}</strong> : <Link to={`/tasks/${span.key}`}>{span.who}</Link>}
          </div>
          <State span={span} />
        </div>
      </th>
      <td data-label={words.when}>
        <WindowTime start={span.start} end={span.end} zoned={false} />
      </td>
      <td data-label={words.where} lang="zh-CN" title={describeDivisions(span.divisions)}>
        {brieflyDivisions(span.divisions).text}
      </td>
      <td data-label={words.bar}>
        <IntervalBar span={span} axis={axis} />
      </td>
    </tr>
  );
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
  if (!spans.some(({ is }) => is !== 'own')) return <p>{words.none}</p>;
  const axis = axisOf(spans);
  const [from, to] = [formatShanghai(instantFromMs(axis.from)), formatShanghai(instantFromMs(axis.to))];
  return (
    <>
      <Counts figures={figures} />
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
          {spans.slice(0, whole ? undefined : linesAtFirst).map((span) => (
            <Line key={span.key} span={span} axis={axis} />
          ))}
        </tbody>
      </table>
      {spans.length <= linesAtFirst ? null : (
        <Button aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? words.fewer : words.others(spans.length - linesAtFirst)}
        </Button>
      )}
    </>
  );
};
