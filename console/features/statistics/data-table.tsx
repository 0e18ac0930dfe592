export type Cell = string | number | null;

type DataTableProps = {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly Cell[])[];
};

const shown = (cell: Cell): string =>
  cell === null ? '–' : typeof cell === 'number' ? cell.toLocaleString('en', { maximumFractionDigits: 1 }) : cell;

/** Figures as a plain table. */
export const DataTable = ({ caption, heads, rows }: DataTableProps) => (
  <div className="table-frame">
    <table className="rows figures">
      <caption className="visually-hidden">{caption}</caption>
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
        {rows.map(([name = '', ...cells]) => (
          <tr key={`${name}${cells.join(' ')}`}>
            <th scope="row" data-label={heads[0]}>
              {shown(name)}
            </th>
            {cells.map((cell, at) => (
              <td key={heads[at + 1]} data-label={heads[at + 1]} className="number">
                {shown(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
