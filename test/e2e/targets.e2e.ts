import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, type Browser } from "./app";
import { goTo, reportShown, seeOverview, settled, wordsOf } from "./steps";

const site = inject("site");
const words = wordsOf("en");
const { t } = words;
const metric = t("metric.service-level");
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch({ reducedMotion: "reduce" });
  page = await browser.open(site);
});
afterAll(() => browser.dispose());

const card = () =>
  page.locator(".card").filter({ has: page.getByRole("heading", { name: metric, exact: true }) });
const shownValue = async () => {
  const data = card().locator("data[data-metric]");
  return { variant: await data.getAttribute("data-variant"), n: Number(await data.getAttribute("data-n")) };
};
const fromCard = async (item: string | RegExp, role: "menuitem" | "menuitemradio") => {
  await card()
    .getByRole("button", { name: t("card.menu", { metric }) })
    .click();
  await page.getByRole(role, { name: item }).click();
};

describe("what a workspace chooses about counting", () => {
  it("stays: opening hours, a formula in a cell, a target", async () => {
    await page.getByRole("button", { name: t("first.sample") }).click();
    await reportShown(page, words);
    await seeOverview(page, words);
    const before = await shownValue();
    expect(before.variant).toBe("sl3");
    expect(await card().locator("[data-target]").count()).toBe(0);

    await goTo(page, words, "settings");
    await page.getByRole("button", { name: t("rules.hours_set") }).click();
    await page.getByRole("textbox", { name: words.f.weekday(1, "long") }).fill("10:00-12:00");
    await page.keyboard.press("Tab");
    await goTo(page, words, "notebook");
    await settled(page);
    const hours = await shownValue();
    expect(hours.variant).toBe("sl3_open");
    expect(hours.n).toBeLessThan(before.n);
    expect(await card().innerText()).toMatch(/outside opening hours/);

    await fromCard(t("variant.service-level.sl2"), "menuitemradio");
    await page.keyboard.press("Escape");
    await settled(page);
    expect((await shownValue()).variant).toBe("sl2_open");

    await fromCard(t("card.target"), "menuitem");
    const sheet = page.getByRole("dialog", { name: t("target.title", { metric }) });
    await sheet.getByRole("textbox", { name: t("bench.at_least") }).fill("99");
    await page.keyboard.press("Tab");
    await sheet.getByRole("button", { name: t("bench.set_target") }).click();
    await sheet.waitFor({ state: "detached" });
    await card().locator("[data-target=missed]").waitFor();

    await page.reload();
    await settled(page);
    expect((await shownValue()).variant).toBe("sl2_open");
    expect(await card().innerText()).toContain("99");
    expect(await card().innerText()).toContain(t("variant.service-level.sl2_open"));
    await card().locator("[data-target=missed]").waitFor();
  });

  it("the phone system's figure is found, and its formula adopted everywhere", async () => {
    await fromCard(t("card.reconcile"), "menuitem");
    const sheet = page.getByRole("dialog", { name: t("reconcile.title", { metric }) });
    const shown = await card().locator("data[data-metric]").getAttribute("value");
    await sheet
      .getByRole("textbox", { name: t("reconcile.figure_percent") })
      .fill((Number(shown) * 100).toFixed(2));
    await sheet.getByRole("button", { name: t("reconcile.find") }).click();
    const exact = sheet.locator("li[data-exact]").first();
    await exact.waitFor({ timeout: 60_000 });
    await exact.getByRole("button", { name: t("reconcile.adopt") }).click();
    await sheet.waitFor({ state: "detached" });
    await settled(page);
  });

  it("gaps are ranked, the target among them", async () => {
    await page.goto(`${site}/#/notebook/benchmark-gaps`);
    await settled(page);
    const table = page.getByRole("region", { name: t("gaps.title") });
    expect(await table.getByRole("row").filter({ hasText: metric }).innerText()).toContain(t("gaps.target"));
  });
});
