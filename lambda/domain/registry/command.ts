import type { Rules } from '../kernel/aggregate.ts';
import { type Decision as DecisionOf, declaring } from '../kernel/command.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Actor } from '../vocabulary/actor.ts';
import type { DecisionContext } from './decision-context.ts';
import type { RegistryEntry, RegistryEvent } from './events.ts';
import type { RegistryRecord } from './record.ts';
import { isKeeper, isOwn } from './whose.ts';

export type Decision = DecisionOf<RegistryEvent>;

/**
 * A change is everybody's and needs two registrars; what an organisation prepares to say is changed by its own people as
 * well.
 */
export type Side = 'registry';

/** Declares one command on an entry of the registry. */
export const registryCommand = declaring<RegistryRecord, RegistryEvent, Side, DecisionContext>();

const entryOf = ({ current, proposal }: RegistryRecord): RegistryEntry | null => current ?? proposal?.entry ?? null;

const isOnSide = (state: RegistryRecord, actor: Actor): boolean => isKeeper(actor) || isOwn(entryOf(state), actor);

/** null where the actor may propose such an entry. */
export const refuseStranger = (entry: RegistryEntry | null, command: string, actor: Actor): Refusal | null =>
  isKeeper(actor) || entry === null || isOwn(entry, actor)
    ? null
    : refuse('other-side', { command, side: 'registry' }).error;

export const registryRules: Rules<RegistryRecord, RegistryEvent, Side> = {
  noun: 'entry',
  maySee: (state, actor) => entryOf(state)?.kind !== 'prepared-message' || isOnSide(state, actor),
  isOnSide: (_side, state, actor) => isOnSide(state, actor),
  mayFollow: () => true,
  statusOf: ({ proposal }) => (proposal === null ? 'registered' : 'waiting for a second registrar'),
};

/** `POST /registry/{kind}/{id}/<path>`. */
export const onEntry = <P extends string>(path: P, summary: string) => ({
  method: 'post' as const,
  path: `/registry/{kind}/{id}/${path}` as const,
  tag: 'registry',
  summary,
  surface: 'ordinary' as const,
  version: 'required' as const,
  key: 'optional' as const,
  status: 200 as const,
});
