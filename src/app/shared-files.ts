import { nameHeader, sharedCache } from "./service-messages";

/**
 * Takes over what was shared with the app (the manifest's `share_target`): the service worker has put it into a cache
 * on this device, from which it goes once it is here.
 */
export async function takeSharedFiles(): Promise<readonly File[]> {
  if (typeof caches === "undefined" || !(await caches.has(sharedCache))) return [];
  const cache = await caches.open(sharedCache);
  const files: File[] = [];
  for (const key of await cache.keys()) {
    const kept = await cache.match(key);
    if (!kept) continue;
    const name = decodeURIComponent(kept.headers.get(nameHeader) ?? "");
    const bytes = await kept.blob();
    files.push(new File([bytes], name, { type: kept.headers.get("Content-Type") ?? "" }));
  }
  await caches.delete(sharedCache);
  return files;
}
