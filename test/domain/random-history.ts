import fc from 'fast-check';
import { instantFromMs } from '../../lambda/domain/calendar/instant.ts';
import type { DomainEvent } from '../../lambda/domain/journal/commit.ts';
import { DomainEvent as AnyEvent } from '../../lambda/domain/journal/every-commit.ts';
import { isStopping } from '../../lambda/domain/order/alerting.ts';
import { type Order, parseOrderId } from '../../lambda/domain/order/order.ts';
import type { Policy } from '../../lambda/domain/rules/policy.ts';
import type { Actor } from '../../lambda/domain/vocabulary/actor.ts';
import { type CaseKind, givenFor, type Past } from './given.ts';

/** One attempt at a command: by whom, and how long after the one before. */
export type Attempt<C> = { readonly command: C; readonly by: Actor; readonly afterMs: number };

const hour = 3_600_000;

/** Attempts of anybody at anything, minutes to weeks apart; mostly by people whose business it is. */
export const attemptsOf = <C>(
  business: readonly (readonly [C, Actor])[],
  people: readonly Actor[],
  maxLength: number,
): fc.Arbitrary<readonly Attempt<C>[]> => {
  const mine = fc.constantFrom(...business).map(([command, by]) => ({ command, by }));
  const anyones = fc.tuple(mine, fc.constantFrom(...people)).map(([{ command }, by]) => ({ command, by }));
  const wait = fc.constantFrom(0, 0, 1, 60_000, hour, 24 * hour, 24 * 6 * hour, 24 * 13 * hour);
  const who = fc.oneof({ weight: 3, arbitrary: mine }, { weight: 1, arbitrary: anyones });
  return fc.array(
    fc.tuple(who, wait).map(([attempt, afterMs]) => ({ ...attempt, afterMs })),
    { maxLength },
  );
};

/** What really happened of a series of attempts. A refused one must leave everything as it was. */
export const lived = <C, S extends { readonly version: number }, E extends DomainEvent>(
  kind: CaseKind<C, S, E>,
  start: { readonly past: readonly Past<E>[]; readonly atMs: number; readonly policy: Partial<Policy> },
  attempts: readonly Attempt<C>[],
): readonly Past<E>[] => {
  const past = [...start.past];
  let ms = start.atMs;
  for (const { command, by, afterMs } of attempts) {
    ms += afterMs;
    const at = instantFromMs(ms);
    const before = givenFor(kind)(past);
    const untouched = JSON.stringify(before.state);
    const { events, refusal, state } = before.when(command, { by, at, policy: start.policy });
    if (refusal === null) past.push({ events, by, at });
    else if (JSON.stringify(state) !== untouched || events.length > 0)
      throw new Error(`refused, and not without effect: ${JSON.stringify(command)}`);
  }
  return past;
};

/** Every event survives the journal: written as JSON and read back through its schema it is the same. */
export const expectReadableBack = (past: readonly Past<DomainEvent>[]): void => {
  const events = past.flatMap((commit) => commit.events);
  expect(events.map((event) => AnyEvent.parse(JSON.parse(JSON.stringify(event))))).toEqual(events);
};

const ordersIn = (events: readonly DomainEvent[]): readonly Order[] =>
  events.flatMap((event) => ('orders' in event ? event.orders : []));

/** Order ids are unique over the whole life of a case and lead back to the commit and the operator. */
export const expectOrdersTraceable = (past: readonly Past<DomainEvent>[], caseId: string): void => {
  const ids = past.flatMap(({ events }) => ordersIn(events).map(({ orderId }) => orderId));
  expect(new Set(ids).size).toBe(ids.length);
  const told = past.flatMap(({ events }) => ordersIn(events));
  expect(told.map(({ orderId, issuedAt }) => ({ ...parseOrderId(orderId), issuedAt }))).toEqual(
    past.flatMap(({ events, at }, index) =>
      ordersIn(events).map(({ operator }) => ({ caseId, version: index + 1, operator, issuedAt: at })),
    ),
  );
  const strayed = told.flatMap(({ orderId, operator, references }) =>
    references.filter(
      (reference) => ids.indexOf(reference) >= ids.indexOf(orderId) || parseOrderId(reference)?.operator !== operator,
    ),
  );
  expect(strayed).toEqual([]);
};

/** A stop holds nothing that could be put on a phone, whatever led to it: what it stops may be false. */
export const expectStopsWordless = (past: readonly Past<DomainEvent>[]): void => {
  const stops = past.flatMap(({ events }) => ordersIn(events)).filter(({ kind }) => isStopping(kind));
  for (const { text, audience, level, eventType } of stops)
    expect({ text, audience, level, eventType }).toEqual({ text: '', audience: null, level: null, eventType: null });
};
