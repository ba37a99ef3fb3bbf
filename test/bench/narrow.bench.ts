import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, type Browser } from "../e2e/app";
import { benchSite } from "./bench-site";
import { timing } from "./measure";
import { nativeImport } from "./native-import";
import { openBench } from "./open-bench";
import type { Bench } from "./page/main";
import { narrowCsv, type SampleCsv } from "./sample-csv";
import { megabytes, perSecond, printTable, type Line } from "./table";
import { watchWasmMemory } from "./wasm-memory";

const calls = Number(process.env["DIALBOOK_BENCH_ROWS"] ?? 1_000_000);
const runs = 3;
const folder = mkdtempSync(join(tmpdir(), "dialbook-bench-native-"));

declare const bench: Bench;

let site: Awaited<ReturnType<typeof benchSite>>;
let browser: Browser;
let csv: SampleCsv;
beforeAll(async () => {
  csv = narrowCsv(calls);
  site = await benchSite();
  browser = await launch();
});
afterAll(async () => {
  await browser.dispose();
  await site.stop();
  csv.remove();
  rmSync(folder, { recursive: true, force: true });
});

it("import of twenty-five columns", async () => {
  const page = await openBench(browser, site.url);
  const [here, mapping, windows]: [number[], number[], number[]] = [[], [], []];
  let memory = 0;
  let stored = 0;
  // one after the other, so that what else the machine does slows both
  for (let run = 0; run < runs; run += 1) {
    const store = `narrow-${run}`;
    await page.locator("input").setInputFiles(csv.path);
    const wasm = watchWasmMemory(page);
    here.push((await page.evaluate((name) => bench.importFile(name), store)).ms);
    wasm.stop();
    memory = Math.max(memory, wasm.peak());
    const { datasets, segments } = await page.evaluate((name) => bench.stateOf(name), store);
    stored = segments.reduce((sum, s) => sum + s.bytes, 0);
    const used = datasets[0]?.mappings[0];
    if (!used) throw new Error("nothing was imported");
    const native = await nativeImport(csv.path, used, join(folder, `${run}.duckdb`));
    mapping.push(native.mapping);
    windows.push(native.mapping + native.windows);
    expect(datasets[0]?.rows.calls).toBe(native.rows);
  }
  await page.close();
  const [mine, theirs] = [timing(here), timing(mapping)];
  const lines: readonly Line[] = [
    { what: "import, mapping alone natively", dialbook: mine, native: theirs },
    { what: "import, windows natively as well", dialbook: mine, native: timing(windows) },
    {
      what: "  rows a second",
      dialbook: perSecond(calls, mine.median, "rows"),
      native: perSecond(calls, theirs.median, "rows"),
    },
    { what: "  native pace reached", dialbook: (theirs.median / mine.median).toFixed(2) },
    { what: "CSV", dialbook: megabytes(csv.bytes) },
    { what: "stored", dialbook: megabytes(stored) },
    { what: "peak of wasm memory while importing", dialbook: megabytes(memory) },
  ];
  printTable(`${calls.toLocaleString("en")} calls of twenty-five columns`, lines);
  expect(memory).toBeLessThan(500e6);
});
