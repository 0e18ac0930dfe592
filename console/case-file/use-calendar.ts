import { useQuery } from '@tanstack/react-query';
import type { Calendar } from '../../lambda/domain/calendar/calendar.ts';
import type { Client } from '../api/client.ts';
import type { ProblemError } from '../api/problem.ts';
import { answerOf } from '../api/queries.ts';
import { useClient } from '../api/services.tsx';

/** The code and the years of notices come with the first question, not with the first page. */
const buildCalendar = async (client: Client, signal: AbortSignal): Promise<Calendar> => {
  const request = { path: { kind: 'holiday-notice' }, query: { limit: 100 } } as const;
  const [{ calendarOf }, registered] = await Promise.all([
    import('./calendar-of.ts'),
    answerOf(client, 'GET /registry/{kind}', request, signal),
  ]);
  return calendarOf(
    registered.items.flatMap(({ current }) => (current?.kind === 'holiday-notice' ? [current.value] : [])),
  );
};

const anHour = 3_600_000;

/** The calendar the service counts with: the vendored notices and those registered since. null until it is wanted and there. */
export const useCalendar = (wanted = true): Calendar | null => {
  const client = useClient();
  const { data } = useQuery<Calendar, ProblemError>({
    enabled: wanted,
    queryKey: ['calendar'],
    queryFn: ({ signal }) => buildCalendar(client, signal),
    staleTime: anHour,
  });
  return data ?? null;
};
