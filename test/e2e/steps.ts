import type { Locator, Page } from "playwright-core";
import {
  catalogues,
  formats,
  languages,
  translator,
  type Formats,
  type Language,
  type Translator,
} from "../../src/i18n";
import { choose } from "./files";

/** The words a reader of one language sees. */
export interface Words extends Translator {
  readonly f: Formats;
}

/** The product's own words, so that tests find things as readers do. */
export function wordsOf(language: Language = "en"): Words {
  const made = translator(language);
  return { ...made, f: formats(made) };
}

export type Place = "notebook" | "data" | "benchmarks" | "privacy" | "settings" | "help";
const long = 60_000; // milliseconds

/** Goes to a page by the links at the top. */
export async function goTo(page: Page, { t }: Words, place: Place): Promise<void> {
  const name = place === "notebook" ? t("word.overview") : t(`page.${place}`);
  const pages = page.getByRole("navigation", { name: t("app.navigation") });
  await pages.getByRole("link", { name, exact: true }).click();
}

/** Chooses an item of the menu at the top: a language or a theme. */
export async function fromMenu(page: Page, { t }: Words, item: string): Promise<void> {
  await page.getByRole("button", { name: t("app.menu"), exact: true }).click();
  await page.getByRole("menuitemradio", { name: item }).click();
  await page.getByRole("menu").waitFor({ state: "detached" });
}

/** The import panel, whatever it shows. */
export const importPanel = (page: Page, { t }: Words): Locator =>
  page.getByRole("complementary", {
    name: new RegExp(`^(${t("import.panel.title")}|${t("report.title")})$`),
  });

/** Chooses files from disk and waits until the panel shows how they are read. */
export async function openFiles(page: Page, words: Words, paths: readonly string[]): Promise<Locator> {
  const { t } = words;
  const chooser = page.getByRole("button", {
    name: new RegExp(`^(${t("first.choose")}|${t("app.add_file")})$`),
  });
  await choose(page, () => chooser.first().click(), paths);
  const panel = importPanel(page, words);
  await panel.getByRole("button", { name: t("app.cancel"), exact: true }).waitFor({ timeout: long });
  return panel;
}

/** Chooses out of a long list by typing what it says. */
export async function pick(place: Locator, { t }: Words, label: string, value: string): Promise<void> {
  const picker = place.getByRole("button", { name: label });
  await picker.click();
  const dialog = place.page().getByRole("dialog", { name: label });
  await dialog.getByRole("textbox", { name: t("notebook.find_value") }).fill(value);
  await dialog.getByRole("option", { name: value, exact: true }).click();
  await picker.getByText(value, { exact: true }).waitFor();
}

/** The button that starts an import. */
export const startButton = (panel: Locator, { t }: Words): Locator =>
  panel.getByRole("button", { name: new RegExp(`^${t("import.panel.start", { files: "" }).trim()} `) });

/** Starts the import that the panel shows and waits for its report. */
export async function runImport(page: Page, words: Words): Promise<Report> {
  const panel = importPanel(page, words);
  const start = startButton(panel, words);
  await start.and(panel.locator(":enabled")).waitFor({ timeout: long });
  await start.click();
  return reportShown(page, words);
}

/** Figures of an import's report by their words, and all its text. */
export interface Report {
  readonly counts: Readonly<Record<string, number>>;
  readonly text: string;
}

/** Waits for the report that ends an import. */
export async function reportShown(page: Page, words: Words): Promise<Report> {
  const title = page.getByRole("heading", { name: words.t("report.title") });
  const problem = importPanel(page, words).getByRole("alert");
  await title
    .or(problem)
    .first()
    .waitFor({ timeout: 3 * long });
  if (await problem.isVisible()) throw new Error(`the import failed: ${await problem.innerText()}`);
  return readReport(importPanel(page, words));
}

/** Reads a report off the panel or sheet that shows it. */
export async function readReport(place: Locator): Promise<Report> {
  const counts: Record<string, number> = {};
  for (const row of await place.getByRole("row").all()) {
    const figure = row.locator("data");
    if ((await figure.count()) === 0) continue;
    counts[await row.getByRole("rowheader").innerText()] = Number(await figure.getAttribute("value"));
  }
  return { counts, text: await place.innerText() };
}

/** Imports files from disk as they are proposed, and gives the report. */
export async function importFiles(page: Page, words: Words, paths: readonly string[]): Promise<Report> {
  await openFiles(page, words, paths);
  return runImport(page, words);
}

/** Leaves the report for the overview and waits until it is counted. */
export async function seeOverview(page: Page, words: Words): Promise<void> {
  await page.getByRole("button", { name: words.t("report.open") }).click();
  await settled(page);
}

/** Closes the import panel. */
export async function closePanel(page: Page, words: Words): Promise<void> {
  const panel = importPanel(page, words);
  await panel
    .getByRole("button", { name: words.t("app.close") })
    .first()
    .click();
  await panel.waitFor({ state: "detached" });
}

/** The cells that do not yet show the numbers of what is asked now. */
const unsettled = (page: Page): Promise<readonly string[]> =>
  page.locator("[data-cell]").evaluateAll(
    (cells, waiting) =>
      cells.flatMap((cell) => {
        const state = cell.getAttribute("data-state") ?? "";
        // Prose rests for good; a cell that counts rests only until it is asked.
        const resting = state === "idle" && !waiting.some((text) => cell.textContent.includes(text));
        return resting || ["current", "error"].includes(state) ? [] : [cell.getAttribute("data-cell") ?? ""];
      }),
    languages.map((language) => catalogues[language]["cell.waiting"]),
  );

/** Brings each cell of the notebook into sight until all show the numbers of what is asked now. */
export async function settled(page: Page): Promise<void> {
  await page.locator("[data-cell]").first().waitFor({ timeout: long });
  const end = Date.now() + long;
  // Twice in a row: a change of the address reaches the cells a moment later.
  for (let calm = 0; calm < 2;) {
    const open = await unsettled(page);
    if (open.length > 0 && Date.now() > end) throw new Error(`still waiting for ${open.join(", ")}`);
    const [first] = open;
    if (first === undefined) calm += 1;
    else {
      calm = 0;
      await page
        .locator(`[data-cell="${first}"]`)
        .evaluate((cell) => cell.scrollIntoView({ block: "center" }));
    }
    await page.waitForTimeout(60);
  }
  const failed = page.locator("[data-cell][data-state=error]");
  if ((await failed.count()) > 0) throw new Error(`a cell failed: ${await failed.first().innerText()}`);
}

/** The group of inputs above a notebook. */
const inputs = (page: Page, { t }: Words): Locator => page.getByRole("group", { name: t("notebook.inputs") });

/** Chooses one of the named periods. */
export async function choosePeriod(page: Page, words: Words, name: string): Promise<void> {
  const { t } = words;
  await inputs(page, words)
    .getByRole("button", { name: new RegExp(`^${t("notebook.period")} `) })
    .click();
  const dialog = page.getByRole("dialog", { name: t("notebook.period") });
  await dialog.getByRole("option", { name: new RegExp(`^${name}`) }).click();
  await dialog.waitFor({ state: "detached" });
  await settled(page);
}

/** Adds a value to the filter of a dimension, or takes it off again. */
export async function toggleFilter(
  page: Page,
  words: Words,
  dimension: string,
  value: string,
): Promise<void> {
  await inputs(page, words)
    .getByRole("button", { name: new RegExp(`^${dimension} `) })
    .click();
  const dialog = page.getByRole("dialog", { name: dimension });
  await dialog.getByRole("option", { name: new RegExp(`^${value}`) }).click();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await settled(page);
}

/** The figures of the volume line by name. */
export async function volume(page: Page): Promise<Readonly<Record<string, number>>> {
  const all = await page
    .locator("data[data-volume]")
    .evaluateAll((elements) =>
      elements.map((e) => [e.getAttribute("data-volume") ?? "", Number(e.getAttribute("value"))] as const),
    );
  return Object.fromEntries(all);
}

/** What each cell shows: its text and its pictures, to tell whether it followed a change. */
export const shown = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page
    .locator("[data-cell]")
    .evaluateAll((cells) =>
      Object.fromEntries(
        cells.map((cell) => [
          cell.getAttribute("data-cell") ?? "",
          [cell.textContent, ...[...cell.querySelectorAll("svg")].map((svg) => svg.outerHTML)].join("\n"),
        ]),
      ),
    );
