import { isAlerting } from '../../lambda/domain/order/alerting.ts';
import { useBySecond } from '../api/services.tsx';
import type { OrderRow } from '../api/types.ts';
import { useOrganisationName } from '../case-file/organisations.ts';
import { StatusTag, ToneTag } from '../case-file/status-tag.tsx';
import { useWords } from '../i18n/language.tsx';
import type { EmergencyStatus } from '../i18n/statuses.ts';
import { defineWords } from '../i18n/words.ts';
import { usePolicy } from '../session/me.tsx';
import { latestByOperator, progressAmong, takenBy } from './operator-progress.ts';
import { operatorWords } from './operator-words.ts';

/**
 * What is known of one message at one operator. `perhaps`: an attempt ended without an answer; `refused`: it did not take the order,
 * or could not be reached; `fetched`: it fetches its orders itself, and has not reported; `telephoned`: it was given the order by telephone.
 */
export type Out = {
  /** Which message of the case: 0 is the first, each update counts on. */
  readonly message: number;
  readonly is: 'reported' | 'taken' | 'unheard' | 'perhaps' | 'fetched' | 'telephoned' | 'refused' | 'not';
  readonly sent: number;
  readonly delivered: number;
};

/** Everything one operator was ordered to put on phones, the newest message first. */
export type OutAtOperator = { readonly operator: string; readonly messages: readonly Out[] };

const isMessage = ({ kind }: OrderRow): boolean => isAlerting(kind);

const knownOf = (order: OrderRow): Out['is'] => {
  const { counts, acceptedAt, telephoned, handedOverAt, failures, maybeReceived = failures > 0 } = order;
  if (counts !== null) return 'reported';
  if (acceptedAt !== null) return 'taken';
  if (telephoned !== undefined) return 'telephoned';
  if (handedOverAt !== null) return 'unheard';
  if (maybeReceived) return failures > 0 ? 'perhaps' : 'fetched';
  return failures > 0 ? 'refused' : 'not';
};

/** Nothing of it can be on phones. */
export const isNowhere = ({ is }: Pick<Out, 'is'>): boolean => is === 'not' || is === 'refused';

/** When each message of the case was ordered, the first one first: all its operators are ordered in one commit. */
const messagesIn = (orders: readonly OrderRow[]): readonly string[] =>
  [...new Set(orders.filter(isMessage).map(({ issuedAt }) => issuedAt))].toSorted();

/** By operator, message by message: what is out of one says nothing of another. */
export const outAtOperators = (orders: readonly OrderRow[]): readonly OutAtOperator[] => {
  const messages = messagesIn(orders);
  const outOf = (order: OrderRow): Out => ({
    message: messages.indexOf(order.issuedAt),
    is: knownOf(order),
    sent: order.counts?.sent ?? 0,
    delivered: order.counts?.delivered ?? 0,
  });
  return [...Map.groupBy(orders.filter(isMessage), ({ operator }) => operator)]
    .map(([operator, rows]) => ({
      operator,
      messages: rows.map(outOf).toSorted((left, right) => right.message - left.message),
    }))
    .toSorted((left, right) => left.operator.localeCompare(right.operator));
};

/** How many messages were ordered in all. */
export const countOfMessages = (orders: readonly OrderRow[]): number => messagesIn(orders).length;

/**
 * Where an earlier message is on phones and the newest is not: `nowhere` when no operator can have put it there,
 * `unsure` when none has reported so; null otherwise.
 */
export const newestIs = (orders: readonly OrderRow[]): 'nowhere' | 'unsure' | null => {
  const newest = countOfMessages(orders) - 1;
  const all = outAtOperators(orders).flatMap(({ messages }) => messages);
  const [last, earlier] = [
    all.filter(({ message }) => message === newest),
    all.filter(({ message }) => message < newest),
  ];
  if (!earlier.some(({ sent }) => sent > 0) || last.some(({ sent }) => sent > 0)) return null;
  return last.every(isNowhere) ? 'nowhere' : 'unsure';
};

const count = (value: number): string => value.toLocaleString('zh-CN');

type Known = Readonly<Record<Exclude<Out['is'], 'reported'>, string>>;
type Newest = Readonly<Record<'nowhere' | 'unsure', (message: string) => string>>;

const knownZh: Known = {
  taken: '运营商已接收指令，未见数量回报，可能已有手机收到',
  unheard: '指令已送出，未见回执',
  telephoned: '已电话下达，未见系统回执，可能已有手机收到',
  perhaps: '下达未成功，能否收到不能确定',
  fetched: '指令由运营商自行领取，未见回执，可能已领取',
  refused: '运营商未接收（拒收或无法连接）',
  not: '未下达',
};
const knownEn: Known = {
  taken: 'taken by the operator, no number reported: phones may have it',
  unheard: 'handed over, no receipt seen',
  telephoned: 'given by telephone, nothing from its systems: phones may have it',
  perhaps: 'hand-over failed: whether it arrived is not certain',
  fetched: 'fetched by the operator itself, no receipt: it may have it',
  refused: 'not taken by the operator: refused, or out of reach',
  not: 'not handed over',
};
const newestZh: Newest = {
  nowhere: (message) => `最新的短信（${message}）尚未下达任何运营商，手机上还没有；已发到手机的是此前的短信。`,
  unsure: (message) => `尚无运营商回报最新的短信（${message}）已发到手机；已回报发出的是此前的短信。`,
};
const newestEn: Newest = {
  nowhere: (message) => `The newest text (${message}) is with no operator and on no phone; phones have an earlier one.`,
  unsure: (message) =>
    `No operator has reported the newest text (${message}) on any phone; what is reported as sent is an earlier one.`,
};

/** Words before a stop: what is out already. */
export const outWords = defineWords(
  {
    title: '各运营商已发出的情况',
    nothing: '尚未下达任何运营商，手机上没有这条短信。',
    nobody: '尚无运营商接收，手机上没有这条短信。',
    message: (number: number) => (number === 0 ? '首次发送' : `更新 ${number}`),
    of: (message: string, said: string) => `${message}：${said}`,
    reported: (sent: number, delivered: number) => `已发出 ${count(sent)}，其中已送达手机 ${count(delivered)}`,
    known: knownZh,
    newest: newestZh,
    stays: '停止发送只止住尚未发出的部分；已经送达手机的短信不会因此收回或消失。',
    drill: '演练不向手机发送，没有需要收回的短信。',
  },
  {
    title: 'What is out at each operator',
    nothing: 'Ordered from no operator yet, and on no phone.',
    nobody: 'No operator has taken it yet, and it is on no phone.',
    message: (number: number) => (number === 0 ? 'first message' : `update ${number}`),
    of: (message: string, said: string) => `${message}: ${said}`,
    reported: (sent: number, delivered: number) => `${count(sent)} sent, ${count(delivered)} of them on phones`,
    known: knownEn,
    newest: newestEn,
    stays: 'Stopping holds back only what has not gone out; it takes nothing back from phones that have it.',
    drill: 'A drill puts nothing on phones: there is nothing to take back.',
  },
);

/** What is known of one message; which of them it is, where there are several. */
export const useOutSaid = (orders: readonly OrderRow[]): ((out: Out) => string) => {
  const words = useWords(outWords);
  const isOne = countOfMessages(orders) < 2;
  return ({ message, is, sent, delivered }) => {
    const said = is === 'reported' ? words.reported(sent, delivered) : words.known[is];
    return isOne ? said : words.of(words.message(message), said);
  };
};

/** Whether any operator has a message of the case, or may have one. */
export const isOutAnywhere = (orders: readonly OrderRow[]): boolean =>
  outAtOperators(orders).some(({ messages }) => messages.some((out) => !isNowhere(out)));

type AlreadyOutProps = { readonly orders: readonly OrderRow[]; readonly drill?: boolean };

const Newest = ({ orders }: AlreadyOutProps) => {
  const words = useWords(outWords);
  const is = newestIs(orders);
  if (is === null) return null;
  return (
    <p>
      <strong>{words.newest[is](words.message(countOfMessages(orders) - 1))}</strong>
    </p>
  );
};

/** Every message by operator: an update says nothing of what went out before it, nor the other way round. */
const ByOperator = ({ orders }: AlreadyOutProps) => {
  const say = useOutSaid(orders);
  const nameOf = useOrganisationName();
  return (
    <ul>
      {outAtOperators(orders).map(({ operator, messages }) => (
        <li key={operator}>
          <span lang="zh-CN">{nameOf(operator)}</span>
          <ul>
            {messages.map((out) => (
              <li key={out.message}>{say(out)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
};

/** Before a stop: who has which message already, by operator, and that stopping does not take it back. */
export const AlreadyOut = ({ orders, drill = false }: AlreadyOutProps) => {
  const words = useWords(outWords);
  const isOut = isOutAnywhere(orders);
  if (drill) return <p>{words.drill}</p>;
  return (
    <section aria-label={words.title}>
      <strong>{words.title}</strong>
      <Newest orders={orders} />
      {isOut ? <ByOperator orders={orders} /> : <p>{orders.length === 0 ? words.nothing : words.nobody}</p>}
      {orders.length === 0 ? null : <p>{words.stays}</p>}
    </section>
  );
};

type EmergencyStandingProps = {
  readonly status: EmergencyStatus;
  readonly drill: boolean;
  readonly orders: readonly OrderRow[] | undefined;
};

/** Where an emergency is, by what its operators say: what is with none of them yet is not called sent. */
export const EmergencyStanding = ({ status, drill, orders }: EmergencyStandingProps) => {
  const words = useWords(operatorWords);
  const isOut = status === 'sent' || status === 'updated';
  const by = isOut && orders !== undefined ? (takenBy(orders) ?? { taken: 0, of: 0 }) : null;
  const tag = <StatusTag of={drill ? 'drill' : 'emergency'} status={status} />;
  const policy = usePolicy();
  const short = useBySecond((now) => {
    const latest = latestByOperator(orders ?? []).map((order) => progressAmong(order, orders ?? [], now, policy));
    return latest.filter(({ is }) => is === 'fell-short').length;
  }, String);
  if (drill || by === null) return tag;
  const said = (
    <ToneTag tone={by.taken > 0 && by.taken === by.of ? 'good' : 'waiting'}>{words.takenBy(by.taken, by.of)}</ToneTag>
  );
  return by.taken === 0 ? (
    said
  ) : (
    <>
      {tag} {said} {short === 0 ? null : <ToneTag tone="bad">{words.short(short)}</ToneTag>}
    </>
  );
};
