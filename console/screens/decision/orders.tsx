import type { OrderRow } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { useOrganisationName } from '../../parts/organisations.ts';
import { OverCeiling } from '../../parts/over-ceiling.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { decisionWords } from './words.ts';

const figures = ['sent', 'delivered', 'failed', 'refused'] as const;

const Line = ({ row }: { readonly row: OrderRow }) => {
  const words = useWords(decisionWords);
  const nameOf = useOrganisationName();
  const labels = { sent: words.sent, delivered: words.delivered, failed: words.failed, refused: words.refusedByUsers };
  return (
    <tr>
      <th scope="row" data-label={words.operator} lang="zh-CN">
        {nameOf(row.operator)}
      </th>
      <td data-label={words.status}>
        <StatusTag of="order" status={row.status} /> <OverCeiling order={row} />
      </td>
      <td data-label={words.ceiling} className="number">
        {row.volumeCeiling === null ? '–' : row.volumeCeiling.toLocaleString('en')}
      </td>
      {figures.map((key) => (
        <td key={key} data-label={labels[key]} className="number">
          {row.counts === null ? '–' : row.counts[key].toLocaleString('en')}
        </td>
      ))}
    </tr>
  );
};

/** Once it is being sent: how far each operator is. */
export const Orders = ({ rows }: { readonly rows: readonly OrderRow[] }) => {
  const words = useWords(decisionWords);
  if (rows.length === 0) return null;
  const heads = [
    words.operator,
    words.status,
    words.ceiling,
    words.sent,
    words.delivered,
    words.failed,
    words.refusedByUsers,
  ];
  return (
    <section className="panel" aria-label={words.orders}>
      <h2>{words.orders}</h2>
      <table className="rows">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.orderId} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
