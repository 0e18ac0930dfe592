import './moment-input.css';
import 'dayjs/locale/en-gb.js';
import 'dayjs/locale/zh-cn.js';
import { CalendarOutlined } from '@ant-design/icons';
import { Button, ConfigProvider, DatePicker, Flex, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  useContext,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { PlainDate } from '../../lambda/domain/calendar/plain-date.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { DayCell, type DayMark, DayPanel } from './day-panel.tsx';
import { dayOf, instantOf, onDay } from './moment.ts';
import { momentWords } from './moment-words.ts';
import { readMoment } from './read-moment.ts';

type MomentInputProps = {
  readonly id: string;
  /** `2026-12-15 09:00`, or what was typed and not understood. */
  readonly value: string;
  readonly onChange: (moment: string) => void;
  /** The day in Asia/Shanghai. */
  readonly today: PlainDate;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  /** A moment that exists and cannot be meant. */
  readonly refused?: boolean;
  /** What the calendar says of a day; null where it has nothing to say. */
  readonly markOf?: (day: PlainDate) => DayMark | null;
  /** Where the calendar opens while no day is chosen. */
  readonly from?: PlainDate;
  /** The time of day that comes with a day chosen before any time was. */
  readonly otherwise?: string;
  /** What the calendar is to be read with. */
  readonly legend?: ReactNode;
  readonly onOpen?: () => void;
};

type Typed = { readonly text: string; readonly type: (text: string) => void };
const TypedContext = createContext<Typed>({ text: '', type: () => undefined });

/** antd's own text box holds a date or nothing: this one holds what was typed, whether it is understood or not. */
const TextBox = ({ value: _value, onChange: _onChange, ...props }: ComponentProps<'input'>) => {
  const { text, type } = useContext(TypedContext);
  return <input {...props} maxLength={40} value={text} onChange={({ target }) => type(target.value)} />;
};

const components = { input: TextBox };

/** The panel counts in the time of this machine: noon is on the same day wherever it stands. */
const noonOf = (day: PlainDate): Dayjs => dayjs(`${day}T12:00:00`);
const dateOf = (at: Dayjs): PlainDate => at.format('YYYY-MM-DD');

/** The heads of the panel say the year and the month they show, which antd's names for them would hide from a voice. */
const usePanelWords = () => {
  const named = useContext(ConfigProvider.ConfigContext).locale?.DatePicker;
  return useMemo(
    () =>
      named === undefined ? {} : { locale: { ...named, lang: { ...named.lang, yearSelect: '', monthSelect: '' } } },
    [named],
  );
};

const times = ['08:00', '09:00', '10:00', '12:00', '14:00', '16:00', '18:00', '20:00'];

type TimesProps = { readonly value: string; readonly choose: (time: string) => void };

const Times = ({ value, choose }: TimesProps) => {
  const words = useWords(momentWords);
  const day = dayOf(value);
  if (day === null) return <Typography.Text type="secondary">{words.noTimes}</Typography.Text>;
  return (
    <Flex wrap gap={4} role="group" aria-label={words.times}>
      {times.map((time) => (
        <Button
          key={time}
          size="small"
          type={value.endsWith(time) ? 'primary' : 'default'}
          aria-pressed={value.endsWith(time)}
          onClick={() => choose(time)}
        >
          {time}
        </Button>
      ))}
    </Flex>
  );
};

type Editing = { readonly text: string; readonly gave: string };

/** What stands in the field while somebody types, and the day that a time typed alone belongs to. */
const useTyping = ({ value, onChange, today }: Pick<MomentInputProps, 'value' | 'onChange' | 'today'>) => {
  const [editing, setEditing] = useState<Editing | null>(null);
  const kept = useRef<PlainDate | null>(null);
  const isTyping = editing !== null && editing.gave === value;
  if (!isTyping) kept.current = dayOf(value) ?? kept.current;
  const type = (text: string): void => {
    const read = readMoment(text, { today, day: kept.current });
    const gave = 'moment' in read ? read.moment : text;
    setEditing({ text, gave });
    onChange(gave);
  };
  return { text: isTyping ? editing.text : value, type, isTyping, leave: () => setEditing(null), day: kept.current };
};

type SaidProps = {
  readonly id: string;
  readonly value: string;
  readonly today: PlainDate;
  readonly day: string | null;
};

/** What was understood, in words; or why nothing was. */
const Said = ({ id, value, today, day, typing }: SaidProps & { readonly typing: boolean }) => {
  const words = useWords(momentWords);
  const { zone } = useWords(commonWords);
  const read = readMoment(value, { today, day });
  const isRead = 'moment' in read && instantOf(value) !== null;
  return (
    <div id={id} className="moment-said" aria-live="polite">
      {isRead ? (
        <>
          {words.moment(read.moment, today)} <Typography.Text type="secondary">{zone}</Typography.Text>
        </>
      ) : null}
      {value === '' || typing || 'moment' in read ? null : (
        <Typography.Text type="danger">{words.refused(read, today)}</Typography.Text>
      )}
    </div>
  );
};

/**
 * A moment in Asia/Shanghai, whatever language the browser has and wherever the machine stands: typed in any form in
 * which officials write one, or its day picked from the calendar. antd's DatePicker, whose text box would throw away
 * what it cannot read, and whose columns of hours are too wide for a phone and out of the keyboard's reach.
 */
export const MomentInput = (props: MomentInputProps) => {
  const { id, value, onChange, today, disabled = false, describedBy, refused = false } = props;
  const { markOf, from = today, otherwise = '09:00', legend } = props;
  const words = useWords(momentWords);
  const said = useId();
  const around = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [focused, setFocused] = useState<PlainDate | null>(null);
  const [month, setMonth] = useState<PlainDate | null>(null);
  const typing = useTyping({ value, onChange, today });
  const chosen = dayOf(value);
  const cursor = focused ?? month ?? chosen ?? from;
  const stop = chosen?.slice(0, 7) === cursor.slice(0, 7) && focused === null ? chosen : cursor;
  const isWrong = refused || (value !== '' && !typing.isTyping && chosen === null);

  // The panel turns back to the day chosen whenever it is given another object for it.
  const date = useMemo(() => (chosen === null ? null : noonOf(chosen)), [chosen]);

  const show = (is: boolean): void => {
    if (is) props.onOpen?.();
    setOpen(is);
    setFocused(null);
    setMonth(null);
  };
  const toField = (): void => {
    show(false);
    around.current?.querySelector('input')?.focus();
  };
  const moveTo = (day: PlainDate): void => {
    setMonth(day);
    setFocused(day);
  };
  const choose = (day: PlainDate): void => {
    typing.leave();
    onChange(onDay(day, value, otherwise));
  };

  return (
    <div ref={around} className="moment-input">
      <TypedContext value={typing}>
        <DatePicker
          id={id}
          className="moment-box"
          components={components}
          {...usePanelWords()}
          disabled={disabled}
          status={isWrong ? 'error' : ''}
          aria-invalid={isWrong}
          aria-describedby={describedBy === undefined ? said : `${said} ${describedBy}`}
          placeholder={words.placeholder}
          allowClear={false}
          previewValue={false}
          suffixIcon={
            <button
              type="button"
              className="moment-pick"
              aria-label={words.pick}
              aria-expanded={open}
              disabled={disabled}
              onKeyDown={(event) => event.stopPropagation()}
              onClick={(event) => {
                event.stopPropagation();
                show(true);
                setFocused(cursor);
              }}
            >
              <CalendarOutlined aria-hidden />
            </button>
          }
          needConfirm
          showNow={false}
          open={open}
          onOpenChange={show}
          value={date}
          pickerValue={noonOf(cursor)}
          onPickerValueChange={(at, { source }) => {
            if (source === 'reset') return;
            setFocused(null);
            setMonth(dateOf(at));
          }}
          onCalendarChange={(at) => {
            if (dayjs.isDayjs(at)) choose(dateOf(at));
          }}
          onBlur={typing.leave}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            show(true);
            setFocused(cursor);
          }}
          getPopupContainer={(box) => box.parentElement ?? document.body}
          disabledDate={(at) => markOf?.(dateOf(at))?.closed ?? false}
          cellRender={(at, { type, originNode }) => {
            if (type !== 'date' || !dayjs.isDayjs(at)) return originNode;
            const day = dateOf(at);
            const mark = markOf?.(day) ?? null;
            return <DayCell date={day} mark={mark} chosen={day === chosen} today={today} stop={day === stop} />;
          }}
          panelRender={(panel) => (
            <DayPanel focused={open ? focused : null} moveTo={moveTo} leave={toField}>
              {panel}
            </DayPanel>
          )}
          renderExtraFooter={() => (
            <>
              <Times value={value} choose={(time) => onChange(`${chosen ?? today} ${time}`)} />
              {legend}
            </>
          )}
        />
      </TypedContext>
      <Said id={said} value={value} today={today} day={typing.day} typing={typing.isTyping} />
    </div>
  );
};
