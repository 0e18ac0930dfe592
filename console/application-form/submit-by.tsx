import { WarningOutlined } from '@ant-design/icons';
import { shanghaiDate } from '../../lambda/domain/calendar/instant.ts';
import { editions } from '../../lambda/domain/rules/editions.ts';
import { useNow } from '../api/services.tsx';
import { useCalendar } from '../case-file/use-calendar.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { usePolicy } from '../session/me.tsx';
import { lastDayToSubmit } from './lead-time.ts';

const submitByWords = defineWords(
  {
    draft: {
      ahead: (day: string) => `最迟 ${day} 提交`,
      past: '已来不及按时发送，须改发送时间',
      brief: { ahead: (day: string) => `最迟 ${day} 提交`, past: '来不及，须改时间' },
    },
    returned: {
      ahead: (day: string) => `改动内容、时间或范围的，最迟 ${day} 重新提交`,
      past: '改动内容、时间或范围的，提前期已不足，须改发送时间',
      brief: { ahead: (day: string) => `改动最迟 ${day}`, past: '如改动则来不及' },
    },
  },
  {
    draft: {
      ahead: (day: string) => `Submit by ${day}`,
      past: 'Too late for its time; choose another',
      brief: { ahead: (day: string) => `Submit by ${day}`, past: 'Too late for its time' },
    },
    returned: {
      ahead: (day: string) => `With another text, time or scope: submit by ${day}`,
      past: 'With another text or scope it is too late for its time; choose another',
      brief: { ahead: (day: string) => `Changes by ${day}`, past: 'Too late if changed' },
    },
  },
);

type SubmitByProps = {
  /** When it is to be sent, as an instant. */
  readonly start: string;
  readonly status: 'draft' | 'returned';
  /** In a line of a list; the page of the application says what it hangs on. */
  readonly brief?: boolean;
};

/** The clock of what waits for the department: the last day on which its lead time still fits. */
export const SubmitBy = ({ start, status, brief = false }: SubmitByProps) => {
  const whole = useWords(submitByWords)[status];
  const words = brief ? whole.brief : whole;
  const { edition, strictLeadTime: strict } = usePolicy();
  const calendar = useCalendar();
  const today = shanghaiDate(useNow(60_000));
  if (calendar === null) return null;
  const days = editions[edition].leadTimeInWorkingDays;
  const last = lastDayToSubmit({ calendar, days, strict, send: shanghaiDate(start) });
  if (last === null) return null;
  return last < today ? (
    <span className="wrong">
      <WarningOutlined aria-hidden /> {words.past}
    </span>
  ) : (
    <span className="pressing">{words.ahead(last)}</span>
  );
};
