import { expect, inject, it } from "vitest";
import { launch } from "./app";
import { seeOverview, settled, reportShown, wordsOf } from "./steps";

const site = inject("site");

it("the weekly report of the sample is printed on two sheets of A4 at most", async () => {
  const words = wordsOf();
  const browser = await launch();
  try {
    const page = await browser.open(site);
    await page.getByRole("button", { name: words.t("first.sample") }).click();
    await reportShown(page, words);
    await seeOverview(page, words);
    await page.goto(`${site}/#/notebook/weekly-report`);
    await settled(page);
    await page.locator(".measures tbody tr").first().waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(2);
  } finally {
    await browser.dispose();
  }
});
