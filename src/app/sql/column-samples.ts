import { identifier, type Sql } from "../../base";
import { dimensions } from "../../metrics";

const most = 12; // samples of a column
const sampled: ReadonlySet<string> = new Set([
  ...dimensions,
  "hangup_party",
  "reason_2",
  "status",
  "currency",
  "part",
]);

/** A relation that SQL can read, with its columns. */
export interface Described {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** Some values of the columns that have few, by column: those of the calls, leads and deals that are stored. */
export async function samplesOf(
  sql: Sql,
  tables: readonly Described[],
  signal: AbortSignal,
): Promise<Samples> {
  const found = new Map<string, readonly string[]>();
  for (const { name, columns } of tables.filter((table) =>
    ["calls", "leads", "deals"].includes(table.name),
  )) {
    const asked = columns.filter((column) => column.type === "VARCHAR" && sampled.has(column.name));
    if (asked.length === 0) continue;
    const list = asked.map((column) => `list(DISTINCT ${identifier(column.name)})`).join(", ");
    const table = await sql.query(`SELECT ${list} FROM ${identifier(name)}`, { signal, priority: 9 });
    asked.forEach((column, i) => {
      const values = table.columns[i]?.[0];
      if (!Array.isArray(values)) return;
      const texts = values.filter((value) => typeof value === "string").sort();
      found.set(column.name, [...new Set([...(found.get(column.name) ?? []), ...texts])].slice(0, most));
    });
  }
  return found;
}
/** Values by column. */
export type Samples = ReadonlyMap<string, readonly string[]>;
