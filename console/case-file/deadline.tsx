import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { formatShanghai } from '../../lambda/domain/calendar/instant.ts';
import { useNow } from '../api/services.tsx';
import { useWords } from '../i18n/language.tsx';
import { deadlineWords, timeLeft } from './deadline-words.ts';
import { useCalendar } from './use-calendar.ts';

type WindowTimeProps = { readonly start: string; readonly end: string; readonly zoned?: boolean };

/** From when to when, the day once where both are on it: `2026-12-15 09:00–20:00 北京时间`. */
export const WindowTime = ({ start, end, zoned = true }: WindowTimeProps) => {
  const { zone } = useWords(deadlineWords);
  const [from, to] = [formatShanghai(start), formatShanghai(end)];
  const isOneDay = from.slice(0, 10) === to.slice(0, 10);
  return (
    <span className="moment">
      <span className="instant">
        <time dateTime={start}>{from}</time>
        {isOneDay ? '–' : ' –'}
        {isOneDay ? <time dateTime={end}>{to.slice(11)}</time> : null}
      </span>{' '}
      {isOneDay ? null : (
        <time className="instant" dateTime={end}>
          {to}
        </time>
      )}{' '}
      {zoned ? <span className="zone">{zone}</span> : null}
    </span>
  );
};

type MomentProps = { readonly at: string; readonly zoned?: boolean };

/** A moment in Asia/Shanghai: `2026-12-15 09:00 北京时间`. In lists the zone is left to the head of the page. */
export const Moment = ({ at, zoned = true }: MomentProps) => {
  const { zone } = useWords(deadlineWords);
  return (
    <time dateTime={at} className="moment">
      <span className="instant">{formatShanghai(at)}</span> {zoned ? <span className="zone">{zone}</span> : null}
    </time>
  );
};

type DeadlineProps = {
  readonly at: string;
  /** Nothing is asked any more: shows the moment alone. */
  readonly over?: boolean;
  readonly zoned?: boolean;
};

const isPressing = (past: boolean, unit: string): boolean => past || unit === 'minutes' || unit === 'hours';

/** What is left until `at`, in minutes, hours or working days, and the moment itself. */
export const Deadline = ({ at, over = false, zoned = true }: DeadlineProps) => {
  const words = useWords(deadlineWords);
  const now = useNow();
  const calendar = useCalendar();
  if (over) return <Moment at={at} zoned={zoned} />;
  const left = timeLeft(now, at, calendar);
  const icon = left.past ? <WarningOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />;
  const state = left.past ? 'past' : isPressing(left.past, left.unit) ? 'pressing' : 'ahead';
  return (
    <span className={`deadline deadline-${state}`}>
      <span className="deadline-left">
        {icon} {words.left(left)}
      </span>
      <Moment at={at} zoned={zoned} />
    </span>
  );
};
