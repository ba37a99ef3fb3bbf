import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { languages } from "../../src/i18n";
import { byKeys } from "./by-keys";
import { madeLog } from "./made-log";
import { importFiles, seeOverview, settled, wordsOf } from "./steps";
import { workspace } from "./workspace";

const query = (page: Page): URLSearchParams =>
  new URLSearchParams(new URL(page.url()).hash.split("?")[1] ?? "");

it.each(languages)(
  "brush, filter, drill, compare, note and export with the keyboard alone, in %s",
  async (language) => {
    const words = wordsOf(language);
    const { t } = words;
    const locale = language === "ar" ? "ar-EG" : "en-GB";
    const { page, files, browser } = await workspace(inject("site"), { locale, reducedMotion: "reduce" });
    const keys = await byKeys(page);
    const log = madeLog({ from: "2026-09-07", days: 14, perDay: 30 });
    await importFiles(page, words, [files.put("calls.csv", log)]);
    await seeOverview(page, words);
    const trend = page.locator('[data-chart="disposition-trend"] .picture');
    const heat = page.locator('[data-chart="call-heatmap"] .picture');
    const chips = page.locator(".chips .chip");
    const saved = async (press: () => Promise<void>): Promise<readonly [name: string, text: string]> => {
      const [download] = await Promise.all([page.waitForEvent("download"), press()]);
      return [download.suggestedFilename(), readFileSync(await download.path(), "utf8")];
    };

    // brush: two days are drawn, told, and looked at
    await keys.tabTo(trend);
    await keys.press("Shift+ArrowRight", "Shift+ArrowRight");
    await keys.look("a stretch being drawn");
    await keys.press("Enter");
    await expect.poll(() => query(page).get("period")).toMatch(/^[\d-]+\.\.[\d-]+$/);
    await keys.hears(t("notebook.period"));
    await settled(page);
    await keys.has(trend);

    // filter: a disposition is left out, and a mark looked at alone
    await keys.tabTo(page.locator(".legend-entry").first());
    await keys.press("Alt+Enter");
    await expect.poll(() => query(page).get("disposition")).toMatch(/^not\./);
    await keys.hears(t("word.disposition"));
    await settled(page);
    await keys.tabTo(heat);
    await keys.press("ArrowRight", "Enter");
    await keys.look("what can be done with a mark");
    await keys.item(t("marks.filter"));
    await keys.hears(t("dimension.hour"));
    await settled(page);
    await keys.has(heat);
    expect(await chips.count()).toBe(4);
    await keys.look("filters");

    // chips: turned over, taken off, cleared
    await page.keyboard.press("Control+Home");
    await keys.tabTo(chips.first());
    await keys.press("ArrowRight");
    await keys.press("Enter");
    await keys.hears(/\S/);
    await settled(page);
    await keys.press("Delete");
    await keys.hears(/\S/);
    await settled(page);
    await keys.tabTo(page.getByRole("button", { name: t("notebook.clear"), exact: true }));
    await keys.press("Enter");
    await keys.hears(t("filters.none"));
    await settled(page);
    expect(await chips.count()).toBe(0);

    // drill: from a mark to its calls, a contact, and back
    await keys.tabTo(heat);
    await keys.press("ArrowRight", "Enter");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog");
    const list = sheet.locator("[role=grid]").first();
    await keys.tabTo(list);
    await keys.look("the calls behind a mark");
    await keys.press("ArrowDown", "Enter");
    const history = sheet.getByRole("button", { name: t("call.history") });
    await history.waitFor();
    await keys.look("a call");
    await keys.tabTo(history);
    await keys.press("Enter");
    await sheet.locator(".contact-summary").waitFor();
    await keys.look("a contact");
    await page.goBack();
    await keys.has(history);
    await page.goBack();
    await keys.has(list);

    // the list as CSV, without leaving it
    const csv = sheet.getByRole("button", { name: t("rows.export") });
    await page.keyboard.press("Shift+Tab");
    await keys.tabTo(csv);
    const [listName, rows] = await saved(() => keys.press("Enter"));
    expect(listName).toMatch(/\.csv$/);
    expect(rows.trim().split("\n").length).toBeGreaterThan(1);
    await keys.has(csv);
    await keys.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await keys.has(heat);

    // two marks are held beside each other
    await keys.press("Enter");
    await keys.item(t("marks.pin"));
    await keys.hears(t("marks.pin_second"));
    await keys.press("ArrowRight", "Enter");
    await keys.item(t("marks.compare"));
    await keys.hears(t("marks.no_verdict"));
    await keys.look("two marks compared");
    await keys.tabTo(page.getByRole("button", { name: t("marks.unpin") }));
    await keys.press("Enter");
    await keys.has(heat);

    // a note on a day, on every chart over time
    await keys.press("Home"); // the walk goes on in the chart before it
    await page.keyboard.press("Control+Home");
    await keys.tabTo(trend);
    await keys.press("ArrowRight", "Enter");
    await keys.item(t("marks.note"));
    const dialog = page.getByRole("dialog", { name: t("notes.add") });
    await keys.has(dialog.getByRole("textbox", { name: t("notes.text") }));
    await page.keyboard.type("IVR");
    await keys.look("a note");
    await keys.tabTo(dialog.getByRole("button", { name: t("notes.keep") }));
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await keys.has(trend);
    await keys.hears("IVR");
    await expect.poll(() => trend.locator("svg").innerHTML()).toContain("IVR");

    // the chart as numbers, drawing and picture; the notebook as a report
    const save = page
      .locator('[data-chart="disposition-trend"]')
      .getByRole("button", { name: t("cell.save") });
    for (const form of ["csv", "svg", "png"] as const) {
      await keys.tabTo(save);
      await keys.press("Enter");
      if (form === "csv") await keys.look("what a chart is saved as");
      const [name, text] = await saved(() => keys.item(t(`cell.save.${form}`)));
      expect(name).toMatch(new RegExp(`\\.${form}$`));
      if (form === "csv") expect(text).toContain("IVR");
      await keys.has(save);
    }
    await page.keyboard.press("Control+Home");
    const menu = page.getByRole("button", { name: t("export.menu"), exact: true });
    await keys.tabTo(menu);
    await keys.press("Enter");
    await keys.look("what a notebook is exported as");
    const [, html] = await saved(() => keys.item(t("export.report")));
    expect(html).toContain("default-src 'none'");
    await keys.hears(t("export.made"));
    await keys.has(menu);
    expect(browser.complaints).toEqual([]);
  },
);
