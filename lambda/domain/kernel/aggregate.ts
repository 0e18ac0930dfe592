import { type Actor, hasRole, type Role } from '../vocabulary/actor.ts';
import { err } from '../vocabulary/result.ts';
import type { CommandOf, Decision } from './command.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What is asked of a command before anything that it says. */
type Ruled<S, E extends { readonly type: string }, Side> = {
  readonly type: string;
  readonly who: { readonly roles: readonly Role[]; readonly side: Side };
  readonly begins: readonly E['type'][];
  readonly despiteDamage?: true;
  readonly guard?: (state: S, actor: Actor) => Refusal | null;
  readonly untimely?: (state: S) => Refusal | null;
};

/** The sides of an aggregate's cases, and its life. */
export type Rules<S, E extends { readonly type: string }, Side> = {
  /** `application`: what it is called where somebody may not know of it. */
  readonly noun: string;
  /** Whoever may not know of a case is told that there is none. */
  readonly maySee: (state: S, actor: Actor) => boolean;
  readonly isOnSide: (side: Side, state: S, actor: Actor) => boolean;
  readonly mayFollow: (state: S, event: E['type']) => boolean;
  readonly statusOf: (state: S) => string;
  /** Versions that cannot be read; absent of an aggregate that is nothing unless all of it can. */
  readonly unreadOf?: (state: S) => readonly number[];
};

/** null when the actor may give it at all: role first, then the side of the case. An outsider learns nothing but 'not-found'. */
export const refuseActor = <S, E extends { readonly type: string }, Side>(
  { noun, maySee, isOnSide }: Rules<S, E, Side>,
  { type, who: { roles, side } }: Ruled<S, E, Side>,
  state: S | null,
  actor: Actor,
): Refusal | null => {
  if (state !== null && !maySee(state, actor)) return refuse('unknown-case', { noun }).error;
  if (!hasRole(actor, ...roles)) return refuse('role-missing', { command: type, roles: [...roles] }).error;
  if (state === null || isOnSide(side, state, actor)) return null;
  return refuse('other-side', { command: type, side: String(side) }).error;
};

/** null when the state lets it pass: all of it can be read, the transition table, then the command's own guard. */
const refuseState = <S, E extends { readonly type: string }, Side>(
  { mayFollow, statusOf, unreadOf }: Rules<S, E, Side>,
  { type, begins, guard, untimely, despiteDamage }: Ruled<S, E, Side>,
  state: S,
  actor: Actor,
): Refusal | null => {
  const unread = despiteDamage === true ? [] : (unreadOf?.(state) ?? []);
  if (unread.length > 0) return refuse('case-damaged', { versions: unread.map(String) }).error;
  return begins.some((event) => mayFollow(state, event))
    ? (guard?.(state, actor) ?? null)
    : (untimely?.(state) ?? refuse('not-now', { command: type, status: statusOf(state) }).error);
};

/** The commands of `actions` that this actor can give on the case as it stands. */
export const possibleIn =
  <A extends string, S, E extends { readonly type: string }, Side>(
    rules: Rules<S, E, Side>,
    table: Readonly<Record<A, Ruled<S, E, Side>>>,
    actions: readonly A[],
  ) =>
  (state: S, actor: Actor): readonly A[] =>
    actions.filter(
      (action) =>
        refuseActor(rules, table[action], state, actor) === null &&
        refuseState(rules, table[action], state, actor) === null,
    );

/** What this actor could do as the case stands, had not its guard something against it: each with the reason. */
export const barredIn =
  <A extends string, S, E extends { readonly type: string }, Side>(
    rules: Rules<S, E, Side>,
    table: Readonly<Record<A, Ruled<S, E, Side>>>,
    actions: readonly A[],
  ) =>
  (state: S, actor: Actor): readonly { readonly action: A; readonly refusal: Refusal }[] =>
    actions.flatMap((action) => {
      const { begins, guard } = table[action];
      const isOpen =
        (rules.unreadOf?.(state) ?? []).length === 0 &&
        refuseActor(rules, table[action], state, actor) === null &&
        begins.some((event) => rules.mayFollow(state, event));
      const refusal = isOpen ? (guard?.(state, actor) ?? null) : null;
      return refusal === null ? [] : [{ action, refusal }];
    });

type Decided<S, E extends { readonly type: string }, Side, C, G> = Ruled<S, E, Side> & {
  readonly create?: (given: G, context: C) => Decision<E>;
  readonly decide: (state: S, given: G, context: C) => Decision<E>;
};

/**
 * Decides one command on one case: the events it causes, or why not. Pure; `C` is all it may know. Permission first, then
 * the transition table, then the guard, then the command itself.
 */
export const decideIn =
  <G, S, E extends { readonly type: string }, Side, C extends { readonly actor: Actor }>(
    rules: Rules<S, E, Side>,
    table: { readonly [T in keyof G]: Decided<S, E, Side, C, CommandOf<G, T>> },
  ) =>
  <T extends keyof G>(command: CommandOf<G, T>, state: S | null, context: C): Decision<E> => {
    const type: T = command.type;
    const declared = table[type];
    const denied = refuseActor(rules, declared, state, context.actor);
    if (denied !== null) return err(denied);
    if (state === null) return declared.create?.(command, context) ?? refuse('unknown-case', { noun: rules.noun });
    const impossible = refuseState(rules, declared, state, context.actor);
    return impossible === null ? declared.decide(state, command, context) : err(impossible);
  };
