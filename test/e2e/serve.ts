import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { cacheControl, securityHeaders } from "../../workers/headers";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** A static server that can go away and come back at the same address. */
export interface Site {
  readonly url: string;
  /** Paths asked for since the start, in order. */
  readonly paths: readonly string[];
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Serves another folder from now on, as a deploy does. */
  use(folder: string): void;
}

/** Serves a built folder on a free port; `headers` says what every response carries, the strict ones by default. */
export async function serve(
  folder: string,
  headers: Readonly<Record<string, string>> = securityHeaders,
): Promise<Site> {
  let current = folder;
  const paths: string[] = [];
  let server: Server | null = null;
  const listen = async (port: number): Promise<number> => {
    const next = createServer((request, response) => {
      paths.push(request.url ?? "");
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      answer(current, request, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined);
      });
    });
    await new Promise<void>((done, fail) => {
      next.once("error", fail);
      next.listen(port, "127.0.0.1", done);
    });
    server = next;
    return (next.address() as AddressInfo).port;
  };
  const port = await listen(0);
  return {
    url: `http://127.0.0.1:${port}`,
    paths,
    use: (other) => void (current = other),
    start: async () => {
      if (!server) await listen(port);
    },
    stop: async () => {
      const old = server;
      server = null;
      if (!old) return;
      const closed = new Promise<void>((done) => old.close(() => done()));
      old.closeAllConnections();
      await closed;
    },
  };
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const wanted = normalize(join(folder, path === "/" ? "index.html" : path));
  const page = (request.headers.accept ?? "").includes("text/html");
  const file = (await isFile(folder, wanted)) ? wanted : page ? join(folder, "index.html") : null;
  if (!file) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("not found");
    return;
  }
  const body = await readFile(file);
  response.writeHead(200, {
    "Content-Type": types[extname(file)] ?? "application/octet-stream",
    "Content-Length": body.length,
    "Cache-Control": cacheControl(path),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

async function isFile(folder: string, path: string): Promise<boolean> {
  if (!path.startsWith(normalize(folder))) return false;
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
