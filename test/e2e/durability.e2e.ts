import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { launch } from "./app";
import { dist } from "./dist";
import { madeLog } from "./made-log";
import { folder } from "./made-files";
import { serve } from "./serve";
import { goTo, importFiles, seeOverview, toggleFilter, wordsOf } from "./steps";
import { afterwards } from "./workspace";

/** What one transaction of a page or a worker was. */
interface Seen {
  readonly mode: string;
  readonly durability: string;
  readonly worker: boolean;
}

/** Reports every transaction that this page or worker begins to whoever listens. */
function watchTransactions(): void {
  const channel = new BroadcastChannel("test-durability");
  const begin = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, "transaction")
    ?.value as IDBDatabase["transaction"];
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
    const made = begin.apply(this, args);
    channel.postMessage({
      mode: made.mode,
      durability: made.durability,
      worker: !("document" in globalThis),
    });
    return made;
  };
}

it("every write of page and workers is strictly durable during import, trash, settings and filters", async () => {
  const copy = mkdtempSync(join(tmpdir(), "dialbook-durability-"));
  afterwards(() => rmSync(copy, { recursive: true }));
  cpSync(dist, copy, { recursive: true });
  const workers = readdirSync(join(copy, "assets")).filter((name) => /\.worker-.*\.js$/.test(name));
  expect(workers.length).toBeGreaterThan(1);
  for (const name of workers) {
    const path = join(copy, "assets", name);
    writeFileSync(path, `(${String(watchTransactions)})();\n${readFileSync(path, "utf8")}`);
  }
  const host = await serve(copy);
  afterwards(() => host.stop());
  const files = folder();
  afterwards(files.remove);

  // Without the service worker, which would refuse the changed files.
  const browser = await launch({ serviceWorkers: "block" });
  afterwards(() => browser.dispose());
  await browser.context.addInitScript(watchTransactions);
  const listener = await browser.open(`${host.url}/icons/icon.svg`);
  await listener.evaluate(() => {
    const seen: Seen[] = [];
    Object.assign(globalThis, { seen });
    new BroadcastChannel("test-durability").onmessage = ({ data }) => seen.push(data as Seen);
  });

  const words = wordsOf();
  const { t } = words;
  const page = await browser.open(host.url);
  await importFiles(page, words, [files.put("a.csv", madeLog({ from: "2026-09-07", days: 14, perDay: 20 }))]);
  await seeOverview(page, words);
  await toggleFilter(page, words, t("dimension.queue"), "Help");
  await importFiles(page, words, [files.put("b.csv", madeLog({ from: "2026-09-14", days: 14, perDay: 20 }))]);
  await seeOverview(page, words);
  await goTo(page, words, "data");
  await page
    .getByRole("button", { name: t("data.move_to_trash") })
    .first()
    .click();
  await page.getByRole("button", { name: t("word.undo") }).waitFor();
  await goTo(page, words, "settings");
  await page.getByRole("radio", { name: t("theme.dark") }).check({ force: true });
  await page.waitForTimeout(500);

  const seen = await listener.evaluate(() => (globalThis as unknown as { seen: readonly Seen[] }).seen);
  const writes = seen.filter(({ mode }) => mode !== "readonly");
  expect(writes.filter(({ worker }) => worker).length).toBeGreaterThan(3);
  expect(writes.filter(({ worker }) => !worker).length).toBeGreaterThan(1);
  expect(writes.filter(({ mode, durability }) => mode === "readwrite" && durability !== "strict")).toEqual(
    [],
  );
});
