import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { random } from "../../src/base";
import { launch } from "../e2e/app";
import { madeLog } from "../e2e/made-log";
import { folder } from "../e2e/made-files";
import { importFiles, openFiles, settled, startButton, volume, wordsOf } from "../e2e/steps";

const kills = 50;
const days = 30;
const perDay = 400;
const rows = days * perDay;
const words = wordsOf();
const { t } = words;
const site = inject("site");

/** A file whose calls no other has: its own month, its own ids. */
const logOf = (n: number): string => {
  const month = new Date(Date.UTC(2000, n, 1)).toISOString().slice(0, 10);
  return madeLog({ from: month, days, perDay, prefix: `import${String(n)}` });
};

interface Seen {
  readonly titles: readonly string[];
  readonly offered: number;
  /** Imports that the app says were cut off. */
  readonly cutOff: readonly string[];
}

const cutOffTitle = new RegExp(`^${t("import.interrupted", { files: "(import-\\d+)\\.csv" })}$`);

/** Reads which imports the app says were cut off, and puts that away; whatever else alarms is a fault. */
async function cutOffOnes(page: Page): Promise<readonly string[]> {
  const alerts = page.getByRole("alert");
  const names: string[] = [];
  while ((await alerts.count()) > 0) {
    const first = alerts.first();
    const [title = ""] = (await first.innerText()).split("\n");
    const name = cutOffTitle.exec(title)?.[1];
    expect(name, `nothing is missing: ${title}`).toBeDefined();
    names.push(name ?? "");
    const before = await alerts.count();
    await first.getByRole("button", { name: t("app.dismiss") }).click();
    await expect.poll(() => alerts.count()).toBe(before - 1);
  }
  return names;
}

/** What the app says it has: titles with their rows, and how many calls its engine counts. */
async function look(page: Page): Promise<Seen> {
  await page.goto(`${site}/#/data`);
  await page.getByRole("heading", { level: 1, name: t("data.title") }).waitFor();
  const items = page.getByRole("listitem").filter({
    has: page.getByRole("button", { name: t("data.move_to_trash") }),
  });
  const titles = await items.getByRole("heading").allInnerTexts();
  for (const text of await items.allInnerTexts())
    expect(text, "a dataset is whole").toMatch(new RegExp(`\\b${words.f.number(rows)}\\b`));
  const cutOff = await cutOffOnes(page);
  for (const name of cutOff) expect(titles, "what was cut off left nothing").not.toContain(name);
  if (titles.length === 0) return { titles, offered: 0, cutOff };
  await page.goto(`${site}/#/notebook/overview?period=all`);
  await settled(page);
  await page.locator("data[data-volume=offered]").waitFor();
  return { titles, offered: (await volume(page))["offered"] ?? 0, cutOff };
}

it(`${String(kills)} kills during imports: never a part of one visible, never an acknowledged one lost`, async () => {
  const files = folder();
  const next = random(2026);
  let browser = await launch();
  const { profile } = browser;
  let page = await browser.open(site);

  await importFiles(page, words, [files.put("import-0.csv", logOf(0))]);
  const { offered: each } = await look(page);
  expect(each).toBeGreaterThan(rows / 2);

  const acknowledged = new Set(["import-0"]);
  let longest = 4000; // milliseconds to the kill; follows how long imports take here, so that about half are done
  const tally = { acknowledged: 0, whole: 0, nothing: 0, told: 0 };
  for (let n = 1; n <= kills; n++) {
    const title = `import-${String(n)}`;
    const panel = await openFiles(page, words, [files.put(`${title}.csv`, logOf(n))]);
    await startButton(panel, words).and(panel.locator(":enabled")).click();
    const told = page.getByRole("heading", { name: t("report.title") });
    const delay = next() * longest;
    await page.waitForTimeout(delay);
    const said = await told.isVisible();
    browser.kill();
    await browser.close();
    if (said) acknowledged.add(title);
    longest *= said ? 0.93 : 1.05;

    browser = await launch({ profile });
    page = await browser.open(site);
    const { titles, offered, cutOff } = await look(page);
    const at = `kill ${String(n)}, ${String(Math.round(delay))} ms after the start`;
    for (const kept of acknowledged) expect(titles, at).toContain(kept);
    expect(new Set(titles).size, at).toBe(titles.length);
    expect(offered, at).toBe(titles.length * each);
    tally[said ? "acknowledged" : titles.includes(title) ? "whole" : "nothing"] += 1;
    if (titles.includes(title)) acknowledged.add(title);
    if (cutOff.includes(title)) tally.told += 1;
  }
  console.log(
    `${String(kills)} kills at up to ${(longest / 1000).toFixed(1)} s of an import: ` +
      `${String(tally.nothing)} left nothing (${String(tally.told)} of them told as cut off), ${String(tally.whole)} all of it though not yet acknowledged, ` +
      `${String(tally.acknowledged)} came after the acknowledgement; nothing partial, nothing lost`,
  );
  expect(tally.nothing).toBeGreaterThan(kills / 5);
  expect(tally.told).toBeGreaterThan(tally.nothing / 2); // a kill may come before the import is noted
  expect(tally.acknowledged + tally.whole).toBeGreaterThan(kills / 10);
  await browser.dispose();
  files.remove();
});
