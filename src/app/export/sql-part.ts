import type { CellOf, OutputOf } from "../../notebook";
import { plainTable } from "./plain-table";
import type { Words } from "../words";
import type { Redact } from "./redact";
import { still } from "./still";

/**
 * A statement, its chart where one is drawn on the page, and the first rows of its result, which on the page is a grid
 * that draws only what is in sight.
 */
export function sqlPart(
  { t, f }: Words,
  cell: CellOf<"sql">,
  output: OutputOf<"sql"> | null,
  place: Element | null,
  redact: Redact | null,
): Element {
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
  const figure = cell.chart === null ? null : place?.querySelector(".chart");
  if (figure) part.append(still(figure, redact));
  if (output && output.rows > output.first.length) {
    const note = document.createElement("p");
    note.className = "small quiet";
    note.textContent = t("export.first_rows", {
      n: f.number(output.first.length),
      all: f.number(output.rows),
    });
    part.append(note);
  }
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
