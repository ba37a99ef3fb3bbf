import { expect, it } from "vitest";
import { random } from "../../src/base";
import { launch } from "../e2e/app";
import { dist } from "../e2e/dist";
import { serve } from "../e2e/serve";

const kills = 20;
const longest = 1500; // milliseconds from opening the page to the last kill

it(`keeps the app whole over ${kills} kills of the browser while it is being installed`, async () => {
  const site = await serve(dist);
  let browser = await launch();
  const { profile } = browser;
  const next = random(2026);
  for (let i = 0; i < kills; i++) {
    const page = await browser.context.newPage();
    void page.goto(site.url).catch(() => undefined); // the kill may come first
    await new Promise((done) => setTimeout(done, next() * longest));
    browser.kill();
    await browser.close();
    browser = await launch({ profile });
  }
  const page = await browser.open(site.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  await site.stop();
  await page.reload();
  await page.waitForFunction(() => (document.getElementById("root")?.textContent ?? "") !== "");
  const broken = await page.evaluate(async () => {
    const cache = await caches.open("dialbook-shell");
    const wrong: string[] = [];
    for (const request of await cache.keys()) {
      const wanted = new URL(request.url).searchParams.get("sha256");
      const body = await (await cache.match(request))?.arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", body ?? new ArrayBuffer()));
      if (btoa(String.fromCharCode(...hash)) !== wanted) wrong.push(request.url);
    }
    return wrong;
  });
  expect(broken).toEqual([]);
  await browser.dispose();
});
