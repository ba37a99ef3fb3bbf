import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, it } from "vitest";
import { random } from "../../src/base";
import { launch } from "../e2e/app";
import { serve } from "../e2e/serve";
import type { Findings } from "./store-life";

const kills = 50;
const longest = 1200; // milliseconds from the first import to the kill

interface Life {
  live(life: string): Promise<void>;
  look(): Promise<Findings>;
}

it(`loses no acknowledged import and shows no part of one over ${kills} kills of the browser`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "dialbook-store-"));
  const entry = fileURLToPath(new URL("store-life.ts", import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    build: { outDir: folder, lib: { entry, formats: ["es"], fileName: () => "life.js" }, minify: false },
  });
  writeFileSync(join(folder, "index.html"), `<!doctype html><script type="module" src="/life.js"></script>`);
  const site = await serve(folder);
  const next = random(50);
  const stored = new Set<string>();
  const removing = new Set<string>();
  let browser = await launch();
  const { profile } = browser;
  let interrupted = 0; // kills that left a part of an import behind
  for (let i = 0; i < kills; i++) {
    await browser.context.exposeFunction("tell", (event: string, id: string) => {
      (event === "stored" ? stored : removing).add(id);
    });
    const page = await browser.open(site.url);
    void page
      .evaluate((life) => (globalThis as unknown as Life).live(life), String(i))
      .catch(() => undefined); // ends with the kill
    await new Promise((done) => setTimeout(done, next() * longest));
    browser.kill();
    await browser.close();
    browser = await launch({ profile });
    const after = await (await browser.open(site.url)).evaluate(() => (globalThis as unknown as Life).look());
    const kept = [...stored].filter((id) => !removing.has(id));
    expect(after.datasets, `kill ${String(i)}`).toEqual(expect.arrayContaining(kept));
    expect(after, `kill ${String(i)}`).toMatchObject({
      partial: [],
      ownerless: [],
      unreadable: [],
      missing: [],
      strayBytes: 0,
    });
    if (after.swept > 0) interrupted++;
  }
  console.log(
    `${String(stored.size)} imports acknowledged, ${String(interrupted)} of ${String(kills)} kills hit one`,
  );
  expect(stored.size).toBeGreaterThan(kills);
  expect(interrupted).toBeGreaterThan(kills / 5);
  await browser.dispose();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});
