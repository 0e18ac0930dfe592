import { decideIn, possibleIn, refuseActor } from '../../kernel/aggregate.ts';
import { type ActionOf, type CommandOf, type GivenBy, isAction } from '../../kernel/command.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Actor } from '../../vocabulary/actor.ts';
import { type Decision, registryRules, type Side } from '../command.ts';
import type { DecisionContext } from '../decision-context.ts';
import type { RegistryEvent } from '../events.ts';
import type { RegistryRecord } from '../record.ts';
import { confirmChange } from './confirm-change.ts';
import { noteUnjustifiedUse } from './note-unjustified-use.ts';
import { proposeChange } from './propose-change.ts';
import { rejectChange } from './reject-change.ts';

/** THE table of what can be done with an entry of the registry. Whatever else knows of a command reads it off here. */
// biome-ignore format: one command per line
export const registryCommands = {
  'propose-change':       proposeChange,
  'confirm-change':       confirmChange,
  'reject-change':        rejectChange,
  'note-unjustified-use': noteUnjustifiedUse,
} as const;

export type GivenToRegistry = GivenBy<typeof registryCommands>;
export type RegistryCommand = CommandOf<GivenToRegistry>;
export type RegistryAction = ActionOf<typeof registryCommands>;

const decideOne = decideIn<GivenToRegistry, RegistryRecord, RegistryEvent, Side, DecisionContext>(
  registryRules,
  registryCommands,
);

/** Changes of the registry need two registrars; a proposal may be withdrawn (rejected) by either of them. */
export const decideRegistry = (
  command: RegistryCommand,
  state: RegistryRecord | null,
  context: DecisionContext,
): Decision => decideOne(command, state, context);

/** null when this actor may give the command at all, however things stand. */
export const refuseRegistryActor = (
  type: RegistryCommand['type'],
  state: RegistryRecord,
  actor: Actor,
): Refusal | null => refuseActor(registryRules, registryCommands[type], state, actor);

const isRegistryAction = (type: RegistryCommand['type']): type is RegistryAction => isAction(registryCommands[type]);

/** What people can do with an entry, in the order of the table. */
export const registryActions: readonly RegistryAction[] = Object.values(registryCommands)
  .map(({ type }) => type)
  .filter(isRegistryAction);

/** What this actor can do with the entry as it stands; what the request proposes may still be refused. */
export const possibleRegistryActions = possibleIn(registryRules, registryCommands, registryActions);
