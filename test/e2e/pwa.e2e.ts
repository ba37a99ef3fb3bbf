import { appendFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "../../workers/headers";
import type { FromService, PrecacheStatus, RequestEntry } from "../../src/app/service-messages";
import { launch, type Browser } from "./app";
import { deployment } from "./deploy";
import { dist } from "./dist";
import { serve, type Site } from "./serve";

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function site(headers?: Readonly<Record<string, string>>, folder = dist): Promise<Site> {
  const started = await serve(folder, headers);
  undo.push(() => started.stop());
  return started;
}

async function browser(profile?: string): Promise<Browser> {
  const started = await launch(profile === undefined ? {} : { profile });
  await started.context.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    // A page of no origin, as a browser's first empty one, has no service workers.
    if ("serviceWorker" in navigator) {
      navigator.serviceWorker.addEventListener("message", (event) => heard.push(event.data));
    }
  });
  undo.push(() => started.dispose());
  return started;
}

/** Waits until the page is under its service worker, which has the whole app by then. */
const controlled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");

const shown = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => (document.getElementById("root")?.textContent ?? "") !== "");

const version = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector("meta[name=deployment]")?.getAttribute("content") ?? null);

function ask<T>(page: Page, type: string): Promise<T> {
  return page.evaluate(
    (wanted) =>
      new Promise<T>((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => done(data as T);
        navigator.serviceWorker.controller?.postMessage({ type: wanted }, [port2]);
      }),
    type,
  );
}

const requestLog = (page: Page): Promise<readonly RequestEntry[]> => ask(page, "request-log");

describe("the app without its server", () => {
  it("is kept with progress anyone can see, then reloads, restarts and starts again with the server gone", async () => {
    const host = await site();
    const first = await browser();
    const page = await first.open(host.url);
    await controlled(page);

    const heard = await page.evaluate(() => (globalThis as unknown as { heard: PrecacheStatus[] }).heard);
    const done = heard.filter(({ total }) => total > 0).map((status) => status.done);
    expect(done.length).toBeGreaterThan(1);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    const { done: kept, total } = await ask<PrecacheStatus>(page, "status");
    expect(kept).toBe(total);
    expect(done.at(-1)).toBe(total);

    await host.stop();
    await page.reload();
    await shown(page);
    expect(await page.title()).toContain("Dialbook");

    await first.close();
    const second = await browser(first.profile);
    const again = await second.open(`${host.url}/any/address`);
    await shown(again);
    expect(second.complaints).toEqual([]);
  });

  it("goes on from where an installation was cut off", async () => {
    const host = await site();
    const first = await browser();
    const page = await first.open(host.url);
    await controlled(page);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.unregister();
      const cache = await caches.open("dialbook-shell");
      const icon = (await cache.keys()).find(({ url }) => url.includes("/icons/icon.svg"));
      if (icon) await cache.delete(icon);
    });
    await page.close();
    const asked = host.paths.length;
    const next = await first.open(host.url);
    await controlled(next);
    const { done, total } = await ask<PrecacheStatus>(next, "status");
    expect(done).toBe(total);
    expect(host.paths.slice(asked).filter((path) => path.startsWith("/icons/maskable"))).toEqual([]);
  });

  it("is not kept when a file is not the one that was built", async () => {
    const folder = deployment("A");
    undo.push(() => rmSync(folder, { recursive: true }));
    appendFileSync(`${folder}/icons/icon-192.png`, "x");
    const host = await site(undefined, folder);
    const page = await (await browser()).open(host.url);
    const failure = await page.waitForFunction(() =>
      (globalThis as unknown as { heard: FromService[] }).heard.find(
        (message) => message.type === "dialbook:precache-failed",
      ),
    );
    expect(await failure.jsonValue()).toEqual({ type: "dialbook:precache-failed", reason: "integrity" });
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  });
});

describe("the service worker", () => {
  it("gives every response the strict headers where the host sends none", async () => {
    const host = await site({});
    const page = await (await browser()).open(host.url);
    await controlled(page);
    const script = await page.evaluate(
      () => document.querySelector("script[type=module]")?.getAttribute("src") ?? "",
    );
    for (const path of ["/", script, "/manifest.webmanifest", "/icons/icon.svg"]) {
      const headers = await page.evaluate(async (address) => [...(await fetch(address)).headers], path);
      const found = Object.fromEntries(headers);
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect(found[name.toLowerCase()], `${name} of ${path}`).toBe(value);
      }
    }
    const reloaded = await page.reload();
    expect(await reloaded?.headerValue("content-security-policy")).toBe(contentSecurityPolicy);
  });

  it("refuses other origins and keeps a list of what it saw, over its own end", async () => {
    const elsewhere: string[] = [];
    const other = await new Promise<Server>((done) => {
      const server = createServer((request, response) => {
        elsewhere.push(request.url ?? "");
        response.setHeader("Access-Control-Allow-Origin", "*").end("taken");
      }).listen(0, "127.0.0.1", () => done(server));
    });
    undo.push(() => other.close());
    const leak = `http://127.0.0.1:${(other.address() as AddressInfo).port}/?v=secret`;

    const host = await site({}); // no policy yet: the service worker stands alone
    const first = await browser();
    const page = await first.open(host.url);
    await controlled(page);
    const outcome = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => "sent",
          () => "refused",
        ),
      leak,
    );
    expect(outcome).toBe("refused");
    expect(elsewhere).toEqual([]);

    await page.reload();
    await shown(page);
    await page.waitForTimeout(1500); // the log is written in batches
    await first.close();

    const second = await browser(first.profile);
    const next = await second.open(host.url);
    const log = await requestLog(next);
    expect(log.filter(({ answer }) => answer === "refused").map(({ url }) => url)).toEqual([leak]);
    expect(log.some(({ url, purpose }) => url === `${host.url}/` && purpose === "document")).toBe(true);
    const strange = log.filter(({ url, answer }) => !url.startsWith(host.url) && answer !== "refused");
    expect(strange).toEqual([]);
  });
});

describe("a new version", () => {
  it("waits for the person's word, then every tab has it", async () => {
    const [a, b] = [deployment("A"), deployment("B")];
    undo.push(() => [a, b].forEach((folder) => rmSync(folder, { recursive: true })));
    const host = await site(undefined, a);
    const started = await browser();
    const page = await started.open(host.url);
    await controlled(page);
    expect(await version(page)).toBe("A");

    host.use(b);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    // Not waitForFunction: it takes a promise for a yes.
    const waits = (): Promise<boolean> =>
      page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
    await expect.poll(waits, { timeout: 30_000 }).toBe(true);
    await page.reload();
    expect(await version(page)).toBe("A");
    const other = await started.open(host.url);
    expect(await version(other)).toBe("A");
    // A person says so at rest. Chromium, watched by a test, can let a worker wait for ever that is asked amid loading.
    for (const tab of [page, other]) await tab.waitForLoadState("networkidle");

    await page.evaluate(async () => {
      (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage({ type: "SKIP_WAITING" });
    });
    // Not waitForFunction: it looks once a frame, and a tab behind another has none.
    const soon = (tab: Page): Promise<string | null> => version(tab).catch(() => "in between two pages");
    for (const tab of [page, other]) await expect.poll(() => soon(tab), { timeout: 120_000 }).toBe("B");
    const pages = await page.evaluate(async () => {
      const keys = await (await caches.open("dialbook-shell")).keys();
      return keys.filter(({ url }) => new URL(url).pathname === "/index.html").length;
    });
    expect(pages).toBe(1); // nothing of the earlier version is left
  });
});
