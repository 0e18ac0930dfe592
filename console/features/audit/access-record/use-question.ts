import { useSearchParams } from 'react-router';
import { shanghaiDate } from '../../../../lambda/domain/calendar/instant.ts';
import { isPlainDate } from '../../../../lambda/domain/calendar/plain-date.ts';
import { useNow } from '../../../api/services.tsx';
import { isCaseId } from '../find-case.tsx';

export const questions = ['day', 'case', 'subject', 'organisation'] as const;
export type AskedBy = (typeof questions)[number];

/** What is asked, as it is typed: `id` of the case, reader or organisation; `day` may be empty but where it is all that is asked. */
export type Question = { readonly by: AskedBy; readonly id: string; readonly day: string };

/** What of a question cannot be asked. */
export const faultOf = ({ by, id, day }: Question): AskedBy | null => {
  if (by === 'case' && !isCaseId(id)) return 'case';
  if (by !== 'day' && id === '') return by;
  return (day === '' && by !== 'day') || isPlainDate(day) ? null : 'day';
};

/** As the service takes it. */
export const queryOf = ({ by, id, day }: Question) => ({
  ...(by === 'day' ? {} : { [by]: id }),
  ...(day === '' ? {} : { day }),
});

/** Where a question stands in the address of the page. */
export const addressOf = ({ by, id, day }: Question): string => {
  const said = Object.entries({ by, id, day }).filter(([, value]) => value !== '');
  return `/access?${new URLSearchParams(said).toString()}`;
};

/** The question of the address; today where it asks nothing. */
export const useQuestion = (): Question => {
  const today = shanghaiDate(useNow());
  const [params] = useSearchParams();
  const by = questions.find((one) => one === params.get('by')) ?? 'day';
  const day = params.get('day') ?? (by === 'day' ? today : '');
  return { by, id: by === 'day' ? '' : (params.get('id') ?? ''), day };
};
