import type { Commit, DomainEvent } from '../domain/commit.ts';
import { genesisHash } from '../domain/commit.ts';
import type { DecisionContext } from '../domain/decision-context.ts';
import type { Figures } from '../domain/figures.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Deps, Request } from './ports.ts';

/** How one kind of stream is folded and decided. `S` carries its own version. */
export type Decider<C extends { readonly type: string }, S> = {
  readonly fold: (commits: readonly Commit[]) => S | null;
  readonly decide: (command: C, state: S | null, context: DecisionContext) => Result<readonly DomainEvent[], Refusal>;
};

export type Executed<S> = { readonly state: S; readonly commit: Commit; readonly replayed: boolean };

/** A refusal and, where the sender may see it, the state it was refused on. */
export type Refused<S> = Refusal & { readonly current: S | null };

export type Execution<C, S> = {
  readonly stream: string;
  readonly caseId: string;
  readonly command: C;
  readonly request: Request;
  /** Skips the first read: for streams that most likely do not exist yet. The conditional write still decides. */
  readonly assumeNew?: boolean;
  /** Decides on the registry facts in memory rather than wait for fresher ones. */
  readonly isUrgent?: boolean;
  readonly figures?: (state: S) => Promise<Figures>;
};

/** Attempts of a command that carries no version; each loses only to a commit of somebody else. */
const attemptsAtMost = 12;

const foldOrThrow = <C extends { readonly type: string }, S>(
  decider: Decider<C, S>,
  commits: readonly Commit[],
  stream: string,
): S => {
  const state = decider.fold(commits);
  if (state === null) throw new Error(`${stream} folds to nothing`);
  return state;
};

const replayOf = <C extends { readonly type: string }, S>(
  decider: Decider<C, S>,
  commits: readonly Commit[],
  { stream }: Execution<C, S>,
  identity: { readonly commandId: string; readonly requestDigest: string },
): Result<Executed<S>, Refused<S>> | null => {
  const index = commits.findIndex(({ commandId }) => commandId === identity.commandId);
  const commit = commits[index];
  if (commit === undefined) return null;
  return commit.requestDigest === identity.requestDigest
    ? ok({ state: foldOrThrow(decider, commits.slice(0, index + 1), stream), commit, replayed: true })
    : err({ ...refuse('idempotency-conflict', 'this Idempotency-Key stood for another request').error, current: null });
};

/**
 * Runs one command: load, decide, one conditional write. The commit is the state change, the audit entry and the
 * outbox entry at once. The same command id gives the same answer; a lost race is decided again on the new state, or
 * refused as stale where the sender named the version it had looked at.
 */
export const execute = async <C extends { readonly type: string }, S extends { readonly version: number }>(
  deps: Deps,
  decider: Decider<C, S>,
  execution: Execution<C, S>,
): Promise<Result<Executed<S>, Refused<S>>> => {
  const { stream, caseId, command, request, figures } = execution;
  const identity = {
    commandId: request.commandId,
    requestDigest: deps.digest({ command: command.type, body: request.body }),
  };
  const registry = await (execution.isUrgent === true ? deps.registry.factsAtHand() : deps.registry.facts());
  for (let attempt = 1; attempt <= attemptsAtMost; attempt += 1) {
    const commits = attempt === 1 && execution.assumeNew === true ? [] : await deps.journal.load(stream);
    const replay = replayOf(decider, commits, execution, identity);
    if (replay !== null) return replay;
    const state = decider.fold(commits);
    const version = state?.version ?? 0;
    const isStale = state !== null && request.expectedVersion !== null && request.expectedVersion !== version;
    const now = deps.clock();
    const context: DecisionContext = {
      actor: request.actor,
      now,
      registry,
      policy: deps.policy,
      caseId,
      nextVersion: version + 1,
      figures: state === null || figures === undefined ? null : await figures(state),
    };
    const decision = decider.decide(command, state, context);
    if (isStale && (decision.ok || decision.error.code !== 'not-found')) {
      return err({ ...refuse('stale-version', `the case is at version ${version}`).error, current: state });
    }
    if (!decision.ok) return err({ ...decision.error, current: decision.error.code === 'not-found' ? null : state });
    const unsealed = {
      stream,
      version: version + 1,
      command: command.type,
      ...identity,
      actor: request.actor,
      at: now,
      edition: deps.policy.edition,
      events: [...decision.value],
      previousHash: commits.at(-1)?.hash ?? genesisHash,
    };
    const commit: Commit = { ...unsealed, hash: deps.digest(unsealed) };
    if ((await deps.journal.append(commit)) === 'appended') {
      return ok({ state: foldOrThrow(decider, [...commits, commit], stream), commit, replayed: false });
    }
  }
  throw new Error(`${stream}: ${attemptsAtMost} attempts lost to other commits`);
};
