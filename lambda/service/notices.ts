import { addSeconds, isBefore, millisecondsBetween } from '../domain/calendar/instant.ts';
import { awaitingSince, escalationAt } from '../domain/emergency/awaiting.ts';
import type { Emergency } from '../domain/emergency/state.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { isFaultOf } from '../domain/journal/remains.ts';
import { emergencyStream, parseStream } from '../domain/kernel/streams.ts';
import { parseOrderId } from '../domain/order/order.ts';
import type { Roster } from '../domain/registry/roster.ts';
import { passedOn } from '../domain/rules/succession.ts';
import { type Actor, systemActor } from '../domain/vocabulary/actor.ts';
import { awaitingNotices, dueBy, escalationSteps, isOfAwaited, isStillAwaited } from '../notices/awaiting-notices.ts';
import { againAfterSeconds, isNews, newsNotices, newsOf, type Subject, waitsForSecond } from '../notices/news.ts';
import {
  claimed,
  dropped,
  failed,
  handed,
  identityOf,
  isDone,
  type Notice,
  type NoticeRow,
  newRow,
  opened,
} from '../notices/notice.ts';
import { emergencyDecider } from './deciders.ts';
import { execute } from './execute.ts';
import { loadCase, loadEmergency, loadEntry } from './load.ts';
import { asChosen, type ChoosingDeps } from './notice-choices.ts';
import type { Happening, Happenings } from './outbox.ts';
import type { Deps } from './ports.ts';

/** Notices and what became of them; never the journal's truth, and of no decision. */
export type NoticeTable = {
  /** As it stands now; null where there is none. */
  readonly read: (id: string) => Promise<NoticeRow | null>;
  /** Writes a row that follows the version before it; false where another came first. */
  readonly write: (row: NoticeRow) => Promise<boolean>;
  /** All of a case, the earliest first; perhaps a moment old. */
  readonly about: (about: string) => Promise<readonly NoticeRow[]>;
};

/** The topic of notices: channels take what is theirs. */
export type NoticeTopic = { readonly publish: (row: NoticeRow) => Promise<void> };

/** What a notice says in both languages; `link` leads to where the person is to look. */
export type SayNotice = (notice: Notice, link: string) => { readonly zh: string; readonly en: string };

/** Hands a notice to its gateway; whether it was taken. */
export type HandNotice = (row: NoticeRow) => Promise<boolean>;

type From = Pick<Deps, 'journal'>;

/** The roster in force of an organisation; null where it has none. */
export const rosterOf = async (deps: From, organisation: string): Promise<Roster | null> => {
  const current = (await loadEntry(deps, 'roster', organisation))?.current ?? null;
  return current?.kind === 'roster' ? current.value : null;
};

export type NotifyDeps = Deps &
  ChoosingDeps & {
    readonly notices: NoticeTable;
    readonly topic: NoticeTopic;
    readonly happenings: Happenings;
    /** Told of a live emergency that waits for longer than the third person was given: somebody must look into it. */
    readonly onUnconfirmed: (caseId: string) => void;
  };

/** Lower-case hex; the same notice has the same one, whoever asks and how often. */
const idOf = ({ digest }: Pick<Deps, 'digest'>, notice: Notice): string => digest(identityOf(notice)).slice(0, 32);

/** Puts a notice on record and before its channel; what a channel has taken is not put there again. */
const issue = async (deps: NotifyDeps, notice: Notice): Promise<void> => {
  const row = newRow(idOf(deps, notice), notice);
  const standing = (await deps.notices.write(row)) ? row : await deps.notices.read(row.id);
  if (standing === null) throw new Error('a notice was neither written nor there');
  if (isDone(standing)) return;
  await deps.topic.publish(standing);
  if (notice.gatewayKind === 'email') await deps.notices.write(handed(standing, deps.clock()));
};

const ofToday = async ({ registry }: Deps, state: Emergency): Promise<Emergency> =>
  passedOn(state, (await registry.factsAtHand(null)).organisations);

/** What SQS delays at the most; later the reminders of the clock come. */
const longestDelayInSeconds = 900;

/** Asks to look again when the next is to be told, or to be done, for as long as it waits. */
const lookAgain = async (deps: NotifyDeps, happening: Happening, times: readonly string[]): Promise<void> => {
  const now = deps.clock();
  const seconds = times.map((at) => Math.ceil(millisecondsBetween(now, at) / 1000));
  const left = [...new Set(seconds)].filter((one) => one > 0 && one <= longestDelayInSeconds);
  await Promise.all(left.map((one, index) => deps.happenings.tell({ ...happening, step: index + 1 }, one)));
};

/** The authority, and whoever else may confirm. */
const confirming = ({ authority, escalated }: Emergency): readonly string[] =>
  [...new Set([authority, escalated?.authority ?? null])].filter((one) => one !== null);

const noticesOf = async (deps: NotifyDeps, state: Emergency): Promise<readonly Notice[]> => {
  const rosters = await Promise.all(confirming(state).map((authority) => rosterOf(deps, authority)));
  return rosters.flatMap((roster) => (roster === null ? [] : awaitingNotices(state, roster, deps.policy)));
};

/** Told of as news of its own, by which the people of the national authority are told; refused where it is not due. */
const escalateIfDue = async (deps: NotifyDeps, state: Emergency): Promise<void> => {
  const due = escalationAt(state, deps.policy);
  if (due === null || isBefore(deps.clock(), due)) return;
  await execute(deps, emergencyDecider, {
    stream: emergencyStream(state.id),
    caseId: state.id,
    command: { type: 'escalate-emergency' },
    request: { actor: systemActor, commandId: `escalate@${due}`, body: null, expectedVersion: null },
    sender: (stored) => stored?.organisation ?? null,
  });
};

/** What failed is done once more, with all that was done beside it: whoever was told is not told again. */
const throwAny = (done: readonly PromiseSettledResult<unknown>[]): void => {
  for (const one of done) if (one.status === 'rejected') throw one.reason;
};

const issueAll = async (deps: NotifyDeps, notices: readonly Notice[]): Promise<void> => {
  const issued = await Promise.allSettled(notices.map((notice) => issue(deps, notice)));
  const faults = issued.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (faults.length > 0) throw new AggregateError(faults, 'not everybody could be told');
};

const tellOfAwaited = async (deps: NotifyDeps, happening: Happening, caseId: string): Promise<void> => {
  const stored = await loadEmergency(deps, caseId);
  const since = stored === null ? null : awaitingSince(stored);
  if (stored === null || since === null) return;
  const state = await ofToday(deps, stored);
  const [all, { third }] = [await noticesOf(deps, state), escalationSteps(since, deps.policy)];
  const issuing = issueAll(deps, dueBy(all, deps.clock()));
  const above = escalationAt(state, deps.policy);
  const times = [...all.map(({ dueAt }) => dueAt), third, ...(above === null ? [] : [above])];
  const looking = happening.step === 0 ? lookAgain(deps, happening, times) : null;
  const told = await Promise.allSettled([issuing, looking]);
  await escalateIfDue(deps, state);
  if (state.path === 'emergency' && !isBefore(deps.clock(), third)) deps.onUnconfirmed(state.id);
  throwAny(told);
};

/** The case that a commit is of; null where it is of none that anybody is told of. */
const subjectOf = async (deps: NotifyDeps, { stream, events }: Commit): Promise<Subject | null> => {
  const named = parseStream(stream);
  if (named?.kind === 'registry') {
    const proposal = (await loadEntry(deps, named.entry, named.id))?.proposal ?? null;
    return { of: 'entry', about: `registry/${named.entry}/${named.id}`, proposedAt: proposal?.at ?? null };
  }
  const order = named?.kind === 'order' ? parseOrderId(named.orderId) : null;
  const caseId = order?.caseId ?? (named !== null && 'caseId' in named ? named.caseId : null);
  const found = caseId === null || events.length === 0 ? null : await loadCase(deps, caseId);
  if (found === null) return null;
  return found.kind === 'application'
    ? { of: 'application', state: found.state }
    : { of: 'emergency', state: await ofToday(deps, found.state) };
};

const tellNews = async (deps: NotifyDeps, happening: Happening): Promise<void> => {
  const { stream, version, step } = happening;
  const commit = (await deps.journal.load(stream)).find((one) => one.version === version);
  if (commit === undefined || !commit.events.some(({ type }) => isNews(type))) return;
  const subject = await subjectOf(deps, commit);
  if (subject === null) return;
  const owner = subject.of === 'application' ? subject.state.applicant : null;
  const { organisations } = await deps.registry.factsOf(owner);
  const news = newsOf(commit, subject, (id) => organisations.get(id)?.name ?? id, deps.clock(), step > 0);
  const notices = await Promise.all(
    news.map(async (one) => {
      const roster = await rosterOf(deps, one.organisation);
      return roster === null ? [] : newsNotices(one, roster, deps.policy);
    }),
  );
  const issuing = asChosen(deps, notices.flat()).then((left) => issueAll(deps, left));
  const again = [addSeconds(commit.at, againAfterSeconds)];
  const looking = step === 0 && waitsForSecond(commit, subject) ? lookAgain(deps, happening, again) : null;
  throwAny(await Promise.allSettled([issuing, looking]));
};

/**
 * Tells whoever is to be told by now of what happened. Safe to repeat, in any order and at any time: what is to be told is
 * computed from how the case stands, and each notice is one row.
 */
export const notify = async (deps: NotifyDeps, happening: Happening): Promise<void> => {
  const stream = parseStream(happening.stream);
  if (happening.step === 0 || stream?.kind !== 'emergency') await tellNews(deps, happening);
  if (stream?.kind === 'emergency') await tellOfAwaited(deps, happening, stream.caseId);
};

export type HandDeps = Pick<Deps, 'journal' | 'clock'> & {
  readonly notices: NoticeTable;
  readonly hand: HandNotice;
};

/** Longer than a gateway has to answer: whoever is at it has come to an end by then. */
const leaseInSeconds = 15;

/** What cannot be read may well wait: it is handed over. */
const isAwaited = async (deps: HandDeps, notice: Notice): Promise<boolean> => {
  try {
    return isStillAwaited(await loadEmergency(deps, notice.about), notice);
  } catch (cause) {
    if (isFaultOf(cause, emergencyStream(notice.about))) return true;
    throw cause;
  }
};

/** The first attempt goes out as it is: nobody waits for a look at the case. */
const isStillWanted = async (deps: HandDeps, { attempts, notice }: NoticeRow): Promise<boolean> =>
  attempts === 0 || !isOfAwaited(notice) || (await isAwaited(deps, notice));

/** `gone`: there is no such notice. */
export type Handing = 'done' | 'retry' | 'gone';

/**
 * Hands one notice to its channel, by one at a time and until it is taken. What is not known to have been taken is handed over
 * again under the same id, by which a gateway knows it.
 */
export const handOver = async (deps: HandDeps, id: string): Promise<Handing> => {
  const found = await deps.notices.read(id);
  if (found === null) return 'gone';
  if (isDone(found)) return 'done';
  if (!(await isStillWanted(deps, found))) {
    return (await deps.notices.write(dropped(found, deps.clock()))) ? 'done' : 'retry';
  }
  const mine = claimed(found, deps.clock(), leaseInSeconds);
  if (mine === null || !(await deps.notices.write(mine))) return 'retry';
  const isTaken = await deps.hand(mine);
  const after = isTaken ? handed(mine, deps.clock()) : failed(mine, deps.clock());
  // Opened meanwhile by whoever had it: the row has moved on, and what was taken is noted in the one that stands.
  await noteOn(deps, after, isTaken);
  return isTaken ? 'done' : 'retry';
};

const noteAttempts = 3;

const noteOn = async ({ notices, clock }: HandDeps, after: NoticeRow, isTaken: boolean): Promise<void> => {
  let next = after;
  for (let attempt = 0; attempt < noteAttempts; attempt += 1) {
    if (await notices.write(next)) return;
    const standing = await notices.read(after.id);
    if (standing === null) break;
    next = isTaken ? handed(standing, clock()) : failed(standing, clock());
    if (next === standing) return;
  }
  throw new Error('what became of a notice could not be noted');
};

/** Notes that somebody signed in by the link of a notice; null where there is no such notice. */
export const openNotice = async (
  { notices, clock }: Pick<HandDeps, 'notices' | 'clock'>,
  id: string,
  actor: Actor,
): Promise<NoticeRow | null> => {
  for (let attempt = 0; attempt < noteAttempts; attempt += 1) {
    const found = await notices.read(id);
    if (found === null || found.opened !== null) return found;
    const seen = opened(found, actor, clock());
    if (await notices.write(seen)) return seen;
  }
  throw new Error('that a notice was opened could not be noted');
};
