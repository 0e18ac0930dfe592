import { useSearchParams } from 'react-router';
import { shanghaiDate } from '../../../lambda/domain/calendar/instant.ts';
import { addDays, daysBetween, isPlainDate } from '../../../lambda/domain/calendar/plain-date.ts';
import { useNow } from '../../app/server-clock.tsx';
import { useAuthority } from '../../parts/authority-choice.tsx';

/** What is asked: days inclusive, at most 366, one sender or all, and for auditors one authority or all. */
export type Question = {
  readonly from: string;
  readonly to: string;
  readonly organisation?: string;
  readonly authority?: string;
};

const usualDays = 30;
const mostDays = 366;

/** The first day of a period of so many days that ends with `to`. */
export const beginning = (to: string, days: number): string => addDays(to, 1 - days);

export type Asked = { readonly question: Question; readonly ask: (question: Partial<Question>) => void };

/** The question as the address has it; what makes no sense there falls back to the last thirty days. */
export const useQuestion = (): Asked => {
  const authority = useAuthority();
  const today = shanghaiDate(useNow());
  const [params, setParams] = useSearchParams();
  const given = (name: string): string => params.get(name) ?? '';
  const to = isPlainDate(given('to')) ? given('to') : today;
  const from = isPlainDate(given('from')) ? given('from') : beginning(to, usualDays);
  const sensible = from <= to && daysBetween(from, to) < mostDays;
  const organisation = given('organisation');
  const ask = (changed: Partial<Question>): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changed)) {
        if (value === '') after.delete(name);
        else after.set(name, value);
      }
      return after;
    });
  const question = {
    from: sensible ? from : beginning(to, usualDays),
    to,
    ...(organisation === '' ? {} : { organisation }),
    ...authority,
  };
  return { question, ask };
};
