import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";

/** Switches that keep a test browser alone with the page: no GPU, no updates, no traffic of its own. */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const commands = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The Chromium that an environment variable, Playwright or the system offers; null where there is none. */
export function findChromium(): string | null {
  const named = process.env["DIALBOOK_CHROMIUM"] ?? process.env["CHROME_PATH"];
  if (named) {
    if (!existsSync(named)) throw new Error(`no Chromium at ${named} (DIALBOOK_CHROMIUM or CHROME_PATH)`);
    return named;
  }
  const candidates = [playwrights(), ...commands.map(onPath), ...places];
  return candidates.find((path) => path !== null && existsSync(path)) ?? null;
}

/** Finds a Chromium or installs one: Playwright's, else the system's by its package manager. */
export function chromiumPath(): string {
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium found: installing one for the tests.");
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  run(process.execPath, [cli, "install", "--with-deps", "chromium"]);
  if (!findChromium()) installFromSystem();
  const installed = findChromium();
  if (!installed) {
    throw new Error("no Chromium: install one, or set DIALBOOK_CHROMIUM to the path of its executable");
  }
  return installed;
}

function installFromSystem(): void {
  if (!onPath("apt-get")) return;
  const root = process.getuid?.() === 0;
  if (!root && !onPath("sudo")) return;
  const apt = (...args: string[]): boolean =>
    root ? run("apt-get", args) : run("sudo", ["-n", "apt-get", ...args]);
  apt("update");
  apt("install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
}

function playwrights(): string | null {
  try {
    return chromium.executablePath();
  } catch {
    return null; // no browser of Playwright's for this platform
  }
}

function onPath(command: string): string | null {
  try {
    const path = execFileSync("/bin/sh", ["-c", `command -v ${command}`], { encoding: "utf8" }).trim();
    return path === "" ? null : path;
  } catch {
    return null;
  }
}

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const timeout = 15 * 60_000; // milliseconds
  return spawnSync(command, args, { stdio: "inherit", env, timeout }).status === 0;
}
