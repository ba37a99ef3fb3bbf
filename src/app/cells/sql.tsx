import { useWords } from "../words";
import type { CellViewProps } from "./cell-view-props";

/** A statement and the first rows of its result. */
export function SqlView({ cell, output, status }: CellViewProps<"sql">) {
  const { t } = useWords();
  return (
    <div className="sql">
      <pre dir="ltr">{cell.sql}</pre>
      {output ? (
        <div className="scroll" tabIndex={0} role="region" aria-label={cell.name ?? t("sql.result")}>
          <table className="table">
            <thead>
              <tr>
                {output.columns.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {output.first.map((row, i) => (
                <tr key={i}>
                  {row.map((value, j) => (
                    <td key={j}>
                      {value === null
                        ? "–"
                        : typeof value === "object"
                          ? JSON.stringify(value)
                          : String(value)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="quiet">{status.error ? null : t("cell.waiting")}</p>
      )}
    </div>
  );
}
