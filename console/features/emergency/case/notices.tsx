import { formatShanghaiSeconds } from '../../../../lambda/domain/calendar/instant.ts';
import type { Operations } from '../../../../lambda/http/operations.ts';
import { pollEvery, useRead } from '../../../api/queries.ts';
import type { EmergencyCase } from '../../../api/types.ts';
import { noticeWords } from '../../../case-file/notice-words.ts';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';

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

/** Whom to ring, who has been told outside the pages, what became of it, and who is next: as it is on record, and no more. */
export const CaseNotices = ({ case: { id, awaitingSince } }: { readonly case: EmergencyCase }) => {
  const words = useWords(noticeWords);
  const isAwaited = awaitingSince !== null;
  const options = isAwaited ? { refetchInterval: pollEvery(lookEveryMs) } : {};
  const { data, isError } = useRead('GET /cases/{id}/notices', { path: { id } }, options);
  if (data === undefined) return isError && isAwaited ? <p role="status">{words.failedToRead}</p> : null;
  if (!isAwaited && data.told.length === 0) return null;
  return (
    <section className="panel stack">
      <h2>{data.told.length === 0 ? words.titleEmpty : words.title}</h2>
      {isAwaited ? <Desk desk={data.desk} /> : null}
      {data.told.length === 0 ? null : (
        <ul>
          {data.told.map((told) => (
            <Line key={`${told.organisation} ${told.dueAt} ${told.position} ${told.person} ${told.by}`} told={told} />
          ))}
        </ul>
      )}
      {isAwaited ? <Next next={data.next} /> : null}
    </section>
  );
};
