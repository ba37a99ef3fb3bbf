import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { figures } from "./figures";
import { madeLog } from "./made-log";
import {
  importFiles,
  openFiles,
  goTo,
  importPanel,
  closePanel,
  seeOverview,
  settled,
  startButton,
  volume,
  type Words,
} from "./steps";
import { workspace, type Workspace } from "./workspace";

const site = inject("site");
/** Two exports of one centre: the second begins before the first ends, and knows longer talks. */
const early = madeLog({ from: "2026-09-07", days: 14, perDay: 30, talk: 200 });
const late = madeLog({ from: "2026-09-14", days: 14, perDay: 30, talk: 260 });

interface Numbers {
  readonly volume: unknown;
  readonly figures: unknown;
}

/** All numbers over all calls; the label of an import leaves no trace in them. */
async function numbers(page: Page): Promise<Numbers> {
  await page.goto(`${site}/#/notebook/overview?period=all`);
  await settled(page);
  return { volume: await volume(page), figures: await figures(page) };
}

async function imported(
  made: Workspace,
  paths: readonly string[],
): Promise<readonly Record<string, number>[]> {
  const reports = [];
  for (const path of paths) {
    const { counts } = await importFiles(made.page, made.words, [path]);
    await seeOverview(made.page, made.words);
    reports.push({ ...counts });
  }
  return reports;
}

async function press(page: Page, words: Words, title: string, button: string): Promise<void> {
  await goTo(page, words, "data");
  const item = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: title, exact: true }) });
  await item.getByRole("button", { name: button }).click();
}

it("overlapping exports give the same numbers in any order, and one taken away gives back what it replaced", async () => {
  const one = await workspace(site);
  const { page, words } = one;
  const { t } = words;
  const first = one.files.put("early.csv", early);
  const second = one.files.put("late.csv", late);

  await imported(one, [first]);
  const alone = await numbers(page);
  const [report] = await imported(one, [second]);
  expect(report).toMatchObject({ [t("report.calls")]: 14 * 30, [t("report.supersedes")]: 7 * 30 });
  const both = await numbers(page);
  expect(both).not.toEqual(alone);
  await page.getByText(t("app.on_this_device", { calls: "630 calls" })).waitFor();

  // the header's count and the datasets' rows differ: the page says by what
  await goTo(page, words, "data");
  await page.getByText(new RegExp(t("data.replaced", { n: 210, value: "210" }))).waitFor();
  const once = { stored: "840 calls", n: 630, value: "630" };
  await page.getByText(t("data.counted_once", once)).waitFor();

  await press(page, words, "late", t("data.move_to_trash"));
  await page.getByText(t("data.trashed", { title: "late" })).waitFor();
  expect(await numbers(page)).toEqual(alone);
  await press(page, words, "late", t("data.restore"));
  await page.getByText(t("data.restored", { title: "late" })).waitFor();
  expect(await numbers(page)).toEqual(both);
  await press(page, words, "early", t("data.move_to_trash"));
  await page.getByText(t("data.trashed", { title: "early" })).waitFor();
  await page.getByText(t("app.on_this_device", { calls: "420 calls" })).waitFor();
  await page
    .getByRole("button", { name: t("word.undo") })
    .last()
    .click();
  await page.getByText(t("app.on_this_device", { calls: "630 calls" })).waitFor();
  expect(await numbers(page)).toEqual(both);
  await one.browser.close();

  const other = await workspace(site);
  const [, older] = await imported(other, [second, first]);
  expect(older).toMatchObject({ [t("report.superseded_by")]: 7 * 30 });
  expect(await numbers(other.page)).toEqual(both);
});

it("the same file once more adds nothing and says so", async () => {
  const { page, words, files } = await workspace(site);
  const path = files.put("early.csv", early);
  await importFiles(page, words, [path]);
  await seeOverview(page, words);
  const before = await numbers(page);

  const panel = await openFiles(page, words, [path]);
  await startButton(panel, words).click();
  const problem = importPanel(page, words).getByRole("alert");
  await problem.waitFor();
  expect(await problem.innerText()).toContain(words.maybe("error.already_imported.what", { title: "early" }));
  await closePanel(page, words);
  expect(await numbers(page)).toEqual(before);
  await goTo(page, words, "data");
  expect(await page.getByRole("heading", { level: 2, name: "early" }).count()).toBe(1);
});
