import { expect, inject, it } from "vitest";
import { madeLog } from "./made-log";
import { importFiles, seeOverview } from "./steps";
import { workspace } from "./workspace";

it("a number is kept as a finding: the copy is told, the reader stays, the claim says the number and holds", async () => {
  const { page, words, files, browser } = await workspace(inject("site"));
  const { t } = words;
  await importFiles(page, words, [
    files.put("calls.csv", madeLog({ from: "2026-09-07", days: 14, perDay: 30 })),
  ]);
  await seeOverview(page, words);
  const metric = t("metric.service-level");
  const menu = page.getByRole("button", { name: t("card.menu", { metric }) });
  const value = (await page.locator(".card", { has: menu }).locator(".value data").innerText()).trim();
  await menu.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => window.scrollY);
  await menu.click();
  await page.getByRole("menuitem", { name: t("finding.keep") }).click();
  const title = t("documents.own_copy", { title: t("word.overview") });
  await page.getByRole("status").getByText(t("documents.copied", { title })).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toBe(t("card.menu", { metric }));
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - top)).toBeLessThan(60);

  await page.getByRole("button", { name: t("finding.show") }).click();
  const finding = page.locator(".cell-finding");
  await expect.poll(() => finding.evaluate((cell) => cell === document.activeElement)).toBe(true);
  const claim = finding.getByRole("textbox", { name: t("finding.claim") });
  expect(await claim.inputValue()).toContain(`${metric} was ${value.replace(/\s+/g, "")}`);
  await finding.getByText(t("finding.same")).waitFor({ timeout: 60_000 });
  await claim.fill("");
  await finding.getByText(t("finding.no_claim")).waitFor();
  expect(await finding.getByText(t("finding.same")).count()).toBe(0);
  expect(browser.complaints).toEqual([]);
});
