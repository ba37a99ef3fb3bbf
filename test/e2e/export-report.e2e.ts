import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, inject, it } from "vitest";
import { madeLog } from "./made-log";
import { choosePeriod, importFiles, seeOverview } from "./steps";
import { workspace } from "./workspace";

const log = madeLog({ from: "2026-09-07", days: 14, perDay: 30 });

it("a notebook is saved as one HTML file that runs, loads and tells nothing of anybody", async () => {
  const { page, words, files, browser } = await workspace(inject("site"));
  const { t } = words;
  await importFiles(page, words, [files.put("calls.csv", log)]);
  await seeOverview(page, words);
  await choosePeriod(page, words, t("notebook.period.all"));
  const offered = await page.locator("data[data-volume=offered]").first().innerText();

  const saved = async (way: "report" | "report_full"): Promise<string> => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: t("export.menu"), exact: true }).click();
    await page.getByRole("menuitem", { name: t(`export.${way}`), exact: true }).click();
    return readFileSync(await (await download).path(), "utf8");
  };
  const html = await saved("report");
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|<(?:button|input|iframe)|javascript:/i);
  expect(html).not.toMatch(/\+\d{7,}|Agent \d/);

  const report = await browser.open(pathToFileURL(files.put("report.html", html)).href);
  const told: string[] = [];
  report.on("console", (message) => told.push(message.text()));
  report.on("request", (request) => told.push(request.url()));
  await report.reload();
  expect(told.filter((text) => !text.startsWith("file:"))).toEqual([]);
  expect(await report.locator("main").innerText()).toContain(offered);
  expect(await report.locator("main figure svg").count()).toBeGreaterThan(1);
  expect(await report.locator(".card").count()).toBeGreaterThan(2);
  const definitions = report.getByRole("table").last();
  expect(await definitions.innerText()).toContain(t("metric.service-level"));
  expect(await report.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(
    "rgba(0, 0, 0, 0)",
  );
  await report.close();
});

it("a cell is saved as a picture by key, a chart also as a drawing, under the strict policy", async () => {
  const { page, words, files, browser } = await workspace(inject("site"));
  const { t } = words;
  await importFiles(page, words, [files.put("calls.csv", log)]);
  await seeOverview(page, words);
  const place = page.locator("[data-cell=call-heatmap]");
  await place.evaluate((cell) => cell.focus());
  const [picture] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("p")]);
  expect(picture.suggestedFilename()).toMatch(/^Overview .+\.png$/);
  const png = readFileSync(await picture.path());
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  const width = await place.evaluate((cell) => cell.getBoundingClientRect().width);
  expect(png.readUInt32BE(16)).toBeGreaterThan(2 * width);
  await page.getByText(t("export.picture_made")).waitFor();

  await place.locator(".place-handle").click();
  const [drawing] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: t("command.cell-drawing") }).click(),
  ]);
  expect(readFileSync(await drawing.path(), "utf8")).toMatch(/^<svg[^>]*>.*<text/s);
  expect(browser.complaints).toEqual([]);
});
