import { type DispatchCommand, decideDispatch, refuseDispatchActor } from '../domain/application/commands/dispatch.ts';
import type { ApplicationCommand } from '../domain/application/commands/index.ts';
import { decideApplication, refuseApplicationActor } from '../domain/application/commands/index.ts';
import type { ApplicationEvent } from '../domain/application/events.ts';
import { evolveApplication } from '../domain/application/evolve.ts';
import type { Application } from '../domain/application/state.ts';
import type { EmergencyCommand } from '../domain/emergency/commands/index.ts';
import { decideEmergency, refuseEmergencyActor } from '../domain/emergency/commands/index.ts';
import type { EmergencyEvent } from '../domain/emergency/events.ts';
import { evolveEmergency } from '../domain/emergency/evolve.ts';
import type { Emergency } from '../domain/emergency/state.ts';
import type { Commit, DomainEvent } from '../domain/journal/commit.ts';
import type { Remains } from '../domain/journal/remains.ts';
import { DamagedStream, type Gap } from '../domain/kernel/damaged-stream.ts';
import { mayHold } from '../domain/kernel/streams.ts';
import { decideOrder, type OrderCommand, refuseOrderActor } from '../domain/order/commands/index.ts';
import type { DeliveryEvent } from '../domain/order/events.ts';
import type { Order } from '../domain/order/order.ts';
import { type Delivery, evolveDelivery, noDelivery } from '../domain/order/state.ts';
import { decideRegistry, type RegistryCommand, refuseRegistryActor } from '../domain/registry/commands/index.ts';
import type { DecisionContext } from '../domain/registry/decision-context.ts';
import type { RegistryEvent } from '../domain/registry/events.ts';
import { evolveRegistry, type RegistryRecord } from '../domain/registry/record.ts';
import { passedOn } from '../domain/rules/succession.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import type { Decider } from './execute.ts';

type Guard<E extends DomainEvent> = (event: DomainEvent) => event is E;

const isApplicationEvent: Guard<ApplicationEvent> = (event): event is ApplicationEvent =>
  mayHold('application', event.type);
const isEmergencyEvent: Guard<EmergencyEvent> = (event): event is EmergencyEvent => mayHold('emergency', event.type);
const isDeliveryEvent: Guard<DeliveryEvent> = (event): event is DeliveryEvent => mayHold('order', event.type);
const isRegistryEvent: Guard<RegistryEvent> = (event): event is RegistryEvent => mayHold('registry', event.type);

/** Folds commits whose events must all be of one kind; a foreign event means a corrupt journal and throws. */
const foldWith = <S, E extends DomainEvent>(
  commits: readonly Commit[],
  isOwn: Guard<E>,
  evolve: (state: S | null, event: E, by: Commit) => S,
): S | null => {
  let state: S | null = null;
  for (const commit of commits) {
    for (const event of commit.events) {
      if (!isOwn(event)) throw new DamagedStream(commit, `holds a foreign event ${event.type}`);
      state = evolve(state, event, commit);
    }
  }
  return state;
};

/** A state as far as the commits of its stream can be read, and what cannot; null where nothing begins it. */
export type Readable<S> = { readonly state: S | null; readonly gaps: readonly Gap[] };

type Evolve<S, E> = (state: S | null, event: E, by: Commit, isBehindGap: boolean) => S;

/** What a commit makes of the state, or why it cannot stand there. */
const after = <S, E extends DomainEvent>(
  state: S | null,
  commit: Commit,
  isBehindGap: boolean,
  isOwn: Guard<E>,
  evolve: Evolve<S, E>,
): Result<S | null, Gap> => {
  try {
    let next = state;
    for (const event of commit.events) {
      if (!isOwn(event)) throw new DamagedStream(commit, `holds a foreign event ${event.type}`);
      next = evolve(next, event, commit, isBehindGap);
    }
    return ok(next);
  } catch (cause) {
    if (!(cause instanceof DamagedStream)) throw cause;
    return err({ version: commit.version, issue: cause.where.issue });
  }
};

/**
 * Folds what can be read, or what came after `begun` was made out by other means. What comes behind a gap may follow whatever
 * is left; a commit that could not follow what all stands before it changes nothing, and is missing as well.
 */
const foldReadable = <S extends { readonly version: number }, E extends DomainEvent>(
  { commits, gaps }: Remains,
  isOwn: Guard<E>,
  evolve: Evolve<S, E>,
  begun: S | null,
): Readable<S> => {
  let state = begun;
  const missing = [...gaps];
  for (const commit of commits.filter(({ version }) => version > (begun?.version ?? 0))) {
    const isBehindGap = missing.some(({ version }) => version < commit.version);
    const next: Result<S | null, Gap> = after(state, commit, isBehindGap, isOwn, evolve);
    if (next.ok) state = next.value;
    else if (!isBehindGap) missing.push(next.error);
  }
  return { state, gaps: missing.toSorted((one, other) => one.version - other.version) };
};

export const foldReadableApplication = (remains: Remains, begun: Application | null = null): Readable<Application> =>
  foldReadable(remains, isApplicationEvent, evolveApplication, begun);

export const foldReadableEmergency = (remains: Remains, begun: Emergency | null = null): Readable<Emergency> =>
  foldReadable(remains, isEmergencyEvent, evolveEmergency, begun);

// Nothing is called here at load: a function carries what it folds and decides, and no other aggregate.
export const foldApplication = (commits: readonly Commit[]): Application | null =>
  foldWith(commits, isApplicationEvent, evolveApplication);

export const foldEmergency = (commits: readonly Commit[]): Emergency | null =>
  foldWith(commits, isEmergencyEvent, evolveEmergency);

export const foldRegistry = (commits: readonly Commit[]): RegistryRecord | null =>
  foldWith(commits, isRegistryEvent, evolveRegistry);

/** What is known of an order at its operator; null before anything is. */
export const foldDelivery = (commits: readonly Commit[]): Delivery | null =>
  foldWith(commits, isDeliveryEvent, (state: Delivery | null, event, by) =>
    evolveDelivery(state ?? noDelivery, event, by),
  );

/** Cases of an authority that another has taken over from are that other's to decide. */
const ofToday = <S extends { readonly authority: string | null }>(
  state: S | null,
  { registry }: Pick<DecisionContext, 'registry'>,
): S | null => (state === null ? null : passedOn(state, registry.organisations));

export const applicationDecider: Decider<ApplicationCommand, Application> = {
  fold: foldApplication,
  decide: (command, state, context) => decideApplication(command, ofToday(state, context), context),
  refuseActor: refuseApplicationActor,
};

/** Of an application whose operators report: the two commands that follow from it. */
export const dispatchDecider: Decider<DispatchCommand, Application> = {
  fold: foldApplication,
  decide: decideDispatch,
  refuseActor: refuseDispatchActor,
};

export const emergencyDecider: Decider<EmergencyCommand, Emergency> = {
  fold: foldEmergency,
  decide: (command, state, context) => decideEmergency(command, ofToday(state, context), context),
  refuseActor: refuseEmergencyActor,
};

export const registryDecider: Decider<RegistryCommand, RegistryRecord> = {
  fold: foldRegistry,
  decide: decideRegistry,
  refuseActor: refuseRegistryActor,
};

/**
 * An order's own stream says what became of it; what it orders stands in the commit of its case. `besides`: the authority that
 * may act for that of the order.
 */
export const orderDecider = (order: Order, besides?: string): Decider<OrderCommand, Delivery> => {
  const given = { order, ...(besides === undefined ? {} : { besides }) };
  return {
    fold: foldDelivery,
    decide: (command, delivery, context) =>
      decideOrder(command, { ...given, delivery: delivery ?? noDelivery }, context),
    refuseActor: (type, delivery, actor) => refuseOrderActor(type, { ...given, delivery }, actor),
  };
};
