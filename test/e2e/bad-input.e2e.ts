import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Page } from "playwright-core";
import { launch, type Browser } from "./app";
import { madeLog } from "./made-log";
import { folder } from "./made-files";
import {
  closePanel,
  importFiles,
  openFiles,
  seeOverview,
  settled,
  volume,
  wordsOf,
  type Report,
} from "./steps";

const words = wordsOf();
const { t } = words;
const files = folder();
let browser: Browser;
let page: Page;
let stored: unknown;

beforeAll(async () => {
  browser = await launch();
  page = await browser.open(inject("site"));
  await importFiles(page, words, [
    files.put("good.csv", madeLog({ from: "2026-09-07", days: 7, perDay: 20 })),
  ]);
  await seeOverview(page, words);
  stored = await volume(page);
});
afterAll(async () => {
  await browser.dispose();
  files.remove();
});

const header = "call_id,started_at,direction,result,wait_s,talk_s";
const row = (id: number | string, at: string, rest = "inbound,answered,5,60"): string =>
  `${String(id)},${at},${rest}`;
const good = Array.from({ length: 20 }, (_, n) => row(`g${String(n)}`, `2020-03-02 10:${String(10 + n)}:00`));

/** What was stored before is still shown, and still counts. */
async function untouched(): Promise<void> {
  await closePanel(page, words);
  await page.goto(`${inject("site")}/#/notebook/overview`);
  await settled(page);
  expect(await volume(page)).toEqual(stored);
}

/** A file of 100 MB without a single line break. */
function oneLine(): string {
  const path = join(files.path, "one-line.csv");
  const out = openSync(path, "w");
  writeSync(out, `${header}\n`);
  const piece = "x".repeat(1 << 20);
  for (let i = 0; i < 100; i++) writeSync(out, piece);
  closeSync(out);
  return path;
}

describe("a file that cannot be a call log is refused with the reason", () => {
  const refused: readonly (readonly [name: string, code: string, content: () => string | Uint8Array])[] = [
    ["nothing.csv", "file_empty", () => ""],
    ["names-only.csv", "file_header_only", () => `${header}\n`],
    ["picture.csv", "file_binary", () => new Uint8Array(2000).map((_, i) => (i * 37) % 256)],
    ["workbook.csv", "archive_broken", () => workbook()],
  ];
  it.each(refused)("%s: %s", async (name, code, content) => {
    const panel = await openFiles(page, words, [files.put(name, content())]);
    const said = await panel.getByRole("alert").first().innerText();
    for (const part of ["what", "why", "do"])
      expect(said).toContain(words.maybe(`error.${code}.${part}`, { file: name }));
    await untouched();
  });

  it("one line of 100 MB", async () => {
    const began = performance.now();
    const panel = await openFiles(page, words, [oneLine()]);
    const alert = panel.getByRole("alert").first();
    await alert.waitFor();
    expect(await alert.innerText()).toContain(words.maybe("error.record_too_long.what", { line: 2 }));
    expect(performance.now() - began).toBeLessThan(20_000);
    await untouched();
  });
});

describe("bad rows are reported and the good ones stored", () => {
  const bad: readonly (readonly [name: string, lines: readonly string[], check: (report: Report) => void])[] =
    [
      [
        "ragged.csv",
        [
          "short,2020-03-02 11:00:00",
          row("long", "2020-03-02 11:01:00", "inbound,answered,5,60,,,extra,more"),
        ],
        ({ counts, text }) => {
          expect(counts[t("report.rejected")]).toBeGreaterThanOrEqual(1);
          expect(text).toContain(t("import.reject.too_few_fields"));
        },
      ],
      [
        "thirtieth-of-february.csv",
        [row("feb", "2020-02-30 10:00:00")],
        ({ counts, text }) => {
          expect(counts[t("report.rejected")]).toBe(1);
          expect(text).toContain("2020-02-30 10:00:00");
          expect(text).toContain(t("import.reject.date_impossible"));
        },
      ],
      [
        "negative.csv",
        [row("minus", "2020-03-02 11:00:00", "inbound,answered,-5,-60")],
        ({ counts }) => expect(counts[t("report.rows_loaded")]).toBe(good.length + 1),
      ],
    ];
  it.each(bad)("%s", async (name, lines, check) => {
    const report = await importFiles(page, words, [
      files.put(name, [header, ...good.map((line) => line.replace("g", `${name}-`)), ...lines].join("\n")),
    ]);
    expect(report.counts[t("report.rows_read")]).toBe(good.length + lines.length);
    expect(report.counts[t("report.rows_loaded")]).toBeGreaterThanOrEqual(good.length);
    check(report);
    await untouched();
  });

  it("400 columns", async () => {
    const extra = Array.from({ length: 394 }, (_, i) => `extra_${String(i)}`).join(",");
    const wide = [
      `${header},${extra}`,
      ...good.map((line) => `${line.replace("g", "wide-")}${",v".repeat(394)}`),
    ];
    const report = await importFiles(page, words, [files.put("wide.csv", wide.join("\n"))]);
    expect(report.counts).toMatchObject({ [t("report.rows_read")]: 20, [t("report.rows_loaded")]: 20 });
    expect(report.text).toContain("extra_393");
    await untouched();
  });
});

/** The beginning of a workbook whose rest is gone, as a zip archive with its first entry's name. */
function workbook(): Uint8Array {
  const name = new TextEncoder().encode("[Content_Types].xml");
  const local = new Uint8Array(30 + name.length + 400);
  local.set([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0x06, 0, 0x08, 0]);
  local[26] = name.length;
  local.set(name, 30);
  const sheet = new TextEncoder().encode("xl/workbook.xml");
  local.set(sheet, 30 + name.length + 40);
  return local;
}
