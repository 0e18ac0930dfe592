import { Flex, Steps } from 'antd';
import { formatShanghai, formatShanghaiSeconds } from '../../lambda/domain/calendar/instant.ts';
import { describeDivisions, divisionName } from '../../lambda/domain/division/division.ts';
import { isCoarser } from '../../lambda/domain/vocabulary/serving.ts';
import { useBySecond } from '../api/services.tsx';
import type { OrderRow } from '../api/types.ts';
import { StatusTag, ToneTag } from '../case-file/status-tag.tsx';
import { emergencyWords } from '../i18n/emergency-words.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { usePolicy } from '../session/me.tsx';
import { fellShort, isGrave, isStop, type Progress, progressAmong } from './operator-progress.ts';
import { operatorWords, sayShortfall } from './operator-words.ts';

const namedAtMost = 3;

/** What an order orders, e.g. `更新`; one of a drill says that it is one, and the end of what an update leaves, what that is. */
export const useOrderKind = (): ((order: OrderRow) => string) => {
  const { orders, drillOrder, ofLeft } = useWords(emergencyWords);
  return ({ kind, path, left }) => {
    const said = path === 'exercise' ? drillOrder(orders[kind]) : orders[kind];
    if (left === undefined) return said;
    return ofLeft(said, describeDivisions(left.slice(0, namedAtMost)), Math.max(0, left.length - namedAtMost));
  };
};

const inMinutes = 60;
const inHours = 3600;

/** A length of time for people: `0.4 秒`, `12 秒`, `3 分 20 秒`, `2 小时 5 分`. Below nought is nought. */
export const useDuration = (): ((ms: number) => string) => {
  const words = useWords(emergencyWords);
  return (ms) => {
    const seconds = Math.max(0, ms / 1000);
    if (seconds < 10) return words.seconds(seconds.toFixed(1));
    const whole = Math.floor(seconds);
    if (whole < inMinutes) return words.seconds(String(whole));
    if (whole < inHours) return words.minutes(Math.floor(whole / inMinutes), whole % inMinutes);
    return words.hours(Math.floor(whole / inHours), Math.floor((whole % inHours) / inMinutes));
  };
};

const stepWords = defineWords(
  {
    ordered: '下达',
    taken: '接收',
    stopped: '确认停止',
    sending: '发送',
    rehearsing: '演练',
    finished: '完成',
    share: (percent: number) => `发送 ${percent}%`,
  },
  {
    ordered: 'Ordered',
    taken: 'Accepted',
    stopped: 'Stop confirmed',
    sending: 'Sending',
    rehearsing: 'Drilling',
    finished: 'Finished',
    share: (percent: number) => `Sending ${percent}%`,
  },
);

type StepName = 'ordered' | 'taken' | 'stopped' | 'sending' | 'rehearsing' | 'finished';

export type OrderStep = {
  readonly name: StepName;
  readonly status: 'wait' | 'process' | 'finish' | 'error';
  /** When it was done, as far as anybody has said so. */
  readonly at: string | null;
};

const troubleIn: Partial<Readonly<Record<Progress['is'], StepName>>> = {
  'not-taken': 'ordered',
  failing: 'ordered',
  silent: 'taken',
  quiet: 'sending',
  late: 'sending',
  stalled: 'sending',
};

/** What has happened is done; of what has not, the first is where it stands, or where it is stuck. Nothing is done unsaid. */
export const stepsOf = (order: OrderRow, progress: Progress): readonly OrderStep[] => {
  const { is } = progress;
  const stop = isStop(order);
  const { acceptedAt, handedOverAt, startedAt, finishedAt, path } = order;
  const sends = path === 'exercise' ? 'rehearsing' : 'sending';
  const times: readonly (readonly [StepName, string | null])[] = [
    ['ordered', [handedOverAt, acceptedAt].toSorted().find((at) => at !== null) ?? null],
    [stop ? 'stopped' : 'taken', acceptedAt],
    ...(stop
      ? []
      : ([
          [sends, startedAt ?? finishedAt],
          ['finished', finishedAt],
        ] as const)),
  ];
  const stuck = troubleIn[is];
  const goesOn = is === 'waiting' || is === 'sending' || is === 'rehearsing';
  const begun = startedAt !== null && finishedAt === null;
  const at = times.findIndex(([name, done]) => done === null || (name === sends && begun));
  const statusOf = (index: number): OrderStep['status'] => {
    // Done is not well done: no tick for a message that hardly anybody has.
    if (is === 'fell-short' && index === (at === -1 ? times.length - 1 : at)) return 'error';
    if (at === -1 || index < at) return 'finish';
    if (index > at) return 'wait';
    return stuck === undefined ? (goesOn ? 'process' : 'wait') : 'error';
  };
  return times.map(([name, done], index) => ({ name, status: statusOf(index), at: done }));
};

/** How much of what it set out to reach has gone out, in whole percent; null where it has not said how much that is. */
export const shareOf = ({ counts, targeted, path }: OrderRow): number | null => {
  if (counts === null || path === 'exercise') return null;
  return typeof targeted === 'number' && targeted > 0 ? Math.floor((100 * counts.sent) / targeted) : null;
};

type OrderStepsProps = {
  readonly order: OrderRow;
  /** All of its case: what came after it. */
  readonly orders: readonly OrderRow[];
};

/** How far one order is, with the times that its operator has said: ordered, accepted, sending, finished. */
export const OrderSteps = ({ order, orders }: OrderStepsProps) => {
  const words = useWords(stepWords);
  const policy = usePolicy();
  const progress = useBySecond(
    (now) => progressAmong(order, orders, now, policy),
    ({ is }) => is,
  );
  const share = isStop(order) ? null : shareOf(order);
  const items = stepsOf(order, progress).map(({ name, status, at }) => ({
    key: name,
    status,
    title: (
      <Flex vertical align="center">
        {name === 'sending' && share !== null ? words.share(share) : words[name]}
        {at === null ? null : (
          <time dateTime={at} className="whole">
            {formatShanghaiSeconds(at).slice(11)}
          </time>
        )}
      </Flex>
    ),
  }));
  return <Steps type="inline" responsive={false} items={items} styles={{ itemWrapper: { cursor: 'default' } }} />;
};

const overWords = defineWords(
  { over: (by: string, ceiling: string) => `超出数量上限 ${by} 部（上限 ${ceiling}）` },
  { over: (by: string, ceiling: string) => `${by} phones over the ceiling of ${ceiling}` },
);

const count = (value: number): string => value.toLocaleString('en');

type Given = { readonly order: OrderRow };

/** Says that an operator reports more phones than it was ordered to send to; nothing where it does not. */
const OverCeiling = ({ order: { overCeiling, volumeCeiling, counts } }: Given) => {
  const words = useWords(overWords);
  if (!overCeiling || volumeCeiling === null || counts === null) return null;
  return (
    <span className="over-ceiling">
      <ToneTag tone="bad">{words.over(count(counts.sent - volumeCeiling), count(volumeCeiling))}</ToneTag>
    </span>
  );
};

/** A clock that is off by less says nothing. */
const clockSkewInSeconds = 300;

/** Says how far the clock of an operator is off, or how late it reported; nothing where that is little. */
const ClockOff = ({ order: { offsetSeconds = null } }: Given) => {
  const words = useWords(operatorWords);
  const time = useDuration();
  if (offsetSeconds === null || Math.abs(offsetSeconds) <= clockSkewInSeconds) return null;
  const said = time(Math.abs(offsetSeconds) * 1000);
  return <span className="soft">{offsetSeconds > 0 ? words.clockAhead(said) : words.clockBehind(said)}</span>;
};

/** How an operator serves an order that asks for places so fine, or serves it otherwise than it was asked; nothing where there is no word of that. */
export const useServedAs = (): ((order: OrderRow) => string | null) => {
  const words = useWords(operatorWords);
  return (order) => {
    const { status, areas, finest = areas === undefined ? null : 'areas', able, servedAs } = order;
    if (isStop(order) || status === 'suppressed') return null;
    if (servedAs === undefined) {
      if (finest === null || able === undefined) return null;
      const asked = words.asked[finest];
      if (able === null) return words.takesNone(asked);
      return isCoarser(able, finest)
        ? words.willServeCoarser(asked, words.finely[able])
        : words.willServe(asked, words.finely[finest]);
    }
    const { scope, divisions = [], overshoot = 0, newcomers, presentation } = servedAs;
    const more = Math.max(0, divisions.length - namedAtMost);
    const where =
      more === 0 ? describeDivisions(divisions) : `${describeDivisions(divisions.slice(0, namedAtMost))} +${more}`;
    const finely = words.finely[scope];
    const as =
      finest !== null && isCoarser(scope, finest)
        ? words.servedCoarser(words.asked[finest], finely)
        : words.served(finely);
    const scoped = divisions.length === 0 ? as : words.servedTo(as, where);
    const said = [
      ...(finest === null ? [] : [overshoot === 0 ? scoped : words.overshoot(scoped, overshoot)]),
      ...(presentation === undefined ? [] : [words.presentedAs(words.presented[presentation])]),
      ...(newcomers === false ? [words.notNewcomers] : []),
    ];
    return said.length === 0 ? null : said.join(words.between);
  };
};

/** What is to be known of an order beside where it stands: too many phones, counts that were put right, a clock that is off. */
export const OrderRemarks = ({ order }: Given) => {
  const words = useWords(operatorWords);
  const served = useServedAs()(order);
  const { correctedAt = null, uncountedAt } = order;
  return (
    <>
      <OverCeiling order={order} />{' '}
      {order.reaches === 'area' && order.status !== 'suppressed' ? <span className="soft">{words.toArea}</span> : null}{' '}
      {served === null ? null : <span className="soft">{served}</span>}{' '}
      {order.partsAgainstTotal === undefined ? null : (
        <span className="soft">{words.partsAgainstTotal[order.partsAgainstTotal]}</span>
      )}{' '}
      {correctedAt === null ? null : (
        <span className="soft">{words.corrected(formatShanghaiSeconds(correctedAt).slice(5))}</span>
      )}{' '}
      {uncountedAt === undefined ? null : (
        <ToneTag tone="warning">{words.uncounted(formatShanghaiSeconds(uncountedAt).slice(5))}</ToneTag>
      )}{' '}
      <ClockOff order={order} />
    </>
  );
};

/** What to do where hardly anybody has a message. */
export const FellShortAdvice = () => <span>{useWords(operatorWords).askWhy} </span>;

/** Where an order stands by its own reports: finished is said of success alone. */
export const OrderTag = ({ order }: Given) => {
  const words = useWords(operatorWords);
  const short = fellShort(order, usePolicy());
  const { telephoned, acceptedAt } = order;
  if (telephoned !== undefined && acceptedAt === null) {
    const { stage, at, by } = telephoned;
    return <ToneTag tone="warning">{words.telephoned(stage, formatShanghai(at).slice(11), by)}</ToneTag>;
  }
  if (short === null) return <StatusTag of="order" status={order.status} />;
  return <ToneTag tone={isGrave(short) ? 'bad' : 'warning'}>{sayShortfall(short, words, divisionName)}</ToneTag>;
};
