import type { Notebook } from "./types";

/** SQL that a notebook brings along. */
export interface Query {
  readonly id: string;
  readonly name: string | null;
  readonly sql: string;
}

/** The SQL of a notebook's cells, in their order: what a stranger's notebook says before it runs. */
export const queriesOf = ({ cells }: Notebook): readonly Query[] =>
  cells.flatMap((cell) => {
    const sql: unknown = "sql" in cell ? cell.sql : null;
    return typeof sql === "string" ? [{ id: cell.id, name: cell.name, sql }] : [];
  });
