import './day-picker.css';
import 'dayjs/locale/en-gb.js';
import 'dayjs/locale/zh-cn.js';
import { Button, ConfigProvider, DatePicker, Flex, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { addDays, addMonths, type PlainDate } from '../../lambda/domain/calendar/plain-date.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { type DayKind, writtenDay } from './moment.ts';

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

export const dayPickerWords = defineWords(
  {
    day: (date: string, today: string) => writtenDay.zh(date, today),
    times: '时刻',
    noTimes: '先选日期，再选时刻；也可以直接写在框里。',
    today: '今天',
    marks: { 'make-up': '班', weekend: '休', festival: '休', open: '待定' },
    kinds: {
      works: '工作日',
      'make-up': '周末调休上班',
      weekend: '周末',
      festival: '放假',
      open: '可能放假，安排未公布',
    },
  },
  {
    day: (date: string, today: string) => writtenDay.en(date, today),
    times: 'Time',
    noTimes: 'Choose the day, then the time; or write both in the field.',
    today: 'today',
    marks: { 'make-up': 'work', weekend: 'rest', festival: 'rest', open: 'open' },
    kinds: {
      works: 'working day',
      'make-up': 'weekend day that is worked',
      weekend: 'weekend',
      festival: 'public holiday',
      open: 'may become a holiday, not announced yet',
    },
  },
);

type CellProps = {
  readonly date: PlainDate;
  readonly mark: DayMark | null;
  readonly chosen: boolean;
  readonly today: PlainDate;
  /** The one stop of the tab key among the days. */
  readonly stop: boolean;
};

/** A day of antd's panel as a button: its own cells cannot be reached with the keyboard. */
const DayCell = ({ date, mark, chosen, today, stop }: CellProps) => {
  const words = useWords(dayPickerWords);
  const isToday = date === today;
  const said = [words.day(date, today), isToday ? words.today : '', mark?.why ?? ''].filter(Boolean).join(' ');
  const rests = mark !== null && mark.kind !== 'works' && mark.kind !== 'make-up';
  return (
    <Button
      block
      type={chosen ? 'primary' : isToday ? 'default' : 'text'}
      className={rests && !chosen ? 'day day-rest' : 'day'}
      data-date={date}
      tabIndex={stop ? 0 : -1}
      aria-pressed={chosen}
      aria-disabled={mark?.closed ?? false}
    >
      <span aria-hidden>{Number(date.slice(8))}</span>
      <small aria-hidden>{mark?.mark ?? ''}</small>
      <span className="visually-hidden">{said}</span>
    </Button>
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
  /** The day that has the focus; null while the keyboard is elsewhere. */
  readonly focused: PlainDate | null;
  readonly moveTo: (day: PlainDate) => void;
  readonly leave: () => void;
  readonly children: ReactNode;
};

/** Around the days: the arrows lead from day to day, page up and down from month to month, escape back to the field. */
const DayPanel = ({ focused, moveTo, leave, children }: PanelProps) => {
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

const times = ['08:00', '09:00', '10:00', '12:00', '14:00', '16:00', '18:00', '20:00'];

type TimesProps = { readonly time: string | null; readonly choose: (time: string) => void };

/** antd's columns of hours and minutes make the panel 392 px wide and are out of the keyboard's reach. */
const Times = ({ time: chosen, choose }: TimesProps) => {
  const words = useWords(dayPickerWords);
  if (chosen === null) return <Typography.Text type="secondary">{words.noTimes}</Typography.Text>;
  return (
    <Flex wrap gap={4} role="group" aria-label={words.times}>
      {times.map((time) => (
        <Button
          key={time}
          size="small"
          type={time === chosen ? 'primary' : 'default'}
          aria-pressed={time === chosen}
          onClick={() => choose(time)}
        >
          {time}
        </Button>
      ))}
    </Flex>
  );
};

/** The heads of the panel say the year and the month they show, which antd's names for them would hide from a voice. */
const usePanelWords = () => {
  const named = useContext(ConfigProvider.ConfigContext).locale?.DatePicker;
  return useMemo(
    () =>
      named === undefined ? {} : { locale: { ...named, lang: { ...named.lang, yearSelect: '', monthSelect: '' } } },
    [named],
  );
};

/** The panel counts in the time of this machine: noon is on the same day wherever it stands. */
const noonOf = (day: PlainDate): Dayjs => dayjs(`${day}T12:00:00`);
const dateOf = (at: Dayjs): PlainDate => at.format('YYYY-MM-DD');

/** antd's text box throws away what it cannot read: what is typed stands in our own, and this one is never seen. */
const components = { input: ({ ref }: ComponentProps<'input'>) => <input ref={ref} hidden /> };

export type DayPickerProps = {
  readonly today: PlainDate;
  /** The day chosen and its time, `09:00`; null where none is. */
  readonly chosen: { readonly day: PlainDate; readonly time: string } | null;
  readonly chooseDay: (day: PlainDate) => void;
  readonly chooseTime: (time: string) => void;
  /** Opened with the keyboard, which goes on in it. */
  readonly focuses: boolean;
  readonly close: () => void;
  /** Back to the field, with the keyboard. */
  readonly leave: () => void;
  /** What the calendar says of a day; null where it has nothing to say. */
  readonly markOf?: (day: PlainDate) => DayMark | null;
  /** Where the calendar opens while no day is chosen. */
  readonly from?: PlainDate;
  /** What it is to be read with. */
  readonly legend?: ReactNode;
};

/** antd's DatePicker without its text box, over the element it stands in. */
export const DayPicker = (props: DayPickerProps) => {
  const { today, chosen, from = today, markOf, focuses, close, leave } = props;
  const day = chosen?.day ?? null;
  const [cursor, setCursor] = useState(day ?? from);
  const [focused, setFocused] = useState(focuses ? cursor : null);
  const stop = focused ?? (day?.slice(0, 7) === cursor.slice(0, 7) ? day : cursor);
  // The panel turns back to the day chosen whenever it is given another object for it.
  const value = useMemo(() => (day === null ? null : noonOf(day)), [day]);
  const moveTo = (to: PlainDate): void => {
    setCursor(to);
    setFocused(to);
  };
  return (
    <DatePicker
      {...usePanelWords()}
      className="day-picker"
      components={components}
      aria-hidden
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
      needConfirm
      onOk={leave}
      showNow={false}
      previewValue={false}
      value={value}
      pickerValue={noonOf(cursor)}
      onPickerValueChange={(at, { source }) => {
        if (source === 'reset') return;
        setFocused(null);
        setCursor(dateOf(at));
      }}
      onCalendarChange={(at) => {
        if (dayjs.isDayjs(at)) props.chooseDay(dateOf(at));
      }}
      getPopupContainer={(box) => box.parentElement ?? document.body}
      disabledDate={(at) => markOf?.(dateOf(at))?.closed ?? false}
      cellRender={(at, { type, originNode }) => {
        if (type !== 'date' || !dayjs.isDayjs(at)) return originNode;
        const date = dateOf(at);
        const mark = markOf?.(date) ?? null;
        return <DayCell date={date} mark={mark} chosen={date === day} today={today} stop={date === stop} />;
      }}
      panelRender={(panel) => (
        <DayPanel focused={focused} moveTo={moveTo} leave={leave}>
          {panel}
        </DayPanel>
      )}
      renderExtraFooter={() => (
        <>
          <Times time={chosen?.time ?? null} choose={props.chooseTime} />
          {props.legend}
        </>
      )}
    />
  );
};
