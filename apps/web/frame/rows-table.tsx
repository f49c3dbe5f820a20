import type { ReactNode } from 'react';

interface RowsTableProps {
  readonly label: string;
  /** The first column's cells head their rows. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string | number; readonly cells: readonly ReactNode[] }[];
}

/** A table that becomes cards where it is narrow: each cell then says its column itself. Roles are written out, for `display` loses them. */
export const RowsTable = ({ label, columns, rows }: RowsTableProps) => (
  <div className="scroll" tabIndex={0} role="region" aria-label={label}>
    <table className="rows cards" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells: [head, ...cells] }) => (
          <tr key={key} role="row">
            <th role="rowheader" scope="row">
              {head}
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]} role="cell" data-label={columns[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
