import type { OrderRow } from '../../../api/types.ts';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { emergencyWords } from '../../../i18n/emergency-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { isAcknowledged, isStop } from '../../../orders/operator-progress.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { decisionWords } from './decision-words.ts';
import { OrderStands } from './order-summary.tsx';
import { ordersWords } from './orders-words.ts';

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
