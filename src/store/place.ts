/** A small text kept outside the database, so that a lost database can be noticed. */
export interface Place {
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
  remove(): Promise<void>;
}

const address = "/.dialbook/manifest.json"; // never fetched: the key of a cache entry

/** In Cache Storage: its own files on disk, reachable from pages and workers. */
export const cachePlace = (name: string): Place => ({
  async read() {
    const found = await caches.match(address, { cacheName: `${name}-manifest` }); // `open` would make the cache
    return found ? found.text() : null;
  },
  async write(text) {
    await (await caches.open(`${name}-manifest`)).put(address, new Response(text));
  },
  async remove() {
    await caches.delete(`${name}-manifest`);
  },
});

/** In localStorage, where there is one (pages, not workers). */
export const localPlace = (name: string): Place => ({
  read: () => Promise.resolve(localStorage.getItem(`${name}-manifest`)),
  write: (text) => Promise.resolve(localStorage.setItem(`${name}-manifest`, text)),
  remove: () => Promise.resolve(localStorage.removeItem(`${name}-manifest`)),
});

/** The places this realm has. */
export function placesHere(name: string): readonly Place[] {
  const places: Place[] = [];
  if (typeof caches !== "undefined") places.push(cachePlace(name));
  try {
    // reading the property throws where storage is blocked
    if (typeof localStorage !== "undefined") places.push(localPlace(name));
  } catch {
    // no canary then
  }
  return places;
}
