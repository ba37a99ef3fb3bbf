import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { languages } from "../../src/i18n";
import { madeLog } from "./made-log";
import { openFiles, runImport, seeOverview, settled, wordsOf } from "./steps";
import { workspace } from "./workspace";

/** The place that has the focus, as a screen reader names it; empty while the focus is elsewhere. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest("[data-place]")?.getAttribute("aria-label") ?? "");

const kindsOf = (page: Page): Promise<readonly string[]> =>
  page
    .locator("[data-cell]")
    .evaluateAll((cells) =>
      cells.map((cell) => [...cell.classList].find((name) => name.startsWith("cell-"))?.slice(5) ?? ""),
    );

it.each(languages)(
  "a small notebook is built, changed and undone by keyboard alone, in %s",
  async (language) => {
    const words = wordsOf(language);
    const { t } = words;
    const { page, files, browser } = await workspace(inject("site"), {
      locale: language === "ar" ? "ar-EG" : "en-GB",
    });
    const path = files.put("calls.csv", madeLog({ from: "2026-09-07", days: 14, perDay: 30 }));
    await openFiles(page, words, [path]);
    await runImport(page, words);
    await seeOverview(page, words);
    await settled(page);
    const place = (kind: "text" | "metric" | "gaps", n: number, all: number, name = "") =>
      t("editing.place", {
        kind: t(`editing.kind.${kind}`),
        name,
        named: name === "" ? "no" : "yes",
        n: words.f.number(n),
        all: words.f.number(all),
      });
    const { keyboard } = page;

    // Everything goes: each deletion hands the focus to the next cell.
    await keyboard.press("j");
    await expect.poll(() => focused(page)).not.toBe("");
    for (let left = (await kindsOf(page)).length + 1; left > 0; left--) {
      await expect.poll(() => page.locator("[data-place]").count()).toBe(left);
      await keyboard.press("d");
      await keyboard.press("d");
      // Of inputs that share a line each goes by itself.
      const places = page.locator("[data-place]");
      const ways = page.locator(".inputs-editor").getByRole("button", { name: t("editing.remove_input") });
      await expect.poll(async () => (await places.count()) < left || (await ways.count()) > 0).toBe(true);
      for (let inputs = await ways.count(); inputs > 0; inputs--) {
        await expect.poll(() => ways.count()).toBe(inputs);
        await ways.first().focus();
        await keyboard.press("Enter");
      }
    }
    await expect.poll(() => page.locator("[data-place]").count()).toBe(0);

    // A text, which opens in its form.
    await keyboard.press("b");
    await page.getByRole("searchbox", { name: t("editing.add_find") }).waitFor();
    await keyboard.type(t("editing.kind.text"));
    await keyboard.press("Enter");
    await page.getByRole("textbox", { name: t("editing.text") }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await keyboard.type("## jdd m");
    await page.getByRole("heading", { level: 2, name: "jdd m" }).waitFor();
    await keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe(place("text", 1, 1));

    // A metric, found by its name, below it; then a name for it by the menu's command in the palette.
    await keyboard.press("b");
    await page.getByRole("searchbox", { name: t("editing.add_find") }).waitFor();
    await keyboard.type(t("metric.abandonment-rate"));
    await keyboard.press("Enter");
    const form = page.getByRole("group", { name: t("editing.editing", { kind: t("editing.kind.metric") }) });
    await form.getByRole("button", { name: t("metric.abandonment-rate") }).waitFor();
    await keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe(place("metric", 2, 2));
    await keyboard.press("Control+k");
    await page.getByRole("searchbox", { name: t("palette.find") }).waitFor();
    await keyboard.type(t("command.cell-name"));
    await keyboard.press("Enter");
    await page.getByRole("textbox", { name: t("editing.name.label") }).waitFor();
    await keyboard.type("lost");
    await keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe(place("metric", 2, 2, "lost"));
    await settled(page);

    // Its source: what is wrong is told at its line, and put right.
    await keyboard.press("m");
    const source = page.getByRole("textbox", { name: t("editing.source") });
    await source.waitFor();
    expect(await source.inputValue()).toContain("metric: abandonment-rate");
    await keyboard.press("Control+End");
    await keyboard.press("ArrowUp");
    await keyboard.press("End");
    await keyboard.type("\ngrain: fortnight");
    const line = page.getByRole("button", { name: t("editing.line", { line: words.f.number(3) }) });
    await line.waitFor();
    for (let i = 0; i < "fortnight".length; i++) await keyboard.press("Backspace");
    await keyboard.type("week");
    await line.waitFor({ state: "detached" });
    await keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe(place("metric", 2, 2, "lost"));

    // Moved, deleted, and everything back again.
    await keyboard.press("Alt+ArrowUp");
    await expect.poll(() => focused(page)).toBe(place("metric", 1, 2, "lost"));
    await expect.poll(() => kindsOf(page)).toEqual(["metric", "text"]);
    await page.getByText(t("editing.said.moved", { n: 1, all: 2 })).waitFor({ state: "attached" });
    await keyboard.press("d");
    await keyboard.press("d");
    await expect.poll(() => focused(page)).toBe(place("text", 1, 1));
    await keyboard.press("Control+z");
    await expect.poll(() => focused(page)).toBe(place("metric", 1, 2, "lost"));
    await keyboard.press("Control+z");
    await expect.poll(() => kindsOf(page)).toEqual(["text", "metric"]);
    await keyboard.press("Control+Shift+z");
    await expect.poll(() => kindsOf(page)).toEqual(["metric", "text"]);
    await settled(page);
    expect(browser.complaints).toEqual([]);
  },
);
