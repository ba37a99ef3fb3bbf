import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, type Browser } from "../e2e/app";
import { importFiles, settled, wordsOf } from "../e2e/steps";
import { benchSite } from "./bench-site";
import { peakMemory, timing } from "./measure";
import { nativeBoard } from "./native-board";
import { nativeImport } from "./native-import";
import { openBench } from "./open-bench";
import type { Bench } from "./page/main";
import { sampleCsv, type SampleCsv } from "./sample-csv";
import { megabytes, perSecond, printTable, type Line } from "./table";
import { watchWasmMemory } from "./wasm-memory";

const calls = Number(process.env["DIALBOOK_BENCH_ROWS"] ?? 1_000_000);
const runs = calls > 2_000_000 ? 2 : 3;
const store = "dialbook"; // the app's own
const words = wordsOf();

declare const bench: Bench;

let site: Awaited<ReturnType<typeof benchSite>>;
let browser: Browser;
let csv: SampleCsv;
const folder = mkdtempSync(join(tmpdir(), "dialbook-bench-native-"));
const lines: Line[] = [];
const rest: (() => void)[] = [() => rmSync(folder, { recursive: true, force: true })];

beforeAll(async () => {
  csv = sampleCsv(calls);
  site = await benchSite();
  browser = await launch();
});
afterAll(async () => {
  await browser.dispose();
  await site.stop();
  csv.remove();
  for (const each of rest) each();
});

it("import", async () => {
  const page = await browser.open(site.url);
  const { peak } = await peakMemory(browser.profile, () => importFiles(page, words, [csv.path]));
  const app = await measured(page, "dialbook:import");
  await page.close();
  const stages: Record<string, number[]> = {};
  const times = [app];
  const probe = await openBench(browser, site.url);
  const wasm = watchWasmMemory(probe);
  for (let run = 1; run < runs; run += 1) {
    await probe.locator("input").setInputFiles(csv.path);
    const { ms, stages: each } = await probe.evaluate((name) => bench.importFile(name), `bench-${run}`);
    times.push(ms);
    for (const [name, value] of Object.entries(each)) (stages[name] ??= []).push(value);
  }
  wasm.stop();
  const state = await probe.evaluate((name) => bench.stateOf(name), store);
  const [dataset] = state.datasets;
  const mapping = dataset?.mappings[0];
  if (!mapping) throw new Error("nothing was imported");
  const natives = [];
  for (let run = 0; run < runs; run += 1)
    natives.push(await nativeImport(csv.path, mapping, join(folder, `${run}.duckdb`)));
  const mapped = timing(natives.map((n) => n.mapping));
  const whole = timing(natives.map((n) => n.mapping + n.windows));
  const import_ = timing(times);
  const stored = state.segments.reduce((sum, s) => sum + s.bytes, 0);
  lines.push(
    { what: "import, mapping alone natively", dialbook: import_, native: mapped },
    { what: "import, windows natively as well", dialbook: import_, native: whole },
    { what: "  rows a second", ...both(import_.median, mapped.median, (ms) => perSecond(calls, ms, "rows")) },
    {
      what: "  CSV a second",
      ...both(import_.median, mapped.median, (ms) => `${(csv.bytes / 1e3 / ms).toFixed(1)} MB/s`),
    },
    ...Object.entries(stages).map(([name, each]) => ({ what: `  stage: ${name}`, dialbook: timing(each) })),
    { what: "CSV", dialbook: megabytes(csv.bytes) },
    { what: "stored", dialbook: `${megabytes(stored)} in ${state.segments.length} segments` },
    { what: "peak of wasm memory while importing", dialbook: megabytes(wasm.peak()) },
    { what: "peak of the page's memory while importing", dialbook: megabytes(peak) },
  );
  await probe.close();
  expect(dataset.rows.calls).toBe(natives[0]?.rows);
});

it("reopen", async () => {
  const page = await browser.open(site.url);
  await settled(page);
  const opened: Record<"cache" | "engine" | "counted", number[]> = { cache: [], engine: [], counted: [] };
  for (let run = 0; run < 5; run += 1) {
    await page.reload();
    const [from, first] = await reopened(page);
    if (from === "cache" || from === "engine") opened[from].push(first);
  }
  for (let run = 0; run < 3; run += 1) {
    await emptyCache(page);
    await page.reload();
    const [, first] = await reopened(page);
    opened.counted.push(first);
  }
  await page.close();
  for (const [from, times] of Object.entries(opened))
    if (times.length > 0)
      lines.push({ what: `reopen to the first chart (${from})`, dialbook: timing(times) });
});

it("sixteen metrics", async () => {
  const page = await openBench(browser, site.url);
  const state = await page.evaluate((name) => bench.stateOf(name), store);
  const native = await nativeBoard(state, async (segment) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.evaluate(([name, id]) => bench.handOut(name ?? "", id ?? ""), [store, segment]),
    ]);
    const path = join(folder, `${segment}.duckdb`);
    await download.saveAs(path);
    return path;
  });
  rest.unshift(() => native.close());
  const periods = await page.evaluate((name) => bench.periodsOf(name), store);
  for (const which of ["week", "all"] as const) {
    const what =
      which === "week" ? "one week beside the week before" : "half of all data beside the other half";
    const here = await page.evaluate(([name, p, n]) => bench.boardOf(name, p, n), [
      store,
      periods[which],
      7,
    ] as const);
    const there = await native.board(periods[which], 7);
    lines.push({
      what: `sixteen metrics, ${what}`,
      dialbook: timing(here.total),
      native: timing(there.total),
    });
    lines.push({ what: "  of it SQL", dialbook: timing(here.sql), native: timing(there.sql) });
    lines.push({
      what: `  of it the additive parts of both periods, ${here.scans} scans`,
      dialbook: timing(here.additive),
      native: timing(there.additive),
    });
    if (process.env["DIALBOOK_BENCH_STATEMENTS"])
      for (const [i, { ms, sql }] of here.statements.entries())
        console.log(`${ms.toFixed(1)} | ${there.statements[i]?.ms.toFixed(1)} | ${sql.replace(/\s+/g, " ")}`);
    const values = (results: typeof here.results): unknown =>
      results.map(({ value: { metric, n, value } }) => ({
        metric,
        n,
        value: value === null ? null : value.toPrecision(9),
      }));
    expect(values(here.results)).toEqual(values(there.results));
  }
  await page.close();
});

it("table", () => {
  printTable(`${calls.toLocaleString("en")} calls`, lines);
  expect(lines.length).toBeGreaterThan(0);
});

async function measured(page: Page, name: string): Promise<number> {
  const entry = await page.waitForFunction(
    (n) => performance.getEntriesByName(n, "measure")[0]?.duration,
    name,
  );
  return (await entry.jsonValue()) ?? NaN;
}

async function reopened(page: Page): Promise<readonly [string, number]> {
  const entry = await page.waitForFunction(() => {
    const [found] = performance.getEntriesByName("dialbook:reopen", "measure") as PerformanceMeasure[];
    return found && ([(found.detail as { from: string }).from, found.duration] as const);
  });
  const value = await entry.jsonValue();
  await settled(page);
  return value ?? ["", NaN];
}

/** Forgets kept results, so that the next reopening counts everything anew. */
async function emptyCache(page: Page): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((done, fail) => {
        const open = indexedDB.open(name);
        open.onerror = () => fail(new Error("no store"));
        open.onsuccess = () => {
          const write = open.result.transaction("cache", "readwrite");
          write.objectStore("cache").clear();
          write.oncomplete = () => {
            open.result.close();
            done();
          };
          write.onerror = () => fail(new Error("not cleared"));
        };
      }),
    store,
  );
}

const both = (
  here: number,
  there: number,
  show: (ms: number) => string,
): { dialbook: string; native: string } => ({
  dialbook: show(here),
  native: show(there),
});
