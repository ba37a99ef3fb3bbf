import { readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { preview, type PreviewServer } from "vite";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { cacheControl, contentSecurityPolicy, headersFile, securityHeaders } from "../../workers/headers";
import { launch, strangers, violations, type Browser } from "./app";
import { dist } from "./dist";

const site = inject("site");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.dispose());

describe("the built app", () => {
  it("opens with its title, says something, and breaks no rule of its policy", async () => {
    const page = await browser.open(site);
    await page.waitForFunction(() => document.getElementById("root")?.textContent !== "");
    expect(await page.title()).toContain("Dialbook");
    expect(await violations(page)).toEqual([]);
    expect(browser.complaints).toEqual([]);
    expect(strangers(browser.requests, site)).toEqual([]);
    expect(browser.requests.length).toBeGreaterThan(1);
  });

  it("tells static hosts its headers, byte for byte", () => {
    expect(readFileSync(`${dist}/_headers`, "utf8")).toBe(headersFile());
  });

  it("can be installed", async () => {
    const page = await browser.open(site);
    const session = await browser.context.newCDPSession(page);
    const { errors } = await session.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    expect(installabilityErrors).toEqual([]);
  });
});

describe.each(["the static server", "npm start"])("every response of %s", (name) => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "_headers")
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dist.length));
  let address = site;
  let server: PreviewServer | null = null;

  beforeAll(async () => {
    if (name !== "npm start") return;
    server = await preview({ logLevel: "silent", preview: { port: 0, strictPort: false } });
    address = `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`;
  });
  afterAll(() => server?.close());

  it.each(["/", ...files])("%s carries the strict headers", async (path) => {
    const response = await fetch(address + path, { method: "HEAD" });
    expect(response.status).toBe(200);
    for (const [header, value] of Object.entries({
      ...securityHeaders,
      "Cache-Control": cacheControl(path),
    })) {
      expect(response.headers.get(header), header).toBe(value);
    }
  });

  it("is of the type that a strict browser wants", async () => {
    for (const path of files.filter((file) => /\.(js|wasm)$/.test(file))) {
      const type = (await fetch(address + path, { method: "HEAD" })).headers.get("Content-Type");
      expect(type, path).toMatch(path.endsWith(".wasm") ? /^application\/wasm$/ : /^text\/javascript/);
    }
  });

  it("that is not there is an error, not a page, and strict too", async () => {
    const response = await fetch(`${address}/assets/gone.js`);
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Security-Policy")).toBe(contentSecurityPolicy);
  });
});
