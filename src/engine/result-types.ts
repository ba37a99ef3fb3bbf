import { identifier } from "../base";
import type { SqlColumn, SqlPageRequest } from "./sandbox-types";

/** Types that arrive on the page as they are; all others are shown as text. */
const plainType =
  /^(VARCHAR|BOOLEAN|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\)|DATE|TIME|TIMESTAMP(_S|_MS|_NS| WITH TIME ZONE)?|"NULL")$/;
const plainList = /^(VARCHAR|BOOLEAN|INTEGER|BIGINT|DOUBLE|FLOAT)\[\]$/;
const isNumber = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/;

/** Whether a column's values are numbers. */
export const isNumeric = ({ type }: SqlColumn): boolean => isNumber.test(type);
/** Whether a column's values are text. */
export const isText = ({ type }: SqlColumn): boolean => type === "VARCHAR";

/** A SELECT list of a result's columns as the page shows them. */
export const shownList = (columns: readonly SqlColumn[]): string =>
  columns
    .map(({ name, type }) => {
      const column = identifier(name);
      return plainType.test(type) || plainList.test(type) ? column : `${column}::VARCHAR AS ${column}`;
    })
    .join(", ");

/** A SELECT list of a result's columns as text, but for numbers and truths where they are wanted. */
export const writtenList = (columns: readonly SqlColumn[], keep: (column: SqlColumn) => boolean): string =>
  columns
    .map((column) => {
      const name = identifier(column.name);
      return keep(column) ? name : `${name}::VARCHAR AS ${name}`;
    })
    .join(", ");

type Order = Pick<SqlPageRequest, "sort" | "filters">;

/**
 * SQL that narrows and sorts a result, called `t`, as a page asks, with the texts looked for as variables. Nothing to
 * sort by leaves the rows as they are stored, which is as they came.
 */
export function orderSql(
  columns: readonly SqlColumn[],
  { sort, filters }: Order,
): { readonly where: string; readonly by: string; readonly params: Readonly<Record<string, string>> } {
  const known = (name: string): boolean => columns.some((column) => column.name === name);
  const asked = filters.filter(({ column, text }) => known(column) && text !== "");
  const conditions = asked.map(
    ({ column }, i) => `contains(lower(t.${identifier(column)}::VARCHAR), lower(getvariable('find_${i}')))`,
  );
  const keys = sort
    .filter(({ column }) => known(column))
    .map(({ column, descending }) => `t.${identifier(column)} ${descending ? "DESC" : "ASC"} NULLS LAST`);
  return {
    where: conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`,
    by: keys.length === 0 ? "" : ` ORDER BY ${[...keys, "t.rowid"].join(", ")}`,
    params: Object.fromEntries(asked.map(({ text }, i) => [`find_${i}`, text])),
  };
}
