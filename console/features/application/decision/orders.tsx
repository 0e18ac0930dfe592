import { millisecondsBetween } from '../../../../lambda/domain/calendar/instant.ts';
import { useNow } from '../../../api/services.tsx';
import type { OrderRow } from '../../../api/types.ts';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { ToneTag } from '../../../case-file/status-tag.tsx';
import { emergencyWords } from '../../../i18n/emergency-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { defineWords } from '../../../i18n/words.ts';
import { isAcknowledged, isStop, isStopped, isToRing } from '../../../orders/operator-progress.ts';
import { OperatorState } from '../../../orders/operator-state.tsx';
import { OrderRemarks, useDuration } from '../../../orders/order-said.tsx';
import { useMay } from '../../../session/me.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { later, nothingMeanwhile } from '../../../ui/later.tsx';
import { decisionWords } from './decision-words.ts';

const { Part: TelephoneOrder } = later(
  async () => (await import('../../../orders/telephone-order.tsx')).TelephoneOrder,
  nothingMeanwhile,
);

/** Words of the table of orders, beside those of its columns. */
const ordersWords = defineWords(
  {
    caption: '下达各运营商的发送指令和叫停指令及其回执',
    kind: '指令',
    haltStands: (asked: number, acknowledged: number) =>
      acknowledged === asked
        ? `${asked} 家运营商均已确认叫停。`
        : `${asked} 家运营商中 ${acknowledged} 家已确认叫停，其余尚未确认。`,
    stoppedByHalt: '已被叫停，不再发送',
    lastReport: (time: string) => `距上次回执 ${time}`,
  },
  {
    caption: 'Orders to send and orders to halt, with what each operator has answered',
    kind: 'Order',
    haltStands: (asked: number, acknowledged: number) =>
      acknowledged === asked
        ? `${asked === 1 ? 'The operator has' : `All ${asked} operators have`} acknowledged the halt.`
        : `${acknowledged} of ${asked} operators have acknowledged the halt.`,
    stoppedByHalt: 'Halted, sends no more',
    lastReport: (time: string) => `last report ${time} ago`,
  },
);

/** An order that is taken but not done says how long it has said nothing. */
const LastReport = ({ row: { acceptedAt, lastReceiptAt } }: { readonly row: OrderRow }) => {
  const words = useWords(ordersWords);
  const time = useDuration();
  const now = useNow(1000);
  const last = lastReceiptAt ?? acceptedAt;
  return last === null ? null : <span className="soft">{words.lastReport(time(millisecondsBetween(last, now)))}</span>;
};

type OrderStandsProps = { readonly row: OrderRow; readonly rows: readonly OrderRow[] };

/** How one order stands among those of its case: one that has been halted is no longer being sent, whatever it last said. */
const OrderStands = ({ row, rows }: OrderStandsProps) => {
  const words = useWords(ordersWords);
  const mayCall = useMay('duty-officer');
  const isOpen = row.status === 'accepted' || row.status === 'started';
  if (isOpen && isStopped(row, rows))
    return (
      <>
        <ToneTag tone="stopped">{words.stoppedByHalt}</ToneTag> <OrderRemarks order={row} />
      </>
    );
  return (
    <>
      <OperatorState order={row} orders={rows} brief /> {isOpen && !isStop(row) ? <LastReport row={row} /> : null}
      {mayCall && isToRing(row, rows) ? <TelephoneOrder order={row} /> : null}
    </>
  );
};

const figures = ['sent', 'delivered', 'failed', 'refused'] as const;
const shown = (count: number | undefined): string => (count === undefined ? '–' : count.toLocaleString('en'));

/** A halt repeats the ceiling of what it stops; it lets nobody send anything. */
const ceilingOf = (row: OrderRow): number | undefined => (isStop(row) ? undefined : (row.volumeCeiling ?? undefined));
const countsOf = (row: OrderRow): OrderRow['counts'] => (isStop(row) ? null : row.counts);

const useOrderColumns = (rows: readonly OrderRow[]): readonly Column<OrderRow>[] => {
  const words = useWords(decisionWords);
  const { orders: kinds } = useWords(emergencyWords);
  const { kind } = useWords(ordersWords);
  const nameOf = useOrganisationName();
  const labels = { sent: words.sent, delivered: words.delivered, failed: words.failed, refused: words.refusedByUsers };
  return [
    {
      key: 'operator',
      title: words.operator,
      names: true,
      render: ({ operator }) => <span lang="zh-CN">{nameOf(operator)}</span>,
    },
    { key: 'kind', title: kind, render: (row) => kinds[row.kind] },
    { key: 'status', title: words.status, render: (row) => <OrderStands row={row} rows={rows} /> },
    {
      key: 'ceiling',
      title: words.ceiling,
      number: true,
      blank: (row) => ceilingOf(row) === undefined,
      render: (row) => shown(ceilingOf(row)),
    },
    ...figures.map((key) => ({
      key,
      title: labels[key],
      number: true,
      blank: (row: OrderRow) => countsOf(row) === null,
      render: (row: OrderRow) => shown(countsOf(row)?.[key]),
    })),
  ];
};

const HaltStands = ({ rows }: { readonly rows: readonly OrderRow[] }) => {
  const words = useWords(ordersWords);
  const halts = rows.filter(isStop);
  if (halts.length === 0) return null;
  return <p role="status">{words.haltStands(halts.length, halts.filter(isAcknowledged).length)}</p>;
};

/** Once it is being sent: how far each operator is, and whether it has stopped where it was told to; latest order first. */
export const Orders = ({ rows }: { readonly rows: readonly OrderRow[] }) => {
  const words = useWords(decisionWords);
  const { caption } = useWords(ordersWords);
  const columns = useOrderColumns(rows);
  if (rows.length === 0) return null;
  const latestFirst = rows.toSorted((left, right) => right.issuedAt.localeCompare(left.issuedAt));
  return (
    <section className="panel" aria-label={words.orders}>
      <h2>{words.orders}</h2>
      <HaltStands rows={rows} />
      <DataTable caption={caption} columns={columns} rows={latestFirst} rowKey={({ orderId }) => orderId} fits />
    </section>
  );
};
