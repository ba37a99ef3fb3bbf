import { expect, it } from "vitest";
import { launch } from "./app";
import { dist } from "./dist";
import { figure } from "./figures";
import { folder } from "./made-files";
import { serve } from "./serve";
import {
  choosePeriod,
  closePanel,
  goTo,
  importFiles,
  openFiles,
  seeOverview,
  settled,
  wordsOf,
} from "./steps";
import { afterwards } from "./workspace";

const long = 60_000;
const head = "Call ID,Start time,Direction,Status,Talk time,To,Agent,Disposition";
const log = (from: number, days: number): string =>
  [
    head,
    ...Array.from({ length: days * 20 }, (_, i) => {
      const at = new Date(Date.UTC(2026, 8, from + Math.floor(i / 20), 9, i % 20));
      const code = ["TRL", "sale", "no thanks", "QX7"][i % 4] ?? "";
      return `c${from}-${i},${at.toISOString().slice(0, 19).replace("T", " ")},outbound,answered,120,+4930123${1000 + i},Ada,${code}`;
    }),
  ].join("\n");

it("unknown codes are offered, mapped to an own category, followed everywhere, undone and remembered", async () => {
  const host = await serve(dist);
  afterwards(() => host.stop());
  const files = folder();
  afterwards(files.remove);
  const words = wordsOf();
  const { t } = words;
  const browser = await launch();
  afterwards(() => browser.dispose());
  const page = await browser.open(host.url);

  const report = await importFiles(page, words, [files.put("dialler.csv", log(7, 7))]);
  expect(report.text).toContain("TRL (35)");
  await seeOverview(page, words);
  await choosePeriod(page, words, t("notebook.period.all"));
  const before = await figure(page, "conversion-rate");
  expect(before.value).toBeCloseTo(0.25, 6);
  await page.getByText(t("chart.unmapped")).first().waitFor();

  await page.goto(`${host.url}/#/dispositions`);
  await page.getByRole("button", { name: t("category.add") }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel(t("category.name.en")).fill("Trial started");
  await sheet.getByLabel(t("category.name.ar")).fill("بدأت التجربة");
  await sheet.getByText(t("counts.conversion"), { exact: true }).click();
  await sheet.getByText(t("colour.own_violet"), { exact: true }).click();
  await sheet.getByRole("button", { name: t("category.save") }).click();
  await sheet.waitFor({ state: "detached" });
  await page.locator("li[data-category=own_trial_started]").waitFor();
  const meaning = page.getByRole("button", { name: new RegExp(`TRL: ${t("codes.means")}`) });
  await meaning.click();
  await page.getByRole("option", { name: /^Trial started/ }).click();
  await page.getByText(`${t("codes.changed", { n: 1, value: "1", name: "Trial started" })}`).waitFor();
  expect(await meaning.innerText()).toContain("Trial started");

  const converted = async (): Promise<number | null> => {
    await settled(page);
    return (await figure(page, "conversion-rate")).value;
  };
  await goTo(page, words, "notebook");
  await choosePeriod(page, words, t("notebook.period.all"));
  await expect.poll(converted, { timeout: long }).toBeCloseTo(0.5, 6);
  const legend = page.locator("[data-chart=disposition-trend] .chart-swatch[data-colour=own_violet]");
  await legend.first().waitFor();

  await page.reload();
  await expect.poll(converted, { timeout: long }).toBeCloseTo(0.5, 6);

  // the next export of the same system: the meaning is remembered, in the panel and in the figures
  const panel = await openFiles(page, words, [files.put("dialler2.csv", log(14, 7))]);
  const remembered = panel.getByRole("button", { name: /trl: / });
  await expect.poll(() => remembered.innerText(), { timeout: long }).toContain("Trial started");
  await panel
    .getByRole("button", { name: new RegExp(`^${t("import.panel.start", { files: "" }).trim()} `) })
    .click();
  await page.getByRole("heading", { name: t("report.title") }).waitFor({ timeout: long });
  expect(await panel.innerText()).not.toContain("TRL (");
  expect(await panel.innerText()).toContain("QX7 (35)");
  await closePanel(page, words);
  await goTo(page, words, "notebook");
  await choosePeriod(page, words, t("notebook.period.all"));
  await expect.poll(converted, { timeout: long }).toBeCloseTo(0.5, 6);
  expect((await figure(page, "conversion-rate")).n).toBe(280);

  // the category goes, and says where its codes went
  await page.goto(`${host.url}/#/dispositions`);
  await page
    .locator("li[data-category=own_trial_started]")
    .getByRole("button", { name: t("category.delete") })
    .click();
  const leaving = page.getByRole("dialog");
  await leaving.getByText(/70/).waitFor();
  await leaving.getByRole("button", { name: new RegExp(t("category.move_to")) }).click();
  await page.getByRole("option", { name: new RegExp(`^${t("disposition.interested")}`) }).click();
  await leaving.getByRole("button", { name: t("category.delete"), exact: true }).click();
  await leaving.waitFor({ state: "detached" });
  await expect.poll(() => meaning.innerText(), { timeout: long }).toContain(t("disposition.interested"));
  await page.getByRole("button", { name: t("app.undo") }).click();
  await expect.poll(() => meaning.innerText(), { timeout: long }).toContain("Trial started");
  expect(browser.complaints).toEqual([]);
});
