import type { Page } from "playwright-core";
import type { Browser } from "../e2e/app";

/** Opens the benchmark's page, with no service worker in between. */
export async function openBench(browser: Browser, url: string): Promise<Page> {
  const page = await browser.open(url);
  await page.evaluate(async () => {
    for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
  });
  await page.goto(`${url}/bench/test/bench/page/index.html`);
  await page.waitForFunction(() => "bench" in globalThis);
  return page;
}
