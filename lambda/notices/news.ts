import type { Application } from '../domain/application/state.ts';
import { addMinutes, isBefore } from '../domain/calendar/instant.ts';
import type { Emergency } from '../domain/emergency/state.ts';
import type { Commit, DomainEvent } from '../domain/journal/commit.ts';
import { onDuty } from '../domain/registry/on-duty.ts';
import type { Roster } from '../domain/registry/roster.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { byChannels } from './awaiting-notices.ts';
import type { Notice, NoticeKind } from './notice.ts';

/** What somebody is told of once, and to whose people. */
export type News = Pick<Notice, 'kind' | 'about' | 'window' | 'exercise' | 'sender' | 'event' | 'level' | 'dueAt'> & {
  readonly organisation: string;
  readonly urgent: boolean;
};

/** What a commit is of: a case, of which it may be an order, or an entry of the register. */
export type Subject =
  | { readonly of: 'application'; readonly state: Application }
  | { readonly of: 'emergency'; readonly state: Emergency }
  | { readonly of: 'entry'; readonly about: string };

type Occasion = { readonly kind: NoticeKind; readonly to: 'sender' | 'authority' };

/**
 * THE table of what people are told of besides an emergency that waits: by event, what it is called and whose people
 * hear of it.
 */
const occasions: Readonly<Partial<Record<DomainEvent['type'], Occasion>>> = {
  'application.decision-reminded': { kind: 'application-undecided', to: 'authority' },
  'application.returned': { kind: 'application-returned', to: 'sender' },
  'application.scheduled': { kind: 'application-approved', to: 'sender' },
  'application.declined': { kind: 'application-declined', to: 'sender' },
  'application.halted': { kind: 'message-halted', to: 'sender' },
  'application.erratum-signed': { kind: 'erratum-waits', to: 'authority' },
  'application.erratum-issued': { kind: 'message-corrected', to: 'sender' },
  'application.lapsed': { kind: 'application-lapsed', to: 'sender' },
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

const caseNews = (event: DomainEvent, subject: Exclude<Subject, { of: 'entry' }>, nameOf: (id: string) => string) => {
  const occasion = occasions[event.type];
  if (occasion === undefined) return null;
  const { state } = subject;
  const owner = subject.of === 'application' ? subject.state.applicant : subject.state.organisation;
  const organisation = occasion.to === 'sender' ? owner : state.authority;
  if (organisation === null) return null;
  const kind = kindOf(event, occasion);
  if (subject.of === 'application')
    return { kind, organisation, about: state.id, exercise: false, sender: nameOf(owner), event: null, level: null };
  const { alert, path } = subject.state;
  const what = { sender: alert.issuer, event: alert.eventType, level: alert.level };
  return { kind, organisation, about: state.id, exercise: path === 'exercise', ...what };
};

const entryNews = (event: DomainEvent, about: string, { actor }: Commit) =>
  event.type !== 'registry.change-proposed' || actor.organisation === null
    ? null
    : {
        ...{ kind: 'proposal-waits' as const, organisation: actor.organisation, about },
        ...{ exercise: false, sender: actor.name, event: null, level: null },
      };

/** What happened longer ago is no news: a journal that is read again from its beginning tells nobody anything. */
const newsForMinutes = 24 * 60;

/** An operator that is silent about an order is told of once, however often the order goes out again. */
const windowOf = (event: DomainEvent, { stream, version }: Commit): string =>
  event.type === 'order.resent' ? stream : `${stream}@${version}`;

/** What people are told of by a commit; nothing where it is old. `nameOf`: what an organisation is called. */
export const newsOf = (
  commit: Commit,
  subject: Subject,
  nameOf: (id: string) => string,
  now: string,
): readonly News[] => {
  if (isBefore(addMinutes(commit.at, newsForMinutes), now)) return [];
  return commit.events.flatMap((event) => {
    const news = subject.of === 'entry' ? entryNews(event, subject.about, commit) : caseNews(event, subject, nameOf);
    if (news === null) return [];
    const urgent = subject.of === 'emergency' && event.type === 'order.resent' && !news.exercise;
    return [{ ...news, urgent, window: windowOf(event, commit), dueAt: commit.at }];
  });
};

/**
 * For whoever is first on duty, else the chief; where neither is there, the first of the roster. What can wait goes by
 * no urgent channel.
 */
export const newsNotices = (
  { urgent, ...news }: News,
  roster: Roster,
  policy: Pick<Policy, 'noticeGateways'>,
): readonly Notice[] => {
  const { turn, chief } = onDuty(roster, news.dueAt);
  const person = turn[0] ?? chief ?? roster.people[0];
  if (person === undefined) return [];
  const channels = person.channels.filter(({ urgentOnly }) => urgent || urgentOnly !== true);
  const position = turn[0] === undefined && chief !== null ? ('chief' as const) : ('first' as const);
  const { dueAt, ...of } = news;
  return byChannels({ position, person: { ...person, channels }, dueAt }, of, policy);
};
