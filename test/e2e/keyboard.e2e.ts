import type { Locator, Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { languages } from "../../src/i18n";
import { madeLog } from "./made-log";
import { importPanel, settled, startButton, volume, wordsOf } from "./steps";
import { workspace } from "./workspace";

const longest = 80; // presses of Tab until something must have been reached

const isOutlined = (element: Element): boolean => {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
};

/** Presses Tab until the thing has the focus, and shows that it has it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  // By its element: a list that opens on the way hides everything else from assistive technology.
  const element = await target.elementHandle();
  for (let i = 0; i < longest; i++) {
    if (await element?.evaluate((each) => each === document.activeElement)) {
      await expect
        .poll(() => element?.evaluate(isOutlined), { message: `${String(target)} shows its focus` })
        .toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${String(target)}`);
}

it.each(languages)(
  "from the first visit to a changed filter with the keyboard alone, in %s",
  async (language) => {
    const words = wordsOf(language);
    const { t } = words;
    const locale = language === "ar" ? "ar-EG" : "en-GB";
    const { page, files, browser } = await workspace(inject("site"), { locale });
    const path = files.put("calls.csv", madeLog({ from: "2026-09-07", days: 14, perDay: 30 }));

    const choose = page.getByRole("button", { name: t("first.choose") });
    const chooser = page.waitForEvent("filechooser");
    await tabTo(page, choose);
    await page.keyboard.press("Enter");
    await (await chooser).setFiles([path]);

    const panel = importPanel(page, words);
    const start = startButton(panel, words);
    await start.and(panel.locator(":enabled")).waitFor({ timeout: 60_000 });
    await tabTo(page, start);
    await page.keyboard.press("Enter");
    const overview = page.getByRole("button", { name: t("report.open") });
    await overview.waitFor({ timeout: 60_000 });
    await tabTo(page, overview);
    await page.keyboard.press("Enter");
    await settled(page);
    const before = await volume(page);

    const inputs = page.getByRole("group", { name: t("notebook.inputs") });
    await tabTo(page, inputs.getByRole("button", { name: new RegExp(`^${t("dimension.queue")} `) }));
    await page.keyboard.press("Enter");
    const list = page.getByRole("dialog", { name: t("dimension.queue") });
    await list.waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await list.getByRole("option", { selected: true }).first().waitFor();
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    await settled(page);

    await page.getByRole("row", { name: new RegExp(t("dimension.queue")) }).waitFor();
    const after = await volume(page);
    expect(after["offered"]).toBeGreaterThan(0);
    expect(after["offered"]).toBeLessThan(before["offered"] ?? 0);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      language,
      language === "ar" ? "rtl" : "ltr",
    ]);
    expect(browser.complaints).toEqual([]);
  },
);
