import { fileURLToPath } from "node:url";
import { expect, inject, it } from "vitest";
import { workbook } from "../import/workbook";
import { figure, type Figure } from "./figures";
import { choosePeriod, closePanel, goTo, openFiles, runImport } from "./steps";
import { workspace } from "./workspace";

const long = 60_000;
const sample = (name: string): string =>
  fileURLToPath(new URL(`../../public/samples/${name}`, import.meta.url));
const phone = (i: number): string => `+4930555${1000 + i}`;
const at = (i: number, minutes: number): Date =>
  new Date(Date.UTC(2026, 2, 2 + Math.floor(i / 2), 9 + (i % 2), minutes));
const written = (time: Date): string => time.toISOString().slice(0, 16).replace("T", " ");
const calls = [
  "Call ID,Start time,Direction,Status,Talk time,From,Agent",
  ...Array.from({ length: 50 }, (_, i) => `c${i},${written(at(i, 0))},inbound,answered,120,${phone(i)},Ada`),
].join("\n");
/** Thirty answers to calls, eighteen of them in the two best of five boxes, and two of people who never called. */
const answers = [
  ["Submitted at", "Customer phone", "Satisfaction"],
  ...Array.from({ length: 32 }, (_, i) => {
    const score = [5, 4, 1, 3, 5][i % 5] ?? 0;
    return [written(at(i, 40)), phone(i < 30 ? i : 900 + i), score];
  }),
];

it("deals and a survey's workbook make their numbers, which go with them; holidays go into the hours", async () => {
  const { page, words, files } = await workspace(inject("site"));
  const { t } = words;
  const metric = async (id: string): Promise<Figure> => {
    await goTo(page, words, "notebook");
    await choosePeriod(page, words, t("notebook.period.all"));
    return figure(page, id);
  };
  await openFiles(page, words, [files.put("calls.csv", calls)]);
  await runImport(page, words);
  await closePanel(page, words);
  for (const id of ["customer-satisfaction", "pipeline-velocity"])
    expect(await metric(id), id).toMatchObject({ value: null, state: "not_computable" });

  // the file says its currency, so nothing is asked
  let panel = await openFiles(page, words, [sample("hubspot-deals.csv")]);
  expect(await panel.getByRole("button", { name: t("import.panel.currency") }).count()).toBe(0);
  await runImport(page, words);
  await closePanel(page, words);
  const velocity = async () => await metric("pipeline-velocity");
  // 9003 is open at the end, 1 of 2 won, 1,200.50, 10 days
  await expect
    .poll(async () => (await velocity()).value, { timeout: long })
    .toBeCloseTo((1 * 0.5 * 1200.5) / 10, 9);
  expect((await velocity()).n).toBe(3);

  // the workbook names no scale: its ends stand in the panel as they were read off the answers
  const book = files.put("survey.xlsx", await workbook([{ name: "Answers", rows: answers }]));
  panel = await openFiles(page, words, [book]);
  const end = (which: "min" | "max") =>
    panel.getByRole("textbox", { name: t(`import.panel.scale_${which}`) });
  expect([await end("min").inputValue(), await end("max").inputValue()]).toEqual(["1", "5"]);
  expect((await runImport(page, words)).counts[t("report.rows_loaded")]).toBe(32);
  await panel.getByText(t("match.title")).waitFor({ timeout: long });
  await closePanel(page, words);
  const satisfied = async () => await metric("customer-satisfaction");
  await expect.poll(async () => (await satisfied()).value, { timeout: long }).toBeCloseTo(18 / 30, 9);
  expect((await satisfied()).n).toBe(30);

  await goTo(page, words, "data");
  const item = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "survey" }) });
  const share = t("match.share", { matched: "30", all: "32", percent: words.f.percent(30 / 32, 0) });
  await item.getByText(share).waitFor({ timeout: long });
  const away = item.getByRole("button", { name: t("data.move_to_trash") });
  await away.click();
  await away.waitFor({ state: "detached", timeout: long });
  await expect.poll(async () => (await satisfied()).state, { timeout: long }).toBe("not_computable");
  expect((await satisfied()).value).toBeNull();
  expect((await velocity()).n).toBe(3);

  panel = await openFiles(page, words, [sample("generic-holidays.csv")]);
  const report = await runImport(page, words);
  expect(report.counts[t("closures.count_added")]).toBe(3);
  await page.getByRole("button", { name: t("closures.open") }).click();
  await page.getByText("عيد الفطر").waitFor({ timeout: long });
});
