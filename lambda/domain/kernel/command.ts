import type * as z from 'zod';
import type { Actor, Role } from '../vocabulary/actor.ts';
import type { Result } from '../vocabulary/result.ts';
import type { Refusal } from './refusal.ts';

/** Which function serves a command: what carries an emergency has one of its own, which nothing ordinary can starve. */
export type Surface = 'ordinary' | 'emergency';

/** How a command comes in over HTTP. */
export type HttpForm = {
  readonly method: 'post' | 'put';
  readonly path: `/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly surface: Surface;
  /** Whether a request names the version that its sender looked at; a stop must not fail on a stale look. */
  readonly version: 'required' | 'optional' | 'none';
  /** `required`: without an Idempotency-Key a repeated request would count twice, or make a second case. */
  readonly key: 'optional' | 'required';
  readonly status: 200 | 201 | 202;
};

/** Without the index signature by which zod says that an object is empty. */
export type Bare<G> = { readonly [K in keyof G as string extends K ? never : K]: G[K] };

/** What a request says to a command. */
export type Given<B extends z.ZodType> = Bare<z.infer<B>>;

export type Decision<E> = Result<readonly E[], Refusal>;

/**
 * One command, declared once: everything else that knows of it (permissions, possible actions, the dispatch of `decide`,
 * routes with their document, the function that serves them) reads it off its aggregate's table. `S`: the state it is
 * given on; `E`: the events of the aggregate; `C`: what a decision may know.
 */
export type Declaration<
  T extends string,
  B extends z.ZodType,
  H extends HttpForm | null,
  S,
  E extends { readonly type: string },
  Side,
  C,
> = {
  readonly type: T;
  /** As the button says that opens it; a test holds the pages to that, and names where one says it otherwise. */
  readonly name: { readonly zh: string; readonly en: string };
  /** The token must carry one of the roles and speak for that side of the case. */
  readonly who: { readonly roles: readonly Role[]; readonly side: Side };
  /** Events that it can begin with: where none of them may follow, it is refused at once. */
  readonly begins: readonly E['type'][];
  /**
   * What is found out for its decision and recorded with it: figures to weigh (draft-2020 art. 27(2)), what is known of
   * the scans.
   */
  readonly weighs?: readonly ('figures' | 'scans')[];
  /** It stops a send: it is given on what can be read of a case, and nothing else is while that is not all. */
  readonly despiteDamage?: true;
  /** Strict: what a request may say, beside the version. */
  readonly body: B;
  /** null: of the clock, the deliverer or another command; no route leads here. */
  readonly http: H;
  /**
   * What the transition table cannot say, whatever the request says: something must wait, have been sent, or be
   * another's. Asked by `decide`, by the list of possible actions and so by the page alike.
   */
  readonly guard?: (state: S, actor: Actor) => Refusal | null;
  /** Why it is not its time, where there is more to say than that the transition table lets none of its events follow. */
  readonly untimely?: (state: S) => Refusal | null;
  /** Makes a case where there is none. */
  readonly create?: (given: Given<B>, context: C) => Decision<E>;
  /** Decides on a case that exists, after role, transition table and guard have let the command pass. */
  readonly decide: (state: S, given: Given<B>, context: C) => Decision<E>;
};

/** Declares commands of one aggregate: their bodies are inferred, the rest is checked. */
export const declaring =
  <S, E extends { readonly type: string }, Side, C>() =>
  <const T extends string, B extends z.ZodType, const H extends HttpForm | null>(
    declaration: Declaration<T, B, H, S, E, Side, C>,
  ): Declaration<T, B, H, S, E, Side, C> =>
    declaration;

type Declared = { readonly body: z.ZodType; readonly http: HttpForm | null };

/** What each command of a table is given, by its type. */
export type GivenBy<D extends Readonly<Record<string, Declared>>> = {
  readonly [T in keyof D & string]: Given<D[T]['body']>;
};

/** A command of a table as it is decided: its type and what it was given. */
export type CommandOf<G, T extends keyof G = keyof G> = { [K in T]: { readonly type: K } & G[K] }[T];

/** The commands of a table that people give on a case that exists: those whose path names it. */
export type ActionOf<D extends Readonly<Record<string, Declared>>> = {
  [T in keyof D & string]: D[T]['http'] extends { readonly path: `${string}{${string}` } ? T : never;
}[keyof D & string];

/** Whether people give it on a case that exists. */
export const isAction = ({ http }: Pick<Declared, 'http'>): boolean => http?.path.includes('{') === true;
