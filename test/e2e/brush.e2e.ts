import type { Locator, Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { reportShown, seeOverview, settled, volume } from "./steps";
import { workspace } from "./workspace";

const site = inject("site");
const query = (page: Page): URLSearchParams =>
  new URLSearchParams(new URL(page.url()).hash.split("?")[1] ?? "");
const chart = (page: Page, id: string): Locator =>
  page.locator(`.chart[data-chart="${id}"] .picture`).first();
const following = (page: Page): Locator => page.locator(".cell-dispositions[data-following]");
/** How many calls came to what, as the table of dispositions says it: what nobody had is left out. */
const codes = async (page: Page): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await page
      .locator(".cell-dispositions")
      .first()
      .locator("data[data-n]:not([data-n='0'])")
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute("data-variant") ?? "", one.getAttribute("data-n") ?? ""] as const),
      ),
  );
const chips = (page: Page): Promise<string[]> => page.locator(".chips .chip").allInnerTexts();

it("a chart is brushed by keys and by the pointer; the filters show, turn over, and go back with Back", async () => {
  const { page, words } = await workspace(site);
  const { t } = words;
  await page.getByRole("button", { name: t("first.sample") }).click();
  await reportShown(page, words);
  await seeOverview(page, words);
  const before = await volume(page);

  // by keys: two places of time, which the other cells follow while they are drawn
  await page.setViewportSize({ width: 1440, height: 1800 }); // both charts are seen
  const trend = chart(page, "disposition-trend");
  const heatWords = page.locator('.chart[data-chart="call-heatmap"] .chart-subtitle').first();
  await trend.scrollIntoViewIfNeeded();
  const [all, allHours] = [await codes(page), await heatWords.innerText()];
  await trend.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => trend.locator(".chart-brush").count()).toBe(1);
  await following(page).first().waitFor({ timeout: 60_000 });
  const drawn = await codes(page);
  expect(drawn).not.toEqual(all);
  expect(query(page).has("period")).toBe(false);
  await page.keyboard.press("Escape");
  expect(await trend.locator(".chart-brush").count()).toBe(0);
  await following(page).first().waitFor({ state: "detached", timeout: 60_000 });
  expect(await codes(page)).toEqual(all);
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => heatWords.innerText(), { timeout: 60_000 }).not.toBe(allHours);
  const someHours = await heatWords.innerText();
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page).get("period")).toMatch(/^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/);
  await settled(page);
  expect(await codes(page)).toEqual(drawn);
  await expect.poll(() => heatWords.innerText()).toBe(someHours);
  const [from = "", to = ""] = query(page).get("period")?.split("..") ?? [];
  expect(Date.parse(to) - Date.parse(from)).toBe(86_400_000);
  const brushed = await volume(page);
  expect(brushed["inbound"] ?? brushed["attempts"]).toBeLessThan(
    before["inbound"] ?? before["attempts"] ?? 0,
  );
  await page.goBack();
  await settled(page);
  expect(await volume(page)).toEqual(before);

  // the same by the pointer, given up with Escape
  await trend.scrollIntoViewIfNeeded();
  const bars = await trend.boundingBox();
  if (!bars) throw new Error("the chart over time is not there");
  const level = bars.y + bars.height / 2;
  await page.mouse.move(bars.x + bars.width * 0.2, level);
  await page.mouse.down();
  await page.mouse.move(bars.x + bars.width * 0.5, level, { steps: 6 });
  await following(page).first().waitFor({ timeout: 60_000 });
  expect(await codes(page)).not.toEqual(all);
  await page.keyboard.press("Escape");
  await following(page).first().waitFor({ state: "detached", timeout: 60_000 });
  await page.mouse.up();
  expect(await codes(page)).toEqual(all);
  expect(await heatWords.innerText()).toBe(allHours);
  expect(query(page).has("period")).toBe(false);

  // by the pointer: hours of weekdays
  const heat = chart(page, "call-heatmap");
  await heat.scrollIntoViewIfNeeded();
  const cells = heat.locator("[data-mark]");
  const [first, last] = [await cells.first().boundingBox(), await cells.nth(1).boundingBox()];
  if (!first || !last) throw new Error("the heat map has no cells");
  await page.mouse.move(first.x + 4, first.y + 6);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width / 2, last.y + 6, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => query(page).get("hour")).toMatch(/^\d+\.\d+$/);
  expect(query(page).get("weekday")).toMatch(/^\d$/);
  await settled(page);
  expect(await chips(page)).toHaveLength(2); // a weekday, and two hours as one stretch

  // a chip turns its dimension over; Clear takes all off
  await page.locator(".chips .chip").first().click();
  await expect.poll(() => query(page).get("weekday")).toMatch(/^not\.\d$/);
  await settled(page);
  await page.getByRole("button", { name: t("notebook.clear"), exact: true }).click();
  await settled(page);
  expect(await volume(page)).toEqual(before);

  // a legend entry filters, and no longer when it is pressed again
  const entry = page.locator(".legend-entry").first();
  await entry.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page).has("disposition")).toBe(true);
  await settled(page);
  expect(await chips(page)).toHaveLength(1);
  await page.locator(".chips .chip").first().focus();
  await page.keyboard.press("Delete");
  await settled(page);
  expect(await chips(page)).toHaveLength(0);
});
