import { tableFromIPC } from "apache-arrow";
import { streamXlsxRows } from "hucre/xlsx";
import { afterEach, describe, expect, it } from "vitest";
import type { AppError } from "../../src/base";
import { openSandbox, type EngineEvent, type Sandbox, type SqlRecipe, type SqlStep } from "../../src/engine";

let open: Sandbox[] = [];
const sandbox = (onEvent?: (event: EngineEvent) => void): Sandbox => {
  const made = openSandbox({
    views: [{ name: "busy", sql: "SELECT * FROM calls WHERE direction = 'inbound'" }],
    store: `sandbox-${crypto.randomUUID()}`,
    ...(onEvent ? { onEvent } : {}),
  });
  open.push(made);
  return made;
};
afterEach(() => {
  for (const each of open) each.close();
  open = [];
});

const step = (statement: string, more: Partial<SqlStep> = {}): SqlStep => ({
  key: more.owner ?? statement,
  owner: "a",
  name: null,
  statement,
  params: {},
  relations: [],
  reads: {},
  ...more,
});
const recipe = (...steps: SqlStep[]): SqlRecipe => ({ dataVersion: 0, steps });
const refused = (promise: Promise<unknown>): Promise<AppError> =>
  promise.then(
    () => {
      throw new Error("answered");
    },
    (error: unknown) => error as AppError,
  );
const everything = { from: 0, to: 1000, sort: [], filters: [] };

describe("results", () => {
  it("are tables that are paged, sorted and filtered, in the order that the statement gives", async () => {
    const box = sandbox();
    expect(box.started).toBe(false);
    const made = recipe(
      step(
        "SELECT 10_000 - i AS n, 'row ' || (i % 7) AS text, i % 2 = 0 AS even FROM range(10_000) t(i) ORDER BY n",
      ),
    );
    const result = await box.make(made);
    expect(result).toMatchObject({
      columns: [
        { name: "n", type: "BIGINT" },
        { name: "text", type: "VARCHAR" },
        { name: "even", type: "BOOLEAN" },
      ],
      rows: 10_000,
      limit: null,
    });
    expect(result.first).toHaveLength(200);
    expect(result.first[1]).toEqual([2, "row 2", true]);
    expect((await box.page(made, { ...everything, from: 5000, to: 5002 })).rows.map(([n]) => n)).toEqual([
      5001, 5002,
    ]);
    const page = await box.page(made, {
      from: 1,
      to: 3,
      sort: [
        { column: "text", descending: true },
        { column: "n", descending: false },
      ],
      filters: [
        { column: "text", text: "ROW" },
        { column: "n", text: "99" },
      ],
    });
    // The ten thousand numbers that hold "99", those of "row 6" first; the place from 1 leaves the first out.
    const wanted = Array.from({ length: 10_000 }, (_, i) => 10_000 - i)
      .filter((n) => String(n).includes("99"))
      .map((n) => [n, `row ${(10_000 - n) % 7}`, (10_000 - n) % 2 === 0] as const)
      .sort((a, b) => (a[1] === b[1] ? a[0] - b[0] : a[1] < b[1] ? 1 : -1));
    expect(page.total).toBe(wanted.length);
    expect(page.rows).toEqual(wanted.slice(1, 3));
  });

  it("are readable by their names, and made again when they are gone", async () => {
    const box = sandbox();
    const waits = step("SELECT i AS n FROM range(10) t(i)", { owner: "w", key: "w1", name: "waits" });
    const sum = step("SELECT sum(n) AS s FROM waits", { owner: "s", key: "s1", reads: { waits: "w1" } });
    expect((await box.make(recipe(waits, sum))).first).toEqual([[45]]);
    box.keep([]);
    expect((await box.page(recipe(waits, sum), everything)).rows).toEqual([[45]]);
    const other = { ...waits, statement: "SELECT i AS n FROM range(3) t(i)", key: "w2" };
    const again = { ...sum, key: "s2", reads: { waits: "w2" } };
    expect((await box.make(recipe(other, again))).first).toEqual([[3]]);
    expect((await box.page(recipe(waits, sum), everything)).rows).toEqual([[45]]);
  });

  it("of more rows than are kept say so, and what is counted over them is counted over all", async () => {
    const box = sandbox();
    const many = step("SELECT i FROM range(1_000_005) t(i) WHERE i >= getvariable('least')", {
      owner: "m",
      key: "m1",
      name: "many",
      params: { least: 1 },
    });
    const count = step("SELECT count(*) AS n FROM many", { owner: "c", key: "c1", reads: { many: "m1" } });
    expect(await box.make(recipe(many))).toMatchObject({ rows: 1_000_000, limit: 1_000_000 });
    expect((await box.make(recipe(many, count))).first).toEqual([[1_000_004]]);
  });

  it("of types that a page cannot hold are text", async () => {
    const box = sandbox();
    const { columns, first } = await box.make(
      recipe(
        step(`SELECT 'b'::ENUM('a', 'b') AS e, {x: 1} AS s, INTERVAL 2 DAY AS i, NULL AS n, 12.50::DECIMAL(9,2) AS d,
  TIMESTAMP '2024-01-02 03:04:05' AS t, [1, 2] AS l, 'x'::BLOB AS b, 1 AS a, 2 AS a`),
      ),
    );
    expect(first).toEqual([
      ["b", "{'x': 1}", "2 days", null, 12.5, Date.UTC(2024, 0, 2, 3, 4, 5), [1, 2], "x", 1, 2],
    ]);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(10);
  });
});

describe("files of a result", () => {
  const made = recipe(
    step(`SELECT i, CASE WHEN i = 1 THEN NULL ELSE i / 4 END AS share, '=1+' || i || ', "x"' AS text,
  TIMESTAMP '2024-01-02 03:04:05' + INTERVAL (i) HOUR AS at, i % 2 = 0 AS even, 9007199254740993 + i AS big,
  'b'::ENUM('a', 'b') AS e FROM range(3000) t(i)`),
  );

  it("are CSV that no spreadsheet runs", async () => {
    const file = await sandbox().export(made, "csv");
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = (await file.text()).replace(/^\ufeff/, "").split("\r\n");
    expect(lines).toHaveLength(3002);
    expect(lines.slice(0, 3)).toEqual([
      "i,share,text,at,even,big,e",
      `0,0.0,"'=1+0, ""x""",2024-01-02 03:04:05,true,9007199254740993,b`,
      `1,,"'=1+1, ""x""",2024-01-02 04:04:05,false,9007199254740994,b`,
    ]);
  });

  it("are JSON with every digit", async () => {
    const file = await sandbox().export(made, "json", {
      sort: [{ column: "i", descending: true }],
      filters: [],
    });
    const text = await file.text();
    expect((JSON.parse(text) as unknown[]).length).toBe(3000);
    expect(text.split("\n")[1]).toBe(
      `{"i":2999,"share":749.75,"text":"=1+2999, \\"x\\"","at":"2024-05-06 02:04:05","even":false,"big":9007199254743992,"e":"b"},`,
    );
    const none = await sandbox().export(recipe(step("SELECT 1 AS x WHERE false")), "json");
    expect(JSON.parse(await none.text())).toEqual([]);
  });

  it("are Arrow files", async () => {
    const table = tableFromIPC(await (await sandbox().export(made, "arrow")).arrayBuffer());
    expect(table.numRows).toBe(3000);
    expect(table.getChild("big")?.get(0)).toBe(9007199254740993n);
    expect(table.getChild("e")?.get(2999)).toBe("b");
  });

  it("are workbooks", async () => {
    const file = await sandbox().export(made, "xlsx", {
      sort: [],
      filters: [{ column: "text", text: "+29" }],
    });
    const rows: unknown[][] = [];
    for await (const row of streamXlsxRows(new Uint8Array(await file.arrayBuffer())))
      rows.push([...row.values]);
    expect(rows).toHaveLength(112);
    expect(rows[0]).toEqual(["i", "share", "text", "at", "even", "big", "e"]);
    expect(rows[1]?.slice(0, 3)).toEqual([29, 7.25, '=1+29, "x"']);
  });

  it("of a million rows come while the page stays alive", async () => {
    const box = sandbox();
    const million = recipe(step("SELECT i, 'call ' || i AS text, i / 3 AS third FROM range(1_000_000) t(i)"));
    await box.make(million);
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 5);
    const began = performance.now();
    const file = await box.export(million, "csv");
    clearInterval(timer);
    console.log(
      `a million rows as CSV: ${Math.round(performance.now() - began)} ms, longest pause ${Math.round(longest)} ms`,
    );
    expect(file.size).toBeGreaterThan(20_000_000);
    expect(longest).toBeLessThan(1000);
  });
});

describe("what goes wrong", () => {
  it("is told with its place in what was typed", async () => {
    const box = sandbox();
    const relations = [{ name: "facts", sql: "SELECT\n  1 AS queue" }];
    const at = async (statement: string) => {
      const { code, params } = await refused(box.make(recipe(step(statement, { relations }))));
      expect(code).toBe("query_failed");
      return [params.type, params.position];
    };
    expect(await at("SELECT 'الدعم',\n  qeue FROM facts")).toEqual(["Binder", 18]);
    expect(await at("SELECT * FROM fcts")).toEqual(["Catalog", 14]);
    expect(await at("SELECT queue FROM facts WHER x = 1")).toEqual(["Parser", 29]);
    expect(await at("SELECT 'سؤال' AS s FROM facts WHER x = 1")).toEqual(["Parser", 35]);
    expect(await at("SELECT 1\nORDER BY")).toEqual(["Parser", 17]);
    expect(await at("SELECT ('q' || queue)::INTEGER AS n FROM facts")).toEqual(["Conversion", 21]);
    expect(await at("")).toEqual(["Invalid Input", -1]);
  });

  it("stays in its own statement", async () => {
    const box = sandbox();
    for (const statement of [
      "SELECT 1) AS a, (SELECT 2",
      "SELECT 1) AS a; DROP VIEW busy; SELECT * FROM (SELECT 2",
      "SELECT 1; SELECT 2",
      "SELECT 1 /* open",
      "FROM query('DROP VIEW busy')",
    ])
      expect((await refused(box.make(recipe(step(statement))))).code, statement).toBe("query_failed");
    expect((await box.make(recipe(step("SELECT count(*) AS n FROM busy")))).first).toEqual([[0]]);
  });

  it("of memory starts a new sandbox, which makes what was there again", async () => {
    const events: string[] = [];
    const box = sandbox(({ type }) => events.push(type));
    const small = recipe(step("SELECT 1 AS x", { owner: "s" }));
    await box.make(small);
    const huge = step(
      "SELECT i, repeat('x', 200) || i AS text FROM range(30_000_000) t(i) ORDER BY hash(text)",
      { owner: "h" },
    );
    expect((await refused(box.make(recipe(huge)))).code).toBe("query_memory");
    expect((await box.page(small, everything)).rows).toEqual([[1]]);
    expect(events.filter((type) => type === "starting")).toHaveLength(2);
    expect(events).not.toContain("crashed");
  });

  it("is stopped at once, or at its deadline", async () => {
    const box = sandbox();
    await box.make(recipe(step("SELECT 1 AS x")));
    const endless = recipe(
      step("SELECT count(*) AS n FROM range(1000000000000) t(i) WHERE hash(i) = 1", { owner: "e" }),
    );
    const stop = new AbortController();
    const running = refused(box.make(endless, stop.signal));
    setTimeout(() => stop.abort(), 100);
    expect((await running).code).toBe("query_cancelled");
    const quick = openSandbox(
      { views: [], store: `sandbox-${crypto.randomUUID()}` },
      { make: 100, page: 100, file: 100 },
    );
    open.push(quick);
    expect((await refused(quick.make(endless))).code).toBe("query_deadline");
  });
});
