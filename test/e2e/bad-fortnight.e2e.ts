import type { Locator, Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { reportShown, settled } from "./steps";
import { workspace } from "./workspace";

const most = 12; // actions from the first screen

/** A row of a table's cell, by what it starts with. */
const row = (page: Page, cell: string, name: string): Locator =>
  page
    .locator(`[data-cell="${cell}"]`)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name }) });

/** A metric of a row: its value, and what it was before as it is written. */
async function read(of: Locator, metric: string): Promise<{ readonly value: number; readonly was: string }> {
  const place = of.locator("td", { has: of.page().locator(`data[data-metric="${metric}"]`) });
  const value = Number(await place.locator("data").first().getAttribute("value"));
  return { value, was: /was ([^\s%]+)/.exec(await place.innerText())?.[1] ?? "" };
}

it("the bad fortnight of the sample, its queue, its hours and its cause, in at most twelve actions", async () => {
  const { page, words, browser } = await workspace(inject("site"));
  const { t } = words;
  let actions = 0;
  const press = async (target: Locator): Promise<void> => {
    actions += 1;
    await target.click();
  };

  await press(page.getByRole("button", { name: t("first.sample") }));
  await reportShown(page, words);
  const standing = page.locator(".standing-out");
  await standing.waitFor({ timeout: 60_000 });
  expect(await standing.innerText()).toMatch(/10\s–\s23 Aug 2026/);
  expect(Number(await standing.locator("data").first().getAttribute("value"))).toBeCloseTo(0.639, 3);

  await press(standing.getByRole("link", { name: t("template.inbound-service") }));
  await settled(page);
  expect(page.url()).toContain("period=2026-08-10..2026-08-23");
  const whole = await read(row(page, "by-queue", t("table.all")), "service-level");
  expect([whole.value.toFixed(3), whole.was]).toEqual(["0.639", "76.7"]);
  const queues = ["Support", "Orders", "Billing", "Sales line", "Arabic desk"];
  const levels = await Promise.all(queues.map((name) => read(row(page, "by-queue", name), "service-level")));
  expect(levels[0]?.value).toBeCloseTo(0.525, 3);
  expect(Math.min(...levels.map(({ value }) => value))).toBe(levels[0]?.value);
  const delay = await read(row(page, "by-reason", "delivery delay"), "call-volume");
  expect([delay.value, delay.was]).toEqual([538, "126"]);

  await press(row(page, "by-queue", "Support").getByRole("rowheader").getByRole("button"));
  await settled(page);
  const bad: string[] = [];
  for (const each of await page.locator('[data-cell="by-hour"]').getByRole("row").all()) {
    const level = each.locator('data[data-metric="service-level"]');
    if ((await level.count()) === 0 || (await level.first().getAttribute("value")) === "") continue;
    if (Number(await level.first().getAttribute("value")) < 0.25)
      bad.push(await each.getByRole("rowheader").innerText());
  }
  expect(bad.map((text) => text.trim())).toEqual(["17:00", "18:00", "19:00"]); // 17 to 20 h

  // The same question in the notebook of reasons: days and queue come along.
  await press(page.getByRole("button", { name: t("documents.switch") }));
  await press(page.getByRole("menuitem", { name: "Contact reasons" }));
  await settled(page);
  const support = await read(row(page, "by-reason", "delivery delay"), "call-volume");
  expect([support.value, support.was]).toEqual([393, "67"]);
  const [first] = await page.locator('[data-cell="by-reason"] tbody').getByRole("rowheader").allInnerTexts();
  expect(first).toContain("delivery delay");

  expect(actions).toBeLessThanOrEqual(most);
  expect(browser.complaints).toEqual([]);
});
