import { type ColumnType, type FileKind, type ParamValue, identifier, schema } from "../base";
import { everybody, type People } from "./privacy/people";
import { type Compiled, helpers as h } from "./sql/compiled";

/** Rows of `imp_made` (or `imp_held`) that are calls: neither rejected nor excluded. */
export const sound = `${h.excluded} IS NULL AND ${h.reject} IS NULL`;

/** SQL for how a canonical value is most often written. */
export function asText(value: string, type: ColumnType | undefined): string {
  if (type === "VARCHAR") return value;
  if (type === "VARCHAR[]") return `array_to_string(${value}, '|')`;
  if (type !== "DOUBLE") return `CAST(${value} AS VARCHAR)`;
  return `CASE WHEN ${value} = trunc(${value}) AND abs(${value}) < 1e15 THEN CAST(CAST(${value} AS BIGINT) AS VARCHAR) ELSE CAST(${value} AS VARCHAR) END`;
}

/** The kind as which a file's rows are stored: legs are kept, and calls made from them later. */
export const stored = ({ kind, legs }: Compiled): FileKind => (legs ? "legs" : kind);

/**
 * A SELECT that the host can append: canonical columns, lineage, originals. `changes` replaces or adds expressions;
 * originals are kept where they say more.
 */
export function appendable(
  compiled: Compiled,
  from: string,
  where: string,
  changes: Readonly<Record<string, string>> = {},
): string {
  const given = schema[stored(compiled)]
    .map((column) => column.name)
    .filter(
      (name) => (compiled.columns.includes(name) && !compiled.silent.includes(name)) || name in changes,
    );
  const columns = given.map((name) =>
    changes[name] ? `${changes[name]} AS ${identifier(name)}` : identifier(name),
  );
  const original = (name: string): string => {
    const text = identifier(name);
    const column = compiled.repeats[name];
    if (column === undefined || !given.includes(column)) return text;
    const type = schema[compiled.kind].find((c) => c.name === column)?.type;
    const value = asText(changes[column] ?? identifier(column), type);
    // a number as dialled changes when the phone system's country does
    const said =
      column === "contact_key"
        ? `CASE WHEN ${value} LIKE '+%' THEN ${value} ELSE '' END`
        : `coalesce(${value}, '')`;
    return `CASE WHEN coalesce(${text}, '') <> ${said} THEN coalesce(${text}, '') END AS ${text}`;
  };
  return (
    `SELECT ${columns.join(", ")}, import_id, system_id, src_file, src_row` +
    `${compiled.originals.map((name) => `, ${original(name)}`).join("")} FROM ${from} WHERE ${where}`
  );
}

/** The statement that makes a slice's rows once, with what else `beside` adds; what follows reads them from `imp_made`. */
export const makeRows = (compiled: Compiled, source: string, seen: boolean, beside = ""): string =>
  `CREATE OR REPLACE TEMP TABLE imp_made AS SELECT * EXCLUDE (rec), rec AS src_row, getvariable('imp_import') AS import_id, ` +
  `getvariable('imp_system') AS system_id, getvariable('imp_file') AS src_file${beside} FROM (${compiled.select(source, seen)})`;

/** Codes of a slice without a meaning, with how often they occur; tags whether or not they have one. */
export const unknownCodes = `
SELECT 'direction' AS kind, ${h.rejectValue} AS code, count(*) AS n FROM imp_made WHERE ${h.reject} = 'direction_unknown' AND ${h.excluded} IS NULL GROUP BY ALL
UNION ALL SELECT 'result', result_code, count(*) FROM imp_made WHERE ${sound} AND result = 'unknown' AND result_code IS NOT NULL GROUP BY ALL
UNION ALL SELECT 'disposition', disposition_code, count(*) FROM imp_made WHERE ${sound} AND disposition IS NULL AND disposition_code IS NOT NULL GROUP BY ALL
UNION ALL SELECT 'disposition', code, count(*) FROM (SELECT unnest(tag_codes) AS code, disposition_code AS said FROM imp_made WHERE ${sound}) WHERE code IS DISTINCT FROM said GROUP BY ALL`;

/** Values common to all statements of one file's load. */
export const loadParams = (
  compiled: Compiled,
  ids: {
    readonly importId: string;
    readonly systemId: string;
    readonly file: string;
    readonly secret: string;
    readonly people?: People;
  },
): Readonly<Record<string, ParamValue>> => ({
  ...compiled.params,
  imp_import: ids.importId,
  imp_system: ids.systemId,
  imp_file: ids.file,
  imp_secret: ids.secret,
  imp_people: (ids.people ?? everybody).key,
  imp_own: (ids.people ?? everybody).own,
});
