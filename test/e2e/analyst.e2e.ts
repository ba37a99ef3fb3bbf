import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { violations } from "./app";
import { drop } from "./files";
import { choosePeriod, reportShown, seeOverview, settled, type Words } from "./steps";
import { workspace } from "./workspace";

const site = inject("site");
const long = 60_000; // milliseconds

/** Tries the app with its invented calls, which are the same everywhere on one day. */
async function withSample(page: Page, words: Words): Promise<void> {
  await page.getByRole("button", { name: words.t("first.sample") }).click();
  await reportShown(page, words);
  await seeOverview(page, words);
}

/** Runs a command of the palette. */
async function command(page: Page, { t }: Words, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox", { name: t("palette.find") }).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

/** Chooses in the menu of the notebook that is open. */
async function inMenu(page: Page, { t }: Words, item: string): Promise<void> {
  await page.getByRole("button", { name: t("documents.menu"), exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** Gives the cell that has the focus a name. */
async function name(page: Page, words: Words, to: string): Promise<void> {
  await command(page, words, words.t("command.cell-name"));
  await page.getByRole("textbox", { name: words.t("editing.name.label") }).fill(to);
  await page.keyboard.press("Enter");
}

/** Adds a cell of a kind below the one that has the focus. */
async function add(page: Page, { t }: Words, kind: "input" | "sql"): Promise<void> {
  await page.keyboard.press("b");
  await page.getByRole("searchbox", { name: t("editing.add_find") }).waitFor();
  await page.keyboard.type(t(`editing.kind.${kind}`));
  await page.keyboard.press("Enter");
}

/** Waits until the focus is on a cell itself, no longer in its form. */
const onCell = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.activeElement?.hasAttribute("data-place"));

/** Adds a cell with a statement and a name, and runs it. */
async function addSql(page: Page, words: Words, called: string, sql: string): Promise<void> {
  const { t } = words;
  await add(page, words, "sql");
  const editor = page.getByRole("textbox", { name: t("sql.editor", { name: t("sql.result") }) });
  await editor.waitFor({ timeout: long });
  await editor.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(sql);
  await page.keyboard.press("Control+Enter");
  // the first Escape may close what completes, the next leaves the editor
  await expect
    .poll(async () => {
      await page.keyboard.press("Escape");
      return page.evaluate(() => document.activeElement?.hasAttribute("data-place"));
    })
    .toBe(true);
  await name(page, words, called);
  await page.locator(".sql-fold strong").getByText(called, { exact: true }).waitFor();
}

/** The rows that the result of a cell shows. */
async function rows(page: Page, called: string): Promise<readonly string[]> {
  const grid = page.getByRole("grid", { name: called, exact: true });
  await grid.waitFor({ timeout: long });
  const lines = await grid.locator(".result-row").all();
  return Promise.all(lines.map(async (row) => (await row.getByRole("gridcell").allInnerTexts()).join(" | ")));
}

it("an analyst's hour", async () => {
  const { browser, page, words, files } = await workspace(site);
  const { t } = words;
  await withSample(page, words);

  // A notebook of one's own, with a number to play with.
  await page.goto(`${site}/#/notebooks`);
  await page.getByRole("button", { name: t("documents.new") }).click();
  await page.locator("[data-place]").first().waitFor();
  await page.keyboard.press("j");
  await onCell(page);
  await add(page, words, "input");
  const inputs = page.getByRole("group", { name: t("editing.editing", { kind: t("editing.inputs") }) });
  await inputs
    .getByRole("button", { name: t("editing.input") })
    .nth(1)
    .click();
  await page.getByRole("option", { name: t("cells.input.number") }).click();
  await inputs.getByRole("textbox", { name: t("cells.input.label") }).fill("At least so many calls");
  await inputs.getByRole("textbox", { name: t("editing.input.opens_with") }).fill("100");
  await page.keyboard.press("Tab");
  await inputs.getByRole("button", { name: t("editing.input.read_as", { name: "" }).slice(0, 12) }).click();
  await page.getByRole("textbox", { name: t("editing.name.label") }).fill("least");
  await page.keyboard.press("Enter");
  await inputs.getByText("$least").waitFor();
  await inputs.getByRole("button", { name: t("editing.done") }).click();
  await page
    .getByRole("group", { name: t("notebook.inputs") })
    .getByText("At least so many calls")
    .waitFor();

  // Three cells that use each other and the number.
  await onCell(page);
  await addSql(
    page,
    words,
    "per_queue",
    "SELECT queue, count(*) AS n, metric('service-level') AS level\nFROM period_calls\nWHERE direction = 'inbound'\nGROUP BY queue ORDER BY n DESC",
  );
  await addSql(page, words, "busy", "SELECT queue, n FROM per_queue WHERE n >= $least");
  await addSql(page, words, "both", "SELECT count(*)::INT AS queues, sum(n)::INT AS calls FROM busy");
  await settled(page);
  const week = await rows(page, "both");
  expect(week).toHaveLength(1);
  expect((await rows(page, "busy")).length).toBe(Number(week[0]?.split(" | ")[0]));
  expect((await rows(page, "busy")).length).toBeLessThan((await rows(page, "per_queue")).length);

  await inMenu(page, words, t("documents.do.versions"));
  await page.getByRole("textbox", { name: t("documents.version_name") }).fill("Three cells");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Three cells" }).waitFor();
  await page.keyboard.press("Escape");

  // A chart; another name, which its readers follow; another period, which all follow.
  const first = page.locator("[data-cell]", { has: page.getByRole("grid", { name: "per_queue" }) });
  await first.getByRole("button", { name: t("sql.as_chart") }).click();
  await first.locator("svg.chart-sql").waitFor();
  await first.evaluate((cell) =>
    (cell.closest<HTMLElement>("[data-place]") ?? (cell as HTMLElement)).focus(),
  );
  await name(page, words, "queues_of_period");
  await page.locator("[data-cell]", { hasText: "FROM queues_of_period" }).first().waitFor();
  await settled(page);
  expect(await rows(page, "both")).toEqual(week);
  await choosePeriod(page, words, t("notebook.period.all"));
  await expect.poll(() => rows(page, "both"), { timeout: long }).not.toEqual(week);
  await choosePeriod(page, words, t("notebook.period.last_week"));
  await expect.poll(() => rows(page, "both"), { timeout: long }).toEqual(week);

  // Ten steps back, then the version as it was kept.
  const cells = page.locator("[data-place]");
  const all = await cells.count();
  await page.locator("h1").first().click();
  for (let step = 0; step < 10; step += 1) await page.keyboard.press("Control+z");
  await expect.poll(() => cells.count()).toBeLessThan(all);
  await inMenu(page, words, t("documents.do.versions"));
  await page.getByRole("button", { name: t("documents.version_restore") }).click();
  await expect.poll(() => cells.count()).toBe(all);
  await settled(page);
  expect(await rows(page, "both")).toEqual(week);

  // A report that opens without a network, and the notebook as a file.
  const saved = async (act: () => Promise<unknown>): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent("download"), act()]);
    return readFileSync(await download.path(), "utf8");
  };
  const html = await saved(async () => {
    await page.getByRole("button", { name: t("export.menu"), exact: true }).click();
    await page.getByRole("menuitem", { name: t("export.report"), exact: true }).click();
  });
  const markdown = await saved(() => inMenu(page, words, t("documents.do.markdown")));
  await browser.context.setOffline(true);
  const report = await browser.open(pathToFileURL(files.put("report.html", html)).href);
  expect(await report.locator("main").innerText()).toContain(week.join("\n").replaceAll(" | ", "\t"));
  await browser.context.setOffline(false);
  expect(await violations(page)).toEqual([]);
  expect(browser.complaints).toEqual([]);

  // A stranger to all this: the same calls, the same notebook, the same numbers.
  const other = await workspace(site);
  await withSample(other.page, other.words);
  await drop(other.page.locator("body"), [{ name: "hour.md", mimeType: "text/markdown", text: markdown }]);
  await other.page.getByRole("button", { name: t("documents.held_do") }).click();
  await settled(other.page);
  expect(await rows(other.page, "both")).toEqual(week);
  expect(await rows(other.page, "per_queue")).toEqual(await rows(page, "per_queue"));
});
