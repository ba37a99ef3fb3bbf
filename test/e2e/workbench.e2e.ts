import { readFileSync } from "node:fs";
import { expect, inject, it, vi } from "vitest";
import { readCsv } from "./csv";
import { reportShown, seeOverview, settled } from "./steps";
import { workspace } from "./workspace";

const patience = { timeout: 30_000, interval: 250 };

it("the dispositions workbench: numbers open their calls, and a list is saved as it stands on the screen", async () => {
  const { page, words, browser } = await workspace(inject("site"));
  const { t, f, maybe } = words;
  await page.getByRole("button", { name: t("first.sample") }).click();
  await reportShown(page, words);
  await seeOverview(page, words);
  await page.evaluate(() => {
    location.hash = "#/notebook/disposition-review";
  });
  await page.locator('[data-cell="by-campaign"]').waitFor();
  await settled(page);

  // each row of a cross table adds up, and the rows to the whole
  const cross = page.locator('[data-cell="by-campaign"]');
  const rows = await cross.locator("tr[data-group]").evaluateAll((found) =>
    found.map((row) => ({
      group: row.getAttribute("data-group") ?? "",
      of: Number((row.querySelector("td")?.textContent ?? "").replaceAll(",", "")),
      parts: [...row.querySelectorAll("td[data-code]")].map((cell) => Number(cell.getAttribute("data-n"))),
    })),
  );
  expect(rows.length).toBeGreaterThan(3);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  for (const { group, of, parts } of rows) expect([group, sum(parts)]).toEqual([group, of]);
  const whole = rows.find(({ group }) => group === "(all)");
  expect(sum(rows.filter(({ group }) => group !== "(all)").map(({ of }) => of))).toBe(whole?.of);

  // a number opens exactly its calls
  const shows = async (press: string, n: number): Promise<void> => {
    await page.locator(press).click();
    const status = page.getByRole("dialog").getByRole("status");
    await vi.waitFor(
      async () => expect(await status.innerText()).toBe(t("rows.n", { n, value: f.number(n) })),
      patience,
    );
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  };
  const first = cross.locator("tr[data-group]").first().locator('td[data-code="no_answer"]');
  await shows(
    '[data-cell="by-campaign"] tbody tr[data-group]:first-child td[data-code="no_answer"] button',
    Number(await first.getAttribute("data-n")),
  );
  const rule = page.locator('[data-cell="checks"] tr[data-rule="promise-without-date"] td[data-n]');
  await shows(
    '[data-cell="checks"] tr[data-rule="promise-without-date"] button',
    Number(await rule.getAttribute("data-n")),
  );
  const left = page.locator('[data-cell="coded-by-agent"] tr[data-group="(all)"] td[data-coding="uncoded"]');
  await shows(
    '[data-cell="coded-by-agent"] tr[data-group="(all)"] td[data-coding="uncoded"] button',
    Number(await left.getAttribute("data-n")),
  );

  // a list as a file: masked unless asked, in full as it is dialled, and the rows of the screen first
  const hot = page.locator('[data-cell="hot"]');
  await hot.getByRole("button", { name: t("list.export") }).click();
  const save = async (): Promise<readonly Readonly<Record<string, string>>[]> => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      hot.getByRole("button", { name: t("rows.export"), exact: true }).click(),
    ]);
    return readCsv(readFileSync(await download.path(), "utf8").replace("\ufeff", ""));
  };
  const total = Number(await hot.locator("[data-total]").getAttribute("data-total"));
  const masked = await save();
  expect(masked).toHaveLength(total);
  expect(masked.every(({ contact_key = "" }) => /^•••\d\d$/.test(contact_key))).toBe(true);
  await hot.getByText(t("rows.export_numbers"), { exact: true }).click();
  const full = await save();
  const heads = await hot.locator("thead th").allInnerTexts();
  expect(heads).toEqual(Object.keys(full[0] ?? {}).map((name) => maybe(`field.${name}`)));
  const onScreen = await hot
    .locator("tbody tr")
    .evaluateAll((found) =>
      found.map((row) =>
        [...row.querySelectorAll("td")].map((cell) => cell.querySelector("bdi")?.textContent ?? ""),
      ),
    );
  /** A value of the file as the screen writes it: codes in words, moments without their seconds. */
  const inWords = (row: Readonly<Record<string, string>>): string[] =>
    Object.entries(row).map(([name, value]) => {
      if (name === "disposition" && value !== "") return maybe(`disposition.${value}`);
      return /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(value) ? f.moment(value.replace(" ", "T")) : value;
    });
  expect(onScreen.length).toBeGreaterThan(3);
  expect(full.slice(0, onScreen.length).map(inWords)).toEqual(onScreen);
  expect(full.every(({ contact_key = "" }) => /^\+\d+$/.test(contact_key))).toBe(true);
  expect(browser.complaints).toEqual([]);
});
