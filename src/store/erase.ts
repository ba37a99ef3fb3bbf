import { AppError } from "../base";
import type { Context } from "./context";
import { handlesName } from "./handles";

/**
 * Deletes everything this workspace keeps: the database with its caches, histories and trash, the list of what should
 * exist, and every key and cache named after us. Other things of the origin stay, and the app's own files
 * (`-shell`, of the service worker), so that it still works offline.
 */
export async function erase({ db, channel, places }: Context, factory: IDBFactory): Promise<void> {
  const { name } = db;
  channel.close();
  db.close({ disableAutoOpen: true });
  await db.delete({ disableAutoOpen: true });
  await deleteDatabase(factory, handlesName(name));
  await Promise.all(places.map((place) => place.remove()));
  if (typeof caches !== "undefined")
    for (const key of await caches.keys())
      if (key.startsWith(`${name}-`) && key !== `${name}-shell`) await caches.delete(key);
  try {
    if (typeof localStorage !== "undefined")
      for (const key of Object.keys(localStorage))
        if (key.startsWith(`${name}-`)) localStorage.removeItem(key);
  } catch {
    // storage that is blocked holds nothing
  }
  const left = (await factory.databases()).some((d) => d.name === name || d.name === handlesName(name));
  const listed = await Promise.all(places.map((place) => place.read()));
  if (left || listed.some((text) => text !== null)) throw new AppError("erase_incomplete");
}

/** Deletes a database; another tab's open step lets go of it by itself. */
function deleteDatabase(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((done, failed) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = () => failed(request.error ?? new Error("IndexedDB"));
  });
}
