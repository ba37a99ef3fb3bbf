/**
 * Takes the six must-have vendors' samples from drop to scorecard as a new user would, with pictures of every step, into
 * test/.artifacts/vendors. By hand, after a build: see test/screens.ts.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "./e2e/app";
import { dist } from "./e2e/dist";
import { serve } from "./e2e/serve";
import { fromMenu, openFiles, runImport, seeOverview, wordsOf } from "./e2e/steps";

const samples = ["cloudtalk", "justcall", "aircall", "ringcentral", "ringover", "liveagent"] as const;
const place = fileURLToPath(new URL(".artifacts/vendors", import.meta.url));
mkdirSync(place, { recursive: true });

const host = await serve(dist);
for (const language of ["en", "ar"] as const)
  for (const sample of samples) {
    const browser = await launch({ reducedMotion: "reduce", timezoneId: "Europe/Berlin" });
    const page = await browser.open(host.url);
    if (language === "ar") await fromMenu(page, wordsOf("en"), "العربية");
    const words = wordsOf(language);
    const take = async (name: string): Promise<void> => {
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: width > 1000 ? 900 : 844 });
        await page.waitForTimeout(300);
        const panel = page.locator(".import-panel");
        const shot = { path: `${place}/${sample}-${language}-${name}-${String(width)}.png` };
        if ((await panel.count()) > 0 && name !== "overview") {
          const height = await panel.evaluate((element) => element.scrollHeight);
          await page.setViewportSize({ width, height: Math.max(900, height + 60) });
          await page.waitForTimeout(100);
          await page.screenshot(shot);
        } else await page.screenshot({ ...shot, fullPage: true });
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    };
    const path = fileURLToPath(new URL(`../public/samples/${sample}.csv`, import.meta.url));
    const panel = await openFiles(page, words, [path]);
    await panel.getByRole("region", { name: words.t("word.preview") }).waitFor();
    await take("review");
    await runImport(page, words);
    await take("report");
    await seeOverview(page, words);
    await take("overview");
    console.log(sample, language, browser.complaints.length === 0 ? "no complaints" : browser.complaints);
    await browser.dispose();
  }
await host.stop();
