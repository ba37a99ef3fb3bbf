import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { kinds, records, schema } from "../../src/base";
import { buildVersion } from "../../src/engine/build-version";
import type { PeopleGuard } from "../../src/engine/people-guard";
import { openDuckDb, type TestDuckDb } from "../duckdb";
import { dataset, segment, stateOf } from "./states";

const names = ["Quirinius Vexelbrook", "Oda Zwetschge", "Ada", "Ben", "Cem", "Dana"];
let db: TestDuckDb;

/** Six people from nine to noon; Quirinius alone at seven, and on the Sunday. */
const rows = [
  ...names.flatMap((name, i) =>
    [9, 10, 11].map((hour) => ({
      name,
      at: `2026-11-04 ${String(hour).padStart(2, "0")}:0${i}:00`,
      talk: 100 + i,
    })),
  ),
  { name: names[0], at: "2026-11-04 07:10:00", talk: 4711 },
  { name: names[0], at: "2026-11-08 09:00:00", talk: 815 },
  { name: "P-0123ABCD", at: "2026-11-04 09:30:00", talk: 50 },
];
const values = rows
  .map(
    ({ name = "", at, talk }, i) =>
      `('id${i}', '${name}', TIMESTAMP '${at}', ${talk}::DOUBLE, 'appointment_scheduled', 'rec/${name}.wav', 'q', '${name} took it')`,
  )
  .join(", ");
const columns = ["call_id", "agent_id", "started_local", "started_at", "talk_s", "disposition", "recording_ref", "queue", "src_note", "direction", "result", "system_id", "import_id", "src_file", "src_row"]; // prettier-ignore

beforeEach(async () => {
  db = await openDuckDb([
    "ATTACH ':memory:' AS a",
    `CREATE TABLE a.calls AS SELECT call_id, agent_id, started_local, started_local AS started_at, talk_s, disposition, recording_ref,
       queue, src_note, 'inbound' AS direction, 'answered' AS result, 's' AS system_id, 'i' AS import_id, 'of ' || agent_id || '.csv' AS src_file, 7 AS src_row
     FROM (VALUES ${values}) t(call_id, agent_id, started_local, talk_s, disposition, recording_ref, queue, src_note)
     UNION ALL SELECT 'lost', NULL, TIMESTAMP '2026-11-04 07:20:00', TIMESTAMP '2026-11-04 07:20:00', NULL, NULL, NULL, 'q', NULL, 'inbound', 'abandoned', 's', 'i', 'f.csv', 8`,
    "ATTACH ':memory:' AS t",
    `CREATE TABLE t.agent_time AS SELECT '${names[1]}' AS agent_id, DATE '2026-11-04' AS work_date, 3600.0::DOUBLE AS staffed_s, 's' AS system_id, 'i' AS import_id, 'f' AS src_file, 1 AS src_row`,
  ]);
});
afterEach(() => db.close());

const guard = (patch: Partial<PeopleGuard> = {}): PeopleGuard => ({
  level: "pseudonyms",
  least: 5,
  own: names[1] ?? null,
  key: "k",
  weekStart: 1,
  typed: false,
  ...patch,
});
const show = (of: PeopleGuard | null): Promise<void> =>
  buildVersion(
    db,
    stateOf({
      datasets: [dataset("i")],
      segments: [
        segment("a", ["i"], { columns }),
        segment("t", ["i"], {
          kind: "agent_time",
          columns: ["agent_id", "work_date", "staffed_s", "system_id", "import_id", "src_file", "src_row"],
        }),
      ],
    }),
    (id) => id,
    [{ name: "whole", sql: "SELECT * FROM calls_windowed" }],
    of,
  );
const texts = async (relations: readonly string[]): Promise<string> => {
  const all = [];
  for (const relation of relations) all.push(records(await db.query(`SELECT * FROM ${relation}`)));
  return JSON.stringify(all);
};
const everywhere = [...kinds, "calls_windowed", "leads_windowed", "deals_linked", "surveys_linked", "calls_replaced", "coverage", "whole"]; // prettier-ignore
const agents = async (): Promise<unknown[]> => [
  ...((await db.query("SELECT DISTINCT agent_id FROM calls WHERE agent_id IS NOT NULL ORDER BY 1"))
    .columns[0] ?? []),
];

test("by name, the relations show what is kept", async () => {
  await show(null);
  expect((await texts(["calls"])).includes("Quirinius Vexelbrook took it")).toBe(true); // the checks below can see what is there
  expect(await agents()).toHaveLength(7);
});

describe.each(["pseudonyms", "own_only", "teams_only"] as const)("%s", (level) => {
  test.each([true, false])("no relation names anybody else, typed %s", async (typed) => {
    await show(guard({ level, typed }));
    const text = await texts(everywhere);
    for (const name of names.filter((each) => each !== names[1] || typed || level !== "own_only"))
      expect([name, text.includes(name)]).toEqual([name, false]);
    expect([".wav", "src_note"].filter((each) => text.includes(each))).toEqual([]);
  });

  test("every relation keeps its columns and their types", async () => {
    await show(guard({ level, typed: true }));
    for (const kind of kinds) {
      const { columns: found } = await db.query(`SELECT column_name, column_type FROM (DESCRIBE ${kind})`);
      for (const { name, type } of schema[kind])
        expect([kind, name, found[1]?.[found[0]?.indexOf(name) ?? -1]]).toEqual([kind, name, type]);
    }
  });

  test("SQL finds nothing that the one alone at seven could be judged by", async () => {
    await show(guard({ level, typed: true }));
    const seven =
      "started_local >= TIMESTAMP '2026-11-04 07:00' AND started_local < TIMESTAMP '2026-11-04 07:30'";
    const [row] = records(
      await db.query(`SELECT count(*) FILTER (WHERE result = 'answered') AS answered, count(talk_s) AS talked, count(disposition) AS coded,
        count(*) FILTER (WHERE result = 'abandoned') AS lost FROM calls WHERE ${seven}`),
    );
    expect(row).toEqual({ answered: 0, talked: 0, coded: 0, lost: 1 });
    expect((await texts(everywhere)).includes("4711")).toBe(false);
    const [all] = records(await db.query("SELECT sum(talk_s) AS s, count(*) AS n FROM calls"));
    expect(all).toEqual({ s: null, n: rows.length + 1 }); // no total, so nothing to take others' shares from
  });

  test("of a day on which one person worked SQL sees the week", async () => {
    await show(guard({ level, typed: true }));
    const days = await db.query("SELECT DISTINCT started_local::DATE::VARCHAR FROM calls ORDER BY 1");
    expect(days.columns[0]).toEqual(["2026-11-02", "2026-11-04"]);
  });
});

test("pseudonyms stay what they are, are the same for the same person, and are no hash of the name alone", async () => {
  await show(guard());
  const first = await agents();
  expect(first).toHaveLength(7);
  expect(first).toContain("P-0123ABCD");
  for (const code of first) expect(code).toMatch(/^P-[0-9A-F]{8}$/);
});

test("one's own name is shown as written, and nobody else's calls by any", async () => {
  await show(guard({ level: "own_only" }));
  expect(await agents()).toEqual([names[1]]);
  await expect(db.query("SELECT count(*) AS n FROM calls WHERE agent_id IS NULL")).resolves.toMatchObject({
    columns: [[rows.length + 1 - 3]],
  });
});

test("hours of single people are gone where only teams are shown", async () => {
  await show(guard({ level: "teams_only" }));
  expect((await db.query("FROM agent_time")).rowCount).toBe(0);
});

test("the policy counts people without naming them", async () => {
  await show(guard({ level: "teams_only" }));
  const crew = await db.query(
    "SELECT count(DISTINCT crew)::INTEGER AS n FROM calls_crew WHERE started_local::DATE = DATE '2026-11-04'",
  );
  expect(crew.columns[0]).toEqual([7]);
});
