import { sharePath, type FromService, type RequestEntry, type ToService } from "../src/app/service-messages";
import { cacheKey, fill, keep, PrecacheError, prune, status, type PrecacheEntry } from "./service/precache";
import { RequestLog } from "./service/request-log";
import { keepShared } from "./service/share";
import { strict } from "./service/strict";

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly (PrecacheEntry | Omit<PrecacheEntry, "sha256" | "bytes">)[];
};

// vite-plugin-pwa names the web manifest a second time, without its hash.
const entries = self.__WB_MANIFEST.filter((entry): entry is PrecacheEntry => "sha256" in entry);
const byPath = new Map(entries.map((entry) => [entry.url, entry]));
const shell = caches.open("dialbook-shell");
const log = new RequestLog(caches.open("dialbook-requests"));
const progressInterval = 100; // milliseconds between two reports

// Installing never takes over: the person decides when, and the page sends SKIP_WAITING.
self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("message", (event) => {
  const message = event.data as ToService;
  const port = event.ports[0];
  const reply = async (value: Promise<unknown>): Promise<void> => port?.postMessage(await value);
  switch (message.type) {
    case "SKIP_WAITING":
      return event.waitUntil(self.skipWaiting());
    case "status":
      return event.waitUntil(reply(shell.then((cache) => status(entries, cache))));
    case "request-log":
      return event.waitUntil(reply(log.all()));
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const answered = answer(request);
  event.respondWith(answered.then(({ response }) => response));
  event.waitUntil(
    answered.then(({ answer }) =>
      log.add({
        at: Date.now(),
        method: request.method,
        url: request.url.split("#")[0] ?? "",
        purpose: request.destination || "fetch",
        answer,
      }),
    ),
  );
});

async function install(): Promise<void> {
  let last = 0;
  try {
    await fill(entries, await shell, ({ done, total }) => {
      const now = performance.now();
      if (done < total && now - last < progressInterval) return;
      last = now;
      void tell({ type: "dialbook:precache", done, total });
    });
  } catch (error) {
    const reason = error instanceof PrecacheError ? error.reason : "network";
    await tell({ type: "dialbook:precache-failed", reason });
    throw error;
  }
}

async function activate(): Promise<void> {
  await prune(entries, await shell);
  await self.clients.claim();
}

async function answer(request: Request): Promise<{ response: Response; answer: RequestEntry["answer"] }> {
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return { response: Response.error(), answer: "refused" };
  if (request.method === "POST" && url.pathname === sharePath)
    return { response: await keepShared(request), answer: "device" };
  const page = request.mode === "navigate" ? byPath.get("/index.html") : undefined;
  const entry = request.method === "GET" ? (byPath.get(url.pathname) ?? page) : undefined;
  try {
    const cache = await shell;
    const kept = entry && (await cache.match(cacheKey(entry)));
    if (kept) return { response: strict(kept), answer: "device" };
    // A file that the browser has thrown away is fetched and kept once more.
    const response = entry ? await keep(entry, cache) : await fetch(request);
    return { response: strict(response), answer: "server" };
  } catch {
    return { response: Response.error(), answer: "failed" };
  }
}

async function tell(message: FromService): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) page.postMessage(message);
}
