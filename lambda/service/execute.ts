import type { ApplicationContext } from '../domain/application/command.ts';
import type { Figures } from '../domain/application/figures.ts';
import { genesisHash } from '../domain/journal/chain.ts';
import type { Commit, DomainEvent } from '../domain/journal/commit.ts';
import { type Refusal, refuse } from '../domain/kernel/refusal.ts';
import type { ScansBrought } from '../domain/registry/decision-context.ts';
import type { RegistryFacts } from '../domain/registry/facts.ts';
import type { PreparedMessage } from '../domain/registry/prepared-message.ts';
import type { Actor } from '../domain/vocabulary/actor.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import { type Contending, contention, startContending } from './contention.ts';
import type { CommandMeta, Deps } from './ports.ts';
import { type Identity, sealCommit } from './seal-commit.ts';
import { writeOrRefuse } from './write-or-refuse.ts';

/** `unchangedSince`: an earlier version that looked no different; absent where every version does. */
type Versioned = { readonly version: number; readonly unchangedSince?: number };

/** Whether the sender looked at something else than what stands. */
const isStale = (expected: number | null, { version, unchangedSince = version }: Versioned): boolean =>
  expected !== null && (expected < unchangedSince || expected > version);

/** How one kind of stream is folded and decided. `S` carries its own version. */
export type Decider<C extends { readonly type: string }, S> = {
  readonly fold: (commits: readonly Commit[]) => S | null;
  readonly decide: (
    command: C,
    state: S | null,
    context: ApplicationContext,
  ) => Result<readonly DomainEvent[], Refusal>;
  /** Why this actor may not give the command at all as things stand; null where they may. */
  readonly refuseActor: (type: C['type'], state: S, actor: Actor) => Refusal | null;
};

export type Executed<S> = { readonly state: S; readonly commit: Commit; readonly replayed: boolean };

/** A refusal and, where the sender may see it, the state it was refused on. */
export type Refused<S> = Refusal & { readonly current: S | null };

export type Execution<C, S> = {
  readonly stream: string;
  readonly caseId: string;
  readonly command: C;
  readonly request: CommandMeta;
  /** Skips the first read: for streams that most likely do not exist yet. The conditional write still decides. */
  readonly assumeNew?: boolean;
  /** What was read of the stream a moment ago: skips the first read, and refuses nothing. The conditional write still decides. */
  readonly known?: readonly Commit[] | undefined;
  /** Urgent: decided on what is at hand of the organisation whose case it is, rather than wait for the whole register. */
  readonly sender?: (state: S | null) => string | null;
  /** An urgent outcome that old facts may have caused; like any refusal, it is decided once more on fresh ones. */
  readonly isDoubtful?: (events: readonly DomainEvent[]) => boolean;
  /** In the place of the journal's own `append`: what else must stand with the commit, or keeps it from being written. */
  readonly write?: (commit: Commit) => Promise<'appended' | 'taken' | Refusal>;
  readonly figures?: (state: S) => Promise<Figures>;
  /** Looked up for commands that put scans before somebody, or judge by them. */
  readonly scans?: (state: S) => Promise<ScansBrought>;
  /** Looked up for commands that name a prepared message. */
  readonly prepared?: () => Promise<PreparedMessage | null>;
};

const foldOrThrow = <C extends { readonly type: string }, S>(
  decider: Decider<C, S>,
  commits: readonly Commit[],
  stream: string,
): S => {
  const state = decider.fold(commits);
  if (state === null) throw new Error(`${stream} folds to nothing`);
  return state;
};

/** The first answer again, for whoever may still give the command: a key outlives its holder's post. */
const replayOf = <C extends { readonly type: string }, S>(
  decider: Decider<C, S>,
  commits: readonly Commit[],
  { stream, command, request }: Execution<C, S>,
  identity: Identity,
): Result<Executed<S>, Refused<S>> | null => {
  const index = commits.findIndex(({ commandId }) => commandId === identity.commandId);
  const commit = commits[index];
  if (commit === undefined) return null;
  const denied = decider.refuseActor(command.type, foldOrThrow(decider, commits, stream), request.actor);
  if (denied !== null) return err({ ...denied, current: null });
  return commit.requestDigest === identity.requestDigest
    ? ok({ state: foldOrThrow(decider, commits.slice(0, index + 1), stream), commit, replayed: true })
    : err({ ...refuse('key-reused', {}).error, current: null });
};

const contextOf = async <C, S extends { readonly version: number }>(
  { clock, policy }: Deps,
  { request, caseId, figures, scans, prepared }: Execution<C, S>,
  state: S | null,
  registry: RegistryFacts,
): Promise<ApplicationContext> => ({
  actor: request.actor,
  now: clock(),
  registry,
  policy,
  caseId,
  nextVersion: (state?.version ?? 0) + 1,
  figures: state === null || figures === undefined ? null : await figures(state),
  ...(state === null || scans === undefined ? {} : { scans: await scans(state) }),
  ...(prepared === undefined ? {} : { prepared: await prepared() }),
});

/** Why nothing has come of an attempt: another commit came first, or the facts were too old to refuse on. */
type Undecided = 'lost' | 'doubtful';

const attempt = async <C extends { readonly type: string }, S extends Versioned>(
  deps: Deps,
  decider: Decider<C, S>,
  execution: Execution<C, S>,
  identity: Identity,
  known: {
    readonly commits: readonly Commit[];
    readonly state: S | null;
    readonly registry: RegistryFacts;
    readonly isFresh: boolean;
  },
): Promise<Result<Executed<S>, Refused<S>> | Undecided> => {
  const { commits, state, registry, isFresh } = known;
  const context = await contextOf(deps, execution, state, registry);
  const decision = decider.decide(execution.command, state, context);
  if (!isFresh && (!decision.ok || execution.isDoubtful?.(decision.value) === true)) return 'doubtful';
  const isHidden = !decision.ok && decision.error.code === 'not-found';
  const expected = execution.request.expectedVersion;
  if (state !== null && isStale(expected, state) && !isHidden)
    return err({ ...refuse('moved-on', { version: state.version }).error, current: state });
  if (!decision.ok) return err({ ...decision.error, current: isHidden ? null : state });
  const commit = sealCommit(deps, execution, identity, context, decision.value, commits.at(-1)?.hash ?? genesisHash);
  const written = await writeOrRefuse(execution.write ?? deps.journal.append, commit);
  if (typeof written !== 'string') return err({ ...written, current: null });
  if (written === 'taken') return 'lost';
  return ok({ state: foldOrThrow(decider, [...commits, commit], execution.stream), commit, replayed: false });
};

/** Facts from before the first operator was registered lead an emergency nowhere: then fresh ones are waited for. */
const urgentFacts = async ({ registry }: Deps, sender: string | null): Promise<RegistryFacts> => {
  const atHand = await registry.factsAtHand(sender);
  return atHand.operators.size > 0 ? atHand : registry.factsOf(sender);
};

const factsFor = <C, S>(
  deps: Deps,
  { sender }: Execution<C, S>,
  state: S | null,
  isFresh: boolean,
): Promise<RegistryFacts> => {
  if (sender === undefined) return deps.registry.facts();
  return isFresh ? deps.registry.factsOf(sender(state)) : urgentFacts(deps, sender(state));
};

/** What others have written meanwhile. */
const newerThan = async ({ journal }: Deps, known: readonly Commit[], stream: string): Promise<readonly Commit[]> => {
  const version = known.at(-1)?.version ?? 0;
  return (await journal.load(stream, version)).filter((commit) => commit.version > version);
};

/** Decides until something comes of it: whoever loses a race decides again on the new state. */
const decideOn = async <C extends { readonly type: string }, S extends Versioned>(
  deps: Deps,
  decider: Decider<C, S>,
  execution: Execution<C, S>,
  { lost }: Contending,
): Promise<Result<Executed<S>, Refused<S>>> => {
  const { stream, command, request, sender, assumeNew = false, known } = execution;
  const requestDigest = deps.digest({ command: command.type, body: request.body });
  const identity = { commandId: request.commandId, requestDigest };
  let commits = known ?? (assumeNew ? [] : await deps.journal.load(stream));
  for (let isFirst = true; ; isFirst = false) {
    // Before the register is asked: what is done needs no facts.
    const replay = replayOf(decider, commits, execution, identity);
    if (replay !== null) return replay;
    const state = decider.fold(commits);
    const isHurried = isFirst && sender !== undefined;
    const registry = await factsFor(deps, execution, state, !isHurried);
    const isFresh = !isHurried && !(isFirst && known !== undefined);
    const outcome = await attempt(deps, decider, execution, identity, { commits, state, registry, isFresh });
    if (typeof outcome !== 'string') return outcome;
    if (outcome === 'lost') await lost();
    commits = [...commits, ...(await newerThan(deps, commits, stream))];
  }
};

/**
 * Runs one command: load, decide, one conditional write. The commit is the state change, the audit entry and the
 * outbox entry at once. The same command id gives the same answer; a lost race is decided again on the new state, or
 * refused as stale where the sender named the version it had looked at. Throws `Contended` when it was lost till the end.
 */
export const execute = async <C extends { readonly type: string }, S extends Versioned>(
  deps: Deps,
  decider: Decider<C, S>,
  execution: Execution<C, S>,
): Promise<Result<Executed<S>, Refused<S>>> => {
  const contending = startContending(execution.stream, deps.contention ?? contention);
  try {
    return await decideOn(deps, decider, execution, contending);
  } finally {
    contending.end();
  }
};
