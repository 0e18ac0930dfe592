import { formatShanghai } from '../../lambda/domain/calendar/instant.ts';
import { useWords } from '../i18n/language.tsx';
import { deadlineWords } from './deadline-words.ts';

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
