import type { ReactNode } from 'react';
import { useWords } from '../../i18n/language.tsx';
import { Chart } from './chart.tsx';
import type { Point } from './chart-size.ts';
import { type Cell, FigureTable } from './figure-table.tsx';
import { figuresWords } from './figures-words.ts';

type ChartedProps = {
  readonly title: string;
  readonly points: readonly Point[];
  readonly unit?: string;
  readonly upright?: boolean;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly note?: ReactNode;
  /** How it is judged, before all figures. */
  readonly judged?: ReactNode;
  readonly wrong?: number;
  /** The table is open from the start: names are too long for a chart. */
  readonly unfolded?: boolean;
  /** Said instead of the chart; null draws it though all is zero; absent: there is nothing where all is zero. */
  readonly empty?: string | null;
};

/** A panel with a chart and, unfolded below it, the same figures as a table. */
export const Charted = ({
  title,
  points,
  unit,
  upright,
  heads,
  rows,
  note,
  judged,
  wrong,
  unfolded,
  empty,
}: ChartedProps) => {
  const words = useWords(figuresWords);
  const isEmpty = empty === undefined && points.every(({ value }) => value === 0);
  const nothing = isEmpty ? words.empty : (empty ?? null);
  const drawn = { points, ...(unit === undefined ? {} : { unit }), ...(upright === undefined ? {} : { upright }) };
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {judged}
      {note === undefined || nothing !== null ? null : <p>{note}</p>}
      {nothing !== null ? <p>{nothing}</p> : <Chart {...drawn} />}
      {rows.length === 0 ? null : (
        <details open={unfolded}>
          <summary>
            {words.table}
            <span className="visually-hidden">：{title}</span>
          </summary>
          <FigureTable caption={title} heads={heads} rows={rows} {...(wrong === undefined ? {} : { wrong })} />
        </details>
      )}
    </section>
  );
};
