import type { ChartTable } from "../../charts";
import { useWords } from "../words";

/** The numbers of a chart, for readers who cannot or would rather not see the picture. */
export function ChartTableView(props: { readonly table: ChartTable; readonly labelledBy: string }) {
  const { f } = useWords();
  const { columns, rows } = props.table;
  const write = (cell: string | number | null, place: number): string => {
    if (typeof cell === "number")
      return props.table.write?.[place]?.(cell) ?? f.number(cell, Math.abs(cell) < 10 ? 3 : 1);
    if (cell !== null && /^\d{4}-\d\d-\d\dT/.test(cell))
      return f.date(cell, cell.endsWith("T00:00:00") ? "day" : "hour");
    return cell ?? "";
  };
  return (
    <div className="scroll chart-table" tabIndex={0} role="region" aria-labelledby={props.labelledBy}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th
                key={column}
                scope="col"
                className={rows.some((row) => typeof row[i] === "number") ? "figure" : undefined}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={columns[j]} className={typeof cell === "number" ? "figure" : undefined}>
                  <bdi>{write(cell, j)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
