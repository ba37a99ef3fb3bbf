import { afterEach, expect, it } from "vitest";
import { openSandbox, type Sandbox, type SqlRecipe, type SqlExportFormat } from "../../src/engine";
import { openStore } from "../../src/store";
import { open, type Workspace } from "../engine/import-files";

const name = "Quirinius Vexelbrook";
let boxes: Sandbox[] = [];
afterEach(() => {
  for (const box of boxes) box.close();
  boxes = [];
});

const log = new File(
  [
    "call_id,started_at,ended_at,direction,contact_key,result,agent_id,talk_s\n",
    ...Array.from(
      { length: 20 },
      (_, i) =>
        `c${i},2024-01-0${1 + (i % 5)} 07:00:00,2024-01-0${1 + (i % 5)} 07:10:00,inbound,+4930123456${i % 9},answered,${name},4711\n`,
    ),
  ],
  "calls.csv",
  { type: "text/csv" },
);

async function withPeople(): Promise<{ w: Workspace; box: Sandbox; version: number }> {
  const w = open();
  await w.add([log]);
  const version = await w.engine.refresh();
  const box = openSandbox({ store: w.store, views: [] });
  boxes.push(box);
  return { w, box, version };
}

const recipe = (version: number, statement: string): SqlRecipe => ({
  dataVersion: version,
  steps: [{ key: statement, owner: "a", name: null, statement, params: {}, relations: [], reads: {} }],
});
const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "answered",
    (error: unknown) => String((error as { readonly code?: unknown }).code),
  );

it("a stricter policy holds for what is stored already, from the very next question, in SQL and in every file made of it", async () => {
  const { w, box, version } = await withPeople();
  const all = recipe(
    version,
    "SELECT agent_id, talk_s, recording_ref, call_id, started_local FROM calls ORDER BY ALL",
  );
  expect(JSON.stringify((await box.make(all)).first)).toContain(name);
  expect(await w.rows("SELECT DISTINCT agent_id FROM calls")).toEqual([[name]]);

  const store = await openStore({ name: w.store });
  for (const policy of ["pseudonyms", "own_only", "teams_only"] as const) {
    await store.policy.change({ policy }, "", 0);
    const { first, rows } = await box.make(all);
    expect(rows).toBe(20);
    const [[agent, talk] = []] = first;
    expect([agent, talk]).toEqual([null, null]);
    for (const format of ["csv", "json", "arrow", "xlsx"] satisfies SqlExportFormat[]) {
      const bytes = new TextDecoder("latin1").decode(await (await box.export(all, format)).arrayBuffer());
      expect([format, bytes.includes("Vexelbrook"), bytes.includes("4711")]).toEqual([format, false, false]);
    }
    const agents = await w.rows("SELECT DISTINCT agent_id FROM calls");
    expect(JSON.stringify(agents)).not.toContain("Vexelbrook");
  }
  await store.policy.change({ policy: "named" }, "a test", 0);
  expect(JSON.stringify((await box.make(all)).first)).toContain(name); // nothing was lost, and nothing is kept of the strict answer
  store.close();
});

it("SQL cannot read what lies behind the relations", async () => {
  const { w, box, version } = await withPeople();
  const store = await openStore({ name: w.store });
  await store.policy.change({ policy: "teams_only" }, "", 0);
  store.close();
  const found = await box.make(
    recipe(version, "SELECT DISTINCT database_name FROM duckdb_tables() WHERE table_name = 'calls'"),
  );
  const names = found.first.map(([alias]) => String(alias));
  expect(names.length).toBeGreaterThan(0);
  for (const alias of names)
    for (const statement of [
      `SELECT agent_id FROM ${alias}.calls`,
      `SELECT agent_id FROM "${alias.toUpperCase()}"."main"."calls"`,
      `SELECT agent_id FROM ${alias}/**/.main.calls`,
      `SELECT * FROM query('SELECT agent_id FROM ' || '${alias.slice(0, 4)}' || '${alias.slice(4)}.calls')`,
      `SELECT * FROM "query"('SELECT agent_id FROM ' || chr(115) || '${alias.slice(1, 4)}' || '${alias.slice(4)}.calls')`,
      `FROM query_table('${alias}.calls')`,
    ])
      expect([statement, await code(box.make(recipe(version, statement)))]).toEqual([
        statement,
        "policy_sql",
      ]);
});
