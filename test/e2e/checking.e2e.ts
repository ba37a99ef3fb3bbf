import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { expect, inject, it, vi } from "vitest";
import { records } from "../../src/base";
import { sampleDb } from "../metrics/check/sample-data";
import { readCsv } from "./csv";
import { reportShown, seeOverview } from "./steps";
import { workspace } from "./workspace";

/** The figure of a step of the funnel. */
const step = async (panel: Locator, id: string): Promise<number> =>
  Number(await panel.locator(`data[data-step="${id}"]`).getAttribute("value"));

/** Intl writes unbreakable spaces. */
const plainSpaces = (text: string): string => text.replaceAll(/\s/g, " ");

const patience = { timeout: 30_000, interval: 200 };

it("service level: its SQL gives its number, and its calls can be found, sorted, opened and saved", async () => {
  const { page, words, browser } = await workspace(inject("site"));
  const { t, f } = words;
  await page.getByRole("button", { name: t("first.sample") }).click();
  await reportShown(page, words);
  await seeOverview(page, words);

  const metric = t("metric.service-level");
  await page
    .locator(".cell-scorecard")
    .getByRole("button", { name: t("score.open", { metric }) })
    .first()
    .click();
  const panel = page.getByRole("dialog");
  const figure = panel.locator("data[data-metric=service-level]").first();
  const value = Number(await figure.getAttribute("value"));
  const n = Number(await figure.getAttribute("data-n"));

  // The copied SQL, run over the same sample by a DuckDB that knows nothing of the app.
  await panel.getByText(t("number.show_sql"), { exact: true }).click();
  const sql = await panel.locator("pre.sql-text").innerText();
  const { db } = await sampleDb();
  const [answer = {}] = records(await db.query(`SELECT * FROM (\n${sql}\n) AS q`));
  expect(answer.denominator).toBe(n);
  expect(answer.value).toBeCloseTo(value, 12);

  expect(await step(panel, "counted")).toBe(n);
  const steps = await panel
    .locator("data[data-step^='left:']")
    .evaluateAll((all) => all.map((each) => Number(each.getAttribute("value"))));
  expect(steps.length).toBeGreaterThan(2);
  expect(n + steps.reduce((sum, one) => sum + one, 0)).toBe(await step(panel, "all"));

  await panel.getByRole("button", { name: t("word.show_the_calls"), exact: true }).click();
  const grid = panel.getByRole("grid");
  const status = panel.getByRole("status");
  const shows = (count: number) =>
    vi.waitFor(
      async () => expect(await status.innerText()).toBe(t("rows.n", { n: count, value: f.number(count) })),
      patience,
    );
  await shows(n);
  await panel.getByRole("searchbox").fill("Support");
  // Saved before the list has followed: what was typed counts, and the first click is enough.
  const [early] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: t("rows.export") }).click(),
  ]);
  const support = Number(
    records(
      await db.query(`SELECT count(*) AS n FROM calls WHERE queue = 'Support' AND (result = 'answered' OR
        (result = 'abandoned' AND wait_s >= 5)) AND direction = 'inbound' AND NOT is_test AND wait_s IS NOT NULL
        AND started_local >= '2026-10-26' AND started_local < '2026-11-02'`),
    )[0]?.n,
  );
  await shows(support);
  expect(readCsv(readFileSync(await early.path(), "utf8"))).toHaveLength(support);
  expect(early.suggestedFilename()).toBe(
    `${metric} - ${t("rows.part.counted")} - 2026-10-26 - 2026-11-01.csv`,
  );
  const header = grid.getByRole("columnheader", { name: t("field.wait_s") });
  await header.getByRole("button").click();
  await header.getByRole("button").click();
  await vi.waitFor(async () => expect(await header.getAttribute("aria-sort")).toBe("descending"), patience);
  const first = grid.getByRole("row").nth(1);
  await vi.waitFor(async () => expect(await first.innerText()).toContain("Support"), patience);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: t("rows.export") }).click(),
  ]);
  const saved = readCsv(readFileSync(await download.path(), "utf8").replace("\ufeff", ""));
  expect(saved).toHaveLength(support);
  const waits = saved.map((row) => Number(row.wait_s));
  expect(waits).toEqual([...waits].sort((a, b) => b - a));
  expect(saved.every((row) => row.queue === "Support" && row.why === "counted")).toBe(true);
  expect(saved.filter((row) => /\d{5}/.test(row.contact_key ?? ""))).toEqual([]);

  // With the keyboard: the list has one stop, arrows move in it, Enter opens.
  await grid.focus();
  await page.keyboard.press("Enter");
  await panel.getByRole("heading", { name: t("call.title"), exact: true }).waitFor();
  const longest = panel.locator("[data-field=wait_s] dd");
  expect(plainSpaces(await longest.innerText())).toBe(plainSpaces(f.duration(waits[0] ?? 0)));
  await panel.getByRole("button", { name: t("call.history") }).click();
  await vi.waitFor(async () => expect(await panel.getByRole("grid").count()).toBe(1), patience);
  const back = panel.getByRole("button", { name: t("rows.back") });
  await back.click();
  await panel.getByRole("heading", { name: t("call.title"), exact: true }).waitFor();
  await back.click();
  await shows(support);
  await back.click();
  await figure.waitFor();
  expect(browser.complaints).toEqual([]);
});
