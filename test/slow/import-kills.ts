import type { Page } from "playwright-core";
import { expect, inject } from "vitest";
import { random } from "../../src/base";
import { launch } from "../e2e/app";
import { folder } from "../e2e/made-files";
import { openFiles, runImport, settled, startButton, volume, wordsOf } from "../e2e/steps";

/** Files that are imported one after the other, and how often their import is cut off. */
export interface Kills {
  readonly kills: number;
  readonly seed: number;
  /** The text of one of the files, counted from 0. */
  readonly file: (n: number) => string;
  /** How many offered calls the app should count with these files imported; `first` is what it counted of the first. */
  readonly offered: (files: readonly number[], first: number) => number;
  /** What each dataset's entry should say when it is whole. */
  readonly whole?: RegExp;
}

/** How the kills fell: what came before anything was stored, after all was, and after it was acknowledged. */
export interface Tally {
  /** Offered calls of the first file, imported undisturbed. */
  readonly first: number;
  readonly acknowledged: number;
  readonly whole: number;
  readonly nothing: number;
  /** Of `nothing`, those that the app told as cut off. */
  readonly told: number;
}

interface Seen {
  readonly titles: readonly string[];
  readonly offered: number;
  /** Imports that the app says were cut off. */
  readonly cutOff: readonly string[];
}

const words = wordsOf();
const { t } = words;
const cutOffTitle = new RegExp(`^${t("import.interrupted", { files: "(import-\\d+)\\.csv" })}$`);
const numberOf = (title: string): number => Number(title.slice("import-".length));

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
async function look(page: Page, site: string, whole: RegExp | undefined): Promise<Seen> {
  await page.goto(`${site}/#/data`);
  await page.getByRole("heading", { level: 1, name: t("data.title") }).waitFor();
  const items = page.getByRole("listitem").filter({
    has: page.getByRole("button", { name: t("data.move_to_trash") }),
  });
  const titles = await items.getByRole("heading").allInnerTexts();
  if (whole)
    for (const text of await items.allInnerTexts()) expect(text, "a dataset is whole").toMatch(whole);
  const cutOff = await cutOffOnes(page);
  for (const name of cutOff) expect(titles, "what was cut off left nothing").not.toContain(name);
  if (titles.length === 0) return { titles, offered: 0, cutOff };
  await page.goto(`${site}/#/notebook/overview?period=all`);
  await settled(page);
  await page.locator("data[data-volume=offered]").waitFor();
  return { titles, offered: (await volume(page))["offered"] ?? 0, cutOff };
}

/** Kills the browser again and again during imports; after each kill no part of one may be seen and none be lost. */
export async function killImports({ kills, seed, file, offered: wanted, whole }: Kills): Promise<Tally> {
  const site = inject("site");
  const files = folder();
  const next = random(seed);
  let browser = await launch();
  const { profile } = browser;
  let page = await browser.open(site);
  await openFiles(page, words, [files.put("import-0.csv", file(0))]);
  const began = performance.now();
  await runImport(page, words);
  const took = performance.now() - began;
  const { offered: first } = await look(page, site, whole);
  expect(first).toBe(wanted([0], first));

  const acknowledged = new Set(["import-0"]);
  let longest = 2 * took; // milliseconds to the kill; follows how long imports take here, so that about half are done
  const tally = { acknowledged: 0, whole: 0, nothing: 0, told: 0 };
  for (let n = 1; n <= kills; n++) {
    const title = `import-${String(n)}`;
    const panel = await openFiles(page, words, [files.put(`${title}.csv`, file(n))]);
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
    const { titles, offered, cutOff } = await look(page, site, whole);
    const at = `kill ${String(n)}, ${String(Math.round(delay))} ms after the start`;
    for (const kept of acknowledged) expect(titles, at).toContain(kept);
    expect(new Set(titles).size, at).toBe(titles.length);
    expect(offered, at).toBe(wanted(titles.map(numberOf), first));
    tally[said ? "acknowledged" : titles.includes(title) ? "whole" : "nothing"] += 1;
    if (titles.includes(title)) acknowledged.add(title);
    if (cutOff.includes(title)) tally.told += 1;
  }
  console.log(
    `${String(kills)} kills at up to ${(longest / 1000).toFixed(1)} s of an import: ` +
      `${String(tally.nothing)} left nothing (${String(tally.told)} of them told as cut off), ${String(tally.whole)} all of it though not yet acknowledged, ` +
      `${String(tally.acknowledged)} came after the acknowledgement; nothing partial, nothing lost`,
  );
  await browser.dispose();
  files.remove();
  return { first, ...tally };
}
