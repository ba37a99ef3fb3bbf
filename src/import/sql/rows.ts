import { type Column, schema } from "../../base";
import { valuesOf } from "../map/values-of";
import type { Mapping, Profile } from "../types";
import { amount, currencyIn, currencyOfHeader, decimalMark } from "./amounts";
import { codeLists, meaningOf } from "./code-tables";
import { footerSql } from "../formats/footer";
import { instants, walls } from "./clock";
import { Written } from "./columns";
import { type Compiled, helpers as h } from "./compiled";
import { dealStatus } from "./deal-status";
import { dateText, writtenTimestamp } from "./instant";
import { outOf, score } from "./scores";
import { peopleIn } from "../privacy/people-columns";
import { unusedColumns } from "./used-columns";
import { hiddenSource } from "./hidden-source";
import { seconds } from "./seconds";
import { codes, contactKey, truth } from "./text";
import { type ZoneRules, oddityAtLocal } from "./zone";

/** Compiles a mapping of anything but calls: each column read by its type, and ids made where a file has none. */
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
  const deciding = new Written(header, mapping, context.profile, context.sample, "deciding");
  const { rules } = context;
  const local = mapping.clock === "local";
  const canonical = schema[mapping.kind];
  const verbatim = new Set<number>();
  const sources = (name: string): readonly string[] =>
    mapping.columns.find((column) => column.target === name)?.sources ?? [];
  const hidden = [...mapping.dropped, ...(mapping.masked ?? [])].map((name) => header.indexOf(name));
  const second = (at: string): string => `(epoch_us(${at}) // 1000000)`;

  const read = (column: Column): string => {
    const text = `w_${column.name}`;
    if (column.unit === "local") {
      const derived = `${column.name.replace("_local", "_at")}_local`;
      return written.has(column.name) ? `coalesce(TRY_CAST(${text} AS TIMESTAMP), ${derived})` : derived;
    }
    if (column.unit === "s") {
      const duration = seconds(text, written.unit(column.name));
      return `CASE WHEN ${duration} >= 0 THEN ${duration} END`;
    }
    switch (column.name) {
      case "contact_key":
        return contactKey(text);
      case "email":
        return `CASE WHEN contains(${text}, '@') THEN lower(${text}) END`;
      case "status":
        return `coalesce(${meaningOf("result", text)}, ${dealStatus(text)})`;
      case "amount": {
        const values = valuesOf(header, context.sample, sources("amount"));
        return amount(text, decimalMark(values));
      }
      case "currency": {
        const otherwise = mapping.currency ?? sources("amount").map(currencyOfHeader).find(Boolean) ?? null;
        const fixed = otherwise !== null && /^[A-Z]{3}$/.test(otherwise) ? `'${otherwise}'` : "NULL";
        return `coalesce(${currencyIn(text)}, ${currencyIn("w_amount")}, ${fixed})`;
      }
      case "score":
        return score(text);
      case "scale_min":
        return `coalesce(TRY_CAST(${text} AS DOUBLE), CASE WHEN ${outOf("w_score")} IS NOT NULL THEN 1 END, ${mapping.scale?.min ?? "NULL"}::DOUBLE)`;
      case "scale_max":
        return `coalesce(TRY_CAST(${text} AS DOUBLE), ${outOf("w_score")}, ${mapping.scale?.max ?? "NULL"}::DOUBLE)`;
    }
    switch (column.type) {
      case "TIMESTAMP":
        return `${column.name}_at`;
      case "DATE":
        return `CAST(${column.name}_wall AS DATE)`;
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

  const made = canonical.find((column) => column.madeOf);
  const counted = made !== undefined && !written.has(made.name);
  const dates = canonical.filter((column) => ["TIMESTAMP", "DATE"].includes(column.type) && column.unit !== "local"); // prettier-ignore
  const moments = dates.filter(({ type }) => type === "TIMESTAMP").map(({ name }) => name);
  // each step is a relation of its own: the tree of a zone's offsets over an expression would repeat it at every branch
  const instant = moments.length ? instants("valued", moments, local, rules) : { ctes: "", name: "valued" };
  const base = canonical.find(({ unit }) => unit === "local")?.name.replace("_local", "_at");
  const wall = base ? walls(instant.name, base, local, rules) : { ctes: "", name: instant.name };
  const steps = [instant.ctes, wall.ctes].filter(Boolean).map((ctes) => `${ctes},\n`).join(""); // prettier-ignore
  // a masked number is read as written and masked when it has its one writing, so that it meets that of the calls
  const maskedContact = deciding.readBy("contact_key").some((name) => mapping.masked?.includes(name));
  const below = ({ name, type }: Column): boolean =>
    type === "BOOLEAN" || (maskedContact && name === "contact_key");
  const texts = canonical.map(
    (column) => `${(below(column) ? deciding : written).of(column.name)} AS w_${column.name}`,
  );
  const columns = canonical.map((column) => `${read(column)} AS ${column.name}`);
  const originals = written.columns.originals(mapping, verbatim);
  const carried = originals.map((column) => `, ${column.source}`).join("");
  const started = canonical.find((column) => column.unit === "utc" && column.required);
  const used = new Set(written.columns.used);

  const required = canonical.filter(
    (c) =>
      c.required &&
      c.unit !== "local" &&
      c.name !== "status" &&
      c.name !== "period_end" &&
      (!c.madeOf || written.has(c.name)),
  );
  const firstMissing = (value: (column: Column) => string): string =>
    required.length
      ? `CASE ${required.map((column) => `WHEN ${column.name} IS NULL THEN ${value(column)}`).join(" ")} END`
      : "NULL";
  const missing = required.map((column) => `${column.name} IS NULL`).join(" OR ") || "false";
  const key = made
    ? `md5(concat_ws('|', getvariable('imp_secret'), ${(made.madeOf ?? []).map((name) => `coalesce(CAST(${name} AS VARCHAR), '')`).join(", ")}))`
    : "NULL::VARCHAR";
  const said = ["w_first", ...required.map(({ name }) => `"_text_${name}"`)];
  // what follows from other columns
  const settled: Readonly<Record<string, string>> = {
    ...(mapping.kind === "deals" ? { closed_on: "CASE WHEN status <> 'open' THEN closed_on END" } : {}),
    ...(mapping.kind === "spend" ? { period_end: "coalesce(period_end, period_start)" } : {}),
    ...(mapping.kind === "surveys"
      ? { score: "CASE WHEN score BETWEEN coalesce(scale_min, score) AND coalesce(scale_max, score) THEN score END" }
      : {}),
  }; // prettier-ignore
  const replaced = Object.entries(settled).map(([name, sql]) => `${sql} AS ${name}`);
  const ids = (seen: boolean): string => {
    if (!made) return "";
    const nth = `row_number() OVER (PARTITION BY ${h.key} ORDER BY rec) + ${seen ? "coalesce(seen.n, 0)" : "0"}`;
    return ` REPLACE (coalesce(${made.name}, 'x' || md5(${h.key} || '|' || CAST(${counted ? nth : "rec"} AS VARCHAR))) AS ${made.name})`;
  };

  return {
    kind: mapping.kind,
    select: (source, seen = false) => `
WITH raw AS (${hiddenSource(source, header, mapping, hidden)}),
texts AS (SELECT rec${carried}, c0 AS w_first, ${texts.join(", ")} FROM raw),
dated AS (SELECT *, ${dates.length ? dates.map(({ name }) => `${dateText(`w_${name}`)} AS d_${name}`).join(", ") : "0 AS d_none"} FROM texts),
valued AS (SELECT *, ${dates.length ? dates.map(({ name }) => `${writtenTimestamp(`d_${name}`, mapping)} AS ${name}_wall`).join(", ") : "0 AS no_wall"} FROM dated),
${steps}typed AS (SELECT t.rec, ${[...columns, ...required.map(({ name }) => `${maskedContact && name === "contact_key" ? `CASE WHEN w_${name} IS NOT NULL THEN '…' END` : `w_${name}`} AS "_text_${name}"`), ...originals.map((column) => column.sql)].join(", ")}, w_first,
  ${started ? `${started.name}_wall` : "NULL::TIMESTAMP"} AS ${h.wall} FROM ${wall.name} t),
settled AS (SELECT *${replaced.length ? ` REPLACE (${replaced.join(", ")})` : ""} FROM typed),
keyed AS (SELECT *, ${key} AS ${h.key} FROM settled)
SELECT keyed.* EXCLUDE (${[h.wall, "w_first", h.key, ...required.map((column) => `"_text_${column.name}"`)].join(", ")})${ids(seen)},
  ${firstMissing((column) => `CASE WHEN "_text_${column.name}" IS NULL THEN 'value_missing' ELSE '${column.type === "VARCHAR" ? "value_missing" : column.type === "DOUBLE" ? "number_unreadable" : "date_impossible"}' END`)} AS ${h.reject},
  ${firstMissing((column) => `'${column.name}'`)} AS ${h.rejectColumn}, ${firstMissing((column) => `"_text_${column.name}"`)} AS ${h.rejectValue},
  CASE WHEN ${missing} THEN coalesce(${said.map(footerSql).join(", ")}) END AS ${h.excluded},
  ${local && started ? `coalesce(${oddityAtLocal(second(h.wall), rules)}, 0)` : "0"} AS ${h.twice},
  ${h.key}, ${h.wall}
FROM keyed${seen ? ` LEFT JOIN imp_seen seen ON seen.h = hash(${h.key})` : ""}`,
    params: { imp_date: mapping.assumedDate, ...codeLists("result", mapping.results) },
    columns: canonical.map((column) => column.name),
    silent: [],
    originals: originals.map((column) => column.name),
    repeats: written.repeats(
      Object.fromEntries(
        canonical.filter(({ type }) => !local || type !== "TIMESTAMP").map(({ name }) => [name, name]),
      ),
    ),
    unused: unusedColumns(header, context.sample, mapping).filter((name) => !mapping.dropped.includes(name)),
    people: peopleIn(header, context.sample, mapping),
    local: false,
    elapsed: [],
    counted,
    reads: Object.fromEntries(canonical.map(({ name }) => [name, written.readBy(name)])),
    maskedContact,
    legs: false,
    needed: Math.max(0, ...used) + 1,
    ragged: false,
  };
}
