import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { madeLog } from "./made-log";
import { choosePeriod, goTo, importFiles, seeOverview, settled, toggleFilter, type Words } from "./steps";
import { workspace } from "./workspace";

const people = ["Quirinius Vexelbrook", "Oda Zwetschge", "Ada Eins", "Ben Zwei", "Cem Drei", "Dana Vier", "Ela Fuenf"]; // prettier-ignore
const [solo = ""] = people;
const named = /Quirinius|Vexelbrook|Zwetschge|Fuenf/;
let row = 0;
const log = madeLog({ from: "2026-09-07", days: 14, perDay: 30 }).replaceAll(
  /Agent \d/g,
  () => people[row++ % people.length] ?? "",
);

const inMenu = async (page: Page, { t }: Words, item: string): Promise<void> => {
  await page.getByRole("button", { name: t("documents.menu"), exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
};

it("what was made by name tells nobody once people are protected: page, palette, versions, search, files, addresses", async () => {
  const { page, words, files, browser } = await workspace(inject("site"));
  const { t } = words;
  await importFiles(page, words, [files.put("calls.csv", log)]);
  await seeOverview(page, words);
  await choosePeriod(page, words, t("notebook.period.all"));
  await toggleFilter(page, words, t("dimension.agent_id"), solo);
  const shared = page.url();
  expect(decodeURIComponent(shared)).not.toMatch(named);
  const metric = t("metric.average-handle-time");
  await page.getByRole("button", { name: t("card.menu", { metric }) }).click();
  await page.getByRole("menuitem", { name: t("finding.keep") }).click();
  const finding = page.locator(".cell-finding");
  await finding.getByText(solo).waitFor({ timeout: 60_000 });
  const notebook = /notebook\/(\w+)/.exec(page.url())?.[1] ?? "";
  await inMenu(page, words, t("documents.do.versions"));
  await page.getByRole("textbox", { name: t("documents.version_name") }).fill("As it came");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "As it came" }).waitFor();
  await page.keyboard.press("Escape");

  const download = async (act: () => Promise<void>): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent("download"), act()]);
    return `${file.suggestedFilename()}\n${readFileSync(await file.path(), "utf8")}`;
  };
  const report = (name: string) =>
    download(async () => {
      await page.getByRole("button", { name: t("export.menu"), exact: true }).click();
      await page.getByRole("menuitem", { name, exact: true }).click();
    });
  const open = async (hash: string): Promise<void> => {
    await page.evaluate((to) => (window.location.hash = to), hash);
    await settled(page);
  };
  /** Everything that is given of this notebook, by what it is. */
  const given = async (full: string): Promise<Readonly<Record<string, string>>> => {
    await open(`#/notebook/${notebook}`);
    await finding.scrollIntoViewIfNeeded();
    const texts: Record<string, string> = { page: await page.locator("main").innerText() };
    texts["report"] = await report(t("export.report"));
    texts["full report"] = await report(full);
    texts["markdown"] = await download(() => inMenu(page, words, t("documents.do.markdown")));
    await page.keyboard.press("Control+k");
    await page
      .getByRole("dialog", { name: t("palette.title") })
      .getByRole("searchbox")
      .fill("a");
    texts["palette"] = await page.getByRole("dialog", { name: t("palette.title") }).innerText();
    await page.keyboard.press("Escape"); // what was typed, and then the palette
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await inMenu(page, words, t("documents.do.versions"));
    await page.getByText(t("documents.version_changes")).click();
    texts["versions"] = await page.getByRole("dialog").innerText();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await finding.evaluate((cell) => cell.focus());
    await finding.locator(".place-handle").click();
    await page.getByRole("menuitem", { name: t("command.cell-source") }).click();
    texts["source"] = await page.locator(".source-editor textarea").inputValue();
    await page.keyboard.press("Escape");
    await page.evaluate((to) => (window.location.href = to), shared);
    await settled(page);
    texts["link"] = `${decodeURIComponent(page.url())} ${await page.locator("main").innerText()}`;
    return texts;
  };
  const before = await given(t("export.report_full"));
  for (const what of ["page", "full report", "markdown", "source", "link"])
    expect([what, named.test(before[what] ?? "")]).toEqual([what, true]); // else it would say nothing

  for (const level of ["pseudonyms", "own_only", "teams_only"] as const) {
    await goTo(page, words, "privacy");
    await page.locator("label.policy", { hasText: t(`people.${level}`) }).click();
    await page.getByText(t(`policy.foot.${level}`, { least: "5" })).waitFor();
    const texts = await given(t("export.report_guarded"));
    for (const [what, text] of Object.entries(texts))
      expect([level, what, named.exec(text)?.[0] ?? null]).toEqual([level, what, null]);
    expect(texts["page"]).toContain(t("finding.of_people"));
    expect(texts["palette"]).not.toContain(t("command.export-report-full"));
    expect(texts["full report"]).toContain(t("export.shown_guarded"));
    await page.evaluate(() => (window.location.hash = "#/notebooks"));
    await page.getByRole("searchbox", { name: t("documents.find") }).fill("Vexelbrook");
    await page.getByText(t("documents.none_found")).waitFor();
  }
  expect(browser.complaints).toEqual([]);
});
