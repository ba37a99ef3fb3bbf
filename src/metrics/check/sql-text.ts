import { literal, type Params, type ParamValue } from "../../base";
import { withUsedFlags } from "../facts/calls";
import { contactDay, fromShared } from "../shared-contacts";
import { listTables } from "./list-tables";

/** A common table expression: its name and its SELECT. */
export type Cte = readonly [name: string, sql: string];

const names: Readonly<Record<string, string>> = { from_0: "period_from", to_0: "period_to" };
const nameOf = (name: string): string => names[name] ?? name;

function valueText(name: string, value: ParamValue): string {
  if (value === null) return "NULL";
  if (typeof value === "string")
    return name in names ? `TIMESTAMP ${literal(value.replace("T", " "))}` : literal(value);
  if (typeof value === "number") return `${value}::DOUBLE`;
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date)
    return `TIMESTAMP ${literal(value.toISOString().slice(0, 19).replace("T", " "))}`;
  if (Array.isArray(value)) {
    const list = value as readonly string[];
    return list.length === 0 ? "[]::VARCHAR[]" : `[${list.map(literal).join(", ")}]`;
  }
  const entries = Object.entries(value as Readonly<Record<string, number>>);
  return `MAP {${entries.map(([key, of]) => `${literal(key)}: ${of}::DOUBLE`).join(", ")}}`;
}

/** Lines without the indentation that they share, with `by` instead. */
export function indented(sql: string, by: string): string {
  const lines = sql.split("\n").map((line) => line.trimEnd());
  while (lines[0] === "") lines.shift();
  while (lines.at(-1) === "") lines.pop();
  const depth = (line: string): number => line.length - line.trimStart().length;
  const rest = lines.slice(1).filter((line) => line !== "");
  const least = rest.length > 0 ? Math.min(...rest.map(depth)) : 0;
  const own = Math.min(least, depth(lines[0] ?? "") || least);
  return lines
    .map((line, i) => by + (i === 0 ? line.trimStart() : line.slice(own)))
    .join("\n")
    .trimEnd();
}

/** Who calls too often to be one person, asked anew where the text reads it. */
const sharedCte: Cte = [
  "shared_contacts",
  `SELECT ${contactDay} AS contact_day FROM calls
WHERE direction = 'inbound' AND NOT is_test AND contact_key IS NOT NULL
  AND started_local >= getvariable('from_0')::TIMESTAMP AND started_local < getvariable('to_0')::TIMESTAMP
GROUP BY contact_day HAVING count(*) > getvariable('shared_calls_per_day')`,
];

/**
 * One SELECT that stands by itself: what the metrics' SQL reads from variables is written into a first common table
 * expression, so that a person sees and can change it. `shared_contacts` is asked, not written.
 */
export function selfContained(own: readonly Cte[], select: string, params: Params): string {
  const rest = [...own.map(([, sql]) => withUsedFlags(sql, "")), select].join("\n");
  const body = own.map(([name, sql]): Cte => [name, withUsedFlags(sql, rest)]);
  const tables = listTables(body.map(([, sql]) => sql).join("\n"), params);
  const shared = body.some(([, sql]) => sql.includes(fromShared));
  const ctes = [...(shared ? [sharedCte] : []), ...tables.ctes, ...body];
  const inline = (sql: string): string =>
    tables
      .replace(sql)
      .replaceAll(fromShared, `coalesce(${contactDay} IN (SELECT contact_day FROM shared_contacts), false)`)
      .replaceAll(/CAST\(getvariable\('([a-z_0-9]+)'\) AS VARCHAR\[\]\)/g, "getvariable('$1')")
      .replaceAll(/getvariable\('(from|to)_0'\)::TIMESTAMP/g, "getvariable('$1_0')")
      .replaceAll(
        /getvariable\('([a-z_0-9]+)'\)/g,
        (_, name: string) => `(SELECT ${nameOf(name)} FROM params)`,
      );
  const written = Object.entries(params).filter(
    ([name]) => name !== "shared_contacts" && !tables.columns.has(name),
  );
  const given = written.map(([name, value]) => `  ${valueText(name, value)} AS ${nameOf(name)}`).join(",\n");
  const parts = [
    ...(written.length > 0 ? [`params AS (SELECT\n${given}\n)`] : []),
    ...ctes.map(([name, sql]) => `${name} AS (\n${indented(inline(sql), "  ")}\n)`),
  ];
  return `WITH ${parts.join(",\n")}\n${indented(inline(select), "")}`;
}
