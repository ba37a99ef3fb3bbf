import { identifier } from "../../base";
import type { SqlTables } from "../../engine";
import type { SqlOutput } from "../../notebook";
import type { GridSource, GridStats } from "../grid/grid-source";
import { isNumeric } from "../grid/grid-text";

/** The result of a SQL cell as a grid asks for it. Rows that came with the result need no sandbox. */
export function resultSource(tables: SqlTables, output: SqlOutput): GridSource {
  const { columns, rows, first, recipe } = output;
  const whole = first.length >= rows;
  return {
    columns,
    rows,
    first,
    page: (request, signal) => {
      const plain = request.sort.length === 0 && request.filters.length === 0;
      return plain && (whole || request.to <= first.length)
        ? Promise.resolve({ rows: first.slice(request.from, request.to), total: rows })
        : tables.page(recipe, request, signal);
    },
    export: (format, order) => tables.export(recipe, format, order),
    stats: (column, signal) => statsOf(tables, output, column, signal),
  };
}

/** Asked of the result as one more statement that reads it. */
async function statsOf(
  tables: SqlTables,
  { recipe, columns }: SqlOutput,
  column: string,
  signal?: AbortSignal,
): Promise<GridStats> {
  const last = recipe.steps.at(-1);
  if (!last) throw new Error("a result without a statement");
  const name = identifier(column);
  const numeric = isNumeric(columns.find((one) => one.name === column)?.type ?? "");
  const statement = `SELECT count(*) - count(${name}) AS nulls, count(DISTINCT ${name}) AS many, min(${name}) AS low,
    max(${name}) AS high, ${numeric ? `avg(${name})::DOUBLE` : "NULL"} AS mean FROM result_of_cell`;
  const step = {
    key: `stats ${column} ${last.key}`,
    owner: `${last.owner} stats`,
    name: null,
    statement,
    params: {},
    reads: { result_of_cell: last.key },
    relations: [],
  };
  const { first } = await tables.make({ ...recipe, steps: [...recipe.steps, step] }, signal);
  const [nulls, distinct, low, high, mean] = first[0] ?? [];
  return {
    nulls: Number(nulls ?? 0),
    distinct: Number(distinct ?? 0),
    low: low ?? null,
    high: high ?? null,
    mean: typeof mean === "number" ? mean : null,
  };
}
