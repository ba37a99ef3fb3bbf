import type { Page } from "playwright-core";
import type { Browser } from "../e2e/app";

/** Opens one of the benchmark's pages, with no service worker in between. */
export async function openBench(
  browser: Browser,
  url: string,
  name: "index" | "brush" = "index",
): Promise<Page> {
  const page = await browser.open(url);
  await page.evaluate(async () => {
    for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
  });
  await page.goto(`${url}/bench/test/bench/page/${name}.html`);
  await page.waitForFunction(() => "bench" in globalThis || "brushBench" in globalThis);
  return page;
}
