import { AppError } from "../base";
import { failure } from "./failure";

/** What DuckDB says of an error beside its words. */
interface Facts {
  readonly exception_type?: string;
  readonly exception_message?: string;
  readonly position?: string;
}

function factsOf(error: unknown): Facts | null {
  const text = error instanceof Error ? error.message : String(error);
  if (!text.startsWith("{")) return null;
  try {
    return JSON.parse(text) as Facts;
  } catch {
    return null;
  }
}

/** DuckDB's parser counts characters and the rest of it bytes of UTF-8; everything else here counts UTF-16 units. */
const unitsOf = (sql: string, { exception_type: type, position }: Facts): number =>
  type === "Parser" || type === "Syntax"
    ? [...sql].slice(0, Number(position)).join("").length
    : new TextDecoder().decode(new TextEncoder().encode(sql).subarray(0, Number(position))).length;

const caret = /^LINE (\d+): (.*)\n( *)\^/gm;

/** The place that a message points at with a caret under an excerpt of its line; -1 where it does not. */
export function caretPosition(message: string, sql: string): number {
  const found = [...message.matchAll(caret)].at(-1);
  if (!found) return -1;
  const [, number = "", excerpt = "", spaces = ""] = found;
  const lines = sql.split("\n");
  const line = lines[Number(number) - 1];
  if (line === undefined) return -1;
  const start = lines.slice(0, Number(number) - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const column = spaces.length - `LINE ${number}: `.length;
  const cutBefore = excerpt.startsWith("...") && !line.startsWith(excerpt.slice(0, 6));
  const shown = (cutBefore ? excerpt.slice(3) : excerpt).replace(/\.\.\.$/, "");
  const at = cutBefore ? line.indexOf(shown) : 0;
  if (at < 0) return -1;
  return Math.min(start + at + Math.max(0, column - (cutBefore ? 3 : 0)), sql.length);
}

/**
 * DuckDB's error as an AppError whose `position` (UTF-16 units from the start of `sql`, -1 where unknown), `type` and
 * `said` (its words without the excerpt) say where and what.
 */
export function locatedFailure(error: unknown, sql: string): AppError {
  const plain = failure(error);
  const facts = factsOf(error);
  const text = error instanceof Error ? error.message : String(error);
  const position =
    facts?.position === undefined
      ? caretPosition(facts?.exception_message ?? text, sql)
      : unitsOf(sql, facts);
  const type = facts?.exception_type ?? /^(\w[\w ]*?) Error: /.exec(text)?.[1] ?? "";
  const said = (facts?.exception_message ?? text).replace(/\n+LINE \d+:[\s\S]*$/, "");
  return new AppError(plain.code, { ...plain.params, said, position, type }, { cause: error });
}
