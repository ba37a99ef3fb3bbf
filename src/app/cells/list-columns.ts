import type { ListOutput } from "../../notebook";

const inner = new Set(["system_id", "call_id"]);

/** The columns of a list that are shown, each with its place in the rows: those that say something of somebody. */
export const shownColumns = (
  { columns, rows }: Pick<ListOutput, "columns" | "rows">,
  hidden: ReadonlySet<string>,
): readonly { readonly name: string; readonly type: string; readonly i: number }[] =>
  columns.flatMap((column, i) =>
    inner.has(column.name) || hidden.has(column.name) || rows.every((row) => row[i] === null)
      ? []
      : [{ ...column, i }],
  );
