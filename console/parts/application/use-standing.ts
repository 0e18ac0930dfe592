import { useQuery } from '@tanstack/react-query';
import { ProblemError } from '../../api/problem.ts';
import type { CheckAnswer } from '../../api/schema.ts';
import { useClient } from '../../app/services.tsx';

/** What the service says of an empty application of one's own: what hangs on its settings and not on the text. */
export const useStanding = (): CheckAnswer | undefined => {
  const client = useClient();
  return useQuery<CheckAnswer, ProblemError>({
    queryKey: ['standing'],
    staleTime: 600_000,
    queryFn: async ({ signal }) => {
      const outcome = await client.ask('POST /checks', { body: { content: { text: '' } } }, signal);
      if (!outcome.ok) throw new ProblemError(outcome.error);
      return outcome.value;
    },
  }).data;
};
