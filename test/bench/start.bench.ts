import { readdirSync, statSync } from "node:fs";
import { cpus } from "node:os";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launch, type Browser } from "../e2e/app";
import { dist } from "../e2e/dist";
import { rendererMemory, timing } from "./measure";
import { openNative } from "./native";
import { megabytes, printTable, type Line } from "./table";

const site = inject("site");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.dispose());

it("starting", async () => {
  const page = await browser.open(site);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  const paints: number[] = [];
  for (let i = 0; i < 7; i++) {
    await page.reload();
    const paint = await page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    );
    paints.push((await paint.jsonValue()) ?? NaN);
  }
  const sizes = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, bytes: statSync(`${entry.parentPath}/${entry.name}`).size }));
  const total = (of: RegExp): number =>
    sizes.filter(({ name }) => of.test(name)).reduce((sum, { bytes }) => sum + bytes, 0);
  const lines: readonly Line[] = [
    { what: "first paint, from the device", dialbook: timing(paints) },
    { what: "memory of the page at rest", dialbook: megabytes(rendererMemory(browser.profile)) },
    { what: "scripts", dialbook: megabytes(total(/\.js$/)) },
    { what: "whole app on the device", dialbook: megabytes(total(/./)) },
  ];
  const native = await openNative();
  const version = await native.version();
  native.close();
  const chromium = browser.context.browser()?.version() ?? "Chromium";
  printTable(
    `Starting (${chromium}, DuckDB ${version}, ${cpus().length} cores, Node ${process.versions.node})`,
    lines,
  );
  expect(paints.every((paint) => paint > 0)).toBe(true);
});
