import { mkdtempSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { chromiumArgs, chromiumPath } from "../chromium";

/** A browser with a profile on disk, which outlives its end as a person's does. */
export interface Browser {
  readonly context: BrowserContext;
  readonly profile: string;
  /** Every address any page or worker of this browser asked for, blocked attempts included. */
  readonly requests: readonly string[];
  /** What the pages complained of: console errors, exceptions, broken policy. */
  readonly complaints: readonly string[];
  open(url: string): Promise<Page>;
  /** Ends the browser's process at once, as a crash would; its profile stays for `launch`. */
  kill(): void;
  /** Ends the browser politely; its profile stays for `launch`. */
  close(): Promise<void>;
  /** Ends the browser and deletes its profile. */
  dispose(): Promise<void>;
}

export interface LaunchOptions extends BrowserContextOptions {
  /** Profile folder of an earlier browser; a new one by default. */
  readonly profile?: string;
  readonly args?: readonly string[];
}

/** Starts Chromium on a profile folder. */
export async function launch({ profile, args = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  const folder = profile ?? mkdtempSync(join(tmpdir(), "dialbook-"));
  for (const name of ["SingletonLock", "SingletonCookie", "SingletonSocket"])
    rmSync(join(folder, name), { force: true });
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    args: [...chromiumArgs, ...args],
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    ...options,
  });
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("weberror", (error) => complaints.push(`exception: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  await context.addInitScript(recordViolations);
  const close = (): Promise<void> => context.close().catch(() => undefined);
  return {
    context,
    profile: folder,
    requests,
    complaints,
    close,
    open: async (url) => {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    kill: () => process.kill(processOf(folder), "SIGKILL"),
    dispose: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Id of the browser's process: Chromium's lock is a link that ends in it. */
function processOf(profile: string): number {
  const id = Number(/-(\d+)$/.exec(basename(readlinkSync(join(profile, "SingletonLock"))))?.[1]);
  if (!Number.isInteger(id)) throw new Error(`no browser runs on ${profile}`);
  return id;
}

interface Recording {
  violations?: string[];
}

/** Runs in each page before its own scripts: keeps what the policy forbade. */
function recordViolations(): void {
  const recording = globalThis as typeof globalThis & Recording;
  recording.violations = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    recording.violations?.push(
      `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
    );
  });
}

/** What the policy forbade in this page so far. */
export const violations = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as typeof globalThis & { violations?: string[] }).violations ?? []);

/** Requests to anywhere but the given origin; `data:` and `blob:` addresses never leave the page. */
export const strangers = (requests: readonly string[], origin: string): readonly string[] =>
  requests.filter((url) => !url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url));
