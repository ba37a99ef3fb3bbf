import type { DuckDBConnection, JS } from "@duckdb/node-api";
import type { Cell, Params, Sql } from "../../src/base";
import { setting } from "../../src/engine/variables";

const cell = (value: JS): Cell => {
  if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string")
    return value;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.getTime();
  if (Array.isArray(value)) return value.map(cell);
  throw new TypeError(`no cell: ${typeof value}`);
};

/** Sets the variables that a statement reads. */
export async function setVariables(connection: DuckDBConnection, params: Params): Promise<void> {
  for (const [name, value] of Object.entries(params)) {
    const { sql, values } = setting(name, value);
    await connection.run(sql, [...values]);
  }
}

/** Native DuckDB behind the product's port, so that the product's layers ask it what they ask the browser's. */
export function nativeSql(connection: DuckDBConnection): Sql {
  const set = new Map<string, string>();
  return {
    async query(sql, { params = {} } = {}) {
      const changed = Object.entries(params).filter(
        ([name, value]) => set.get(name) !== JSON.stringify(value),
      );
      await setVariables(connection, Object.fromEntries(changed));
      for (const [name, value] of changed) set.set(name, JSON.stringify(value));
      const answer = await connection.runAndReadAll(sql);
      const columns = answer.getColumnsJS().map((column) => column.map(cell));
      return {
        names: answer.columnNames(),
        types: answer.columnTypes().map(String),
        columns,
        rowCount: answer.currentRowCount,
      };
    },
  };
}
