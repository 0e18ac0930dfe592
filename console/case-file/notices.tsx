import { createContext, type ReactNode, use, useMemo } from 'react';
import { formatShanghaiSeconds } from '../../lambda/domain/calendar/instant.ts';
import type { Operations } from '../../lambda/http/operations.ts';
import { pollEvery, useRead } from '../api/queries.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { usePolicy } from '../session/me.tsx';
import { noticeWords } from './notice-words.ts';
import { useOrganisationName } from './organisations.ts';

type Notices = Operations['GET /cases/{id}/notices']['answer'];
type Told = Notices['told'][number];

const clockOf = (instant: string | null): string => (instant === null ? '' : formatShanghaiSeconds(instant).slice(11));

/** What happened to one notice, in words. */
export const useNoticeSaid = (): ((told: Told) => string) => {
  const words = useWords(noticeWords);
  return ({ status, by, attempts, failedAt, handedAt, openedAt }) => {
    const channel = words.by[by];
    switch (status) {
      case 'waiting':
        return words.waiting(channel);
      case 'failed':
        return words.failed(channel, attempts, clockOf(failedAt));
      case 'handed':
        return (by === 'email' ? words.handedMail : words.handed)(channel, clockOf(handedAt));
      case 'opened':
        return words.opened(channel, clockOf(openedAt));
      case 'dropped':
        return words.dropped(channel);
      default:
        return status satisfies never;
    }
  };
};

const Line = ({ told }: { readonly told: Told }) => {
  const { position, kinds, about } = useWords(noticeWords);
  const { colon } = useWords(commonWords);
  const nameOf = useOrganisationName();
  const said = useNoticeSaid();
  return (
    <li>
      <span lang="zh-CN">{nameOf(told.organisation)}</span> {position[told.position]}
      {told.person === null ? null : <span lang="zh-CN"> {told.person}</span>}
      {about(kinds[told.kind])}
      {colon}
      {said(told)}
    </li>
  );
};

const Next = ({ next }: Pick<Notices, 'next'>) => {
  const words = useWords(noticeWords);
  const { semicolon } = useWords(commonWords);
  if (next.length === 0) return null;
  const steps = next.map(({ position, at }) => words.next(words.position[position], clockOf(at)));
  return (
    <p className="soft">
      {words.ifNobody}
      {steps.join(semicolon)}
    </p>
  );
};

const Desk = ({ desk }: Pick<Notices, 'desk'>) => {
  const words = useWords(noticeWords);
  const nameOf = useOrganisationName();
  if (desk === null) return null;
  const name = nameOf(desk.organisation);
  return (
    <>
      <p>
        {words.desk(name)}
        <a href={`tel:${desk.phone}`}>{desk.phone}</a>
      </p>
      {desk.rostered ? null : <p className="soft">{words.noRoster(name)}</p>}
    </>
  );
};

const lookEveryMs = 2_000;
const lookSeldomMs = 30_000;

/** What is waited for: a duty officer, who is told again and again; a decision, of which somebody is told once; null: nothing. */
type Awaited = 'confirmation' | 'decision' | null;
type CaseNoticesProps = { readonly id: string; readonly awaited: Awaited };

const useNotices = (id: string, awaited: Awaited) =>
  useRead(
    'GET /cases/{id}/notices',
    { path: { id } },
    awaited === null ? {} : { refetchInterval: pollEvery(awaited === 'decision' ? lookSeldomMs : lookEveryMs) },
  );

/** Whom to ring, who has been told outside the pages, what became of it, and who is next: as it is on record, and no more. */
export const CaseNotices = ({ id, awaited }: CaseNoticesProps) => {
  const words = useWords(noticeWords);
  const { decisionReminderInHours } = usePolicy();
  const { data, isError } = useNotices(id, awaited);
  if (data === undefined) return isError && awaited !== null ? <p role="status">{words.failedToRead}</p> : null;
  if (awaited === null && data.told.length === 0) return null;
  const isEmpty = data.told.length === 0 && awaited === 'confirmation';
  return (
    <section className="panel stack">
      <h2>{isEmpty ? words.titleEmpty : words.title}</h2>
      {awaited === null ? null : <Desk desk={data.desk} />}
      {data.told.length === 0 ? (
        isEmpty ? null : (
          <p>{words.undecided(decisionReminderInHours)}</p>
        )
      ) : (
        <ul>
          {data.told.map((told) => (
            <Line key={`${told.organisation} ${told.dueAt} ${told.position} ${told.person} ${told.by}`} told={told} />
          ))}
        </ul>
      )}
      {awaited === null ? null : <Next next={data.next} />}
    </section>
  );
};

const awaiting = { query: { state: 'awaiting', notices: 'true', limit: 50 } } as const;
const OfAwaiting = createContext<ReadonlyMap<string, Notices>>(new Map());

type BoardNoticesProps = { readonly enabled: boolean; readonly children: ReactNode };

/** Of all that waits in one question, however many lines of a board show it. */
export const BoardNotices = ({ enabled, children }: BoardNoticesProps) => {
  const { data } = useRead('GET /emergencies', awaiting, { refetchInterval: pollEvery(lookEveryMs), enabled });
  const known = useMemo(
    () => new Map(data?.items.flatMap(({ caseId, notices }) => (notices === undefined ? [] : [[caseId, notices]]))),
    [data],
  );
  return <OfAwaiting value={known}>{children}</OfAwaiting>;
};

/** `since`: when it began to wait. */
type BriefProps = { readonly id: string; readonly since: string | null; readonly otherwise: ReactNode };

const ofWaiting: readonly Told['kind'][] = ['emergency-awaits', 'emergency-escalated'];

/** The same on one line of a board, of what waits there now: the number of the desk, and of each person told what happened last. */
export const BriefNotices = ({ id, since, otherwise }: BriefProps) => {
  const words = useWords(noticeWords);
  const { colon, semicolon } = useWords(commonWords);
  const nameOf = useOrganisationName();
  const say = useNoticeSaid();
  const known = use(OfAwaiting).get(id);
  if (known === undefined || known.desk === null) return otherwise;
  const { organisation, phone, rostered } = known.desk;
  const told = known.told.filter(({ kind, dueAt }) => ofWaiting.includes(kind) && dueAt >= (since ?? ''));
  const said = told.map((one) => `${words.position[one.position]}${colon}${say(one)}`);
  return (
    <>
      <span>
        {words.desk(nameOf(organisation))}
        <a href={`tel:${phone}`}>{phone}</a>
      </span>
      <span>
        {said.length > 0 ? said.join(semicolon) : rostered ? words.titleEmpty : words.noRoster(nameOf(organisation))}
      </span>
    </>
  );
};
