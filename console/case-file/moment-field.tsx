import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input, Space, Typography } from 'antd';
import { type ComponentProps, type ReactNode, useId, useRef, useState } from 'react';
import { shanghaiDate } from '../../lambda/domain/calendar/instant.ts';
import type { PlainDate } from '../../lambda/domain/calendar/plain-date.ts';
import { useNow } from '../api/services.tsx';
import { useWords } from '../i18n/language.tsx';
import { commonWords, defineWords } from '../i18n/words.ts';
import { later, nothingMeanwhile } from '../ui/later.tsx';
import { dayOf, instantOf, type MomentRefusal, onDay, readMoment, writtenDay } from '../ui/moment.ts';

type Said = Readonly<Record<Exclude<MomentRefusal['why'], 'weekday'>, string>>;

const refusalsZh: Said = {
  'no-moment': '看不懂这个时间，请写成“2026-12-01 9:00”或“12月1日上午9点”的样子。',
  'no-day': '请写明是哪一天。',
  'no-time': '请写明是几点几分。',
  'no-such-day': '没有这一天。',
  'no-such-time': '没有这个时刻。',
  'which-half': '分不清是上午还是下午，请写成“上午9点”或“9:00”“21:00”。',
  'which-year': '请用四位数字写明年份。',
  'which-order': '分不清哪个是月、哪个是日，请把年份写在前面，如“2026-12-01”。',
  seconds: '时间只到分钟，请去掉秒。',
  zone: '请写北京时间，不要写其他时区。',
};
const refusalsEn: Said = {
  'no-moment': 'Not understood. Write it like “2026-12-01 9:00” or “1 Dec 9 am”.',
  'no-day': 'Say on which day.',
  'no-time': 'Say at what time.',
  'no-such-day': 'There is no such day.',
  'no-such-time': 'There is no such time.',
  'which-half': 'Morning or afternoon? Write “9:00” or “21:00”.',
  'which-year': 'Write the year in four digits.',
  'which-order': 'Which is the month, which the day? Begin with the year: “2026-12-01”.',
  seconds: 'Times go to the minute; leave the seconds out.',
  zone: 'Write Beijing time, not that of another zone.',
};

const momentWords = defineWords(
  {
    placeholder: '如 12月1日 9:00',
    pick: '选择日期',
    /** What was understood of what is typed; typed again it is the same moment. */
    moment: (moment: string, today: string) => `${writtenDay.zh(moment.slice(0, 10), today)}${moment.slice(11)}`,
    refused: (refusal: MomentRefusal, today: string) =>
      refusal.why === 'weekday' ? `星期不对：这一天是${writtenDay.zh(refusal.day, today)}。` : refusalsZh[refusal.why],
  },
  {
    placeholder: 'e.g. 1 Dec 9:00',
    pick: 'Choose the day',
    moment: (moment: string, today: string) => `${writtenDay.en(moment.slice(0, 10), today)}, ${moment.slice(11)}`,
    refused: (refusal: MomentRefusal, today: string) =>
      refusal.why === 'weekday'
        ? `Another weekday: it is ${writtenDay.en(refusal.day, today)}.`
        : refusalsEn[refusal.why],
  },
);

/** Typing needs none of it: it comes when somebody first asks for it. */
const { Part: MarkedDays } = later(async () => (await import('./marked-days.tsx')).MarkedDays, nothingMeanwhile);

/** What a calendar is given in which a day is picked. */
export type Picking = ComponentProps<typeof MarkedDays>;

type MomentFieldProps = {
  readonly id: string;
  /** `2026-12-15 09:00`, or what was typed and not understood. */
  readonly value: string;
  readonly onChange: (moment: string) => void;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  /** A moment that exists and cannot be meant. */
  readonly refused?: boolean;
  /** The time of day that comes with a day chosen before any time was. */
  readonly otherwise?: string;
  /** The calendar that a day is picked from; that of working days where it is not given. */
  readonly days?: (picking: Picking) => ReactNode;
};

type Editing = { readonly text: string; readonly gave: string };
type Typing = Pick<MomentFieldProps, 'value' | 'onChange'> & { readonly today: PlainDate };

/** What stands in the field while somebody types, and the day that a time typed alone belongs to. */
const useTyping = ({ value, onChange, today }: Typing) => {
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

type UnderstoodProps = {
  readonly id: string;
  readonly value: string;
  readonly today: PlainDate;
  readonly day: PlainDate | null;
  readonly isTyping: boolean;
};

/** What was understood, in words; or, once the field is left, why nothing was. */
const Understood = ({ id, value, today, day, isTyping }: UnderstoodProps) => {
  const words = useWords(momentWords);
  const { zone } = useWords(commonWords);
  const read = readMoment(value, { today, day });
  return (
    <div id={id} aria-live="polite">
      {'moment' in read && instantOf(value) !== null ? (
        <>
          {words.moment(read.moment, today)} <small className="soft">{zone}</small>
        </>
      ) : null}
      {value === '' || isTyping || 'moment' in read ? null : (
        <Typography.Text type="danger">{words.refused(read, today)}</Typography.Text>
      )}
    </div>
  );
};

/**
 * A moment in Asia/Shanghai, whatever language the browser has and wherever the machine stands: typed in any form in
 * which officials write one, or its day picked from the calendar of working days.
 */
export const MomentField = (props: MomentFieldProps) => {
  const { id, value, onChange, disabled = false, describedBy, otherwise = '09:00', days } = props;
  const words = useWords(momentWords);
  const today = shanghaiDate(useNow(60_000));
  const said = useId();
  const around = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<'pointer' | 'keyboard' | null>(null);
  const typing = useTyping({ value, onChange, today });
  const day = dayOf(value);
  const isWrong = (props.refused ?? false) || (value !== '' && !typing.isTyping && day === null);
  const choose = (moment: string): void => {
    typing.leave();
    onChange(moment);
  };
  const leave = (): void => {
    setOpen(null);
    around.current?.querySelector('input')?.focus();
  };
  const picking: Picking = {
    today,
    chosen: day === null ? null : { day, time: value.slice(11) },
    chooseDay: (chosen) => choose(onDay(chosen, value, otherwise)),
    chooseTime: (time) => choose(`${day ?? today} ${time}`),
    focuses: open === 'keyboard',
    close: () => setOpen(null),
    leave,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the focus that leaves its parts leaves it
    <div
      ref={around}
      className="moment-field"
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(null);
      }}
    >
      <Space.Compact block>
        <Input
          id={id}
          maxLength={40}
          autoComplete="off"
          placeholder={words.placeholder}
          disabled={disabled}
          status={isWrong ? 'error' : ''}
          aria-invalid={isWrong}
          aria-describedby={describedBy === undefined ? said : `${said} ${describedBy}`}
          value={typing.text}
          onChange={({ target }) => typing.type(target.value)}
          onBlur={typing.leave}
          onKeyDown={({ key }) => {
            if (key === 'ArrowDown') setOpen('keyboard');
            if (key === 'Escape') setOpen(null);
          }}
        />
        <Button
          icon={<CalendarOutlined aria-hidden />}
          aria-label={words.pick}
          aria-expanded={open !== null}
          disabled={disabled}
          onClick={() => setOpen(open === null ? 'keyboard' : null)}
        />
      </Space.Compact>
      {open === null ? null : days === undefined ? <MarkedDays {...picking} /> : days(picking)}
      <Understood id={said} value={value} today={today} day={typing.day} isTyping={typing.isTyping} />
    </div>
  );
};
