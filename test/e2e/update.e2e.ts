import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import { en } from "../../src/i18n/en";
import { launch } from "./app";
import { deployment } from "./deploy";
import { serve } from "./serve";

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

const version = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector("meta[name=deployment]")?.getAttribute("content") ?? null);

/** Holds the lock of an import in this page until `release` is called in it. */
const importing = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request("dialbook-write", () => {
          held();
          return new Promise<void>((release) => Object.assign(globalThis, { release }));
        });
      }),
  );

it("an update asked for while another tab imports waits until that is done, and reloads no tab before", async () => {
  const [a, b] = [deployment("A"), deployment("B")];
  undo.push(() => [a, b].forEach((folder) => rmSync(folder, { recursive: true })));
  const host = await serve(a);
  undo.push(() => host.stop());
  const browser = await launch();
  undo.push(() => browser.dispose());
  const page = await browser.open(host.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  const other = await browser.open(host.url);
  await importing(other);

  host.use(b);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const button = page.getByRole("button", { name: en["pwa.update_now"] });
  await button.click();
  await page.waitForTimeout(1500); // long enough for a reload that must not come
  expect([await version(page), await version(other)]).toEqual(["A", "A"]);
  expect(
    await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)),
  ).toBe(true);

  await other.evaluate(() => (globalThis as unknown as { release(): void }).release());
  await button.click();
  for (const tab of [page, other]) {
    await tab.waitForFunction(
      () => document.querySelector("meta[name=deployment]")?.getAttribute("content") === "B",
    );
  }
});
