/**
 * Takes a picture of every page at both widths, in both languages and themes, into test/.artifacts. By hand, after a
 * build: node -e 'import("vite").then((vite) => vite.runnerImport("./test/screens.ts", { configFile: false }))'
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { languages, type Language } from "../src/i18n";
import { launch } from "./e2e/app";
import { dist } from "./e2e/dist";
import { madeLog } from "./e2e/made-log";
import { folder } from "./e2e/made-files";
import { serve } from "./e2e/serve";
import {
  fromMenu,
  openFiles,
  reportShown,
  runImport,
  seeOverview,
  settled,
  wordsOf,
  type Words,
} from "./e2e/steps";

const themes = ["light", "dark"] as const;
const widths = [1440, 390] as const;
const pages = ["notebook", "data", "benchmarks", "privacy", "settings", "help"] as const;
const place = fileURLToPath(new URL(".artifacts", import.meta.url));

const host = await serve(dist);
const browser = await launch({ reducedMotion: "reduce" });
const files = folder();
const page = await browser.open(host.url);
mkdirSync(place, { recursive: true });

async function take(name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width > 1000 ? 900 : 844 });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${place}/${name}-${String(width)}.png`, fullPage: true });
}

async function look(language: Language, theme: (typeof themes)[number]): Promise<Words> {
  await page.setViewportSize({ width: 1440, height: 900 });
  const now = wordsOf((await page.evaluate(() => document.documentElement.lang)) === "ar" ? "ar" : "en");
  await fromMenu(page, now, now.t(`language.${language}`));
  const words = wordsOf(language);
  await fromMenu(page, words, words.t(`theme.${theme}`));
  return words;
}

const looks = languages.flatMap((language) => themes.map((theme) => [language, theme] as const));

for (const [language, theme] of looks) {
  await look(language, theme);
  for (const width of widths) await take(`first-${language}-${theme}`, width);
}
const english = await look("en", "light");
await page.getByRole("button", { name: english.t("first.sample") }).click();
await reportShown(page, english);
await take("report-en-light", 1440);
await seeOverview(page, english);

const log = madeLog({ from: "2026-09-07", days: 7, perDay: 20 }).replaceAll("call_id", "ref");
const path = files.put("weekly calls.csv", log);
for (const [language, theme] of looks) {
  const words = await look(language, theme);
  for (const name of pages) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${host.url}/#/${name}`);
      if (name === "notebook") await settled(page);
      else await page.getByRole("heading", { level: 1, name: words.t(`${name}.title`) }).waitFor();
      await take(`${name}-${language}-${theme}`, width);
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${host.url}/#/notebook`);
  await settled(page);
  const metric = words.t("metric.service-level");
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page
      .getByRole("button", { name: words.t("score.open", { metric }) })
      .first()
      .click();
    await page.getByRole("dialog", { name: metric }).waitFor();
    await take(`number-${language}-${theme}`, width);
    await page.keyboard.press("Escape");
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  const panel = await openFiles(page, words, [path]);
  await panel.getByRole("region", { name: words.t("word.preview") }).waitFor();
  for (const width of widths) await take(`import-${language}-${theme}`, width);
  await page.setViewportSize({ width: 1440, height: 900 });
  await panel.getByRole("button", { name: words.t("app.cancel"), exact: true }).click();
}
const words = await look("en", "light");
await openFiles(page, words, [path]);
await runImport(page, words);
for (const width of widths) await take("report-small-en-light", width);

await browser.dispose();
await host.stop();
files.remove();
