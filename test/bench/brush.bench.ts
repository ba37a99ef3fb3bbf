import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, type Browser } from "../e2e/app";
import { benchSite } from "./bench-site";
import { readTrace, type GestureFigures } from "./brush-trace/read-trace";
import { record, sweep, watch } from "./brush-trace/record";
import { printGestures, type GestureLine } from "./brush-trace/table";
import { openBench } from "./open-bench";
import type { BrushBench, SideName } from "./page/brush/main";
import type { Bench } from "./page/main";
import { sampleCsv, type SampleCsv } from "./sample-csv";

const calls = Number(process.env["DIALBOOK_BENCH_ROWS"] ?? 1_000_000);
const store = "dialbook"; // the app's own
const sweeps = 4;
const step = 8; // pixels from move to move: more than a week has of a chart of three years

declare const bench: Bench;
declare const brushBench: BrushBench;

let site: Awaited<ReturnType<typeof benchSite>>;
let browser: Browser;
let csv: SampleCsv;
const lines: GestureLine[] = [];

beforeAll(async () => {
  csv = sampleCsv(calls);
  site = await benchSite();
  browser = await launch({ viewport: { width: 1440, height: 1800 } });
  const page = await openBench(browser, site.url);
  await page.locator("input").setInputFiles(csv.path);
  await page.evaluate((name) => bench.importFile(name), store);
  await page.close();
});
afterAll(async () => {
  await browser.dispose();
  await site.stop();
  csv.remove();
});

/** The charts of a page by name, and the CSS selector of each. */
const places = {
  trend: '[data-chart="trend"]',
  heat: '[data-chart="heat"]',
  queues: '[data-chart="queues"]',
};

async function onPage(side: SideName): Promise<{ readonly figures: GestureFigures; readonly ready: number }> {
  const page = await openBench(browser, site.url, "brush");
  const ready = await page.evaluate(([name, who]) => brushBench.open(name, who), [store, side] as const);
  const box = await page.locator('[data-chart="brushed"] svg').boundingBox();
  if (!box) throw new Error("no chart to draw over");
  const charts = side === "nobody" ? { brushed: '[data-chart="brushed"]' } : places;
  await watch(page, charts);
  const xs = sweep(box.x + 0.2 * box.width, box.x + 0.97 * box.width, step, sweeps);
  const events = await record(page, { y: box.y + box.height / 2, xs });
  const figures = readTrace(events, Object.keys(charts));
  if (side !== "nobody") {
    const { shown, right, redrawn } = await page.evaluate(() => brushBench.rest());
    expect(shown).toEqual(right);
    console.log(side, redrawn);
  }
  await page.close();
  return { figures, ready };
}

it.each([
  ["nobody", "the shade alone, nothing follows"],
  ["query", "one query a chart and move"],
  ["mosaic", "Mosaic, pre-aggregated"],
] as const)("%s", async (side, name) => {
  const { figures, ready } = await onPage(side);
  lines.push({ name, figures, ready });
  expect(figures.moves).toBeGreaterThan(20);
});

it("table", () => {
  printGestures(`${calls.toLocaleString("en")} calls: an area of time is drawn, three charts follow`, lines);
  expect(lines.length).toBeGreaterThan(0);
});
