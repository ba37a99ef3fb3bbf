import { SQLDialect } from "@codemirror/lang-sql";
import words from "./duckdb-words.json";

/** A function that a SELECT may call. */
export interface SqlFunction {
  readonly name: string;
  readonly kind: string; // scalar, aggregate, window, macro, table, table_macro
  readonly call: string; // "(part, timestamp)"
  readonly gives: string; // a type, or empty where it depends
  /** In DuckDB's own words, English. */
  readonly note: string;
}

/** DuckDB's functions, as this build's engine lists them. */
export const sqlFunctions: readonly SqlFunction[] = Object.entries(words.functions).map(([name, line]) => {
  const [kind = "", call = "", gives = "", note = ""] = line.split("\t");
  return { name, kind, call, gives, note };
});

/** DuckDB's keywords. */
export const sqlKeywords: readonly string[] = words.keywords.split(" ");

const own = "metric"; // Dialbook's, beside DuckDB's

/** SQL as DuckDB speaks it, with parameters as `$name`. */
export const duckdbDialect = SQLDialect.define({
  keywords: words.keywords,
  types: words.types,
  builtin: [...sqlFunctions.map(({ name }) => name), own].join(" "),
  specialVar: "$?",
  caseInsensitiveIdentifiers: true,
});
