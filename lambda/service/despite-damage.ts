import type { ApplicationContext } from '../domain/application/command.ts';
import { genesisHash } from '../domain/journal/chain.ts';
import { isFaultOf, itemFaultIn, NewerCommit, type Remains } from '../domain/journal/remains.ts';
import { refuse } from '../domain/kernel/refusal.ts';
import type { Damaged } from '../domain/order/damaged.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import { contention, startContending } from './contention.ts';
import { type Decider, type Executed, type Execution, execute, type Refused } from './execute.ts';
import type { Deps } from './ports.ts';
import { loadRemains } from './remains.ts';
import { sealCommit } from './seal-commit.ts';
import { writeOrRefuse } from './write-or-refuse.ts';

type Standing = { readonly version: number; readonly damaged?: Damaged };

/** How a case is made out that cannot be read whole; null where nothing tells whose it is. */
type Salvage<S> = (remains: Remains, isToStop: boolean) => Promise<S | null>;

type Outcome<S> = Result<Executed<S>, Refused<S>>;

const identityOf = <C extends { readonly type: string }, S>(
  { digest }: Deps,
  { command, request }: Execution<C, S>,
) => ({
  commandId: request.commandId,
  requestDigest: digest({ command: command.type, body: request.body }),
});

const unreadOf = ({ gaps }: Remains): string[] => gaps.map(({ version }) => String(version));

/** One attempt on what is left: null where another commit came first. */
const attempt = async <C extends { readonly type: string }, S extends Standing>(
  deps: Deps,
  decider: Decider<C, S>,
  execution: Execution<C, S>,
  salvage: Salvage<S>,
): Promise<Outcome<S> | null> => {
  const { stream, command, request, caseId } = execution;
  const remains = await loadRemains(deps, stream);
  const { head, commits } = remains;
  const identity = identityOf(deps, execution);
  const state = await salvage(remains, true);
  if (state === null) return err({ ...refuse('case-damaged', { versions: unreadOf(remains) }).error, current: null });
  const before = commits.find(({ commandId }) => commandId === identity.commandId);
  const denied = before === undefined ? null : decider.refuseActor(command.type, state, request.actor);
  if (denied !== null) return err({ ...denied, current: null });
  if (before !== undefined)
    return before.requestDigest === identity.requestDigest
      ? ok({ state, commit: before, replayed: true })
      : err({ ...refuse('key-reused', {}).error, current: null });
  const context: ApplicationContext = {
    actor: request.actor,
    now: deps.clock(),
    // Nobody, where nothing tells who sent it.
    registry: await deps.registry.factsAtHand(execution.sender?.(state) || null),
    policy: deps.policy,
    caseId,
    nextVersion: (head?.version ?? 0) + 1,
    figures: null,
  };
  const decision = decider.decide(command, state, context);
  if (!decision.ok) return err({ ...decision.error, current: null });
  const commit = sealCommit(deps, execution, identity, context, decision.value, head?.hash ?? genesisHash);
  const written = await writeOrRefuse(deps.journal.append, commit);
  if (typeof written !== 'string') return err({ ...written, current: null });
  if (written === 'taken') return null;
  const after = { ...remains, commits: [...commits, commit], head: commit };
  return ok({ state: (await salvage(after, true)) ?? state, commit, replayed: false });
};

/** Whether the fault is that its stream cannot be read, and not only until another release runs: a stop waits for none. */
const isDamage = (cause: unknown, stream: string, isStop: boolean): boolean =>
  isFaultOf(cause, stream) && (isStop || !(itemFaultIn(cause) instanceof NewerCommit));

/**
 * As `execute`, on a case that may not be readable whole: then it takes a stop, decided on what is left, and refuses
 * everything else as `case-damaged`. What it commits follows on the last item as that stands, and names what was not read, so
 * that every verifier still finds the damage. Throws what `execute` throws of a case that is whole.
 */
export const executeDespite = async <C extends { readonly type: string }, S extends Standing>(
  deps: Deps,
  decider: Decider<C, S>,
  execution: Execution<C, S>,
  { salvage, isStop }: { readonly salvage: Salvage<S>; readonly isStop: boolean },
): Promise<Outcome<S>> => {
  try {
    return await execute(deps, decider, execution);
  } catch (cause) {
    if (!isDamage(cause, execution.stream, isStop)) throw cause;
  }
  const contending = startContending(execution.stream, deps.contention ?? contention);
  try {
    for (;;) {
      const outcome = await attempt(deps, decider, execution, salvage);
      if (outcome !== null) return outcome;
      await contending.lost();
    }
  } finally {
    contending.end();
  }
};
