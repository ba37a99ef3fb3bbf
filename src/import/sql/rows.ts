import { type Column, type Kind, schema } from "../../base";
import type { Mapping, Profile } from "../types";
import { Written } from "./columns";
import { type Compiled, helpers as h } from "./compiled";
import { writtenTimestamp } from "./instant";
import { seconds } from "./seconds";
import { codes, contactKey, truth } from "./text";
import { type ZoneRules, oddityAtLocal, offsetAtLocal, offsetAtUtc } from "./zone";

const dealStatuses =
  "CASE WHEN lower(x) IN ('won', 'closed won', 'closedwon', 'deal_closed') THEN 'won' WHEN lower(x) IN ('lost', 'closed lost', 'closedlost') THEN 'lost' ELSE 'open' END";

/** Compiles a mapping of leads, deals, surveys, spend or agent time: each column read by its type. */
export function compileRows(
  header: readonly string[],
  mapping: Mapping,
  context: {
    readonly profile: Profile | undefined;
    readonly rules: ZoneRules;
    readonly sample: readonly (readonly string[])[];
  },
): Compiled {
  const written = new Written(header, mapping, context.profile, context.sample);
  const { rules } = context;
  const local = mapping.clock === "local";
  const verbatim = new Set<number>();
  const shift = (at: string, offset: string, sign: string): string =>
    `make_timestamp(epoch_us(${at}) ${sign} 1000000 * CAST((${offset}) AS BIGINT))`;
  const second = (at: string): string => `(epoch_us(${at}) // 1000000)`;
  const toUtc = (wall: string): string =>
    local ? shift(wall, offsetAtLocal(second(wall), rules), "-") : wall;

  const read = (column: Column): string => {
    const text = written.of(column.name);
    if (column.name === "contact_key") return contactKey(text);
    if (column.name === "status") return dealStatuses.replaceAll("x", text);
    if (column.unit === "local") {
      const at = written.of(column.name.replace("_local", "_at"));
      const wall = writtenTimestamp(at, mapping);
      const derived = local
        ? shift(toUtc(wall), offsetAtUtc(second(toUtc(wall)), rules), "+")
        : shift(wall, offsetAtUtc(second(wall), rules), "+");
      return written.has(column.name) ? `coalesce(TRY_CAST(${text} AS TIMESTAMP), ${derived})` : derived;
    }
    if (column.unit === "s")
      return `CASE WHEN ${seconds(text, written.unit(column.name))} >= 0 THEN ${seconds(text, written.unit(column.name))} END`;
    switch (column.type) {
      case "TIMESTAMP":
        return toUtc(writtenTimestamp(text, mapping));
      case "DATE":
        return `CAST(${writtenTimestamp(text, mapping)} AS DATE)`;
      case "DOUBLE":
        return `coalesce(TRY_CAST(${text} AS DOUBLE), TRY_CAST(replace(${text}, ',', '.') AS DOUBLE))`;
      case "INTEGER":
      case "BIGINT":
        return `TRY_CAST(${text} AS ${column.type})`;
      case "BOOLEAN":
        return truth(text);
      case "VARCHAR[]":
        return codes(text);
      case "VARCHAR": {
        const index = written.plain(column.name);
        if (index !== null) verbatim.add(index);
        return text;
      }
    }
  };

  const canonical = schema[mapping.kind as Kind];
  const columns = canonical.map((column) => `${read(column)} AS ${column.name}`);
  const required = canonical.filter(
    (column) => column.required && column.unit !== "local" && column.name !== "status",
  );
  const firstMissing = (value: (column: Column) => string): string =>
    required.length
      ? `CASE ${required.map((column) => `WHEN ${column.name} IS NULL THEN ${value(column)}`).join(" ")} END`
      : "NULL";
  const raws = required.map((column) => `${written.of(column.name)} AS "_text_${column.name}"`);
  const originals = written.columns.originals(mapping, verbatim);
  const started = canonical.find((column) => column.unit === "utc" && column.required);
  const wall = started ? writtenTimestamp(written.of(started.name), mapping) : "NULL::TIMESTAMP";
  const used = written.columns.used;

  return {
    kind: mapping.kind,
    select: (source) => `
WITH raw AS (${source}),
typed AS (SELECT rec, ${[...columns, ...raws, ...originals.map((column) => column.sql)].join(", ")}, ${wall} AS ${h.wall} FROM raw)
SELECT * EXCLUDE (${[h.wall, ...required.map((column) => `"_text_${column.name}"`)].join(", ")}),
  ${firstMissing((column) => `CASE WHEN "_text_${column.name}" IS NULL THEN 'value_missing' ELSE '${column.type === "VARCHAR" ? "value_missing" : column.type === "DOUBLE" ? "number_unreadable" : "date_impossible"}' END`)} AS ${h.reject},
  ${firstMissing((column) => `'${column.name}'`)} AS ${h.rejectColumn}, ${firstMissing((column) => `"_text_${column.name}"`)} AS ${h.rejectValue},
  NULL::VARCHAR AS ${h.excluded}, ${local && started ? `coalesce(${oddityAtLocal(second(h.wall), rules)}, 0)` : "0"} AS ${h.twice},
  NULL::VARCHAR AS ${h.key}, NULL::VARCHAR AS ${h.parent}, ${h.wall}
FROM typed`,
    params: { imp_date: mapping.assumedDate },
    columns: canonical.map((column) => column.name),
    originals: originals.map((column) => column.name),
    repeats: written.repeats(
      Object.fromEntries(
        canonical.filter(({ type }) => !local || type !== "TIMESTAMP").map(({ name }) => [name, name]),
      ),
    ),
    unused: header.filter((_, i) => !used.has(i)),
    local: false,
    elapsed: [],
    counted: false,
    needed: Math.max(0, ...used) + 1,
    ragged: false,
  };
}
