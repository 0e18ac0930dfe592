import type { OrderRow } from '../../../api/types.ts';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { emergencyWords } from '../../../i18n/emergency-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { isAcknowledged, isStop } from '../../../orders/operator-progress.ts';
import { decisionWords } from './decision-words.ts';
import { OrderStands } from './order-summary.tsx';
import { ordersWords } from './orders-words.ts';

const figures = ['sent', 'delivered', 'failed', 'refused'] as const;
const shown = (count: number | undefined): string => (count === undefined ? '–' : count.toLocaleString('en'));

const Line = ({ row, rows }: { readonly row: OrderRow; readonly rows: readonly OrderRow[] }) => {
  const words = useWords(decisionWords);
  const { orders: kinds } = useWords(emergencyWords);
  const { kind: kindTitle } = useWords(ordersWords);
  const nameOf = useOrganisationName();
  const labels = { sent: words.sent, delivered: words.delivered, failed: words.failed, refused: words.refusedByUsers };
  // A halt repeats the ceiling of what it stops; it lets nobody send anything.
  const ceiling = isStop(row) ? undefined : (row.volumeCeiling ?? undefined);
  const counts = isStop(row) ? null : row.counts;
  return (
    <tr>
      <th scope="row" data-label={words.operator} lang="zh-CN">
        {nameOf(row.operator)}
      </th>
      <td data-label={kindTitle}>{kinds[row.kind]}</td>
      <td data-label={words.status}>
        <OrderStands row={row} rows={rows} />
      </td>
      <td data-label={words.ceiling} className={ceiling === undefined ? 'number blank' : 'number'}>
        {shown(ceiling)}
      </td>
      {figures.map((key) => (
        <td key={key} data-label={labels[key]} className={counts === null ? 'number blank' : 'number'}>
          {shown(counts?.[key])}
        </td>
      ))}
    </tr>
  );
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
  const { kind, caption } = useWords(ordersWords);
  if (rows.length === 0) return null;
  const titles = [words.operator, kind, words.status];
  const numbers = [words.ceiling, words.sent, words.delivered, words.failed, words.refusedByUsers];
  const latestFirst = rows.toSorted((left, right) => right.issuedAt.localeCompare(left.issuedAt));
  return (
    <section className="panel" aria-label={words.orders}>
      <h2>{words.orders}</h2>
      <HaltStands rows={rows} />
      <div className="table-frame orders">
        <table className="rows">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {titles.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {numbers.map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {latestFirst.map((row) => (
              <Line key={row.orderId} row={row} rows={rows} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
