import { formatShanghaiSeconds } from '../../../../lambda/domain/calendar/instant.ts';
import type { OrderRow } from '../../../api/types.ts';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { useWords } from '../../../i18n/language.tsx';
import { isStop } from '../../../orders/operator-progress.ts';
import { OperatorState } from '../../../orders/operator-state.tsx';
import { operatorWords } from '../../../orders/operator-words.ts';
import { useOrderKind } from '../../../orders/order-said.tsx';
import { emergencyCaseWords } from './emergency-case-words.ts';

const Time = ({ at }: { readonly at: string | null }) =>
  at === null ? (
    '–'
  ) : (
    <time dateTime={at} className="figure">
      {formatShanghaiSeconds(at).slice(5)}
    </time>
  );

const figures = ['sent', 'delivered', 'failed', 'refused'] as const;

type RowProps = { readonly order: OrderRow; readonly orders: readonly OrderRow[] };

const Row = ({ order, orders }: RowProps) => {
  const words = useWords(emergencyCaseWords);
  const kindOf = useOrderKind();
  const nameOf = useOrganisationName();
  const counts = isStop(order) ? null : order.counts;
  return (
    <tr>
      <th scope="row" data-label={words.operator} lang="zh-CN">
        {nameOf(order.operator)}
      </th>
      <td data-label={words.kind}>{kindOf(order)}</td>
      <td data-label={words.state}>
        <OperatorState order={order} orders={orders} brief />
      </td>
      <td data-label={words.issued}>
        <Time at={order.issuedAt} />
      </td>
      <td data-label={words.accepted} className={order.acceptedAt === null ? 'blank' : ''}>
        <Time at={order.acceptedAt} />
      </td>
      <td data-label={words.finished} className={order.finishedAt === null ? 'blank' : ''}>
        <Time at={order.finishedAt} />
      </td>
      {figures.map((key) => (
        <td key={key} data-label={words[key]} className={counts === null ? 'number blank' : 'number'}>
          {counts === null ? '–' : counts[key].toLocaleString('en')}
        </td>
      ))}
    </tr>
  );
};

/** Every order of the case with its times (Beijing) and counts, the latest first. */
export const Orders = ({ orders }: { readonly orders: readonly OrderRow[] }) => {
  const words = useWords(emergencyCaseWords);
  const { none } = useWords(operatorWords);
  const latestFirst = orders.toSorted((left, right) => right.issuedAt.localeCompare(left.issuedAt));
  if (orders.length === 0) return <p>{none}</p>;
  const titles = [words.operator, words.kind, words.state, words.issued, words.accepted, words.finished];
  const numbers = figures.map((key) => words[key]);
  return (
    <>
      <div className="table-frame orders">
        <table className="rows">
          <caption className="visually-hidden">{words.ordersCaption}</caption>
          <thead>
            <tr>
              {titles.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              {numbers.map((title) => (
                <th key={title} scope="col" className="number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {latestFirst.map((order) => (
              <Row key={order.orderId} order={order} orders={orders} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="field-note">{words.timesNote}</p>
    </>
  );
};
