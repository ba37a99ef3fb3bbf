import { AppError } from "../base";
import { deleteBytes } from "./bytes";
import type { Context } from "./context";
import type { TableName } from "./database";
import { writeManifest } from "./manifest";
import { pending } from "./pending";
import { seal, type Row } from "./seal";
import { versions } from "./state";
import type { Publication, PublishResult } from "./types";
import { write } from "./write";

const tables: readonly TableName[] = [
  "systems",
  "datasets",
  "segments",
  "superseded",
  "pending",
  "blobs",
  "chunks",
];

/**
 * Makes a change of the data visible, whole or not at all: one strict transaction. Refused with `stale` when the data
 * version is no longer the one the change was worked out from.
 */
export async function publish(context: Context, publication: Publication): Promise<PublishResult> {
  const result = await commit(context, publication);
  if (result.type === "published") {
    context.channel.post({ type: "version", version: result.version });
    await writeManifest(context);
  }
  return result;
}

async function commit(context: Context, p: Publication): Promise<PublishResult> {
  const { db } = context;
  const before = await versions(context);
  const version = p.base + 1;
  const mappingVersion = before.value.mappingVersion + (p.raiseMapping ? 1 : 0);
  const rows = {
    versions: await seal("meta", "versions", { version, mappingVersion }),
    systems: await sealAll("systems", p.addSystems),
    datasets: await sealAll("datasets", [...p.addDatasets, ...p.changeDatasets]),
    segments: await sealAll(
      "segments",
      p.addSegments.map((s) => ({ ...s, dataVersion: version })),
    ),
    superseded: await sealAll("superseded", p.putSuperseded),
    categories: p.categories ? await seal("meta", "categories", p.categories) : null,
  };
  await requirePending(context, p, rows.segments);
  const result = await write(db, tables, async (): Promise<PublishResult | "again"> => {
    const now = (await db.meta.get("versions")) as typeof before | undefined;
    const [datasets, segments] = [
      await found(db.datasets, rows.datasets),
      await found(db.segments, rows.segments),
    ];
    if (now?.value.version !== p.base) {
      // after a lost connection the commit may have gone through: then it is published, not stale
      const ours = datasets && segments && rows.datasets.length + rows.segments.length > 0;
      return { type: ours ? "published" : "stale", version: now?.value.version ?? 0 };
    }
    if (now.seal !== before.seal) return "again"; // the mapping version moved
    const ids = rows.segments.map((row) => row.id);
    const waiting = await db.pending.where("id").anyOf(ids).count();
    const stored = await db.blobs.where("id").anyOf(ids).count();
    if (waiting !== ids.length || stored !== ids.length) throw new AppError("import_swept");
    await db.pending.bulkDelete(ids);
    await db.systems.bulkPut(rows.systems);
    await db.datasets.bulkDelete([...p.removeDatasets]);
    await db.datasets.bulkPut(rows.datasets);
    await db.segments.bulkDelete([...p.removeSegments]);
    await db.segments.bulkPut(rows.segments);
    await deleteBytes(db, p.removeSegments);
    await db.superseded.where("value.segmentId").anyOf(p.removeSegments).delete();
    await db.superseded.bulkDelete([...p.removeSuperseded]);
    await db.superseded.bulkPut(rows.superseded);
    await db.meta.put(rows.versions);
    if (rows.categories) await db.meta.put(rows.categories);
    return { type: "published", version };
  });
  return result === "again" ? commit(context, p) : result;
}

const sealAll = <T extends { readonly id: string }>(
  table: string,
  records: readonly T[],
): Promise<Row<T>[]> => Promise.all(records.map((record) => seal(table, record.id, record)));

/** Whether every one of these rows is already stored exactly so. */
async function found<T>(
  table: { bulkGet(ids: string[]): PromiseLike<(Row<T> | undefined)[]> },
  rows: readonly Row<T>[],
): Promise<boolean> {
  const stored = await table.bulkGet(rows.map((row) => row.id));
  return stored.every((row, i) => row?.seal === rows[i]?.seal);
}

/** A segment is published only as it was stored: same bytes, same hash. */
async function requirePending(
  context: Context,
  p: Publication,
  rows: readonly Row<unknown>[],
): Promise<void> {
  if (await found(context.db.segments, rows)) return; // a repeated publication
  const waiting = new Map((await pending(context)).map(({ segment }) => [segment.id, segment.sha256]));
  if (p.addSegments.some((s) => waiting.get(s.id) !== s.sha256)) throw new AppError("import_swept");
}
