import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { addDays, addMonths, type PlainDate } from '../../lambda/domain/calendar/plain-date.ts';
import { useWords } from '../i18n/language.tsx';
import { type DayKind, momentWords } from './moment-words.ts';

/** What the calendar says of a day. */
export type DayMark = {
  readonly kind: DayKind;
  /** The few characters below its number. */
  readonly mark: string;
  /** The same in words, for whoever hears it or stays on it. */
  readonly why: string;
  /** It is shown and cannot be chosen. */
  readonly closed: boolean;
};

type CellProps = {
  readonly date: PlainDate;
  readonly mark: DayMark | null;
  readonly chosen: boolean;
  readonly today: PlainDate;
  /** The one stop of the tab key among the days. */
  readonly stop: boolean;
};

/** A day of antd's panel as a button: its own cells cannot be reached with the keyboard. */
export const DayCell = ({ date, mark, chosen, today, stop }: CellProps) => {
  const words = useWords(momentWords);
  const isToday = date === today;
  const said = [words.day(date, today), isToday ? words.today : '', mark?.why ?? ''].filter(Boolean).join(' ');
  const kind = mark?.kind ?? 'works';
  return (
    <button
      type="button"
      className={`day day-${kind}${isToday ? ' day-today' : ''}`}
      data-date={date}
      tabIndex={stop ? 0 : -1}
      aria-pressed={chosen}
      aria-disabled={mark?.closed ?? false}
    >
      <span aria-hidden>{Number(date.slice(8))}</span>
      <small aria-hidden>{mark?.mark ?? ''}</small>
      <span className="visually-hidden">{said}</span>
    </button>
  );
};

const steps: Readonly<Record<string, (day: PlainDate) => PlainDate>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

type PanelProps = {
  /** The day that has the focus, or would; null while the keyboard is elsewhere. */
  readonly focused: PlainDate | null;
  readonly moveTo: (day: PlainDate) => void;
  readonly leave: () => void;
  readonly children: ReactNode;
};

/** Around the days: the arrows lead from day to day, page up and down from month to month, escape back to the field. */
export const DayPanel = ({ focused, moveTo, leave, children }: PanelProps) => {
  const around = useRef<HTMLDivElement>(null);
  const before = useRef<PlainDate | null>(null);
  useEffect(() => {
    // What has just been opened is not in its place yet: the page would scroll to where it is not.
    const preventScroll = before.current === null;
    if (focused !== null)
      around.current?.querySelector<HTMLElement>(`[data-date="${focused}"]`)?.focus({ preventScroll });
    before.current = focused;
  }, [focused]);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      leave();
      return;
    }
    const from = event.target instanceof HTMLElement ? event.target.dataset['date'] : undefined;
    const step = steps[event.key];
    if (from === undefined || step === undefined) return;
    event.preventDefault();
    moveTo(step(from));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to what its buttons are pressed with
    <div ref={around} className="day-panel" onKeyDown={press}>
      {children}
    </div>
  );
};
