import type { ApplicationContext } from '../../lambda/domain/application/command.ts';
import type { Commit, DomainEvent } from '../../lambda/domain/journal/commit.ts';
import type { Refusal } from '../../lambda/domain/kernel/refusal.ts';
import type { RegistryFacts } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import type { Policy } from '../../lambda/domain/rules/policy.ts';
import type { Actor, Role } from '../../lambda/domain/vocabulary/actor.ts';
import type { Result } from '../../lambda/domain/vocabulary/result.ts';
import { usualFacts } from './sample-register.ts';

/** Somebody of an organisation who carries exactly these roles. */
export const someone = (subject: string, organisation: string | null, ...roles: readonly Role[]): Actor => ({
  subject,
  name: subject,
  organisation,
  roles: [...roles],
});

/** The moment and surroundings of one command; whatever is not said is ordinary. */
export type Moment = {
  readonly by: Actor;
  readonly at: string;
  readonly policy?: Partial<Policy>;
  readonly registry?: RegistryFacts;
};

export const contextAt = (moment: Moment, caseId: string, nextVersion: number): ApplicationContext => ({
  actor: moment.by,
  now: moment.at,
  registry: moment.registry ?? usualFacts,
  policy: { ...defaultPolicy, ...moment.policy },
  caseId,
  nextVersion,
  figures: {
    asOf: moment.at,
    sender30Days: { sends: 1, volume: 1_000_000 },
    region30Days: { sends: 2, volume: 3_000_000 },
    overlapping: [],
    complaintsPerMillion: 1.5,
    refusalsPerMillion: null,
  },
});

type Envelope = Pick<Commit, 'actor' | 'at' | 'version' | 'stream'>;

/** How one kind of case decides and evolves. */
export type CaseKind<C, S extends { readonly version: number }, E extends DomainEvent> = {
  readonly stream: string;
  readonly decide: (command: C, state: S | null, context: ApplicationContext) => Result<readonly E[], Refusal>;
  readonly evolve: (state: S | null, event: E, by: Envelope) => S;
};

/** One commit of the past: its events, who caused them and when. */
export type Past<E> = { readonly events: readonly E[]; readonly by: Actor; readonly at: string };

export type Outcome<S, E> = {
  readonly state: S | null;
  readonly events: readonly E[];
  readonly refusal: Refusal | null;
  /** The types of the events, or `refused: <code>`: what most expectations are about. */
  readonly happened: readonly string[] | string;
};

const caseIdOf = (stream: string): string => stream.slice(stream.indexOf('#') + 1);

const apply = <C, S extends { readonly version: number }, E extends DomainEvent>(
  { stream, evolve }: CaseKind<C, S, E>,
  state: S | null,
  { events, by, at }: Past<E>,
): S | null => {
  const version = (state?.version ?? 0) + 1;
  return events.reduce<S | null>((next, event) => evolve(next, event, { actor: by, at, version, stream }), state);
};

/** given(past).when(command, moment): decides on what the past left, and applies what was decided. */
export const givenFor =
  <C, S extends { readonly version: number }, E extends DomainEvent>(kind: CaseKind<C, S, E>) =>
  (past: readonly Past<E>[]) => {
    const before = past.reduce<S | null>((state, commit) => apply(kind, state, commit), null);
    const when = (command: C, moment: Moment): Outcome<S, E> => {
      const context = contextAt(moment, caseIdOf(kind.stream), (before?.version ?? 0) + 1);
      const decision = kind.decide(command, before, context);
      if (!decision.ok)
        return { state: before, events: [], refusal: decision.error, happened: `refused: ${decision.error.code}` };
      const events = decision.value;
      const state = apply(kind, before, { events, by: moment.by, at: moment.at });
      return { state, events, refusal: null, happened: events.map(({ type }) => type) };
    };
    return { state: before, when };
  };

/** The past that a series of commands leaves; throws where one of them is refused. */
export const pastOf =
  <C, S extends { readonly version: number }, E extends DomainEvent>(kind: CaseKind<C, S, E>) =>
  (...steps: readonly (readonly [C, Moment])[]): readonly Past<E>[] => {
    const past: Past<E>[] = [];
    for (const [command, moment] of steps) {
      const { events, refusal } = givenFor(kind)(past).when(command, moment);
      if (refusal !== null) throw new Error(`the past was refused: ${JSON.stringify(refusal)}`);
      past.push({ events, by: moment.by, at: moment.at });
    }
    return past;
  };
