import { expect, inject, it } from "vitest";
import { reportShown, seeOverview, settled } from "./steps";
import { workspace } from "./workspace";

it("a person adds a chart by its suggestion, changes what divides it, and sees it drawn", async () => {
  const { page, words, browser } = await workspace(inject("site"));
  const { t } = words;
  await page.getByRole("button", { name: t("first.sample") }).click();
  await reportShown(page, words);
  await seeOverview(page, words);
  await settled(page);

  // By keyboard: a chart below the first cell.
  const { keyboard } = page;
  await keyboard.press("j");
  await keyboard.press("b");
  await page.getByRole("searchbox", { name: t("editing.add_find") }).waitFor();
  await keyboard.type(t("editing.kind.chart"));
  await keyboard.press("Enter");
  const form = page.getByRole("group", { name: t("editing.editing", { kind: t("editing.kind.chart") }) });
  const suggestions = form.getByRole("group", { name: t("builder.suggestions") });
  await suggestions.waitFor();
  expect(await suggestions.getByRole("button").count()).toBeGreaterThanOrEqual(3);
  expect(await suggestions.getByRole("button").count()).toBeLessThanOrEqual(6);

  const wanted = suggestions.getByRole("button", { name: t("builder.suggest.work-by-reason") });
  await wanted.focus();
  await keyboard.press("Enter");
  await expect.poll(() => wanted.getAttribute("aria-pressed")).toBe("true");
  await form
    .getByRole("status")
    .getByText(t("builder.suggest.work-by-reason"))
    .waitFor({ state: "attached" });
  const chart = page.locator('[data-chart="pareto-workload"]');
  const title = (of: "reason" | "disposition") => t("chart.pareto.title", { of, measure: "workload" });
  await chart.getByText(title("reason")).waitFor();
  const bars = chart.locator(".chart-bars > *");
  await expect.poll(() => bars.count()).toBeGreaterThan(3);

  // Another breakdown, from the list that opens.
  await form.getByRole("button", { name: t("builder.by") }).focus();
  await keyboard.press("Enter");
  await page.getByRole("option", { name: t("dimension.disposition") }).waitFor();
  await keyboard.press("Home");
  await keyboard.press("Enter");
  await chart.getByText(title("disposition")).waitFor();
  await expect.poll(() => bars.count()).toBeGreaterThan(3);
  await expect.poll(() => wanted.getAttribute("aria-pressed")).toBe("false");

  // On a phone the form is as wide as the page, and no wider.
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await keyboard.press("Escape");
  await chart.getByText(title("disposition")).waitFor();
  expect(browser.complaints).toEqual([]);
});
