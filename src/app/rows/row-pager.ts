import type { Cell, Sql } from "../../base";
import { countRows, rowPage, type RowQuery, type RowSource } from "../../metrics";
import { Pager } from "./pager";

export type Row = Readonly<Record<string, Cell>>;
export type RowPager = Pager<Row>;

/** The rows of a source as a query orders and narrows them. */
export const rowPager = (sql: Sql, source: RowSource, query: RowQuery): RowPager =>
  new Pager<Row>({
    count: (signal) => countRows(sql, source, query, { signal }),
    load: (part, signal) => rowPage(sql, source, query, part, { signal }),
  });
