import { AppError } from "../base";
import { readBody, writeBody, type Body } from "./body";
import type { RawBody } from "./types";

const mark = "--! ";
const end = "--!";

/**
 * Reads the body of a SQL fence: the statement itself, as written, after lines of settings that SQL takes for comments
 * (`--! chart: {...}`). A bare `--!` ends the settings where the statement begins like one. Its key is `sql`. Lines
 * that are no settings after all belong to the statement.
 */
export function readSqlBody(source: string): Body {
  const lines = source.split("\n");
  const first = lines.findIndex((line) => !line.startsWith(mark));
  const settings = lines.slice(0, first);
  const statement = lines.slice(lines[first] === end ? first + 1 : first);
  const sql = (from: readonly string[]): string => from.join("\n").replace(/\n$/, "");
  try {
    const body = readBody(settings.map((line) => `${line.slice(mark.length)}\n`).join(""));
    return { raw: { ...body.raw, sql: sql(statement) }, extra: (known) => body.extra(known) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { raw: { sql: sql(lines) }, extra: () => "" };
  }
}

/** The body of a SQL fence with its settings and the lines of settings that this version does not know. */
export function writeSqlBody({ sql, ...settings }: RawBody, extra: string): string {
  const statement = typeof sql === "string" ? sql : "";
  const head = writeBody(settings) + extra;
  const lines =
    head === ""
      ? []
      : head
          .replace(/\n$/, "")
          .split("\n")
          .map((line) => mark + line);
  if (statement.startsWith(end)) lines.push(end);
  if (statement !== "") lines.push(statement);
  return lines.map((line) => `${line}\n`).join("");
}
