import { buildVersion } from "../../src/engine/build-version";
import type { PeopleGuard } from "../../src/engine/people-guard";
import { defaultParams, factViews, type Filters, type Scope } from "../../src/metrics";
import { openDuckDb, type TestDuckDb } from "../duckdb";
import { dataset, segment, stateOf } from "../engine/states";

/** Who works here. Quirinius is alone from seven to half past, on Sundays, and in the queue *vip*. */
export const names = ["Quirinius Vexelbrook", "Oda Zwetschge", "Ada Eins", "Ben Zwei", "Cem Drei", "Dana Vier", "Ela Fuenf"]; // prettier-ignore
const [solo = ""] = names;

export interface Row {
  readonly name: string;
  readonly at: string;
  readonly queue: string;
  readonly talk: number;
}

/** Two weeks: Monday to Friday with everybody, Sunday with one; two of them have very few calls. */
export const rows: readonly Row[] = (() => {
  const all: Row[] = [];
  for (const day of [2, 3, 4, 5, 6, 9, 10, 11, 12, 13]) {
    const date = `2026-11-${String(day).padStart(2, "0")}`;
    for (const [i, name] of names.slice(0, 6).entries())
      for (const hour of ["09", "10", "11"])
        all.push({
          name,
          at: `${date} ${hour}:0${i}:00`,
          queue: i % 2 === 0 ? "sales" : "support",
          talk: 100 + i,
        });
    all.push({ name: solo, at: `${date} 07:10:00`, queue: "support", talk: 4711 });
    all.push({ name: solo, at: `${date} 10:30:00`, queue: "vip", talk: 2718 });
  }
  for (const date of ["2026-11-08", "2026-11-15"])
    all.push({ name: solo, at: `${date} 09:00:00`, queue: "sales", talk: 1618 });
  all.push({ name: names[6] ?? "", at: "2026-11-04 09:40:00", queue: "sales", talk: 3141 });
  return all;
})();

const columns = ["call_id", "agent_id", "started_local", "started_at", "talk_s", "hold_s", "wrap_s", "disposition", "recording_ref", "queue", "src_note", "direction", "result", "resolved", "is_test", "contact_key", "system_id", "import_id", "src_file", "src_row"]; // prettier-ignore

/** A database that shows these calls as a policy lets it; `kept` is how the import kept people. */
export async function knownPeople(
  guard: Omit<PeopleGuard, "key" | "weekStart"> | null,
  kept: "named" | "dropped" = "named",
  log: readonly Row[] = rows,
): Promise<TestDuckDb> {
  const values = log
    .map(
      ({ name, at, queue, talk }, i) =>
        `('id${i}', ${kept === "named" ? `'${name}'` : "NULL"}, TIMESTAMP '${at}', '${queue}', ${talk}::DOUBLE, '${kept === "named" ? name : ""}', '+4930${1000 + i}')`,
    )
    .join(", ");
  const db = await openDuckDb([
    "ATTACH ':memory:' AS a",
    `CREATE TABLE a.calls AS SELECT call_id, agent_id::VARCHAR AS agent_id, started_local, started_local AS started_at, talk_s,
       0.0::DOUBLE AS hold_s, 0.0::DOUBLE AS wrap_s, CASE WHEN talk_s > 1000 THEN 'deal_closed' ELSE 'not_interested' END AS disposition,
       'rec/' || n || '.wav' AS recording_ref, queue, n || ' took it' AS src_note, 'inbound' AS direction, 'answered' AS result,
       talk_s > 1000 AS resolved, false AS is_test, contact AS contact_key, 's' AS system_id, 'i' AS import_id, n || '.csv' AS src_file, 1 AS src_row
     FROM (VALUES ${values}) t(call_id, agent_id, started_local, queue, talk_s, n, contact)`,
  ]);
  const state = stateOf({ datasets: [dataset("i")], segments: [segment("a", ["i"], { columns })] });
  await buildVersion(db, state, (id) => id, factViews, guard && { ...guard, key: "k", weekStart: 1 });
  return db;
}

/** A scope of whole local days (or times) of November 2026. */
export const within = (from: string, to: string, filters: Filters = {}, crowd = 5): Scope => ({
  period: { from: `2026-11-${from}`, to: `2026-11-${to}` },
  compare: null,
  filters,
  params: defaultParams,
  calendars: null,
  people: { crowd, least: 5, weekStart: 1 },
});

/** Whether a value of any shape has a text or a number in it. */
export const holds = (value: unknown, what: string | number): boolean =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part)).includes(
    String(what),
  );
