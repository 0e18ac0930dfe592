import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer, Client, CommandRoute, Outcome, ReadRoute, RequestOf } from './client.ts';
import { type Problem, ProblemError } from './problem.ts';
import { useClient } from './services.tsx';

export type Reading<T> = UseQueryResult<T, ProblemError>;

export const readKey = <R extends ReadRoute>(route: R, request: RequestOf<R>) => [route, request] as const;

/** For what TanStack Query asks itself: rejects with a `ProblemError`. */
export const answerOf = async <R extends ReadRoute>(
  client: Client,
  route: R,
  request: RequestOf<R>,
  signal?: AbortSignal,
): Promise<Answer<R>> => {
  const outcome = await client.ask(route, request, signal);
  if (!outcome.ok) throw new ProblemError(outcome.error);
  return outcome.value;
};

/** As much of a query as a rule for looking again may go by. */
export type PollState = { readonly state: { readonly error: unknown; readonly errorUpdateCount: number } };

const atMostMs = 60_000;

/** How many failures a query had had when it last succeeded: its own count never goes down. */
const forgiven = new WeakMap<PollState, number>();

/**
 * For `refetchInterval` of a query: looks again every `everyMs`, and twice as rarely after every failure in a row, at
 * most every minute. TanStack Query stops looking while the page is hidden, unless it is told to go on (see `timing/`), and
 * looks at once when it is seen again.
 */
export const pollEvery =
  (everyMs: number) =>
  (query: PollState): number => {
    const { error, errorUpdateCount } = query.state;
    if (error === null) {
      forgiven.set(query, errorUpdateCount);
      return everyMs;
    }
    const failures = errorUpdateCount - (forgiven.get(query) ?? 0);
    return Math.min(everyMs * 2 ** Math.min(failures, 10), atMostMs);
  };

export type ReadOptions = {
  /** Milliseconds between looks while the page is visible; see `pollEvery`. */
  readonly refetchInterval?: number | ((query: PollState) => number);
  readonly enabled?: boolean;
  readonly staleTime?: number;
};

/** A question to the API, remembered by its route and parameters. */
export const useRead = <R extends ReadRoute>(
  route: R,
  request: RequestOf<R>,
  options: ReadOptions = {},
): Reading<Answer<R>> => {
  const client = useClient();
  return useQuery<Answer<R>, ProblemError>({
    queryKey: readKey(route, request),
    queryFn: ({ signal }) => answerOf(client, route, request, signal),
    ...options,
  });
};

export type Command<R extends CommandRoute> = {
  readonly give: (request: RequestOf<R>) => Promise<Outcome<R>>;
  readonly running: boolean;
  /** Of the last one given; null while it runs and once it has succeeded. */
  readonly problem: Problem | null;
  readonly forget: () => void;
};

/** A command: its outcome is a value. Whatever succeeded may have changed any list, so all are asked again. */
export const useCommand = <R extends CommandRoute>(route: R): Command<R> => {
  const client = useClient();
  const queries = useQueryClient();
  const { mutateAsync, isPending, data, reset } = useMutation<Outcome<R>, never, RequestOf<R>>({
    mutationFn: async (request) => {
      const outcome = await client.ask(route, request);
      if (outcome.ok || outcome.error.status === 409) void queries.invalidateQueries();
      return outcome;
    },
    networkMode: 'always',
  });
  const problem = data === undefined || data.ok || isPending ? null : data.error;
  return { give: mutateAsync, running: isPending, problem, forget: reset };
};
