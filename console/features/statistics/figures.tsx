import { addDays, daysBetween } from '../../../lambda/domain/calendar/plain-date.ts';
import type { StatisticsAnswer } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { Charted } from './charted.tsx';
import { figuresWords } from './figures-words.ts';
import { Divisions, Operators } from './judged-figures.tsx';

type Figures = { readonly figures: StatisticsAnswer };
type Named = Readonly<Record<string, string>>;

/** A group of counts by their names in this language, in the order of the words. */
const named = (names: Named, counts: Readonly<Record<string, number>>) =>
  Object.entries(names).map(([key, name]) => ({ name, value: counts[key] ?? 0 }));

const rowsOf = (points: readonly { readonly name: string; readonly value: number }[]) =>
  points.map(({ name, value }) => [name, value] as const);

const Group = ({
  title,
  names,
  counts,
}: {
  readonly title: string;
  readonly names: Named;
  readonly counts: Readonly<Record<string, number>>;
}) => {
  const words = useWords(figuresWords);
  const points = named(names, counts);
  return <Charted title={title} points={points} heads={[words.item, words.count]} rows={rowsOf(points)} />;
};

const share = (part: number, whole: number): string => `${Math.round((part / whole) * 100)}%`;

const Paperwork = ({ figures: { paperwork } }: Figures) => {
  const words = useWords(figuresWords);
  const points = named(words.paperworkOf, paperwork);
  const due = paperwork.filedOnTime + paperwork.filedLate + paperwork.overdue;
  return (
    <Charted
      title={words.paperwork}
      points={points}
      heads={[words.item, words.count]}
      rows={rowsOf(points)}
      {...(due === 0 ? {} : { note: words.onTime(share(paperwork.filedOnTime, due)) })}
    />
  );
};

/** Every day of the period, also those on which nothing happened: an axis without gaps. */
const volumesOf = ({ from, to, days }: StatisticsAnswer) => {
  const known = new Map(days.map(({ date, volume }) => [date, volume]));
  return Array.from({ length: daysBetween(from, to) + 1 }, (_none, at) => addDays(from, at)).map((date) => ({
    name: date.slice(5),
    value: known.get(date) ?? 0,
  }));
};

const Days = ({ figures }: Figures) => {
  const { days } = figures;
  const words = useWords(figuresWords);
  const heads = [words.day, words.received, words.sendsPerDay, words.volume];
  const rows = days.map(({ date, received, sends, volume }) => [date, received, sends, volume]);
  const points = volumesOf(figures);
  return <Charted title={words.perDay} points={points} upright heads={heads} rows={rows} />;
};

/** Every chart of the page. */
export const FigurePanels = ({ figures }: Figures) => {
  const words = useWords(figuresWords);
  const { volume: _volume, complaints: _complaints, ...sends } = words.sendsOf;
  return (
    <>
      <Group title={words.decisions} names={words.decisionsOf} counts={figures.decisions} />
      <Group title={words.sends} names={sends} counts={figures.sends} />
      <Days figures={figures} />
      <Operators figures={figures} />
      <Divisions figures={figures} />
      <Paperwork figures={figures} />
    </>
  );
};
