import type { Locator, Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { languages } from "../../src/i18n";
import { madeLog } from "./made-log";
import { importFiles, seeOverview, settled, volume, wordsOf } from "./steps";
import { workspace } from "./workspace";

const longest = 200; // presses of Tab until something must have been reached

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  for (let i = 0; i < longest; i++) {
    if (await element?.evaluate((each) => each === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${String(target)}`);
}

const focused = (target: Locator): Promise<boolean> =>
  target.evaluate((each) => each === document.activeElement);

/** The number of rows that an open list says it has. */
async function listed(sheet: Locator): Promise<number> {
  await expect.poll(() => sheet.locator("[role=grid]").getAttribute("aria-rowcount")).not.toBe("1");
  return Number(await sheet.locator("[role=grid]").getAttribute("aria-rowcount")) - 1;
}

it.each(languages)(
  "from a mark to its calls, to the contact and back to a filter, with the keyboard alone, in %s",
  async (language) => {
    const words = wordsOf(language);
    const { t } = words;
    const locale = language === "ar" ? "ar-EG" : "en-GB";
    const { page, files, browser } = await workspace(inject("site"), { locale });
    const path = files.put("calls.csv", madeLog({ from: "2026-09-07", days: 14, perDay: 30 }));
    await importFiles(page, words, [path]);
    await seeOverview(page, words);

    // A figure of the volume line opens as many calls as it says.
    const lost = page.locator(".volume button").filter({ has: page.locator('[data-volume="lost"]') });
    await tabTo(page, lost);
    const said = (await volume(page))["lost"];
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog");
    expect(await listed(sheet)).toBe(said);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await expect.poll(() => focused(lost)).toBe(true);

    const picture = page.locator('[data-chart="call-heatmap"] .picture');
    await tabTo(page, picture);
    await page.keyboard.press("ArrowRight");
    const mark = page.locator('[data-chart="call-heatmap"] [role=status]');
    await expect.poll(() => mark.textContent()).not.toBe("");
    await page.keyboard.press("Enter");
    const menu = page.getByRole("menu");
    await menu.waitFor();
    await page.keyboard.press("Enter");
    const n = await listed(sheet);
    expect(n).toBeGreaterThan(0);

    // From a call to its contact's history, and all the way back by the browser's Back.
    const list = sheet.locator("[role=grid]").first();
    await tabTo(page, list);
    await page.keyboard.press("Enter");
    const history = sheet.getByRole("button", { name: t("call.history") });
    await history.waitFor();
    await tabTo(page, history);
    await page.keyboard.press("Enter");
    await sheet.locator(".contact-summary").waitFor();
    await page.goBack();
    await expect.poll(() => focused(history)).toBe(true);
    await page.goBack();
    await expect.poll(() => focused(list)).toBe(true);
    await page.goBack();
    await sheet.waitFor({ state: "detached" });
    await expect.poll(() => focused(picture)).toBe(true);

    const before = (await volume(page))["offered"] ?? 0;
    await page.keyboard.press("Enter");
    await menu.waitFor();
    const filter = menu.getByRole("menuitem", { name: t("marks.filter") });
    while (!(await focused(filter))) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await menu.waitFor({ state: "detached" });
    await expect.poll(() => page.url()).toContain("hour");
    await settled(page);
    const after = (await volume(page))["offered"] ?? 0;
    expect(after).toBeLessThan(before);
    expect(browser.complaints).toEqual([]);
  },
);
