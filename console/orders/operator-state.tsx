import { Col, Flex, Row, Typography } from 'antd';
import type { ReactNode } from 'react';
import { formatShanghai } from '../../lambda/domain/calendar/instant.ts';
import { divisionName } from '../../lambda/domain/division/division.ts';
import { isAlerting } from '../../lambda/domain/order/alerting.ts';
import { useBySecond } from '../api/services.tsx';
import type { OrderRow } from '../api/types.ts';
import { useOrganisationName, useOrganisations } from '../case-file/organisations.ts';
import { StatusTag, type Tone, ToneTag } from '../case-file/status-tag.tsx';
import { useWords } from '../i18n/language.tsx';
import { usePolicy } from '../session/me.tsx';
import { outAtOperators, useOutSaid } from './already-out.tsx';
import {
  isGrave,
  isInTrouble,
  isToRing,
  latestByOperator,
  latestTold,
  leftBeside,
  type Progress,
  progressAmong,
} from './operator-progress.ts';
import { operatorWords, sayShortfall } from './operator-words.ts';
import { FellShortAdvice, OrderRemarks, OrderSteps, useDuration, useOrderKind } from './order-said.tsx';

/** Whom to ring about an order that does not go on: the office and the telephone that the registry has; nothing where it has none. */
export const OperatorContact = ({ operator }: { readonly operator: string }) => {
  const words = useWords(operatorWords);
  const contact = useOrganisations().get(operator)?.contact;
  if (contact === undefined) return null;
  return (
    <span className="operator-contact">
      {words.call}
      <span lang="zh-CN">{contact.office}</span>{' '}
      <a href={`tel:${contact.phone}`} className="whole">
        {contact.phone}
      </a>
    </span>
  );
};

const tones: Readonly<Record<Progress['is'], Tone>> = {
  waiting: 'waiting',
  silent: 'bad',
  'not-taken': 'bad',
  failing: 'bad',
  telephoned: 'warning',
  suppressed: 'stopped',
  untold: 'stopped',
  accepted: 'moving',
  quiet: 'bad',
  acknowledged: 'stopped',
  stopped: 'stopped',
  sending: 'moving',
  rehearsing: 'moving',
  rehearsed: 'good',
  past: 'stopped',
  'stopped-after': 'stopped',
  late: 'bad',
  stalled: 'bad',
  'fell-short': 'bad',
  finished: 'good',
};

/** `brief`: what is delivered stands beside it. */
const useProgressWords = (brief: boolean): ((progress: Progress) => string) => {
  const words = useWords(operatorWords);
  const time = useDuration();
  return (progress) => {
    switch (progress.is) {
      case 'waiting':
        return words.waiting(time(progress.forMs));
      case 'silent':
        return words.silent(time(progress.forMs));
      case 'not-taken':
        return words.notTaken(time(progress.forMs), progress.resends);
      case 'failing':
        return words.failing(time(progress.forMs), progress.failures);
      case 'telephoned':
        return words.telephoned(progress.stage, formatShanghai(progress.at).slice(11), progress.by);
      case 'suppressed':
        return words.suppressed;
      case 'untold':
        return words.untold;
      case 'accepted':
        return words.accepted(time(progress.afterMs));
      case 'quiet':
        return words.quiet(time(progress.forMs));
      case 'acknowledged':
        return words.acknowledged(time(progress.afterMs));
      case 'sending':
        return progress.sent === 0 || brief
          ? words.sending(progress.sent, progress.of)
          : words.delivered(words.sending(progress.sent, progress.of), progress.delivered);
      case 'late':
        return words.late(time(progress.forMs));
      case 'stalled':
        return words.stalled(words.sending(progress.sent, progress.of), time(progress.forMs));
      case 'fell-short':
        return sayShortfall(progress, words, divisionName);
      case 'rehearsing':
        return words.rehearsing;
      case 'rehearsed':
        return brief ? words.rehearsedBrief : words.rehearsed;
      case 'stopped':
        return words.stopped;
      case 'past':
        return words.past(progress.was, progress.since);
      case 'stopped-after':
        return words.stoppedAfter(progress.sent, progress.delivered);
      case 'finished':
        return words.finished(progress.sent, progress.delivered, progress.failed);
      default:
        return progress satisfies never;
    }
  };
};

const toneOf = (progress: Progress): Tone =>
  progress.is === 'fell-short' && !isGrave(progress) ? 'warning' : tones[progress.is];

type OperatorStateProps = {
  readonly order: OrderRow;
  /** All of its case: what came after it. */
  readonly orders: readonly OrderRow[];
  /** The counts stand beside it. */
  readonly brief?: boolean;
  /** What is offered of an order that can be given by telephone, once its operator is in trouble. */
  readonly ring?: ((order: OrderRow) => ReactNode) | undefined;
};

/** How one order stands, in words that count the seconds of a silence. */
export const OperatorState = ({ order, orders, brief = false, ring }: OperatorStateProps) => {
  const say = useProgressWords(brief);
  const policy = usePolicy();
  const progress = useBySecond(
    (now) => progressAmong(order, orders, now, policy),
    (seen) => `${seen.is} ${say(seen)}`,
  );
  return (
    <span className={`operator-${progress.is}`}>
      {brief && progress.is === 'finished' ? (
        <StatusTag of="order" status={order.status} />
      ) : (
        <ToneTag tone={toneOf(progress)} drill={order.path === 'exercise'}>
          {say(progress)}
        </ToneTag>
      )}{' '}
      <OrderRemarks order={order} />
      {progress.is === 'fell-short' && isGrave(progress) ? <FellShortAdvice /> : null}
      {isInTrouble(progress) ? <OperatorContact operator={order.operator} /> : null}{' '}
      {(isInTrouble(progress) || progress.is === 'telephoned') && isToRing(order, orders) ? ring?.(order) : null}
    </span>
  );
};

/** Beside a stop: what its operator had sent before it, which no stop takes back. */
const Before = ({ order: { operator, kind, path }, orders }: OperatorStateProps) => {
  const words = useWords(operatorWords);
  const say = useOutSaid(orders);
  const messages = outAtOperators(orders).find((out) => out.operator === operator)?.messages ?? [];
  if (isAlerting(kind) || path === 'exercise' || messages.length === 0) return null;
  return <Col span={24}>{words.before(messages.map(say))}</Col>;
};

/** Below an update: the end of what it leaves, and how that stands. */
const Left = ({ order, orders }: OperatorStateProps) => {
  const kindOf = useOrderKind();
  const left = leftBeside(order, orders);
  if (left === null) return null;
  return (
    <Col span={24}>
      <Typography.Text type="secondary">{kindOf(left)}</Typography.Text> <OperatorState order={left} orders={orders} />
    </Col>
  );
};

/** Below the stop: what those who have the message were told last, and how that stands. */
const Told = ({ order: { operator }, orders }: OperatorStateProps) => {
  const kindOf = useOrderKind();
  return latestTold(orders)
    .filter((told) => told.operator === operator)
    .map((told) => (
      <Col span={24} key={told.orderId}>
        <Typography.Text type="secondary">{kindOf(told)}</Typography.Text>{' '}
        <OperatorState order={told} orders={orders} />
      </Col>
    ));
};

/** Every operator with its latest order; what was sent is not said, an update or a stop is. */
export const OperatorStates = ({ orders, ring }: Pick<OperatorStateProps, 'orders' | 'ring'>) => {
  const words = useWords(operatorWords);
  const kindOf = useOrderKind();
  const nameOf = useOrganisationName();
  if (orders.length === 0) return <Typography.Text type="secondary">{words.none}</Typography.Text>;
  return (
    <ul className="plain lines" aria-label={words.label}>
      {latestByOperator(orders).map((order) => (
        <li key={order.operator}>
          <Row gutter={[16, 4]} align="middle">
            <Col flex="1 1 12em">
              <strong lang="zh-CN">{nameOf(order.operator)}</strong>{' '}
              {order.kind === 'send' ? null : <Typography.Text type="secondary">{kindOf(order)}</Typography.Text>}
            </Col>
            <Col flex="0 1 22em">
              <Flex vertical>
                <OrderSteps order={order} orders={orders} />
              </Flex>
            </Col>
            <Col flex="2 1 16em">
              <OperatorState order={order} orders={orders} ring={ring} />
            </Col>
            <Left order={order} orders={orders} />
            <Before order={order} orders={orders} />
            <Told order={order} orders={orders} />
          </Row>
        </li>
      ))}
    </ul>
  );
};
