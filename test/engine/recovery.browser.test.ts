import { afterEach, describe, expect, it } from "vitest";
import { openEngine, type Engine, type EngineEvent } from "../../src/engine";
import { openStore } from "../../src/store";
import { csv, open, type Workspace } from "./import-files";

const close: (() => void)[] = [];
afterEach(() => {
  for (const end of close.splice(0)) end();
});
const fill = async (): Promise<Workspace> => {
  const w = open();
  const calls = Array.from({ length: 200 }, (_, i) => ({ id: `c${i}`, minute: i }));
  await w.add([csv("calls.csv", calls)]);
  await w.engine.refresh();
  return w;
};
const engineOf = (store: string, events: EngineEvent[] = []): Engine => {
  const engine = openEngine({ role: "core", views: [], store, onEvent: (e) => events.push(e) });
  close.push(() => engine.close());
  return engine;
};

describe("an engine that is mistreated", () => {
  it("answers again after every hostile statement, with the data there", async () => {
    const events: EngineEvent[] = [];
    const engine = engineOf((await fill()).store, events);
    const deep = 30_000;
    for (const sql of [
      `SELECT ${"(".repeat(deep)}1${")".repeat(deep)}`,
      `SELECT ${"[".repeat(deep)}1${"]".repeat(deep)}`,
      `SELECT ${"-".repeat(1)}${"(-".repeat(deep)}1${")".repeat(deep)}`,
      Array.from({ length: 3000 }, () => "SELECT 1").join(" UNION ALL "),
      `SELECT ${Array.from({ length: 20_000 }, (_, i) => `1 AS c${i}`).join(", ")}`,
      "SELECT repeat('x', 2000000000)",
      "SELECT list(i) FROM range(200000000) t(i)",
      "SELECT TIMESTAMP '2024-01-01' AT TIME ZONE 'Europe/Berlin'",
      "SELECT current_date",
      "SELECT '{}'::JSON",
      "WITH RECURSIVE r AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM r) SELECT max(x) FROM r",
      "\u0000",
    ]) {
      await engine.query(sql, { deadlineMs: 3000 }).catch((error: unknown) => {
        expect(error).toMatchObject({ code: expect.stringMatching(/^(query_|engine_crashed)/) as unknown });
      });
      expect((await engine.query("SELECT count(*) FROM calls")).columns, sql.slice(0, 40)).toEqual([[200]]);
    }
    console.log("restarts:", events.filter((e) => e.type === "crashed").length);
  });
});

describe("a stored segment that cannot be read", () => {
  it("is left out and named; the rest works", async () => {
    const w = await fill();
    const store = await openStore({ name: w.store });
    const state = await store.state();
    const [dataset] = state.datasets;
    const rows = state.segments.find((s) => s.role === "rows");
    if (!dataset || !rows) throw new Error("nothing stored");
    const draft = { ...rows, id: "broken", importIds: ["other"] };
    const segment = await store.putPending("other", draft, new Blob([new Uint8Array(300_000).fill(9)]));
    const other = { ...dataset, id: "other", title: "broken" };
    const published = await store.publish({
      base: state.version,
      addSystems: [],
      addDatasets: [other],
      changeDatasets: [],
      removeDatasets: [],
      addSegments: [segment],
      removeSegments: [],
      putSuperseded: [],
      removeSuperseded: [],
    });
    expect(published.type).toBe("published");
    store.close();
    const events: EngineEvent[] = [];
    const engine = engineOf(w.store, events);
    expect((await engine.query("SELECT count(*) FROM calls_windowed")).columns).toEqual([[200]]);
    expect(events).toContainEqual({ type: "damaged", datasets: ["other"] });
    // an engine that was already open follows and leaves it out too
    expect(await w.rows("SELECT count(*) FROM calls")).toEqual([[200]]);
  });
});
