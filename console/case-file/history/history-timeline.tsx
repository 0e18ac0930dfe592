import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Timeline } from 'antd';
import { useEffect, useState } from 'react';
import { sayClockReason } from '../../../lambda/words/clock-reason-words.ts';
import type { Commit } from '../../api/types.ts';
import { Mixed, useLanguage, useWords } from '../../i18n/language.tsx';
import { commonWords } from '../../i18n/words.ts';
import { Moment } from '../deadline.tsx';
import { drillHistoryWords, eventSaid, historyWords } from './history-words.ts';
import type { ChainBreak } from './verify-chain.ts';

type Verdict =
  | { readonly is: 'unasked' }
  | { readonly is: 'running' }
  | { readonly is: 'intact'; readonly count: number; readonly withheld: number }
  | { readonly is: 'broken'; readonly at: ChainBreak };

const judge = async (commits: readonly Commit[]): Promise<Verdict> => {
  const { firstBreak } = await import('./verify-chain.ts');
  const found = await firstBreak(commits);
  return found === null
    ? { is: 'intact', count: commits.length, withheld: commits.filter(({ withheld }) => withheld !== undefined).length }
    : { is: 'broken', at: found };
};

/** Once asked, the chain is judged anew with every commit that is added: what is said is of what is shown. */
const useVerdict = (commits: readonly Commit[]) => {
  const [asked, setAsked] = useState(0);
  const [verdict, setVerdict] = useState<Verdict>({ is: 'unasked' });
  useEffect(() => {
    if (asked === 0) return;
    let shown = true;
    setVerdict({ is: 'running' });
    void judge(commits).then((found) => shown && setVerdict(found));
    return () => {
      shown = false;
    };
  }, [asked, commits]);
  return { verdict, verify: () => setAsked((times) => times + 1) };
};

/** Recomputes every hash of one chain in the browser, so that nobody has to believe the service. */
export const ChainCheck = ({ commits }: { readonly commits: readonly Commit[] }) => {
  const words = useWords(historyWords);
  const { verdict, verify } = useVerdict(commits);
  return (
    <Flex wrap gap="small" align="center" className="chain-check">
      <Button icon={<SafetyCertificateOutlined aria-hidden />} loading={verdict.is === 'running'} onClick={verify}>
        {verdict.is === 'running' ? words.verifying : words.verify}
      </Button>
      <div role="status">
        {verdict.is === 'intact' ? (
          <Alert
            type="success"
            showIcon
            title={words.intact(verdict.count)}
            description={verdict.withheld === 0 ? undefined : words.withheldCount(verdict.withheld)}
          />
        ) : null}
        {verdict.is === 'broken' ? (
          <Alert type="error" showIcon title={words.broken(verdict.at.version, verdict.at.reason)} />
        ) : null}
      </div>
    </Flex>
  );
};

const reasonOf = (events: Commit['events']): string => {
  for (const event of events) if ('reason' in event && typeof event.reason === 'string') return event.reason;
  return '';
};

const Complained = ({ events }: Pick<Commit, 'events'>) => {
  const words = useWords(historyWords);
  return events.map((event) =>
    event.type === 'application.complaints-recorded' || event.type === 'emergency.complaints-recorded' ? (
      <p key={event.type}>{words.complained(event.count, event.receivedOn, event.forwardBy)}</p>
    ) : null,
  );
};

const Told = ({ events }: Pick<Commit, 'events'>) =>
  events.map((event) =>
    event.type === 'emergency.told' ||
    event.type === 'application.erratum-issued' ||
    event.type === 'application.erratum-signed' ? (
      <p key={event.type} lang="zh-CN">
        {('orders' in event ? event.orders[0]?.text : undefined) ?? event.text}
      </p>
    ) : null,
  );

const isSystem = ({ actor }: Commit): boolean => actor.roles.includes('system');

type EntryProps = { readonly commit: Commit; readonly drill: boolean };

const Entry = ({ commit, drill }: EntryProps) => {
  const words = useWords(historyWords);
  const { language } = useLanguage();
  const { semicolon } = useWords(commonWords);
  const drillEvents = useWords(drillHistoryWords);
  const said = commit.events.map((event) => eventSaid(event, words, drill ? drillEvents : {}));
  const withheld = commit.withheld ?? [];
  const given = reasonOf(commit.events);
  const reason = sayClockReason({ subject: commit.actor.subject, reason: given })?.[language] ?? given;
  return (
    <>
      <strong>
        {/* One commit may hold several events of a type, one for each operator. */}
        {[...new Set(said)].join(semicolon)}
        {withheld.length === 0 ? null : words.withheld}
      </strong>
      <div className="soft">
        <Moment at={commit.at} /> · {isSystem(commit) ? words.system : <span lang="zh-CN">{commit.actor.name}</span>}
      </div>
      {reason === '' ? null : (
        <p>
          <Mixed text={words.reason(reason)} />
        </p>
      )}
      <Complained events={commit.events} />
      <Told events={commit.events} />
      <div className="soft">
        #{commit.version} {words.hash} <code title={commit.hash}>{commit.hash.slice(0, 12)}…</code>
      </div>
    </>
  );
};

type TimelineProps = { readonly commits: readonly Commit[]; readonly drill?: boolean };

/** Everything that happened to a case, latest first, with its hashes; the chain can be verified on the spot. */
export const HistoryTimeline = ({ commits, drill = false }: TimelineProps) => {
  const words = useWords(historyWords);
  const latestFirst = commits.toSorted((left, right) => right.version - left.version);
  return (
    <Flex component="section" vertical gap="middle" aria-label={words.label}>
      <ChainCheck commits={commits} />
      <Timeline
        items={latestFirst.map((commit) => ({
          key: commit.version,
          content: <Entry commit={commit} drill={drill} />,
        }))}
      />
    </Flex>
  );
};
