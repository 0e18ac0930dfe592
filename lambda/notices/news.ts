import type { Application } from '../domain/application/state.ts';
import { lapsedUndecided } from '../domain/application/undecided.ts';
import { addMinutes, addSeconds, isBefore } from '../domain/calendar/instant.ts';
import type { Emergency } from '../domain/emergency/state.ts';
import type { Commit, DomainEvent } from '../domain/journal/commit.ts';
import { type OnDuty, onDuty } from '../domain/registry/on-duty.ts';
import type { Roster, RosterPerson } from '../domain/registry/roster.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { NoticeKind } from '../domain/vocabulary/notice-kind.ts';
import { byChannels } from './awaiting-notices.ts';
import type { Notice, Position } from './notice.ts';

/** What somebody is told of once, and to whose people. */
export type News = Pick<Notice, 'kind' | 'about' | 'window' | 'exercise' | 'sender' | 'event' | 'level' | 'dueAt'> & {
  readonly organisation: string;
  readonly urgent: boolean;
  /** `sub` of whoever may not do what it asks for: it waits for a second person. Absent where it does not. */
  readonly notTo?: readonly string[];
};

/** What a commit is of: a case, of which it may be an order, or an entry of the register. */
export type Subject =
  | { readonly of: 'application'; readonly state: Application }
  | { readonly of: 'emergency'; readonly state: Emergency }
  /** `proposedAt`: of the change that waits now; null where none does. */
  | { readonly of: 'entry'; readonly about: string; readonly proposedAt: string | null };

type Occasion = { readonly kind: NoticeKind; readonly to: 'sender' | 'authority' };

/**
 * THE table of what people are told of besides an emergency that waits: by event, what it is called and whose people
 * hear of it.
 */
const occasions: Readonly<Partial<Record<DomainEvent['type'], Occasion | readonly Occasion[]>>> = {
  'application.decision-reminded': { kind: 'application-undecided', to: 'authority' },
  'application.returned': { kind: 'application-returned', to: 'sender' },
  'application.scheduled': { kind: 'application-approved', to: 'sender' },
  'application.declined': { kind: 'application-declined', to: 'sender' },
  'application.halted': { kind: 'message-halted', to: 'sender' },
  'application.erratum-signed': { kind: 'erratum-waits', to: 'authority' },
  'application.erratum-issued': { kind: 'message-corrected', to: 'sender' },
  'application.lapsed': [
    { kind: 'application-lapsed', to: 'sender' },
    { kind: 'reason-owed', to: 'authority' },
  ],
  'application.lapse-explained': { kind: 'lapse-explained', to: 'sender' },
  'emergency.cancelled': { kind: 'message-halted', to: 'sender' },
  'emergency.told': { kind: 'message-corrected', to: 'sender' },
  'emergency.refused': { kind: 'emergency-refused', to: 'sender' },
  'emergency.update-refused': { kind: 'emergency-refused', to: 'sender' },
  'paperwork.returned': { kind: 'paperwork-returned', to: 'sender' },
  'paperwork.reminded': { kind: 'paperwork-due', to: 'sender' },
  'order.resent': { kind: 'operator-silent', to: 'authority' },
};

/** Events that somebody is told of. */
export const isNews = (type: DomainEvent['type']): boolean =>
  Object.hasOwn(occasions, type) || type === 'registry.change-proposed';

const kindOf = (event: DomainEvent, { kind }: Occasion): NoticeKind =>
  event.type === 'paperwork.reminded' && event.reminder === 'overdue' ? 'paperwork-overdue' : kind;

type OfCase = Exclude<Subject, { of: 'entry' }>;

/** Only what lapsed before its authority owes a reason, and only an erratum that waits has somebody who may not sign it. */
const isOwed = ({ kind }: Occasion, subject: OfCase): boolean =>
  kind !== 'reason-owed' || (subject.of === 'application' && lapsedUndecided(subject.state));

const notToOf = ({ kind }: Occasion, subject: OfCase): Pick<News, 'notTo'> => {
  if (kind !== 'erratum-waits' || subject.of !== 'application') return {};
  const { writers, pendingErratum } = subject.state;
  return { notTo: [...writers, ...(pendingErratum === undefined ? [] : [pendingErratum.subject])] };
};

const caseNews = (event: DomainEvent, occasion: Occasion, subject: OfCase, nameOf: (id: string) => string) => {
  const { state } = subject;
  const owner = subject.of === 'application' ? subject.state.applicant : subject.state.organisation;
  const organisation = occasion.to === 'sender' ? owner : state.authority;
  if (organisation === null || !isOwed(occasion, subject)) return null;
  const notTo = notToOf(occasion, subject);
  const kind = kindOf(event, occasion);
  if (subject.of === 'application')
    return {
      ...{ kind, organisation, about: state.id, exercise: false, sender: nameOf(owner), event: null, level: null },
      ...notTo,
    };
  const { alert, path } = subject.state;
  const what = { sender: alert.issuer, event: alert.eventType, level: alert.level };
  return { kind, organisation, about: state.id, exercise: path === 'exercise', ...what };
};

const entryNews = (event: DomainEvent, about: string, { actor }: Commit) =>
  event.type !== 'registry.change-proposed' || actor.organisation === null
    ? null
    : {
        ...{ kind: 'proposal-waits' as const, organisation: actor.organisation, about },
        ...{ exercise: false, sender: actor.name, event: null, level: null, notTo: [actor.subject] },
      };

/** What happened longer ago is no news: a journal that is read again from its beginning tells nobody anything. */
const newsForMinutes = 24 * 60;

/** An operator that is silent about an order is told of once, however often the order goes out again. */
const windowOf = (event: DomainEvent, { stream, version }: Commit): string =>
  event.type === 'order.resent' ? stream : `${stream}@${version}`;

/** What waits for a second person is told once more after so long, where it still does. */
export const againAfterSeconds = 900;

/** Whether what the event began still waits for a second person. */
const isStillWaiting = (event: DomainEvent, subject: Subject, { at }: Commit): boolean => {
  if (event.type === 'application.erratum-signed')
    return subject.of === 'application' && subject.state.pendingErratum?.at === at;
  return event.type === 'registry.change-proposed' && subject.of === 'entry' && subject.proposedAt === at;
};

/** Whether it is worth looking again later whether what a commit began still waits. */
export const waitsForSecond = (commit: Commit, subject: Subject): boolean =>
  commit.events.some((event) => isStillWaiting(event, subject, commit));

const occasionsOf = (type: DomainEvent['type']): readonly Occasion[] => [occasions[type] ?? []].flat();

/**
 * What people are told of by a commit; nothing where it is old. `nameOf`: what an organisation is called. `again`: it has been
 * told, and is only where it still waits.
 */
export const newsOf = (
  commit: Commit,
  subject: Subject,
  nameOf: (id: string) => string,
  now: string,
  again = false,
): readonly News[] => {
  if (isBefore(addMinutes(commit.at, newsForMinutes), now)) return [];
  return commit.events
    .filter((event) => !again || isStillWaiting(event, subject, commit))
    .flatMap((event) => {
      const all =
        subject.of === 'entry'
          ? [entryNews(event, subject.about, commit)]
          : occasionsOf(event.type).map((occasion) => caseNews(event, occasion, subject, nameOf));
      const window = `${windowOf(event, commit)}${again ? ' again' : ''}`;
      const dueAt = again ? addSeconds(commit.at, againAfterSeconds) : commit.at;
      return all.flatMap((news) => {
        if (news === null) return [];
        const urgent = subject.of === 'emergency' && event.type === 'order.resent' && !news.exercise;
        return [{ ...news, urgent, window, dueAt }];
      });
    });
};

type Told = { readonly position: Position; readonly person: RosterPerson };

/** Whoever is first on duty, else the chief; where neither is there, the first of the roster. */
const firstOf = ({ turn, chief }: OnDuty, people: readonly RosterPerson[]): readonly Told[] => {
  const person = turn[0] ?? chief ?? people[0];
  if (person === undefined) return [];
  return [{ person, position: turn[0] === undefined && chief !== null ? 'chief' : 'first' }];
};

/** Everybody on duty, for a roster does not say who of them is entitled; where nobody is, the chief, else the first of the others. */
const anyOf = ({ turn, chief }: OnDuty, people: readonly RosterPerson[]): readonly Told[] => {
  const inTurn = turn.flatMap((person, place): readonly Told[] => {
    const position = positions[place];
    return position === undefined ? [] : [{ person, position }];
  });
  return inTurn.length > 0 ? inTurn : firstOf({ turn, chief }, people);
};

const positions: readonly Position[] = ['first', 'second', 'third'];

/**
 * For whoever is first on duty; what waits for a second person, for everybody on duty but those who may not do it. What can wait goes
 * by no urgent channel.
 */
export const newsNotices = (
  { urgent, notTo, ...news }: News,
  roster: Roster,
  policy: Pick<Policy, 'noticeGateways'>,
): readonly Notice[] => {
  const { turn, chief } = onDuty(roster, news.dueAt);
  const mayAct = ({ subject }: RosterPerson): boolean => subject === undefined || notTo?.includes(subject) !== true;
  const duty = { turn: turn.filter(mayAct), chief: chief !== null && mayAct(chief) ? chief : null };
  const people = roster.people.filter(mayAct);
  const told = notTo === undefined ? firstOf(duty, people) : anyOf(duty, people);
  const { dueAt, ...of } = news;
  return told.flatMap(({ person, position }) => {
    const channels = person.channels.filter(({ urgentOnly }) => urgent || urgentOnly !== true);
    return byChannels({ position, person: { ...person, channels }, dueAt }, of, policy);
  });
};
