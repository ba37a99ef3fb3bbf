import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, type Browser } from "../e2e/app";
import { benchSite } from "./bench-site";
import { fourCharts, openChart, untilItFollows } from "./brush-trace/in-app";
import { readTrace, type GestureFigures } from "./brush-trace/read-trace";
import { record, sweep, watch, type Gesture } from "./brush-trace/record";
import { printGestures, type GestureLine } from "./brush-trace/table";
import { openBench } from "./open-bench";
import type { BrushBench, SideName } from "./page/brush/main";
import type { Bench } from "./page/main";
import { sampleCsv, type SampleCsv } from "./sample-csv";

const calls = Number(process.env["DIALBOOK_BENCH_ROWS"] ?? 1_000_000);
const store = "dialbook"; // the app's own
const moves = 260; // at least
const step = 8; // pixels from move to move, where a place of the chart is not wider

declare const bench: Bench;
declare const brushBench: BrushBench;

let site: Awaited<ReturnType<typeof benchSite>>;
let browser: Browser;
let csv: SampleCsv | null = null;
const lines: GestureLine[] = [];

beforeAll(async () => {
  site = await benchSite();
  browser = await launch({ viewport: { width: 1440, height: 1800 } });
});
afterAll(async () => {
  await browser.dispose();
  await site.stop();
  csv?.remove();
});

/** Where the benchmark's page tells that a chart has followed, by the chart's name. */
const places = {
  trend: '[data-drawn="trend"]',
  heat: '[data-drawn="heat"]',
  queues: '[data-drawn="queues"]',
};

/** There and back over a chart of time. */
async function over(chart: Locator): Promise<Gesture> {
  const box = await chart.boundingBox();
  if (!box) throw new Error("no chart to draw over");
  const [left, right] = [box.x + 0.2 * box.width, box.x + 0.97 * box.width];
  const columns = await chart.locator("[data-mark]").count();
  return {
    y: box.y + box.height / 2,
    xs: sweep(left, right, Math.max(step, (1.05 * box.width) / Math.max(1, columns)), moves),
  };
}

/** Records a gesture and reads what it cost; `DIALBOOK_BENCH_TRACE` names a folder to keep the trace in for DevTools. */
async function measured(page: Page, name: string, chart: Locator, charts: readonly string[]) {
  const traceEvents = await record(page, await over(chart));
  const folder = process.env["DIALBOOK_BENCH_TRACE"];
  if (folder) writeFileSync(join(folder, `${name}.json`), JSON.stringify({ traceEvents }));
  return readTrace(traceEvents, charts);
}

async function onPage(side: SideName): Promise<{ readonly figures: GestureFigures; readonly ready: number }> {
  const page = await openBench(browser, site.url, "brush");
  const ready = await page.evaluate(([name, who]) => brushBench.open(name, who), [store, side] as const);
  const charts = side === "nobody" ? { brushed: '[data-chart="brushed"]' } : places;
  await watch(page, charts);
  const brushed = page.locator('[data-chart="brushed"] svg');
  const figures = await measured(page, side, brushed, Object.keys(charts));
  if (side !== "nobody") {
    const { shown, right, redrawn } = await page.evaluate(() => brushBench.rest());
    expect(shown).toEqual(right);
    expect(redrawn).toEqual({ trend: 0, heat: 0, queues: 0 });
  }
  await page.close();
  return { figures, ready };
}

it("import", async () => {
  csv = sampleCsv(calls);
  const page = await openBench(browser, site.url);
  await page.locator("input").setInputFiles(csv.path);
  const { rows } = await page.evaluate((name) => bench.importFile(name), store);
  expect(rows).toBeGreaterThan(0.9 * calls);
  await page.close();
});

it.each([
  ["nobody", "the shade alone, nothing follows"],
  ["query", "one query a chart and move"],
  ["mosaic", "Mosaic, pre-aggregated"],
] as const)("%s", async (side, name) => {
  const { figures, ready } = await onPage(side);
  lines.push({ name, figures, ready });
  expect(figures.moves).toBeGreaterThan(20);
});

it("the app, the same four charts", async () => {
  const probe = await openBench(browser, site.url);
  await probe.evaluate(([name, text]) => bench.putNotebook(name, "brush", text), [
    store,
    fourCharts,
  ] as const);
  await probe.close();
  await inApp("Dialbook, three charts", "#/notebook/brush", [
    "disposition-trend",
    "call-heatmap",
    "by-queue",
  ]);
});

it("the app, its Overview", () =>
  inApp("Dialbook, the Overview from its service level up", "#/notebook/overview?period=all", [
    "disposition-trend",
    "call-heatmap",
  ]));

/** Measures the built app: the pointer draws over its service level, and the cells named follow. */
async function inApp(name: string, address: string, cells: readonly string[]): Promise<void> {
  const page = await browser.open(`${site.url}/#/privacy`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const picture = await openChart(page, address, "service-level-trend");
  const ready = await untilItFollows(page, picture, cells);
  await watch(page, Object.fromEntries(cells.map((id) => [id, `[data-cell="${id}"] .chart-subtitle`])));
  const figures = await measured(page, address.replace(/\W+/g, "-"), picture, cells);
  lines.push({ name, figures, ready });
  expect(figures.moves).toBeGreaterThan(20);
  expect(figures.unfollowed).toBeLessThan(figures.moves / 10);
  await page.close();
}

it("table", () => {
  printGestures(`${calls.toLocaleString("en")} calls: an area of time is drawn, three charts follow`, lines);
  expect(lines.length).toBeGreaterThan(0);
});
