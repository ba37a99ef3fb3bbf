import { expect, inject, it } from "vitest";
import { madeLog } from "./made-log";
import { importFiles, seeOverview, settled } from "./steps";
import { workspace } from "./workspace";

const site = inject("site");

it("a sealed weekly report stays as it was, and says what a newer export would change", async () => {
  const one = await workspace(site);
  const { page, words } = one;
  const { t } = words;
  const log = { from: "2026-09-07", days: 14, perDay: 40 };
  const early = one.files.put("early.csv", madeLog({ ...log, talk: 200 }));
  const late = one.files.put("late.csv", madeLog({ ...log, from: "2026-09-14", talk: 260 }));
  await importFiles(page, words, [early]);
  await seeOverview(page, words);

  await page.goto(`${site}/#/notebook/weekly-report`);
  await settled(page);
  await page.getByRole("button", { name: t("actions.add") }).click();
  await page.getByRole("textbox", { name: t("actions.what") }).fill("Two more people at nine");
  await page.getByRole("button", { name: t("actions.keep"), exact: true }).click();
  await page.locator('[data-action="Two more people at nine"]').waitFor();

  await page.getByRole("button", { name: t("sealed.seal") }).click();
  const banner = page.locator("[data-sealed]");
  await banner.waitFor();
  expect(await banner.getAttribute("data-sealed")).toBe("same");
  const address = page.url();
  const content = () => page.locator(".cell").allInnerTexts();
  const before = await content();
  expect(before.join(" ")).toContain("Two more people at nine");
  expect(before.join(" ")).toContain(t("metric.average-handle-time"));

  await importFiles(page, words, [late]);
  await page.goto(`${site}/#/notebook/overview`);
  await settled(page);
  await page.goto(address);
  await page.locator('[data-sealed="changed"]').waitFor();
  const said = await page.locator('[data-sealed="changed"]').innerText();
  expect(said).toContain(t("metric.average-handle-time"));
  expect(said).not.toContain(t("metric.service-level")); // nobody waited otherwise
  expect(await content()).toEqual(before);

  await page.goto(`${site}/#/notebook/weekly-report`);
  await settled(page);
  await page.getByText(t("sealed.before", { n: 1, value: "1" })).click();
  await page.getByText(t("sealed.older")).waitFor();
  expect(one.browser.complaints).toEqual([]);
});
