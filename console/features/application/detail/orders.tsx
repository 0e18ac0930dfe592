import type { ApplicationCase, OrderRow } from '../../../api/types.ts';
import { Moment } from '../../../case-file/deadline.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { OverCeiling, StatusTag, ToneTag } from '../../../case-file/status-tag.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { applicationWords, hasStopped, stoppingOf } from './detail-words.ts';

type LineProps = { readonly order: OrderRow; readonly orders: readonly OrderRow[] };

const Status = ({ order, orders }: LineProps) => {
  const words = useWords(applicationWords);
  const stopping = stoppingOf(order);
  if (stopping !== null)
    return <ToneTag tone={stopping === 'asked' ? 'waiting' : 'stopped'}>{words.stoppings[stopping]}</ToneTag>;
  return (
    <>
      {hasStopped(order, orders) ? (
        <ToneTag tone="stopped">{words.stopped}</ToneTag>
      ) : (
        <StatusTag of="order" status={order.status} />
      )}{' '}
      <OverCeiling order={order} />
    </>
  );
};

/** What it sent; a stop sends nothing. */
const Result = ({ order: { status, counts } }: Pick<LineProps, 'order'>) => {
  const words = useWords(applicationWords);
  if (counts !== null) return words.counted(counts.sent, counts.delivered, counts.failed, counts.refused);
  return status === 'suppressed' ? words.notOrdered : words.noReceipt;
};

const Line = ({ order, orders }: LineProps) => {
  const words = useWords(applicationWords);
  const nameOf = useOrganisationName();
  const isStop = stoppingOf(order) !== null;
  return (
    <tr>
      <th scope="row" data-label={words.operator}>
        <span lang="zh-CN">{nameOf(order.operator)}</span>
        {order.kind === 'send' ? null : ` · ${words.kinds[order.kind]}`}
      </th>
      <td data-label={words.status}>
        <Status order={order} orders={orders} />
      </td>
      <td data-label={words.ceiling} className={isStop ? 'blank' : ''}>
        {isStop || order.volumeCeiling === null ? '' : words.phones(order.volumeCeiling)}
      </td>
      <td data-label={words.sent} className={isStop ? 'blank' : ''}>
        {isStop ? '' : <Result order={order} />}
      </td>
      <td data-label={words.lastReceipt}>{order.lastReceiptAt === null ? '' : <Moment at={order.lastReceiptAt} />}</td>
    </tr>
  );
};

const columns = [
  { name: 'operator', width: '24%' },
  { name: 'status', width: '13%' },
  { name: 'ceiling', width: '17%' },
  { name: 'sent', width: '29%' },
  { name: 'lastReceipt', width: '17%' },
] as const;

/** What each operator was told to send, and what it reports. */
export const Orders = ({ found: { orders } }: { readonly found: ApplicationCase }) => {
  const words = useWords(applicationWords);
  if (orders.length === 0) return null;
  return (
    <section className="panel">
      <h2>{words.orders}</h2>
      <div className="table-frame">
        <table className="rows">
          <caption className="visually-hidden">{words.orders}</caption>
          <thead>
            <tr>
              {columns.map(({ name, width }) => (
                <th key={name} scope="col" style={{ width }}>
                  {words[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <Line key={order.orderId} order={order} orders={orders} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
