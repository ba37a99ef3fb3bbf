import { afterAll, beforeAll, expect, it } from "vitest";
import { sampleChunks } from "../../src/import";
import { launch, type Browser } from "../e2e/app";
import { benchSite } from "./bench-site";
import { timing } from "./measure";
import { openBench } from "./open-bench";
import type { Bench } from "./page/main";
import { megabytes, printTable } from "./table";

const weeks = Number(process.env["DIALBOOK_BENCH_WEEKS"] ?? 100);
const perExport = 1000;
const week = 7 * 86_400_000;

declare const bench: Bench;

let site: Awaited<ReturnType<typeof benchSite>>;
let browser: Browser;
beforeAll(async () => {
  site = await benchSite();
  browser = await launch();
});
afterAll(async () => {
  await browser.dispose();
  await site.stop();
});

/** Header and records of a made log in the order of their start. */
function log(calls: number): { readonly header: string; readonly lines: readonly string[] } {
  const [header = "", ...lines] = [...sampleChunks({ calls, months: 24 })]
    .flatMap(({ kind, text }) => (kind === "calls" ? text.trimEnd().split("\n") : []))
    .filter((line) => line !== "");
  const at = header.split(",").indexOf("started_at");
  const start = (line: string): string => line.split(",")[at] ?? "";
  const once = [...new Map(lines.map((line) => [line.slice(0, line.indexOf(",")), line])).values()];
  return { header, lines: once.sort((a, b) => (start(a) < start(b) ? -1 : 1)) };
}

it("weekly exports that overlap three weeks", async () => {
  const fresh = perExport / 4;
  const { header, lines } = log((weeks + 3) * fresh);
  const page = await openBench(browser, site.url);
  const text = (from: number, to: number): string => `${[header, ...lines.slice(from, to)].join("\n")}\n`;
  const add = (store: string, name: string, csv: string, date: number): Promise<number> =>
    page.evaluate(([s, n, c, d]) => bench.importText(s, n, c, d), [store, name, csv, date] as const);
  await add("one", "all.csv", text(0, lines.length), Date.UTC(2026, 0, 1));
  const times: number[] = [];
  for (let i = 0; i < weeks; i += 1)
    times.push(
      await add(
        "weekly",
        `week-${i}.csv`,
        text(i * fresh, i * fresh + perExport),
        Date.UTC(2024, 0, 1) + i * week,
      ),
    );
  const size = async (store: string) => {
    const { segments, superseded } = await page.evaluate((name) => bench.stateOf(name), store);
    const rows = segments.filter((s) => s.role === "rows");
    const lists = superseded.reduce((sum, s) => sum + s.ranges.length * 8, 0);
    return {
      bytes: segments.reduce((sum, s) => sum + s.bytes, 0) + lists,
      rows: rows.reduce((sum, s) => sum + s.rows, 0),
      segments: segments.length,
    };
  };
  const [one, weekly] = [await size("one"), await size("weekly")];
  const opened: Record<"one" | "weekly", number[]> = { one: [], weekly: [] };
  for (let run = 0; run < 7; run += 1)
    for (const store of ["one", "weekly"] as const) {
      const { ms, calls } = await page.evaluate((name) => bench.reopen(name), store);
      expect(calls).toBe(lines.length);
      opened[store].push(ms);
    }
  await page.close();
  const [a, b] = [timing(opened.weekly), timing(opened.one)];
  const ratio = (x: number, y: number): string => (x / y).toFixed(2);
  printTable(`${weeks} weekly exports of ${perExport} calls, beside the same calls as one file`, [
    {
      what: "stored",
      dialbook: `${megabytes(weekly.bytes)}, one file ${megabytes(one.bytes)}: ${ratio(weekly.bytes, one.bytes)}`,
    },
    { what: "rows", dialbook: `${weekly.rows}, one file ${one.rows}: ${ratio(weekly.rows, one.rows)}` },
    { what: "segments", dialbook: `${weekly.segments}, one file ${one.segments}` },
    { what: "reopening to the first answer", dialbook: a },
    { what: "  as one file", dialbook: b },
    { what: "  ratio", dialbook: ratio(a.median, b.median) },
    { what: "an import", dialbook: timing(times) },
  ]);
  expect(weekly.bytes).toBeLessThanOrEqual(1.5 * one.bytes);
  expect(a.median).toBeLessThanOrEqual(1.5 * b.median);
});
