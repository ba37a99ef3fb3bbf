import { literal, type Params } from "../../base";
import { closesListSql, hoursListSql } from "../facts/calendar-times";
import { openTimesSql } from "../facts/open-calls";

interface ListTable {
  readonly name: string;
  /** The relation over lists in variables that it stands for. */
  readonly of: string;
  readonly columns: readonly (readonly [name: string, type: "VARCHAR" | "TIMESTAMP" | "DATE"])[];
}

const tables: readonly ListTable[] = [
  {
    name: "opening_times",
    of: openTimesSql,
    columns: [
      ["open_queue", "VARCHAR"],
      ["open_from", "TIMESTAMP"],
      ["open_to", "TIMESTAMP"],
    ],
  },
  {
    name: "opening_hours",
    of: hoursListSql,
    columns: [
      ["hours_queue", "VARCHAR"],
      ["hours_from", "TIMESTAMP"],
      ["hours_to", "TIMESTAMP"],
      ["hours_due", "TIMESTAMP"],
    ],
  },
  {
    name: "working_days",
    of: closesListSql,
    columns: [
      ["close_queue", "VARCHAR"],
      ["close_date", "DATE"],
      ["close_at", "TIMESTAMP"],
    ],
  },
];

const columnsOf = ({ columns }: ListTable): string => columns.map(([name]) => name).join(", ");

/** Opening hours that travel as parallel lists, written as a table of values that a person can read. */
export function listTables(body: string, params: Params) {
  const used = tables.filter(({ of }) => body.includes(of));
  const ctes = used.map((table): readonly [string, string] => {
    const lists = table.columns.map(([name, type]) =>
      ((params[name] ?? []) as readonly string[]).map((text) =>
        type === "VARCHAR" ? literal(text) : `${type} ${literal(text.replace("T", " "))}`,
      ),
    );
    const rows = (lists[0] ?? []).map((_, i) => `  (${lists.map((list) => list[i] ?? "NULL").join(", ")})`);
    const empty = `SELECT ${table.columns.map(([name, type]) => `NULL::${type} AS ${name}`).join(", ")} WHERE false`;
    const filled = `SELECT * FROM (VALUES\n${rows.join(",\n")}\n) AS times(${columnsOf(table)})`;
    return [table.name, rows.length === 0 ? empty : filled];
  });
  const columns = new Set(used.flatMap((table) => table.columns.map(([name]) => name)));
  const replace = (sql: string): string =>
    used.reduce((text, table) => text.replaceAll(table.of, `(SELECT * FROM ${table.name})`), sql);
  return { ctes, replace, columns };
}
