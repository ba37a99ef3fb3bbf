import react from "@vitejs/plugin-react";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { sharePath } from "./src/app/service-messages.ts";
import { cacheControl, headersFile, securityHeaders } from "./workers/headers.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const dist = join(root, "dist");
const sha256 = (data: string | Buffer): Buffer => createHash("sha256").update(data).digest();

/** The version and a hash of every source file: the same sources give the same id, changed ones another. */
function buildId(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const files = ["src", "workers"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const all = [...files, join(root, "package-lock.json"), join(root, "index.html")].sort();
  const hash = createHash("sha256");
  for (const file of all) hash.update(file.slice(root.length)).update(sha256(readFileSync(file)));
  return `${version}-${hash.digest("hex").slice(0, 10)}`;
}

/** What the app, its tests and its benchmark are compiled with alike. */
export const shared = {
  plugins: [react()],
  resolve: {
    // The package's own "blocking" entry names a file that does not exist in a browser build.
    alias: {
      "duckdb-blocking": join(root, "node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs"),
    },
  },
  define: { __BUILD_ID__: JSON.stringify(buildId()) },
} satisfies UserConfig;

/**
 * React Aria's words for screen readers come in thirty languages; the app speaks two. The others become empty, which
 * its dictionaries pass over.
 */
const twoLanguages: Plugin = {
  name: "dialbook:two-languages",
  apply: "build",
  load(id) {
    const [, locale] = /\/intl\/[\w-]+\/([a-z]{2}-[A-Z]{2})\.mjs$/.exec(id.replaceAll("\\", "/")) ?? [];
    const foreign = locale !== undefined && !["en-US", "ar-AE"].includes(locale);
    return foreign && /react-(aria|stately)/.test(id) ? "export default {};" : null;
  },
};

const isHeaders = (arg: unknown): arg is Record<string, string> =>
  typeof arg === "object" && arg !== null && !Array.isArray(arg);

/** Writes `_headers` for static hosts and sets the same headers on every response of `vite preview`. */
const strictHeaders: Plugin = {
  name: "dialbook:strict-headers",
  generateBundle() {
    this.emitFile({ type: "asset", fileName: "_headers", source: headersFile() });
  },
  configurePreviewServer(server) {
    server.middlewares.use((request, response, next) => {
      const path = new URL(request.url ?? "/", "http://localhost").pathname;
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
      // The file server names a Cache-Control of its own; here the path alone decides.
      const write = response.writeHead.bind(response) as (...args: unknown[]) => typeof response;
      response.writeHead = (...args: unknown[]) =>
        write(...args.map((arg) => (isHeaders(arg) ? { ...arg, "Cache-Control": cacheControl(path) } : arg)));
      response.setHeader("Cache-Control", cacheControl(path));
      if (path.startsWith("/assets/") && !existsSync(join(dist, path))) {
        response.statusCode = 404; // not the page, which the preview serves for every unknown path
        response.end();
        return;
      }
      next();
    });
  },
};

/** Files that the app reads, by media type. */
const fileTypes = {
  "text/csv": [".csv"],
  "text/markdown": [".md", ".markdown"],
  "text/tab-separated-values": [".tsv", ".tab"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
  "application/json": [".json"],
  "application/x-ndjson": [".ndjson", ".jsonl"],
  "application/gzip": [".gz"],
  "application/zip": [".zip"],
};

const pwa = VitePWA({
  strategies: "injectManifest",
  srcDir: "workers",
  filename: "service.worker.ts",
  injectRegister: false, // src/app/pwa.ts registers by hand: the policy allows no inline script
  registerType: "prompt",
  manifestFilename: "manifest.webmanifest",
  manifest: {
    id: "/",
    name: "Dialbook",
    short_name: "Dialbook",
    description: "A call-analytics notebook that runs in the browser and keeps every call on the device.",
    lang: "en",
    start_url: "/",
    scope: "/",
    display: "standalone",
    theme_color: "#f9f8f3",
    background_color: "#f9f8f3",
    // Opening a file with the app hands it over by `launchQueue` (src/app/launched-files.ts).
    file_handlers: [{ action: "/", accept: fileTypes }],
    launch_handler: { client_mode: ["focus-existing", "auto"] },
    // A POST that the service worker answers (workers/service/share.ts); no server sees it.
    share_target: {
      action: sharePath,
      method: "POST",
      enctype: "multipart/form-data",
      params: {
        text: "text",
        files: [
          {
            name: "files",
            accept: [...Object.keys(fileTypes), ...Object.values(fileTypes).flat()],
          },
        ],
      },
    },
    categories: ["business", "productivity", "utilities"],
    icons: [
      { src: "/icons/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  },
  includeManifestIcons: false, // the globs below list every file once
  injectManifest: {
    globPatterns: ["**/*.{js,css,html,wasm,webmanifest,svg,png,woff2,csv,txt}"],
    globIgnores: ["service.worker.js", "_headers"],
    maximumFileSizeToCacheInBytes: 40 * 1024 * 1024,
    dontCacheBustURLsMatching: /^assets\//,
    manifestTransforms: [
      (entries) => ({
        manifest: entries.map((entry) => ({
          ...entry,
          url: `/${entry.url}`,
          bytes: entry.size,
          sha256: sha256(readFileSync(join(dist, entry.url))).toString("base64"),
        })),
        warnings: [],
      }),
    ],
  },
});

export default defineConfig({
  ...shared,
  plugins: [...shared.plugins, twoLanguages, strictHeaders, pwa],
  worker: { format: "es" },
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // a data: address would need a wider policy
    chunkSizeWarningLimit: 2048, // kilobytes; the engine's worker holds DuckDB's bindings
    reportCompressedSize: false,
  },
  server: { port: 5173, strictPort: true },
  preview: { port: 4173, strictPort: true, host: "127.0.0.1" },
});
