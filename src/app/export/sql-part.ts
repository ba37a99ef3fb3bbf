import type { CellOf, OutputOf } from "../../notebook";
import { plainTable } from "./plain-table";
import type { Redact } from "./redact";

/** A statement and the first rows of its result, which on the page is a grid that draws only what is in sight. */
export function sqlPart(cell: CellOf<"sql">, output: OutputOf<"sql"> | null, redact: Redact | null): Element {
  const part = document.createElement("section");
  part.className = "cell cell-sql";
  const hidden = (text: string, loose: boolean): string => redact?.(text, loose) ?? text;
  if (cell.name !== null) {
    const name = document.createElement("h3");
    name.textContent = hidden(cell.name, false);
    part.append(name);
  }
  const statement = document.createElement("pre");
  statement.dir = "ltr";
  statement.textContent = hidden(cell.sql, false);
  part.append(statement);
  if (output)
    part.append(
      plainTable(
        output.columns.map(({ name }) => name),
        output.first.map((row) =>
          row.map((value) =>
            value === null
              ? "–"
              : typeof value === "object"
                ? hidden(JSON.stringify(value), true)
                : typeof value === "string"
                  ? hidden(value, true)
                  : String(value),
          ),
        ),
      ),
    );
  return part;
}
