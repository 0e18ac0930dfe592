import { caseStream, registryStream } from '../domain/kernel/streams.ts';
import { editions } from '../domain/rules/editions.ts';
import { type DueItem, dueKinds } from '../domain/views/due-item.ts';
import { systemActor } from '../domain/vocabulary/actor.ts';
import { applicationDecider, emergencyDecider, registryDecider } from './deciders.ts';
import { resendIfSilent, settleDispatch } from './dispatches.ts';
import { execute } from './execute.ts';
import { loadApplication, loadEmergency } from './load.ts';
import type { CommandMeta, Deps, Page, Views } from './ports.ts';

export type TickDeps = Deps & {
  readonly views: Pick<Views, 'due' | 'forgetDue'>;
  readonly onFault: (item: DueItem, cause: unknown) => void;
};

export type TickReport = { readonly run: number; readonly obsolete: number; readonly failed: number };

/** Due items of one kind that are run in one tick, oldest first; the rest waits for the next. */
const itemsAtMost = 200;

/** Items of one kind looked at in one tick: those that only wait, or fail again, hold up none behind them. */
const looksAtMost = 5_000;

const requestOf = ({ dueAt, kind }: DueItem): CommandMeta => ({
  actor: systemActor,
  commandId: `${kind}@${dueAt}`,
  body: null,
  expectedVersion: null,
});

type ApplicationDue = 'lapse' | 'start-dispatch' | 'rejudge';
const applicationCommands = {
  lapse: 'lapse-application',
  'start-dispatch': 'start-dispatch',
  rejudge: 'rejudge-application',
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

type Outcome = keyof TickReport | 'wait';

const runOne = async (deps: TickDeps, item: DueItem): Promise<Outcome> => {
  try {
    const outcome = await run(deps, item);
    if (outcome === false) await deps.views.forgetDue(item);
    if (outcome === 'wait') return 'wait';
    return outcome ? 'run' : 'obsolete';
  } catch (cause) {
    deps.onFault(item, cause);
    return 'failed';
  }
};

const runKind = async (deps: TickDeps, kind: DueItem['kind'], now: string): Promise<TickReport> => {
  const report = { run: 0, obsolete: 0, failed: 0 };
  let cursor: string | null = null;
  for (let looked = 0; looked < looksAtMost; ) {
    const page: Page<DueItem> = await deps.views.due(kind, now, { limit: itemsAtMost, cursor });
    for (const item of page.items) {
      const outcome = await runOne(deps, item);
      if (outcome !== 'wait') report[outcome] += 1;
      if (report.run + report.obsolete >= itemsAtMost) return report;
    }
    looked += page.items.length;
    cursor = page.next;
    if (cursor === null) return report;
  }
  return report;
};

/**
 * The one clock: runs what is due at this instant, each as a command of the system. One failing item never holds
 * back the others; a command that is refused was obsolete and its item is forgotten.
 */
export const tick = async (deps: TickDeps): Promise<TickReport> => {
  const report = { run: 0, obsolete: 0, failed: 0 };
  const now = deps.clock();
  for (const kind of dueKinds) {
    const { run: done, obsolete, failed } = await runKind(deps, kind, now);
    report.run += done;
    report.obsolete += obsolete;
    report.failed += failed;
  }
  return report;
};
