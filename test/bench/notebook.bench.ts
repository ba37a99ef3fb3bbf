import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { metricIds } from "../../src/metrics";
import { launch, type Browser } from "../e2e/app";
import { choosePeriod, importFiles, settled, wordsOf } from "../e2e/steps";
import { benchSite } from "./bench-site";
import { openBench } from "./open-bench";
import type { Bench } from "./page/main";
import { sampleCsv, type SampleCsv } from "./sample-csv";

const calls = Number(process.env["DIALBOOK_BENCH_ROWS"] ?? 1_000_000);
const store = "dialbook"; // the app's own
const words = wordsOf();
const long = 50; // milliseconds; what the browser calls a long task
const inputs = ["period", "direction", "queue", "agent"].map(
  (input) => `\`\`\`input #${input}\ninput: ${input}\n\`\`\`\n`,
);

declare const bench: Bench;

let site: Awaited<ReturnType<typeof benchSite>>;
let browser: Browser;
let csv: SampleCsv;
beforeAll(async () => {
  csv = sampleCsv(calls);
  site = await benchSite();
  browser = await launch();
});
afterAll(async () => {
  await browser.dispose();
  await site.stop();
  csv.remove();
});

/** A notebook with the given cells below its inputs. */
const notebook = (title: string, cells: readonly string[]): string =>
  [`---\ntitle: ${title}\nformat: 1\n---\n`, ...inputs, ...cells].join("\n");

/** A cell of each kind in turn, until there are as many as asked for, inputs not counted. */
function cells(count: number): readonly string[] {
  const kinds = [
    (i: number) => `\`\`\`metric #m${i}\nmetric: ${metricIds[i % metricIds.length] ?? ""}\n\`\`\`\n`,
    (i: number) =>
      `\`\`\`chart #t${i}\nchart: metric-trend\nmetric: ${metricIds[i % metricIds.length] ?? ""}\n\`\`\`\n`,
    (i: number) =>
      `\`\`\`sql #s${i}\nSELECT queue, count(*) AS calls FROM calls GROUP BY ALL ORDER BY ALL LIMIT ${i + 1}\n\`\`\`\n`,
    (i: number) => `\`\`\`dispositions #d${i}\n\`\`\`\n`,
    (i: number) => `<!-- #p${i} -->\n\n## Part ${i}\n\nWhat the next cells show.\n`,
    (i: number) => `\`\`\`chart #h${i}\nchart: call-heatmap\n\`\`\`\n`,
    (i: number) => `\`\`\`chart #o${i}\nchart: disposition-trend\n\`\`\`\n`,
    (i: number) => `\`\`\`scorecard #c${i}\nmetrics: [service-level, abandonment-rate]\n\`\`\`\n`,
  ];
  return Array.from({ length: count }, (_, i) => kinds[i % kinds.length]?.(i) ?? "");
}

/** The main thread's long tasks while something is done. */
async function tasks(
  page: Page,
  what: () => Promise<unknown>,
): Promise<{ readonly n: number; readonly ms: number; readonly worst: number }> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) =>
      seen.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: "longtask",
    });
  });
  const start = Date.now();
  await what();
  await page.waitForTimeout(200);
  const seen = await page.evaluate(
    () => (globalThis as unknown as { readonly seen: readonly number[] }).seen,
  );
  const over = seen.filter((duration) => duration > long);
  return { n: over.length, ms: Date.now() - start, worst: Math.max(0, ...over) };
}

/** Down the whole page and up again, a screen at a time, as a wheel does. */
async function scroll(page: Page): Promise<void> {
  await page.mouse.move(700, 500);
  for (const step of [400, -400])
    for (let i = 0; i < 60; i += 1) {
      await page.mouse.wheel(0, step);
      await page.waitForTimeout(30);
    }
}

it("a hundred cells beside an empty notebook", async () => {
  const first = await browser.open(site.url);
  await importFiles(first, words, [csv.path]);
  await first.close();
  const probe = await openBench(browser, site.url);
  const notebooks = {
    empty: notebook("Empty", ["Nothing here.\n"]),
    hundred: notebook("Hundred", cells(96)),
  };
  for (const [id, text] of Object.entries(notebooks))
    await probe.evaluate(([name, i, t]) => bench.putNotebook(name, i, t), [store, id, text] as const);
  await probe.close();
  const rows: string[] = [];
  const counts: Record<string, number> = {};
  for (const id of ["empty", "hundred"] as const) {
    const page = await browser.open(`${site.url}/#/privacy`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const gestures = {
      open: async () => {
        await page.evaluate((to) => (location.hash = to), `#/notebook/${id}`);
        await page.getByRole("group", { name: words.t("notebook.inputs") }).waitFor({ timeout: 60_000 });
        await page.waitForTimeout(3000);
      },
      scroll: () => scroll(page),
      react: async () => {
        for (const period of ["month", "quarter", "last_week"] as const)
          await choosePeriod(page, words, words.t(`notebook.period.${period}`));
      },
    };
    for (const [what, gesture] of Object.entries(gestures)) {
      const { n, ms, worst } = await tasks(page, gesture);
      counts[`${id} ${what}`] = n;
      rows.push(`| ${what} | ${id} | ${n} | ${worst.toFixed(0)} ms | ${(ms / 1000).toFixed(1)} s |`);
    }
    await settled(page);
    expect(await page.locator("[data-cell][data-state=error]").count()).toBe(0);
    await page.close();
  }
  console.log(
    [
      "",
      `A notebook of a hundred cells over ${calls.toLocaleString("en")} calls: tasks of the main thread over ${long} ms`,
      "",
      "| gesture | notebook | tasks | longest | took |",
      "|---|---|---:|---:|---:|",
      ...rows,
      "",
    ].join("\n"),
  );
  expect(Object.keys(counts)).toHaveLength(6);
});
