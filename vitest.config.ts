import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumArgs, chromiumPath, findChromium } from "./test/chromium.ts";
import { shared } from "./vite.config.ts";

process.env["TZ"] = "UTC";

/** Installs a missing browser only when the projects that were asked for need one. */
const asked = process.argv.flatMap((arg, i, all) =>
  arg === "--project" ? [all[i + 1] ?? ""] : arg.startsWith("--project=") ? [arg.slice(10)] : [],
);
const needsBrowser = asked.length === 0 || asked.some((project) => project !== "unit");
const executablePath = (needsBrowser ? chromiumPath() : findChromium()) ?? "chromium";
process.env["DIALBOOK_CHROMIUM"] = executablePath;

const slow = process.env["DIALBOOK_SLOW"] === "1";
const bench = process.env["DIALBOOK_BENCH"] === "1";
const minutes = 60_000;

/** Tests of the built app in a real browser, one file at a time. */
const built = {
  environment: "node" as const,
  globalSetup: ["test/e2e/global-setup.ts"],
  fileParallelism: false,
  maxWorkers: 1,
  testTimeout: 3 * minutes,
  hookTimeout: 3 * minutes,
  retry: 1, // a starved browser on a shared machine
};

export default defineConfig({
  test: {
    reporters: ["default"],
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/**/*.browser.test.{ts,tsx}"],
          env: { TZ: "UTC" },
          setupFiles: ["test/fixed-seed.ts"],
          testTimeout: 3 * minutes,
          hookTimeout: 3 * minutes,
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...shared,
        optimizeDeps: {
          include: [
            "@codemirror/autocomplete",
            "@codemirror/commands",
            "@codemirror/lang-sql",
            "@codemirror/language",
            "@codemirror/lint",
            "@codemirror/search",
            "@codemirror/state",
            "@codemirror/view",
            "@internationalized/date",
            "@lezer/highlight",
            "@observablehq/plot",
            "apache-arrow",
            "axe-core",
            "dexie",
            "duckdb-blocking",
            "hucre/xlsx",
            "intl-messageformat",
            "libphonenumber-js/max",
            "micromark",
            "micromark-extension-gfm-table",
            "react",
            "react-aria-components",
            "react-dom",
            "react-dom/client",
            "sql-formatter",
            "react/jsx-dev-runtime",
            "temporal-polyfill",
            "yaml",
            "zustand",
            "zustand/vanilla",
          ],
        },
        test: {
          name: "browser",
          include: ["test/**/*.browser.test.{ts,tsx}"],
          testTimeout: 3 * minutes,
          hookTimeout: 3 * minutes,
          retry: 1, // a starved browser on a shared machine, not a second chance for a wrong number
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              actionTimeout: 30_000, // a click on what is not there ends by itself and says what it waited for
              launchOptions: { executablePath, args: chromiumArgs },
              contextOptions: { timezoneId: "UTC", locale: "en-GB" },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        ...shared,
        test: { ...built, name: "e2e", include: ["test/e2e/**/*.e2e.ts"], sequence: { groupOrder: 2 } },
      },
      ...(slow
        ? [
            {
              ...shared,
              test: {
                ...built,
                name: "slow",
                include: ["test/slow/**/*.slow.ts"],
                testTimeout: 60 * minutes,
              },
            },
          ]
        : []),
      ...(bench
        ? [
            {
              ...shared,
              test: {
                ...built,
                name: "bench",
                include: ["test/bench/**/*.bench.ts"],
                testTimeout: 60 * minutes,
              },
            },
          ]
        : []),
    ],
  },
});
