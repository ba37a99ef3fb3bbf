import { identifier, records, type Cell, type ParamValue, type Sql } from "../../base";
import type { AskOptions, PeopleScope } from "../types";
import { guardedRows, guardedSql, isShownColumn } from "../people/row-guard";
import { cutColumns, rowSource } from "./row-list";
import type { RowSource } from "./row-source";

type Fields = Readonly<Record<string, Cell>>;

/** Everything stored about one call. */
export interface CallDetail {
  readonly fields: Fields;
  /** The source's own columns, as written, by the name they have in the file. */
  readonly original: Fields;
  readonly legs: readonly Fields[];
}

/**
 * One call by its phone system and id: every field, its legs and the original row; null where there is none. Where people
 * are protected, of single calls no more than lists show, and no original row.
 */
export async function callDetail(
  sql: Sql,
  call: { readonly systemId: string; readonly callId: string },
  ask: AskOptions = {},
  people: PeopleScope | null = null,
): Promise<CallDetail | null> {
  const params = { list_system: call.systemId, list_call: call.callId };
  const of = "system_id = getvariable('list_system') AND call_id = getvariable('list_call')";
  const rowsOf = async (text: string): Promise<Record<string, Cell>[]> => {
    if (!people) return records(await sql.query(text, { ...ask, params }));
    const { columns } = await rowSource(sql, { fact: "calls", sql: text, params }, ask);
    const shown = guardedSql(
      text,
      columns.map(({ name }) => name),
      people,
    );
    return records(await sql.query(shown, { ...ask, params })).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => isShownColumn(name))),
    );
  };
  const [row] = await rowsOf(`SELECT * FROM calls_windowed WHERE ${of} LIMIT 1`);
  if (!row) return null;
  const legs = await rowsOf(`SELECT * FROM legs WHERE ${of} ORDER BY started_at, leg_key`);
  const lineage = new Set(["src_file", "src_row"]);
  const isOriginal = (name: string): boolean => name.startsWith("src_") && !lineage.has(name);
  const only = (keep: (name: string) => boolean): Fields =>
    Object.fromEntries(Object.entries(row).filter(([name]) => keep(name)));
  return {
    fields: only((name) => !isOriginal(name)),
    original: Object.fromEntries(
      Object.entries(only(isOriginal)).map(([name, value]) => [name.slice("src_".length), value]),
    ),
    legs,
  };
}

/** All calls of one contact, whatever the notebook's filters; as the policy on people shows single calls. */
export async function contactRows(
  sql: Sql,
  contact: { readonly systemId: string; readonly key: string },
  ask: AskOptions = {},
  people: PeopleScope | null = null,
): Promise<RowSource> {
  const text =
    "SELECT * FROM calls WHERE system_id = getvariable('list_system') AND contact_key = getvariable('list_contact')";
  const params = { list_system: contact.systemId, list_contact: contact.key };
  const rows = await rowSource(sql, { fact: "calls", sql: text, params }, ask);
  return people ? guardedRows(rows, people) : rows;
}

/** The rest of a row that a list shows some columns of: all its source's columns, found by the list's key. */
export async function wholeRow(
  sql: Sql,
  source: RowSource,
  row: Fields,
  ask: AskOptions = {},
): Promise<Fields | null> {
  const params: Record<string, ParamValue> = { ...source.params };
  const conditions = source.key.map((name, i) => {
    const type = source.columns.find((column) => column.name === name)?.type ?? "";
    const value = row[name] ?? null;
    params[`key_${i}`] = typeof value === "object" ? null : value;
    const moment = type.startsWith("TIMESTAMP") || type === "DATE";
    const column = moment ? `epoch_ms(${identifier(name)}::TIMESTAMP)` : identifier(name);
    return `${column} IS NOT DISTINCT FROM getvariable('key_${i}')`;
  });
  const names = source.columns.map(({ name }) => name);
  const picked = [...names, ...cutColumns(source, names)].map(identifier).join(", ");
  const text = `SELECT ${picked} FROM (${source.sql}) AS listed WHERE ${conditions.join(" AND ") || "true"} LIMIT 1`;
  return records(await sql.query(text, { ...ask, params }))[0] ?? null;
}
