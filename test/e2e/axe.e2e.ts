import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { languages, type Language } from "../../src/i18n";
import { templates } from "../../src/notebook";
import { launch, type Browser } from "./app";
import { axeFindings } from "./axe-findings";
import { folder, sampleTexts } from "./made-files";
import { fromMenu, importFiles, openFiles, seeOverview, settled, wordsOf, type Words } from "./steps";

const site = inject("site");
const themes = ["light", "dark"] as const;
const widths = [1440, 390] as const;
const files = folder();
const english = wordsOf();
let browser: Browser;
let page: Page;

const findings = (): Promise<readonly string[]> => axeFindings(page);

/** Chooses language and theme in the menu. */
async function look(language: Language, theme: (typeof themes)[number]): Promise<void> {
  await size(1440);
  const now = wordsOf((await page.evaluate(() => document.documentElement.lang)) === "ar" ? "ar" : "en");
  await fromMenu(page, now, now.t(`language.${language}`));
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
  const { t } = wordsOf(language);
  await fromMenu(page, wordsOf(language), t(`theme.${theme}`));
  await page.waitForFunction((wanted) => document.documentElement.dataset["theme"] === wanted, theme);
}

async function size(width: number): Promise<void> {
  await page.setViewportSize({ width, height: width > 1000 ? 900 : 844 });
}

const places = ["notebook", "notebooks", "data", "benchmarks", "privacy", "settings", "help"] as const;

/** Opens a page of the app and waits until it has drawn what it has. */
async function open(place: (typeof places)[number], { t }: Words): Promise<void> {
  await page.goto(`${site}/#/${place}`);
  if (place === "notebook") await settled(page);
  else
    await page
      .getByRole("heading", {
        level: 1,
        name: t(place === "notebooks" ? "page.notebooks" : `${place}.title`),
      })
      .waitFor();
}

const looks = languages.flatMap((language) => themes.map((theme) => [language, theme] as const));

beforeAll(async () => {
  browser = await launch({ reducedMotion: "reduce" });
  page = await browser.open(site);
});
afterAll(async () => {
  await browser.dispose();
  files.remove();
});

describe.each(looks)("first visit in %s, %s", (language, theme) => {
  it("has nothing that axe finds", async () => {
    await look(language, theme);
    for (const width of widths) {
      await size(width);
      await page.goto(`${site}/#/`);
      await page.getByRole("button", { name: wordsOf(language).t("first.sample") }).waitFor();
      expect(await findings(), `${String(width)} px`).toEqual([]);
    }
  });
});

describe("with a small centre's calls", () => {
  beforeAll(async () => {
    await look("en", "light");
    await size(1440);
    await page.goto(`${site}/#/`);
    const texts = sampleTexts({ calls: 3000, months: 1 });
    const paths = [...texts].map(([kind, text]) => files.put(`${kind}.csv`, text));
    await importFiles(page, english, paths);
    await seeOverview(page, english);
  });

  describe.each(looks)("in %s, %s", (language, theme) => {
    const words = wordsOf(language);
    beforeAll(() => look(language, theme));

    it.each(places)("%s", async (place) => {
      for (const width of widths) {
        await size(width);
        await open(place, words);
        expect(await findings(), `${String(width)} px`).toEqual([]);
      }
    });

    // each look has its share of the templates, so that all are seen and none four times
    const [first, step] = [looks.findIndex(([l, th]) => l === language && th === theme), looks.length];
    it.each(templates.filter((_, i) => i % step === first).map(({ id }) => id))("%s", async (id) => {
      for (const width of widths) {
        await size(width);
        await page.goto(`${site}/#/notebook/${id}`);
        await settled(page);
        expect(await findings(), `${String(width)} px`).toEqual([]);
      }
    });

    it("the panel of a number", async () => {
      await open("notebook", words);
      for (const width of widths) {
        await size(width);
        const name = words.t("metric.service-level");
        const number = page.getByRole("button", { name: words.t("score.open", { metric: name }) }).first();
        await number.click();
        const panel = page.getByRole("dialog", { name });
        await panel.getByRole("figure").waitFor();
        await panel.getByText(words.t("rows.counting")).first().waitFor({ state: "detached" });
        const found = await findings();
        await page.keyboard.press("Escape");
        await panel.waitFor({ state: "detached" });
        expect(found, `${String(width)} px`).toEqual([]);
      }
    });

    it("the import panel", async () => {
      await size(1440);
      await open("data", words);
      const log = sampleTexts({ calls: 200, months: 1 }).get("calls") ?? "";
      const panel = await openFiles(page, words, [files.put("more.csv", log)]);
      await panel.getByRole("region", { name: words.t("word.preview") }).waitFor();
      for (const width of widths) {
        await size(width);
        expect(await findings(), `${String(width)} px`).toEqual([]);
      }
      await panel.getByRole("button", { name: words.t("app.cancel"), exact: true }).click();
      await panel.waitFor({ state: "detached" });
    });
  });
});
