import type { ApplicationCase, OrderRow } from '../../../api/types.ts';
import { Moment } from '../../../case-file/deadline.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { ToneTag } from '../../../case-file/status-tag.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { OrderRemarks, OrderTag } from '../../../orders/order-said.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { applicationWords, hasStopped, stoppingOf } from './detail-words.ts';

type LineProps = { readonly order: OrderRow; readonly orders: readonly OrderRow[] };

const Status = ({ order, orders }: LineProps) => {
  const words = useWords(applicationWords);
  const stopping = stoppingOf(order);
  if (stopping !== null)
    return <ToneTag tone={stopping === 'asked' ? 'waiting' : 'stopped'}>{words.stoppings[stopping]}</ToneTag>;
  return (
    <>
      {hasStopped(order, orders) ? <ToneTag tone="stopped">{words.stopped}</ToneTag> : <OrderTag order={order} />}{' '}
      <OrderRemarks order={order} />
    </>
  );
};

/** What it sent; a stop sends nothing. */
const Result = ({ order: { status, counts } }: Pick<LineProps, 'order'>) => {
  const words = useWords(applicationWords);
  if (counts !== null) return words.counted(counts.sent, counts.delivered, counts.failed, counts.refused);
  return status === 'suppressed' ? words.notOrdered : words.noReceipt;
};

const isStop = (order: OrderRow): boolean => stoppingOf(order) !== null;

const useOrderColumns = (orders: readonly OrderRow[]): readonly Column<OrderRow>[] => {
  const words = useWords(applicationWords);
  const nameOf = useOrganisationName();
  return [
    {
      key: 'operator',
      title: words.operator,
      width: '24%',
      names: true,
      render: ({ operator, kind }) => (
        <>
          <span lang="zh-CN">{nameOf(operator)}</span>
          {kind === 'send' ? null : ` · ${words.kinds[kind]}`}
        </>
      ),
    },
    {
      key: 'status',
      title: words.status,
      width: '15%',
      render: (order) => <Status order={order} orders={orders} />,
    },
    {
      key: 'ceiling',
      title: words.ceiling,
      width: '16%',
      blank: isStop,
      render: (order) => (isStop(order) || order.volumeCeiling === null ? '' : words.phones(order.volumeCeiling)),
    },
    {
      key: 'sent',
      title: words.sent,
      width: '28%',
      blank: isStop,
      render: (order) => (isStop(order) ? '' : <Result order={order} />),
    },
    {
      key: 'lastReceipt',
      title: words.lastReceipt,
      width: '17%',
      render: ({ lastReceiptAt }) => (lastReceiptAt === null ? '' : <Moment at={lastReceiptAt} zoned={false} />),
    },
  ];
};

/** What each operator was told to send, and what it reports. */
export const Orders = ({ found: { orders } }: { readonly found: ApplicationCase }) => {
  const words = useWords(applicationWords);
  const columns = useOrderColumns(orders);
  if (orders.length === 0) return null;
  return (
    <section className="panel">
      <h2>{words.orders}</h2>
      <DataTable caption={words.orders} columns={columns} rows={orders} rowKey={({ orderId }) => orderId} />
    </section>
  );
};
