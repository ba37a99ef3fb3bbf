import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import type { RequestEntry } from "../../src/app/service-messages";
import { deviceFiles } from "./device-files";
import { dist } from "./dist";
import { madeLog } from "./made-log";
import { serve } from "./serve";
import { importPanel, runImport, startButton } from "./steps";
import { afterwards, workspace } from "./workspace";

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../public/samples/${name}`, import.meta.url));
const log = madeLog({ from: "2026-09-07", days: 3, perDay: 10 });

const controlled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");

/** Another address with a form that posts a file to the app, as the device's share sheet does. */
async function sharer(to: string): Promise<string> {
  const page = `<!doctype html><form method="post" enctype="multipart/form-data" action="${to}/share">
    <input type="file" name="files" multiple><button>Share</button></form>`;
  const server = createServer((_, response) =>
    response.writeHead(200, { "Content-Type": "text/html" }).end(page),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  afterwards(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it("a file shared with the app is opened in it and never reaches the network", async () => {
  const site = await serve(dist);
  afterwards(() => site.stop());
  const { page, browser, words, files } = await workspace(site.url);
  await controlled(page);
  const path = files.put("shared calls.csv", log);

  await page.goto(await sharer(site.url));
  await page.locator("input").setInputFiles([path]);
  const asked = site.paths.length;
  await page.getByRole("button", { name: "Share" }).click();

  const panel = importPanel(page, words);
  await startButton(panel, words).waitFor();
  expect(await panel.innerText()).toContain("shared calls.csv");
  expect(new URL(page.url()).pathname).toBe("/");
  expect(site.paths.slice(asked).filter((to) => to.includes("share"))).toEqual([]);
  const seen = await page.evaluate(
    () =>
      new Promise<readonly RequestEntry[]>((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => done(data as readonly RequestEntry[]);
        navigator.serviceWorker.controller?.postMessage({ type: "request-log" }, [port2]);
      }),
  );
  expect(seen.find(({ url }) => url.endsWith("/share"))).toMatchObject({ method: "POST", answer: "device" });

  const { counts } = await runImport(page, words);
  expect(counts[words.t("report.rows_read")]).toBe(30);
  expect(await page.evaluate(() => caches.has("dialbook-shared"))).toBe(false);
  await site.stop();
  expect(browser.complaints).toEqual([]);
});

it("a file opened with the installed app comes in by its launch queue", async () => {
  const { page, browser, words } = await workspace(inject("site"));
  await deviceFiles(page, { "opened.csv": log });
  // No test can install an app and open a file with it; its queue is stood in for, the handle is a real one.
  await browser.context.addInitScript(() => {
    type Consumer = (launch: { files: readonly FileSystemHandle[] }) => void;
    const queue = {
      setConsumer: (consumer: Consumer) => {
        void navigator.storage
          .getDirectory()
          .then((folder) => folder.getFileHandle("opened.csv"))
          .then((handle) => consumer({ files: [handle] }));
      },
    };
    Object.defineProperty(window, "launchQueue", { value: queue });
  });
  await page.reload();
  const panel = importPanel(page, words);
  await startButton(panel, words).waitFor();
  expect(await panel.innerText()).toContain("opened.csv");
});

it("the manifest offers to open and to share the files the app reads", async () => {
  const manifest = (await (await fetch(`${inject("site")}/manifest.webmanifest`)).json()) as {
    readonly file_handlers: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
    readonly share_target: { readonly action: string; readonly method: string };
  };
  const endings = Object.values(manifest.file_handlers[0]?.accept ?? {}).flat();
  expect(endings).toEqual(expect.arrayContaining([".csv", ".tsv", ".xlsx", ".json", ".gz", ".zip"]));
  expect(manifest.share_target).toMatchObject({ action: "/share", method: "POST" });
});

it("files of two systems dropped together become two imports with a report each", async () => {
  const { page, words } = await workspace(inject("site"));
  const { t } = words;
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: t("first.choose") }).click();
  await (await chosen).setFiles([sample("cloudtalk.csv"), sample("ringover.csv")]);
  const panel = importPanel(page, words);
  await panel.getByText(t("import.panel.groups", { n: 2, value: "2" })).waitFor();
  await runImport(page, words);
  const tabs = panel.getByRole("navigation", { name: t("report.imports", { n: 2, value: "2" }) });
  for (const name of ["cloudtalk", "ringover"]) {
    await tabs.getByRole("button", { name }).click();
    await panel.getByText(t("report.rows_loaded")).waitFor();
  }
  await panel.getByRole("button", { name: t("report.open") }).click();
  await page
    .getByRole("link", { name: t("page.data") })
    .first()
    .click();
  await page.getByRole("heading", { name: "cloudtalk", exact: true }).waitFor();
  await page.getByRole("heading", { name: "ringover", exact: true }).waitFor();
});

it("an import that was cut off is told of, keeps nothing, and starts again where the file is known", async () => {
  const { page, words } = await workspace(inject("site"));
  const { t } = words;
  await deviceFiles(page, { "big.csv": madeLog({ from: "2025-01-01", days: 300, perDay: 400 }) });
  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle("big.csv");
    const data = new DataTransfer();
    data.items.add(await handle.getFile());
    // A dropped file made by a script has no handle of its own; a person's has one like this.
    Object.assign(DataTransferItem.prototype, { getAsFileSystemHandle: () => Promise.resolve(handle) });
    for (const type of ["dragenter", "dragover", "drop"])
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      );
  });
  const panel = importPanel(page, words);
  await startButton(panel, words).click();
  await panel.getByRole("progressbar").waitFor();

  // given up, it ends within a second and the files are as they were looked at
  const began = performance.now();
  await panel.getByRole("button", { name: t("import.progress.cancel") }).click();
  await startButton(panel, words).waitFor();
  expect(performance.now() - began).toBeLessThan(2000);
  expect(await page.getByText(t("app.no_calls")).count()).toBe(1);

  await startButton(panel, words).click();
  await panel.getByRole("progressbar").waitFor();
  await page.reload();

  await page.getByText(t("import.interrupted", { files: "big.csv" })).waitFor();
  await page.getByText(t("app.no_calls")).waitFor();
  await page.getByRole("button", { name: t("import.interrupted.again") }).click();
  await startButton(panel, words).waitFor();
  expect(await panel.innerText()).toContain("big.csv");
  expect(await page.getByText(t("import.interrupted", { files: "big.csv" })).count()).toBe(0);
});
