import { useSearchParams } from 'react-router';
import { shanghaiDate } from '../../../lambda/domain/calendar/instant.ts';
import { addDays } from '../../../lambda/domain/calendar/plain-date.ts';
import { useNow } from '../../api/services.tsx';
import { useAuthority } from '../../case-file/authority-choice.tsx';
import { isDay, type SpanFault, spanFault } from './span-fault.ts';

/** What is asked: days inclusive, at most 366, one sender or all, and for auditors one authority or all. */
export type Question = {
  readonly from: string;
  readonly to: string;
  readonly organisation?: string;
  readonly authority?: string;
};

const usualDays = 30;

/** The first day of a period of so many days that ends with `to`. */
export const beginning = (to: string, days: number): string => addDays(to, 1 - days);

export type Asked = {
  readonly question: Question;
  /** Why it is not put to the service; the fields show what the address asks for all the same. */
  readonly fault: SpanFault | null;
  readonly today: string;
  readonly ask: (question: Partial<Question>) => void;
};

/** The question as the address has it: without a last day until today, without a first day the thirty days before. */
export const useQuestion = (): Asked => {
  const authority = useAuthority();
  const today = shanghaiDate(useNow());
  const [params, setParams] = useSearchParams();
  const given = (name: string): string => params.get(name) ?? '';
  const to = given('to') || today;
  const from = given('from') || beginning(isDay(to) ? to : today, usualDays);
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
    from,
    to,
    ...(organisation === '' ? {} : { organisation }),
    ...authority,
  };
  return { question, fault: spanFault(from, to), today, ask };
};
