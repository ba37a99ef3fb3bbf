import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dist } from "./dist";

/** A copy of the built app whose first page says `version`, listed in its service worker as a build would list it. */
export function deployment(version: string): string {
  const folder = mkdtempSync(join(tmpdir(), "dialbook-deploy-"));
  cpSync(dist, folder, { recursive: true });
  const page = join(folder, "index.html");
  const old = readFileSync(page);
  const next = Buffer.from(
    old.toString().replace("<head>", `<head><meta name="deployment" content="${version}" />`),
  );
  writeFileSync(page, next);
  const worker = join(folder, "service.worker.js");
  const text = readFileSync(worker, "utf8");
  const changed = text
    .replace(digest(old), digest(next))
    .replace(new RegExp(`(["']?bytes["']?:)${old.length}\\b`), `$1${next.length}`);
  if (!changed.includes(digest(next)) || !new RegExp(`bytes["']?:${next.length}\\b`).test(changed)) {
    throw new Error("the service worker does not list index.html as expected");
  }
  writeFileSync(worker, changed);
  return folder;
}

const digest = (data: Buffer): string => createHash("sha256").update(data).digest("base64");
