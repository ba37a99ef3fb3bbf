import { expect, inject, it } from "vitest";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { violations } from "./app";
import { readCsv } from "./csv";
import { sampleTexts } from "./made-files";
import { importFiles, seeOverview } from "./steps";
import { workspace } from "./workspace";

/** Calls by direction, as this test counts them. */
function byDirection(text: string): ReadonlyMap<string, number> {
  const calls = new Map<string, string>(); // the last of a repeated row
  for (const row of readCsv(text)) calls.set(row.call_id ?? "", row.direction ?? "");
  const counts = new Map<string, number>();
  for (const direction of calls.values()) counts.set(direction, (counts.get(direction) ?? 0) + 1);
  return counts;
}

/** Puts a statement in the place of the one in the editor and runs it by key. */
async function runSql(page: Page, name: string, sql: string): Promise<void> {
  await page.getByRole("textbox", { name }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(sql);
  await page.keyboard.press("Control+Enter");
}

it("SQL is written, fails at its place, is mended, sorted, drawn and saved, under the strict policy", async () => {
  const { browser, page, words, files } = await workspace(inject("site"));
  const { t } = words;
  const text = sampleTexts({ calls: 2000, months: 1 }).get("calls") ?? "";
  const expected = byDirection(text);
  await importFiles(page, words, [files.put("calls.csv", text)]);
  await seeOverview(page, words);
  await page.goto(`${inject("site")}/#/notebook/sql-scratchpad`);
  const cell = page.locator("[data-cell=by-queue]");
  await cell.getByRole("grid").waitFor({ timeout: 60_000 });
  await cell.locator(".sql-fold").click();
  const editor = t("sql.editor", { name: "by_queue" });
  await page.getByRole("textbox", { name: editor }).waitFor();

  await runSql(page, editor, "SELECT direction, count(*) AS n\nFRM calls\nGROUP BY ALL");
  const said = cell.locator(".sql-problem");
  await said.waitFor({ timeout: 60_000 });
  expect(await said.innerText()).toMatch(/^Line 2: /);
  expect(await cell.locator(".cm-lintRange-error").innerText()).toBe("FRM");

  await runSql(page, editor, "SELECT direction, count(*) AS n\nFROM calls\nGROUP BY ALL");
  await said.waitFor({ state: "detached", timeout: 60_000 });
  const grid = cell.getByRole("grid");
  const shown = async (): Promise<readonly (readonly string[])[]> =>
    (await grid.getByRole("row").all()).length === 0
      ? []
      : Promise.all(
          (await grid.locator(".result-row").all()).map((row) => row.getByRole("gridcell").allInnerTexts()),
        );
  await expect
    .poll(
      async () =>
        new Map((await shown()).map(([direction, n]) => [direction, Number(n?.replaceAll(",", ""))])),
      {
        timeout: 60_000,
      },
    )
    .toEqual(expected);

  const ascending = [...expected].sort(([, a], [, b]) => a - b).map(([direction]) => direction);
  await grid.getByRole("columnheader").nth(1).locator(".result-sort").click();
  await expect.poll(async () => (await shown()).map(([direction]) => direction)).toEqual(ascending);
  await page.keyboard.press("Escape");

  await cell.getByRole("button", { name: t("grid.save"), exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: t("grid.format.csv") }).click(),
  ]);
  const saved = readCsv(readFileSync(await download.path(), "utf8").replace(/^\ufeff/, ""));
  expect(saved.map(({ direction, n }) => [direction, Number(n)])).toEqual(
    ascending.map((direction) => [direction, expected.get(direction)]),
  );

  await cell.getByRole("button", { name: t("sql.as_chart") }).click();
  await cell.locator("svg.chart-sql").waitFor();
  expect(await cell.locator("svg.chart-sql [data-mark]").count()).toBe(expected.size);

  await page.getByRole("textbox", { name: editor }).click();
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-place"))).toBe("by-queue");
  expect(await violations(page)).toEqual([]);
  expect(browser.complaints).toEqual([]);
});

it("SQL waits to be asked where somebody wants it so, and says that it waits", async () => {
  const site = inject("site");
  const { browser, page, words, files } = await workspace(site);
  const { t } = words;
  const text = sampleTexts({ calls: 2000, months: 1 }).get("calls") ?? "";
  await importFiles(page, words, [files.put("calls.csv", text)]);
  await seeOverview(page, words);
  await page.goto(`${site}/#/notebook/sql-scratchpad`);
  const cell = page.locator("[data-cell=large]");
  const count = cell.locator(".result-grid, [role=grid]").first();
  await cell.scrollIntoViewIfNeeded();
  await count.waitFor({ timeout: 60_000 });
  await page.goto(`${site}/#/settings`);
  await page.getByText(t("settings.manual_sql"), { exact: true }).click();
  await page.goto(`${site}/#/notebook/sql-scratchpad`);
  await cell.scrollIntoViewIfNeeded();
  await cell.and(page.locator("[data-state=current]")).waitFor({ timeout: 60_000 });
  const number = page.getByRole("group", { name: t("notebook.inputs") }).getByRole("textbox");
  await number.fill("1");
  await number.press("Tab");
  await cell.getByText(t("sql.waits")).waitFor();
  expect(await cell.getAttribute("data-state")).toBe("stale");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+Shift+Enter");
  await cell.and(page.locator("[data-state=current]")).waitFor({ timeout: 60_000 });
  expect(await cell.getByText(t("sql.waits")).count()).toBe(0);
  expect(browser.complaints).toEqual([]);
});
