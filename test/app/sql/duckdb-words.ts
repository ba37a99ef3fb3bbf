import { records, type Sql } from "../../../src/base";

/** Keywords that DuckDB does not reserve and a SELECT has all the same; the others are names of columns as often. */
const inSelects = new Set(
  "asof by cube current exclude filter following grouping_id groups if ignore materialized ordinality over partition percent pivot positional preceding range recursive replace respect rollup rows sets sample ties unbounded unpivot within without".split(
    " ",
  ),
);

/** Functions of the language's own making, which the list of functions leaves out. */
const windows: Readonly<Record<string, readonly [call: string, gives: string, note: string]>> = {
  row_number: ["()", "BIGINT", "The number of the current row within the partition, counting from 1."],
  rank: ["()", "BIGINT", "The rank of the current row, with gaps."],
  dense_rank: ["()", "BIGINT", "The rank of the current row, without gaps."],
  percent_rank: ["()", "DOUBLE", "The relative rank of the current row."],
  cume_dist: ["()", "DOUBLE", "The share of rows at or before the current row."],
  ntile: ["(n)", "BIGINT", "The number of the bucket, of n as equal as possible, that the row falls in."],
  lag: ["(value, offset, default)", "", "The value of the row that many rows before this one."],
  lead: ["(value, offset, default)", "", "The value of the row that many rows after this one."],
  first_value: ["(value)", "", "The value of the first row of the window."],
  last_value: ["(value)", "", "The value of the last row of the window."],
  nth_value: ["(value, n)", "", "The value of the n-th row of the window."],
};

/** Functions that read files or the engine's own state, which SQL cells cannot do. */
const outside =
  /^(__internal|pg_|duckdb_|pragma_|read_|parquet_|sniff_|arrow_scan|disable_|enable_|has_|in_search|current_|test_|write_log|seq_scan|force_|repeat_row|checkpoint|glob$|which_secret|storage_info|icu_|sql_auto|txid|user$|session_user|set_bit$|icu)/;

/** What the SQL editor knows of DuckDB, asked of it. */
export async function duckdbWords(db: Sql): Promise<string> {
  const words = records(
    await db.query("SELECT keyword_name AS word, keyword_category AS kind FROM duckdb_keywords() ORDER BY 1"),
  );
  const types = records(
    await db.query(`SELECT DISTINCT lower(type_name) AS name FROM duckdb_types()
      WHERE database_name = 'system' AND type_name NOT IN ('null', 'list', 'map', 'row', 'struct') ORDER BY 1`),
  ).map(({ name }) => String(name));
  const functions = records(
    await db.query(`
      SELECT function_name AS name, min(function_type) AS kind,
        arg_min(array_to_string(parameters, ', '), (parameters IS NULL, len(parameters) = 0, len(parameters))) AS parameters,
        coalesce(CASE WHEN count(DISTINCT return_type) = 1 THEN any_value(return_type) END, '') AS gives,
        coalesce(any_value(description), '') AS note
      FROM duckdb_functions()
      WHERE function_type IN ('scalar', 'aggregate', 'macro', 'table', 'table_macro')
        AND regexp_full_match(function_name, '[a-z][a-z0-9_]*')
      GROUP BY 1 ORDER BY 1`),
  ).filter(({ name }) => !outside.test(String(name)));
  const keywords = words
    .filter(({ word, kind }) => kind !== "unreserved" || inSelects.has(String(word)))
    .map(({ word }) => String(word))
    .filter((word) => !types.includes(word) && !/^pg_/.test(word));
  const found = functions.map(({ name, kind, parameters, gives, note }): [string, string] => [
    String(name),
    [kind, `(${String(parameters)})`, gives, String(note).replaceAll(/\s+/g, " ").trim()].join("\t"),
  ]);
  const own = Object.entries(windows).map(([name, rest]): [string, string] => [
    name,
    ["window", ...rest].join("\t"),
  ]);
  const all = Object.fromEntries([...found, ...own].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ keywords: keywords.join(" "), types: types.join(" "), functions: all }, null, 2)}\n`;
}
