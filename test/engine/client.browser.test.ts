import { tableFromIPC } from "apache-arrow";
import { afterEach, describe, expect, it } from "vitest";
import { openEngine, type Engine, type EngineEvent } from "../../src/engine";

const endless = "SELECT count(*) AS n FROM range(1000000000000) t(i) WHERE hash(i) = 1";
let open: Engine[] = [];
const engine = (role: "core" | "sandbox" = "core", onEvent?: (e: EngineEvent) => void): Engine => {
  const made = openEngine({
    role,
    views: [{ name: "busy", sql: "SELECT * FROM calls WHERE direction = 'inbound'" }],
    store: `engine-${crypto.randomUUID()}`,
    ...(onEvent ? { onEvent } : {}),
  });
  open.push(made);
  return made;
};
afterEach(() => {
  for (const e of open) e.close();
  open = [];
});
const code = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "answered",
    (error: { code?: unknown }) => error.code,
  );

describe("the engine over an empty store", () => {
  it("answers what was asked before it was ready, with typed empty relations and parameters", async () => {
    const events: string[] = [];
    const e = engine("core", (event) => events.push(event.type));
    const [calls, busy, param] = await Promise.all([
      e.query("SELECT count(*) AS n FROM calls_windowed"),
      e.query("FROM busy"),
      e.query("SELECT getvariable('x') AS x, sum(1.25) AS d, count(*) AS c", { params: { x: "it's" } }),
    ]);
    expect(calls.columns).toEqual([[0]]);
    expect(busy.names).toContain("call_id");
    expect(param.columns).toEqual([["it's"], [1.25], [1]]);
    expect(events).toEqual(["starting", "version", "ready"]);
    expect(performance.getEntriesByName("dialbook:query").length).toBeGreaterThanOrEqual(3);
  });

  it("gives Arrow bytes whose numbers are doubles", async () => {
    const bytes = await engine().arrow(
      "SELECT i::BIGINT AS i, CASE WHEN i % 2 = 0 THEN i * 1.5 END AS d, 'x' || i AS s FROM range(5000) t(i)",
    );
    const table = tableFromIPC(bytes);
    expect(table.numRows).toBe(5000);
    expect(table.getChild("i")?.toArray()).toBeInstanceOf(Float64Array);
    expect([
      table.getChild("i")?.get(4999),
      table.getChild("d")?.get(4),
      table.getChild("d")?.get(3),
    ]).toEqual([4999, 6, null]);
    expect(table.getChild("s")?.get(4998)).toBe("x4998");
  });

  it("cancels within a few steps and goes on", async () => {
    const e = engine();
    await e.query("SELECT 1");
    const latencies: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const controller = new AbortController();
      const asked = code(e.query(endless, { signal: controller.signal }));
      await new Promise((resolve) => setTimeout(resolve, 60));
      const at = performance.now();
      controller.abort();
      expect(await asked).toBe("query_cancelled");
      latencies.push(performance.now() - at);
    }
    latencies.sort((a, b) => a - b);
    console.log("cancel latency, ms:", latencies.map(Math.round).join(" "));
    expect(latencies[2]).toBeLessThan(250);
    expect(await code(e.query(endless, { deadlineMs: 80 }))).toBe("query_deadline");
    expect((await e.query("SELECT 1 AS x")).columns).toEqual([[1]]);
  });

  it("takes what waits out of the queue, and runs what is looked at first", async () => {
    const e = engine();
    await e.query("SELECT 1");
    const order: string[] = [];
    const stop = new AbortController();
    const running = code(e.query(endless, { signal: stop.signal }));
    const waiting = new AbortController();
    const never = code(e.query("SELECT 2", { signal: waiting.signal }));
    const late = e.query("SELECT 3", { priority: 5 }).then(() => order.push("late"));
    const soon = e.query("SELECT 4", { priority: 0 }).then(() => order.push("soon"));
    waiting.abort();
    expect(await never).toBe("query_cancelled");
    stop.abort();
    await Promise.all([running, late, soon]);
    expect(order).toEqual(["soon", "late"]);
  });

  it("throws away a worker that does not stop, and the others' questions survive", async () => {
    const events: EngineEvent[] = [];
    const e = engine("core", (event) => events.push(event));
    await e.query("SELECT 1");
    // one step of this cross join takes minutes: DuckDB cannot be asked to stop in between
    const stuck =
      "SELECT count(*) FROM range(1000000000) a, range(1000000) b WHERE hash(a.range, b.range) = 1";
    const stop = new AbortController();
    const running = code(e.query(stuck, { signal: stop.signal }));
    const other = e.query("SELECT 7 AS x");
    setTimeout(() => stop.abort(), 50);
    expect(await running).toBe("query_cancelled");
    expect((await other).columns).toEqual([[7]]);
    expect(events.find((event) => event.type === "crashed")).toMatchObject({ sql: stuck });
  });

  it("reaches no file, no network and no extension", async () => {
    const e = engine();
    await e.query("SELECT 1");
    performance.clearResourceTimings();
    for (const sql of [
      "FROM read_csv('https://example.org/x.csv')",
      "FROM read_csv('/etc/passwd')",
      "FROM read_csv('local/s1.duckdb')",
      "FROM read_text('local/s1.duckdb')",
      "ATTACH 'local/s9.duckdb' AS x",
      "COPY (SELECT 1) TO 'local/out.csv'",
      "LOAD icu",
      "FROM read_parquet('x.parquet')",
      "SET enable_external_access = true",
      "SET lock_configuration = false",
      "SET autoload_known_extensions = true",
    ])
      expect(await code(e.query(sql)), sql).toMatch(/^query_(locked|failed)$/);
    expect(
      performance.getEntriesByType("resource").filter((r) => !r.name.startsWith(location.origin)),
    ).toEqual([]);
    expect((await e.query("SELECT 1 AS x")).columns).toEqual([[1]]);
  });
});

describe("the sandbox", () => {
  it("takes one SELECT and nothing else", async () => {
    const e = engine("sandbox");
    expect((await e.query("SELECT count(*) AS n FROM calls -- a comment at the end")).columns).toEqual([[0]]);
    expect((await e.query("WITH a AS (SELECT 2 AS x) FROM a ORDER BY x")).columns).toEqual([[2]]);
    for (const sql of [
      "CREATE VIEW calls AS SELECT 1",
      "SET VARIABLE x = 1",
      "DETACH s1",
      "DROP SCHEMA v0 CASCADE",
      "SELECT 1; SELECT 2",
      "SELECT 1) AS a; DROP VIEW busy; SELECT * FROM (SELECT 2",
      "SELECT 1) AS a, (SELECT 2",
      "INSERT INTO coverage VALUES ('x', NULL, NULL)",
      "PRAGMA version",
      "",
    ])
      expect(await code(e.query(sql)), sql).toBe("query_failed");
    expect((await e.query("SELECT count(*) AS n FROM busy")).columns).toEqual([[0]]);
  });
});
