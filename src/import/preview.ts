import { type Cell, type ParamValue, type Sql, type Table, identifier, schema } from "../base";
import { columnInFile } from "./column-in-file";
import { isLeftOut, shapeFault } from "./formats/record-shape";
import { dateTargets } from "./map/date-targets";
import { doubtsOf } from "./map/doubts";
import { completed, propose } from "./map/propose";
import { valuesOf } from "./map/values-of";
import { keyTable, makeKeyTable } from "./privacy/mask";
import { everybody, type People } from "./privacy/people";
import { redacted } from "./privacy/redact";
import { compile } from "./sql/compile";
import { helpers as h } from "./sql/compiled";
import { sampleSource } from "./sql/source";
import type { Inspection, Mapping, Preview, Reject } from "./types";

const ofType = (type: string): ReadonlySet<string> =>
  new Set(
    Object.values(schema).flatMap((columns) => columns.flatMap((c) => (c.type === type ? [c.name] : []))),
  );
const timestamps = ofType("TIMESTAMP");
const dates = ofType("DATE");

const shown = (name: string, cell: Cell): string | number | boolean | null => {
  if (cell === null) return null;
  if (timestamps.has(name) && typeof cell === "number") return new Date(cell).toISOString().slice(0, 19);
  if (dates.has(name) && typeof cell === "number") return new Date(cell).toISOString().slice(0, 10);
  return Array.isArray(cell) ? cell.join(", ") : (cell as string | number | boolean);
};

/** The mapping of another profile for the same file, when the user chooses one. */
export const remap = (inspection: Inspection, profileId: string): Mapping => ({
  ...propose(profileId, inspection.header, inspection.sample),
  ...(inspection.doubts.some((doubt) => doubt.code === "id_not_unique") ? { idIsUnique: false } : {}),
});

/** A corrected mapping with what the file tells about it: units of durations, meanings of codes. */
export const complete = ({ header, sample }: Inspection, mapping: Mapping): Mapping =>
  completed(mapping, header, sample);

/** Reads the sample with a mapping through the same SQL as the import. */
export async function preview(
  sql: Sql,
  inspection: Inspection,
  given: Mapping,
  people: People = everybody,
): Promise<Preview> {
  const { header, sample, file } = inspection;
  const mapping = completed(given, header, sample);
  const compiled = await compile(header, mapping, sample);
  const lists = header.map((_, i): [string, ParamValue] => [
    `imp_c${i}`,
    sample.map((record) => record[i] ?? ""),
  ]);
  const params = {
    ...Object.fromEntries(lists),
    ...compiled.params,
    imp_secret: "preview",
    imp_people: people.key,
    imp_own: people.own,
  };
  const { changes } = redacted({ from: "", where: "", changes: {} }, compiled, people);
  const shownAs = Object.entries(changes).map(([name, value]) => `${value} AS ${identifier(name)}`);
  const stored = shownAs.length === 0 ? "*" : `* REPLACE (${shownAs.join(", ")})`;
  await sql.query(makeKeyTable, { params });
  const table: Table =
    sample.length === 0
      ? { names: [], types: [], columns: [], rowCount: 0 }
      : await sql.query(
          `SELECT ${stored} FROM (${compiled.select(sampleSource(header.length))}) ORDER BY rec`,
          {
            params,
          },
        );
  await sql.query(`DROP TABLE ${keyTable}`);
  const column = (name: string): readonly Cell[] => table.columns[table.names.indexOf(name)] ?? [];
  const record = (row: number): number => Number(column("rec")[row] ?? row + 1);
  // SQL sees every record at full width; the import refuses ragged ones before
  const shapes = sample.map((fields) => {
    const fault = shapeFault(fields, header.length, compiled.needed);
    return fault === "too_many_fields" && compiled.ragged ? null : fault;
  });
  const shape = (row: number) => shapes[record(row) - 1] ?? null;
  const reject = (row: number): Cell => shape(row) ?? column(h.reject)[row] ?? null;
  const counts = (row: number): boolean => !isLeftOut(shape(row)) && column(h.excluded)[row] === null;
  const records = Array.from({ length: table.rowCount }, (_, row) => row);
  const good = records.filter((row) => counts(row) && reject(row) === null);
  const columns = compiled.columns.filter(
    (name) => name === "result" || records.some((row) => (column(name)[row] ?? null) !== null),
  );
  const problems = records
    .filter((row) => counts(row) && reject(row) !== null)
    .map((row): Reject => {
      const text = (name: string): string | null => {
        const cell = column(name)[row] ?? null;
        return cell === null ? null : String(cell);
      };
      // lines are exact in the import; in the sample a record is taken as a line
      const line = inspection.dialect.headerRecord + 1 + record(row);
      const ragged = shape(row) !== null;
      const at = ragged ? null : text(h.rejectColumn);
      return {
        file: file.name,
        line,
        record: record(row),
        column: at === null ? null : columnInFile(mapping, at),
        value:
          ragged && (mapping.dropped.length > 0 || mapping.masked?.length || people.policy !== "named")
            ? ""
            : ragged
              ? (sample[record(row) - 1] ?? []).join(inspection.dialect.delimiter)
              : (text(h.rejectValue) ?? ""),
        reason: String(reject(row)),
      };
    });
  const starts = dateTargets(mapping.kind);
  const start = mapping.columns.find(({ target }) => starts.includes(target));
  const written = start ? valuesOf(header, sample, start.sources) : [];
  const local =
    compiled.kind === "calls"
      ? "started_local"
      : compiled.kind === "leads"
        ? "created_local"
        : (start?.target ?? "");
  // the example that tells most: a day over 12, else the first
  const telling =
    good.find((row) => /^\D*(1[3-9]|2\d|3[01])\D/.test(written[record(row) - 1] ?? "")) ?? good[0];
  const iso = telling === undefined ? null : shown(local, column(local)[telling] ?? null);
  return {
    columns,
    rows: good.map((row) => columns.map((name) => shown(name, column(name)[row] ?? null))),
    dateExample:
      telling === undefined || iso === null
        ? null
        : { written: written[record(telling) - 1] ?? "", iso: String(iso) },
    problems,
    doubts: doubtsOf(header, sample, mapping),
  };
}
