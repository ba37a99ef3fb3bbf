import { datasetRows } from "./dataset-rows";
import type { Context } from "./context";
import { unsealText } from "./seal";
import { state } from "./state";
import type { DataState, Missing } from "./types";
import { read } from "./write";

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly rows: number;
}

/** The list of what should exist. `lost` are datasets that vanished and that nobody has been told of for good. */
interface Manifest {
  readonly workspace: string;
  readonly version: number;
  readonly datasets: readonly Listed[];
  readonly segments: readonly string[]; // SHA-256
  readonly lost: readonly Listed[];
}

/** Writes the list after a publication. It never fails one: a list that is behind is noticed by its version. */
export async function writeManifest(context: Context): Promise<void> {
  await underLock(context, async () => {
    const [now, before] = [await present(context), await stored(context)];
    await save(context, { ...now, lost: lostSince(before, now) });
  }).catch(() => undefined);
}

/** Compares the list with the database; null when nothing is missing. Call it once at start, before the first screen. */
export function checkManifest(context: Context): Promise<Missing | null> {
  return underLock(context, async () => {
    const [now, before] = [await present(context), await stored(context)];
    const lost = lostSince(before, now);
    if (lost.length) return { datasets: lost };
    if (before?.workspace !== now.workspace || before.version !== now.version)
      await save(context, now).catch(() => undefined);
    return null;
  });
}

/** The user has read what is missing: the list starts again from what is there. */
export const forgetMissing = (context: Context): Promise<void> =>
  underLock(context, async () => save(context, await present(context)));

/**
 * Chromium answers corruption by deleting the database (another workspace id, version 0) or by dropping its newest
 * records (an older version). A list that is only behind proves nothing: those datasets may have been deleted.
 */
function lostSince(before: Manifest | null, now: Manifest): readonly Listed[] {
  if (!before) return [];
  const here = new Set(now.datasets.map((d) => d.id));
  const suspect = before.workspace !== now.workspace || before.version >= now.version ? before.datasets : [];
  const all = [...before.lost, ...suspect].filter((d) => !here.has(d.id));
  return [...new Map(all.map((d) => [d.id, d])).values()];
}

async function present(context: Context): Promise<Manifest> {
  const workspace = await read(context.db, ["meta"], () => context.db.meta.get("workspace"));
  const data: DataState = await state(context, true);
  return {
    workspace: workspace ? await unsealText("meta", workspace) : "",
    version: data.version,
    datasets: [...data.datasets.map(listed), ...damagedIn(data)],
    segments: data.segments.map((s) => s.sha256),
    lost: [],
  };
}

const listed = (d: DataState["datasets"][number]): Listed => ({
  id: d.id,
  title: d.title,
  rows: datasetRows(d),
});

// damaged is not missing: it has its own message
const damagedIn = (data: DataState): Listed[] =>
  (data.damaged ?? [])
    .filter((d) => d.what === "datasets")
    .map((d) => ({ id: d.id, title: d.datasets[0] ?? d.id, rows: 0 }));

/** The newest list that any place still has. */
async function stored(context: Context): Promise<Manifest | null> {
  const texts = await Promise.all(context.places.map((place) => place.read().catch(() => null)));
  const lists = texts.flatMap((text) => parse(text) ?? []);
  return lists.sort((a, b) => b.version - a.version)[0] ?? null;
}

function parse(text: string | null): Manifest | null {
  if (text === null) return null;
  try {
    const list = JSON.parse(text) as Manifest;
    return Array.isArray(list.datasets) && Array.isArray(list.lost) && typeof list.version === "number"
      ? list
      : null;
  } catch {
    return null;
  }
}

async function save(context: Context, manifest: Manifest): Promise<void> {
  const text = JSON.stringify(manifest);
  const results = await Promise.allSettled(context.places.map((place) => place.write(text)));
  const failed = results.find((result) => result.status === "rejected");
  if (failed && results.every((result) => result.status === "rejected")) throw failed.reason;
}

const underLock = <T>({ locks, db }: Context, work: () => Promise<T>): Promise<T> =>
  locks ? locks.request(`${db.name}-manifest`, work) : work();
