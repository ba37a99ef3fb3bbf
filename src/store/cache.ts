import { AppError } from "../base";
import { canonical } from "./canonical";
import type { Context } from "./context";
import { intact, seal } from "./seal";
import { hashOf } from "./sha256";
import { read, write } from "./write";

/** Results by key, so that a reopened notebook draws before the engine has started. Losing any of it costs time only. */
export interface ResultCache {
  /** The value, or undefined; a damaged entry is a miss. */
  get(key: string): Promise<unknown>;
  put(key: string, dataVersion: number, value: unknown): Promise<void>;
  clear(): Promise<void>;
}

/**
 * The key of a result: everything it depends on (data version, mapping version, parameters, metric and build version,
 * SQL, absolute dates). Nothing that reads a clock or chance may be cached.
 */
export const cacheKey = (parts: unknown): Promise<string> => hashOf(parts);

/** The least recently used results go when the cache grows beyond `limit` bytes. */
export function resultCache({ db }: Context, limit = 50 * 2 ** 20): ResultCache {
  const used = new Map<string, number>(); // when, since the last write: reading does not write
  return {
    async get(key) {
      const row = await read(db, ["cache"], () => db.cache.get(key)).catch(() => undefined);
      if (!row || !(await intact("cache", row))) return undefined;
      used.set(key, Date.now());
      return row.value;
    },
    async put(key, dataVersion, value) {
      const bytes = canonical(value).byteLength;
      if (bytes > limit / 4) return;
      const row = { ...(await seal("cache", key, value)), dataVersion, bytes, usedAt: Date.now() };
      const stored = write(
        db,
        ["cache"],
        async () => {
          for (const [id, usedAt] of used) await db.cache.update(id, { usedAt });
          await db.cache.put(row);
          const keys = (await db.cache.orderBy("[usedAt+bytes+id]").keys()) as unknown as [
            number,
            number,
            string,
          ][];
          let excess = keys.reduce((sum, [, size]) => sum + size, 0) - limit;
          const out: string[] = [];
          for (const [, size, id] of keys) {
            if (excess <= 0) break;
            excess -= size;
            out.push(id);
          }
          await db.cache.bulkDelete(out);
        },
        bytes,
      );
      await stored.catch((error: unknown) => {
        if (!(error instanceof AppError && error.code === "storage_full")) throw error; // a full disk costs time only
      });
      used.clear();
    },
    async clear() {
      used.clear();
      await write(db, ["cache"], () => db.cache.clear());
    },
  };
}

/** Bytes the cache holds. */
export async function cacheBytes({ db }: Context): Promise<number> {
  const keys = (await read(db, ["cache"], () => db.cache.orderBy("[usedAt+bytes+id]").keys())) as unknown as [
    number,
    number,
    string,
  ][];
  return keys.reduce((sum, [, size]) => sum + size, 0);
}
