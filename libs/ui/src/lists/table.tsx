import { type ReactNode, useId } from 'react';

interface TableProps {
  caption: ReactNode;
  columns: { text: string; numeric?: boolean }[];
  /** The first cell of a row is its heading. */
  rows: { key: string; cells: ReactNode[] }[];
  /** Wide tables scroll in a region of their own that the keyboard reaches. */
  width?: 'narrow' | 'wide';
}

/** A region that scrolls has to take the focus, or the keyboard cannot scroll it. */
const reachable = { tabIndex: 0 };

export function Table({ caption, columns, rows, width = 'narrow' }: TableProps) {
  const captionId = useId();
  const table = (
    <table className={`table table-${width}`}>
      <caption id={captionId}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ text, numeric }) => (
            <th key={text} scope="col" className={numeric ? 'numeric' : undefined}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [heading, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{heading}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]?.text} className={columns[index + 1]?.numeric ? 'numeric' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (width === 'narrow') return table;
  return (
    <section className="table-scroll" aria-labelledby={captionId} {...reachable}>
      {table}
    </section>
  );
}
