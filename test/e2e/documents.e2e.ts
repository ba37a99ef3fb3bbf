import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { drop } from "./files";
import { madeLog } from "./made-log";
import { importFiles, seeOverview, settled, type Words } from "./steps";
import { workspace } from "./workspace";

const site = inject("site");

/** Chooses in the menu of the notebook that is open. */
async function inMenu(page: Page, { t }: Words, item: string): Promise<void> {
  await page.getByRole("button", { name: t("documents.menu"), exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function rename(page: Page, words: Words, title: string): Promise<void> {
  const { t } = words;
  await inMenu(page, words, t("documents.do.rename"));
  await page.getByRole("textbox", { name: t("documents.title") }).fill(title);
  await page.keyboard.press("Enter");
}

const titled = (page: Page, title: string): Promise<void> =>
  page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();

it("a notebook of one's own: saved, undone, kept in versions, seen in two tabs, put away and brought back", async () => {
  const { browser, page, files, words } = await workspace(site);
  const { t } = words;
  await importFiles(page, words, [
    files.put("calls.csv", madeLog({ from: "2026-09-07", days: 14, perDay: 20 })),
  ]);
  await seeOverview(page, words);
  await page.getByText(t("documents.template")).waitFor();
  await inMenu(page, words, t("documents.do.duplicate"));
  const copy = t("documents.copy_of", { title: t("word.overview") });
  await titled(page, copy);
  await page.getByText(t("documents.saved")).waitFor();
  expect(page.url()).toMatch(/#\/notebook\/1[0-9a-f]{11}$/);

  await inMenu(page, words, t("documents.do.versions"));
  await page.getByRole("textbox", { name: t("documents.version_name") }).fill("As it came");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "As it came" }).waitFor();
  await page.keyboard.press("Escape");
  await rename(page, words, "Week by week");
  await titled(page, "Week by week");
  await page.keyboard.press("Control+z");
  await titled(page, copy);
  await page.keyboard.press("Control+Shift+Z");
  await titled(page, "Week by week");

  await inMenu(page, words, t("documents.do.versions"));
  await page.getByText(t("documents.version_changes")).click();
  await page.locator("ins", { hasText: "by week" }).waitFor();
  await page.getByRole("button", { name: t("documents.version_restore") }).click();
  await titled(page, copy);
  await page.getByRole("button", { name: t("documents.undo"), exact: true }).click();
  await titled(page, "Week by week");

  const other = await browser.open(page.url());
  await titled(other, "Week by week");
  await rename(other, words, "Said in the other tab");
  await titled(page, "Said in the other tab");
  await rename(other, words, "Last words");
  await titled(other, "Last words");
  await other.close(); // within a second of the change
  await titled(page, "Last words");
  await page.reload();
  await titled(page, "Last words");
  await page.getByRole("button", { name: t("documents.undo"), exact: true }).click();
  await titled(page, "Said in the other tab");

  await inMenu(page, words, t("documents.do.trash"));
  await titled(page, t("page.notebooks"));
  await page.getByRole("heading", { name: t("data.trash") }).waitFor();
  await page.getByRole("button", { name: t("data.restore"), exact: true }).click();
  await page.getByRole("searchbox", { name: t("documents.find") }).fill("other tab");
  await page.getByText(t("documents.found", { n: 1 })).waitFor();
  await page.getByRole("link", { name: "Said in the other tab" }).click();
  await settled(page);
  expect(browser.complaints).toEqual([]);
});

it("what was typed in the second in which the tab closes is there when it opens again", async () => {
  const { browser, page, files, words } = await workspace(site);
  const { t } = words;
  await importFiles(page, words, [
    files.put("calls.csv", madeLog({ from: "2026-09-07", days: 14, perDay: 20 })),
  ]);
  await seeOverview(page, words);
  await inMenu(page, words, t("documents.do.duplicate"));
  await page.getByText(t("documents.saved")).waitFor();
  const url = page.url();
  await browser.open(site); // the browser stays when the tab goes
  for (const title of ["One", "Two", "Three"]) {
    const tab = await browser.open(url);
    await tab.getByRole("heading", { level: 1 }).waitFor();
    await rename(tab, words, title);
    await tab.close();
    const again = await browser.open(url);
    await titled(again, title);
    await again.close();
  }
});

it("a notebook from a file says what it will run before it runs", async () => {
  const { browser, page, files, words } = await workspace(site);
  const { t } = words;
  await importFiles(page, words, [
    files.put("calls.csv", madeLog({ from: "2026-09-07", days: 14, perDay: 20 })),
  ]);
  await seeOverview(page, words);
  const cells = "```sql #q1 everything\nSELECT count(*) AS calls_in_all FROM calls\n```\n\n```metric #m\nmetric: service-level\n```\n"; // prettier-ignore
  const text = `---\ntitle: From a colleague\nformat: 1\n---\n\n${cells}`;
  await drop(page.locator("body"), [{ name: "colleague.md", mimeType: "", text }]);
  await titled(page, "From a colleague");
  await page.getByRole("heading", { name: t("documents.held") }).waitFor();
  await page.getByText(t("documents.held_list")).click();
  await page.locator(".held code", { hasText: "calls_in_all" }).waitFor();
  await page.waitForTimeout(1500);
  expect(await page.locator("[data-cell=m]").getAttribute("data-state")).toBe("idle");
  await page.reload();
  await page.getByRole("button", { name: t("documents.held_do") }).click();
  await page.locator("[data-cell=m][data-state=current]").waitFor();
  await page.getByText(t("documents.saved")).waitFor();
  await page.reload();
  await page.locator("[data-cell=m][data-state=current]").waitFor();
  expect(await page.getByRole("heading", { name: t("documents.held") }).count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    inMenu(page, words, t("documents.do.markdown")),
  ]);
  expect(download.suggestedFilename()).toBe("From a colleague.md");
  expect(browser.complaints).toEqual([]);
});
