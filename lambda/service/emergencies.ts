import { type EmergencyCommand, emergencyCommands } from '../domain/emergency/commands/index.ts';
import type { Emergency } from '../domain/emergency/state.ts';
import type { DomainEvent } from '../domain/journal/commit.ts';
import { ordersIn } from '../domain/journal/given-orders.ts';
import type { Remains } from '../domain/journal/remains.ts';
import type { Refusal } from '../domain/kernel/refusal.ts';
import { emergencyStream } from '../domain/kernel/streams.ts';
import type { Result } from '../domain/vocabulary/result.ts';
import { emergencyDecider } from './deciders.ts';
import { executeDespite } from './despite-damage.ts';
import type { Executed, Execution, Refused } from './execute.ts';
import { type Comparing, writeOnce } from './identical.ts';
import { splitOvertaken } from './outbox.ts';
import type { CommandMeta, Publisher } from './ports.ts';
import { preparedAt } from './prepared-at.ts';
import { type EmergencySalvage, salvageEmergency } from './salvage-emergency.ts';

export type EmergencyDeps = Comparing &
  EmergencySalvage & {
    readonly publisher: Publisher;
    /** Told when the inline publish failed; the stream's publisher will carry the orders instead. */
    readonly onPublishFault: (caseId: string, cause: unknown) => void;
  };

export type Sent = Executed<Emergency> & {
  /** false: the commit is durable and the outbox publishes it as soon as the topic answers. */
  readonly published: boolean;
};

/** How an emergency is made out that cannot be read whole, for a command on it. */
export const salvagingEmergency = (deps: EmergencySalvage, caseId: string, type: EmergencyCommand['type']) => ({
  isStop: emergencyCommands[type].despiteDamage === true,
  salvage: (remains: Remains, isToStop: boolean): Promise<Emergency | null> =>
    salvageEmergency(deps, caseId, remains, isToStop),
});

/** A standing authority granted a minute ago must not cost a confirmation. */
const asksForConfirmation = (events: readonly DomainEvent[]): boolean =>
  events.some(({ type }) => type === 'emergency.confirmation-requested' || type === 'emergency.update-requested');

/** The prepared message that a command is to be composed from, if any. */
const preparedOf = (deps: EmergencyDeps, command: EmergencyCommand) => {
  const asked = 'compose' in command ? command.compose : undefined;
  return asked === undefined ? {} : { prepared: () => preparedAt(deps, asked) };
};

/**
 * Runs a command of the emergency path and publishes its orders in the same request. The commit alone is the promise:
 * a failing topic never turns a send into an error. A repeated request publishes again under the same deduplication id
 * what nothing newer has overtaken meanwhile.
 */
export const runEmergency = async (
  deps: EmergencyDeps,
  caseId: string,
  command: EmergencyCommand,
  request: CommandMeta,
): Promise<Result<Sent, Refused<Emergency> | (Refusal & { current: null })>> => {
  const assumeNew = command.type === 'trigger-emergency';
  const execution: Execution<EmergencyCommand, Emergency> = {
    stream: emergencyStream(caseId),
    caseId,
    command,
    request,
    assumeNew,
    sender: (state) => state?.organisation ?? request.actor.organisation,
    isDoubtful: asksForConfirmation,
    ...(assumeNew ? { write: writeOnce(deps, command) } : {}),
    ...preparedOf(deps, command),
  };
  const outcome = await executeDespite(
    deps,
    emergencyDecider,
    execution,
    salvagingEmergency(deps, caseId, command.type),
  );
  if (!outcome.ok) return outcome;
  const { commit, replayed } = outcome.value;
  try {
    const orders = replayed ? (await splitOvertaken(deps.journal, ordersIn(commit))).current : ordersIn(commit);
    if (orders.length === 0) return { ok: true, value: { ...outcome.value, published: false } };
    await deps.publisher.publish(orders, commit.hash);
    return { ok: true, value: { ...outcome.value, published: true } };
  } catch (cause) {
    deps.onPublishFault(caseId, cause);
    return { ok: true, value: { ...outcome.value, published: false } };
  }
};
