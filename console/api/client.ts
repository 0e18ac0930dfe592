import type { Result } from '../../lambda/domain/vocabulary/result.ts';
import type { Problem } from './problem.ts';
import type { Operations } from './types.ts';

export type Route = keyof Operations;
export type ReadRoute = Extract<Route, `GET ${string}`>;
export type CommandRoute = Exclude<Route, ReadRoute>;

type Part<Name extends string, T> = [T] extends [undefined]
  ? { readonly [N in Name]?: undefined }
  : { readonly [N in Name]: T };
type QueryPart<T> = [T] extends [undefined]
  ? { readonly query?: undefined }
  : object extends T
    ? { readonly query?: T }
    : { readonly query: T };

export type RequestOf<R extends Route> = Part<'path', Operations[R]['path']> &
  QueryPart<Operations[R]['query']> &
  Part<'body', Operations[R]['body']> & {
    /** The `Idempotency-Key` of a command that is to stay the same beyond this page; absent: the client finds one. */
    readonly key?: string;
  };
export type Answer<R extends Route> = Operations[R]['answer'];
export type Outcome<R extends Route> = Result<Answer<R>, Problem>;

export type Client = {
  /** Every failure is a value, a lost connection (`offline`) and a silent one (`no-answer`) too. A command gets its `Idempotency-Key` by itself. */
  readonly ask: <R extends Route>(route: R, request: RequestOf<R>, signal?: AbortSignal) => Promise<Outcome<R>>;
};
