import type { Emergency } from '../domain/emergency/state.ts';
import { isFaultOf } from '../domain/journal/remains.ts';
import { caseStream, registryStream } from '../domain/kernel/streams.ts';
import { isDespite } from '../domain/order/damaged.ts';
import { editions } from '../domain/rules/editions.ts';
import { type DueItem, dueKinds } from '../domain/views/due-item.ts';
import { systemActor } from '../domain/vocabulary/actor.ts';
import { applicationDecider, emergencyDecider, registryDecider } from './deciders.ts';
import { resendIfSilent, settleDispatch } from './dispatches.ts';
import { execute } from './execute.ts';
import { loadApplication, loadEmergency } from './load.ts';
import type { CommandMeta, Deps, Views } from './ports.ts';
import { readingOnce } from './register-once.ts';
import { loadRemains } from './remains.ts';
import { type Share, shareOf, unlimited } from './share-of-tick.ts';

/** How much a tick takes upon itself. */
export type Effort = {
  /** No item is begun after this. */
  readonly withinMs: number;
  readonly itemsAtOnce: number;
  readonly elapsedMs: () => number;
  /** Aborted: nothing more is begun. */
  readonly signal?: AbortSignal;
};

/**
 * Of a function that is given 55 s a minute. A country's worth of alerts (100,000) that expire together take ten minutes:
 * 10,000 a tick, each of five calls or so.
 */
const wholeMinute: Effort = { withinMs: 40_000, itemsAtOnce: 32, elapsedMs: () => performance.now() };

export type TickDeps = Deps & {
  readonly views: Pick<Views, 'due' | 'forgetDue'>;
  readonly onFault: (item: DueItem, cause: unknown) => void;
  readonly effort?: Effort;
};

/** `unfinished`: kinds of which some are left that were not looked at. */
export type TickReport = {
  readonly run: number;
  readonly obsolete: number;
  readonly failed: number;
  readonly unfinished: number;
};

const pageSize = 200;

/** Items of one kind that only wait are looked at so often in one tick; those that do something, as time allows. */
const waitingAtMost = 5_000;

const requestOf = ({ dueAt, kind }: DueItem): CommandMeta => ({
  actor: systemActor,
  commandId: `${kind}@${dueAt}`,
  body: null,
  expectedVersion: null,
});

type ApplicationDue = 'lapse' | 'start-dispatch' | 'rejudge' | 'remind-decision';
const applicationCommands = {
  lapse: 'lapse-application',
  'start-dispatch': 'start-dispatch',
  rejudge: 'rejudge-application',
  'remind-decision': 'remind-decision',
} as const satisfies Record<ApplicationDue, string>;

const runApplication = async (deps: TickDeps, item: DueItem, kind: ApplicationDue): Promise<boolean> => {
  const command = { type: applicationCommands[kind] };
  const execution = { stream: caseStream(item.caseId), caseId: item.caseId, command, request: requestOf(item) };
  return (await execute(deps, applicationDecider, execution)).ok;
};

/** Whether the notices that the lead time hung on have been loaded meanwhile. */
const isNewlyPublished = async (deps: TickDeps, caseId: string): Promise<boolean> => {
  const { calendar } = await deps.registry.facts();
  const state = await loadApplication(deps, caseId);
  const days = editions[deps.policy.edition].leadTimeInWorkingDays;
  const submitted = state?.clockStartedOn ?? '';
  // Strict or not, the same days have to be known.
  return calendar.earliestSend({ submitted, days }).ok;
};

const runEmergencyDue = async (
  deps: TickDeps,
  item: DueItem,
  type: 'expire-emergency' | 'remind-confirmation' | 'remind-paperwork',
): Promise<boolean> => {
  const execution = {
    stream: caseStream(item.caseId),
    caseId: item.caseId,
    command: { type },
    request: requestOf(item),
    sender: (state: Emergency | null) => state?.organisation ?? null,
  };
  return (await execute(deps, emergencyDecider, execution)).ok;
};

/** An unjustified use of the fast path is recorded against the standing authority it was sent under, in its own chain. */
const noteReview = async (deps: TickDeps, item: DueItem): Promise<void> => {
  const state = await loadEmergency(deps, item.caseId);
  if (state === null || state.review === null || state.standingAuthority === null) return;
  const use = { caseId: item.caseId, reason: state.review.reason, reviewedAt: state.review.at };
  const stream = registryStream('standing-authority', state.standingAuthority);
  const command = { type: 'note-unjustified-use', use } as const;
  const request = { ...requestOf(item), commandId: `review-${item.caseId}-${state.review.at}` };
  await execute(deps, registryDecider, { stream, caseId: item.caseId, command, request });
};

/** true when the item did something; false when the case has moved on and the item is obsolete. */
const run = async (deps: TickDeps, item: DueItem): Promise<boolean | 'wait'> => {
  const { kind, caseId, orderId } = item;
  switch (kind) {
    case 'lapse':
    case 'start-dispatch':
    case 'remind-decision':
      return runApplication(deps, item, kind);
    case 'rejudge':
      return (await isNewlyPublished(deps, caseId)) ? runApplication(deps, item, kind) : 'wait';
    case 'settle':
      await settleDispatch(deps, caseId);
      return 'wait';
    case 'expire':
      return runEmergencyDue(deps, item, 'expire-emergency');
    case 'remind-confirmation':
      return runEmergencyDue(deps, item, 'remind-confirmation');
    case 'remind':
      return runEmergencyDue(deps, item, 'remind-paperwork');
    case 'note-review':
      await noteReview(deps, item);
      return false;
    case 'acknowledge':
      return orderId !== null && (await resendIfSilent(deps, orderId)) === 'resent';
    default:
      return kind satisfies never;
  }
};

/** A case that was stopped though it could not be read takes nothing more: what is due of it is of no use to anybody. */
const isStoppedUnread = async ({ journal }: Deps, { caseId }: DueItem, cause: unknown): Promise<boolean> => {
  const stream = caseStream(caseId);
  if (!isFaultOf(cause, stream)) return false;
  const { commits } = await loadRemains({ journal }, stream);
  return commits.some(({ events }) => events.some(isDespite));
};

/** What a tick has left, and what each case may take of it. */
type Time = { readonly isOver: () => boolean; readonly share: Share };

type Outcome = 'run' | 'obsolete' | 'failed' | 'wait';
type Outcomes = Readonly<Record<Outcome, number>>;

const runUnlessStopped = async (deps: TickDeps, item: DueItem): Promise<boolean | 'wait'> => {
  try {
    return await run(deps, item);
  } catch (cause) {
    if (await isStoppedUnread(deps, item, cause)) return false;
    throw cause;
  }
};

const runOne = async (deps: TickDeps, item: DueItem): Promise<Outcome> => {
  try {
    const outcome = await runUnlessStopped(deps, item);
    if (outcome === false) await deps.views.forgetDue(item);
    if (outcome === 'wait') return 'wait';
    return outcome ? 'run' : 'obsolete';
  } catch (cause) {
    deps.onFault(item, cause);
    return 'failed';
  }
};

/** Several at once, never two of one case, each of which reads all of it; `left` are those that were not begun. */
const runPage = async (
  deps: TickDeps,
  items: readonly DueItem[],
  itemsAtOnce: number,
  { isOver, share }: Time,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly left: readonly DueItem[] }> => {
  const outcomes: Outcome[] = [];
  const left: DueItem[] = [];
  const cases = Map.groupBy(items, ({ caseId }) => caseId).values();
  const work = async (): Promise<void> => {
    for (const ofOneCase of cases)
      for (const item of ofOneCase)
        if (share.isUsedBy(item.caseId) || isOver()) left.push(item);
        else outcomes.push(await share.timed(item.caseId, () => runOne(deps, item)));
  };
  await Promise.all(Array.from({ length: itemsAtOnce }, work));
  return { outcomes, left };
};

/** How far a tick has come with one kind. */
type Course = { readonly kind: DueItem['kind']; readonly cursor: string | null; readonly waiting: number };

const counted = (outcomes: readonly Outcome[], outcome: Outcome): number =>
  outcomes.filter((one) => one === outcome).length;

const added = (before: Outcomes, outcomes: readonly Outcome[]): Outcomes => ({
  run: before.run + counted(outcomes, 'run'),
  obsolete: before.obsolete + counted(outcomes, 'obsolete'),
  failed: before.failed + counted(outcomes, 'failed'),
  wait: before.wait + counted(outcomes, 'wait'),
});

/**
 * The one clock: runs what is due at this instant, each as a command of the system; page by page, kinds in the order of
 * harm and in turn, so that none waits for the end of another. One failing item never holds back the others, nor does a
 * case of which much is due and slow: when it has had its share, the rest of it comes after all else. Nor does a
 * kind that cannot be read: that is thrown when all else is done. A command that is refused was obsolete and its item is
 * forgotten.
 */
export const tick = async (given: TickDeps): Promise<TickReport> => {
  const { effort = wholeMinute } = given;
  const deps = { ...given, registry: readingOnce(given) };
  const [now, startedAt] = [deps.clock(), effort.elapsedMs()];
  const isOver = (): boolean => effort.signal?.aborted === true || effort.elapsedMs() - startedAt >= effort.withinMs;
  const unread: unknown[] = [];
  const share = shareOf(effort);
  const aside: DueItem[] = [];
  let report: Outcomes = { run: 0, obsolete: 0, failed: 0, wait: 0 };

  /** null: there is no more of the kind, or it cannot be read. */
  const goOn = async ({ kind, cursor, waiting }: Course): Promise<Course | null> => {
    try {
      const page = await deps.views.due(kind, now, { limit: pageSize, cursor });
      const { outcomes, left } = await runPage(deps, page.items, effort.itemsAtOnce, { isOver, share });
      report = added(report, outcomes);
      const waited = waiting + counted(outcomes, 'wait');
      const isCut = isOver();
      if (!isCut) aside.push(...left);
      const isLast = page.next === null && (left.length === 0 || !isCut);
      return isLast || waited >= waitingAtMost ? null : { kind, cursor: page.next, waiting: waited };
    } catch (cause) {
      unread.push(cause);
      return null;
    }
  };

  let open: readonly Course[] = dueKinds.map((kind) => ({ kind, cursor: null, waiting: 0 }));
  while (open.length > 0 && !isOver()) {
    const left: Course[] = [];
    for (const course of open) {
      const further = isOver() ? course : await goOn(course);
      if (further !== null) left.push(further);
    }
    open = left;
  }
  // Of each kind the last first: those behind items that fail every time are reached too.
  const later = dueKinds.flatMap((kind) => aside.filter((item) => item.kind === kind).toReversed());
  const { outcomes, left } = await runPage(deps, later, effort.itemsAtOnce, { isOver, share: unlimited });
  report = added(report, outcomes);
  if (unread.length > 0) throw new AggregateError(unread, 'some of what is due could not be read');
  const { wait: _, ...done } = report;
  return { ...done, unfinished: new Set([...open, ...left].map(({ kind }) => kind)).size };
};
