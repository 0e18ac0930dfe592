import { type Actor, hasRole } from '../actor.ts';
import { isBefore } from '../calendar/instant.ts';
import type { Commit } from '../commit.ts';
import type { DecisionContext } from '../decision-context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { refuseBeside, refuseValue } from './admit.ts';
import type { RegistryEntry, RegistryEvent, UnjustifiedUse } from './events.ts';

/** One registered thing: what is in force, and what waits for a second person. */
export type RegistryRecord = {
  readonly version: number;
  readonly current: RegistryEntry | null;
  readonly proposal: {
    readonly entry: RegistryEntry | null;
    readonly by: string;
    readonly name: string;
    readonly at: string;
    readonly reason: string;
  } | null;
  /** Only standing authorities have any. */
  readonly unjustifiedUses: readonly UnjustifiedUse[];
  readonly updatedAt: string;
};

export type RegistryCommand =
  | { readonly type: 'propose-change'; readonly entry: RegistryEntry | null; readonly reason: string }
  | { readonly type: 'confirm-change'; readonly reason: string }
  | { readonly type: 'reject-change'; readonly reason: string }
  | { readonly type: 'note-unjustified-use'; readonly use: UnjustifiedUse };

export const emptyRecord: RegistryRecord = {
  version: 0,
  current: null,
  proposal: null,
  unjustifiedUses: [],
  updatedAt: '',
};

type Envelope = Pick<Commit, 'actor' | 'at' | 'version'>;

export const evolveRegistry = (
  state: RegistryRecord | null,
  event: RegistryEvent,
  { actor, at, version }: Envelope,
): RegistryRecord => {
  const record = { ...(state ?? emptyRecord), version, updatedAt: at };
  switch (event.type) {
    case 'registry.change-proposed':
      return {
        ...record,
        proposal: { entry: event.entry, by: actor.subject, name: actor.name, at, reason: event.reason },
      };
    case 'registry.change-confirmed':
      if (record.proposal === null) throw new Error(`v${version}: nothing was proposed that could be confirmed`);
      return { ...record, current: record.proposal.entry, proposal: null };
    case 'registry.change-rejected':
      return { ...record, proposal: null };
    case 'registry.unjustified-use-noted': {
      const { type: _, ...use } = event;
      return { ...record, unjustifiedUses: [...record.unjustifiedUses, use] };
    }
    default:
      return event satisfies never;
  }
};

type Decision = Result<readonly RegistryEvent[], Refusal>;

const identity = ({ kind, value }: RegistryEntry): string =>
  `${kind} ${kind === 'holiday-notice' ? value.year : value.id}`;

type Proposal = Extract<RegistryCommand, { type: 'propose-change' }>;

const propose = ({ entry, reason }: Proposal, current: RegistryEntry | null, { policy }: DecisionContext): Decision => {
  if (entry === null && current === null)
    return refuse('invalid-proposal', 'there is nothing to retire', { pointer: '/entry' });
  if (entry !== null && current !== null && identity(entry) !== identity(current))
    return refuse('invalid-proposal', `this is the record of ${identity(current)}`, { pointer: '/entry' });
  if (entry?.kind === 'standing-authority' && !isBefore(entry.value.validFrom, entry.value.validUntil))
    return refuse('invalid-proposal', 'it ends before it begins', { pointer: '/entry/value/validUntil' });
  const refusal = entry === null ? null : refuseValue(entry, policy);
  return refusal === null ? ok([{ type: 'registry.change-proposed', entry, reason }]) : err(refusal);
};

/** What is confirmed must fit what is registered by then, however it stood when it was proposed. */
const confirm = (entry: RegistryEntry | null, reason: string, { policy, registry }: DecisionContext): Decision => {
  const refusal = entry === null ? null : (refuseValue(entry, policy) ?? refuseBeside(entry, registry));
  return refusal === null ? ok([{ type: 'registry.change-confirmed', reason }]) : err(refusal);
};

const noteUse = (use: UnjustifiedUse, state: RegistryRecord | null, actor: Actor): Decision => {
  if (!hasRole(actor, 'system')) return refuse('not-permitted', 'only a review leads here');
  return state === null
    ? refuse('not-found', 'no such standing authority')
    : ok([{ type: 'registry.unjustified-use-noted', ...use }]);
};

/** Changes of the registry need two registrars; a proposal may be withdrawn (rejected) by either of them. */
export const decideRegistry = (
  command: RegistryCommand,
  state: RegistryRecord | null,
  context: DecisionContext,
): Decision => {
  const { actor } = context;
  if (command.type === 'note-unjustified-use') return noteUse(command.use, state, actor);
  if (!hasRole(actor, 'registrar')) return refuse('not-permitted', `${command.type} needs the role registrar`);
  const { proposal, current } = state ?? emptyRecord;
  if (command.type === 'propose-change') {
    if (proposal !== null) return refuse('wrong-state', 'a change already waits for confirmation');
    return propose(command, current, context);
  }
  if (proposal === null)
    return refuse(state === null ? 'not-found' : 'wrong-state', 'no change waits for confirmation');
  if (command.type === 'reject-change') return ok([{ type: 'registry.change-rejected', reason: command.reason }]);
  return proposal.by === actor.subject
    ? refuse('same-person', 'a second registrar must confirm the change')
    : confirm(proposal.entry, command.reason, context);
};
