import type { OwnDisposition } from "../base";
import type { Context } from "./context";
import { damagedError } from "./damaged-error";
import type { Versions } from "./database";
import { allRows, sortRows } from "./rows";
import { intact, unseal, type Row } from "./seal";
import { isUnreadable } from "./storage-error";
import type {
  Damage,
  DataState,
  DatasetRecord,
  SegmentRecord,
  SupersededRecord,
  SystemRecord,
} from "./types";
import { read } from "./write";

const tables = ["systems", "datasets", "segments", "superseded"] as const;

/** Data and mapping version, verified. */
export async function versions({ db }: Context): Promise<Row<Versions>> {
  const row = (await read(db, ["meta"], () => db.meta.get("versions"))) as Row<Versions> | undefined;
  if (!row) throw damagedError("meta", "versions");
  await unseal("meta", row);
  return row;
}

/**
 * One consistent, verified picture of the data. A damaged record throws `record_damaged`, since numbers over the rest
 * would be silently wrong; `tolerate` leaves damaged records out and lists them.
 */
export async function state(context: Context, tolerate = false): Promise<DataState> {
  const { db } = context;
  const rows = await read(db, ["meta", ...tables], async () => ({
    meta: (await db.meta.get("versions")) as Row<Versions> | undefined,
    categories: (await db.meta.get("categories")) as Row<readonly OwnDisposition[]> | undefined,
    systems: await db.systems.toArray(),
    datasets: await db.datasets.toArray(),
    segments: await db.segments.toArray(),
    superseded: await db.superseded.toArray(),
  })).catch(async (error: unknown) => {
    if (!isUnreadable(error)) throw error;
    const [systems, datasets, segments, superseded] = await Promise.all(
      tables.map((table) => allRows(db, table)),
    );
    return { meta: await versions(context), categories: undefined, systems, datasets, segments, superseded };
  });
  if (!rows.meta) throw damagedError("meta", "versions");
  const [{ version, mappingVersion }, systems, datasets, segments, superseded] = await Promise.all([
    unseal("meta", rows.meta),
    sortRows<SystemRecord>("systems", rows.systems ?? []),
    sortRows<DatasetRecord>("datasets", rows.datasets ?? []),
    sortRows<SegmentRecord>("segments", rows.segments ?? []),
    sortRows<SupersededRecord>("superseded", rows.superseded ?? []),
  ]);
  const damaged: Damage[] = [
    ...systems.damaged.map((id) => ({
      what: "systems",
      id,
      datasets: titles(datasets.good, (d) => d.systemId === id),
    })),
    ...datasets.damaged.map((id) => ({
      what: "datasets",
      id,
      datasets: [titleInside(rows.datasets ?? [], id)],
    })),
    ...segments.damaged.map((id) => ({
      what: "segments",
      id,
      datasets: titlesOfSegment(rows.segments ?? [], id, datasets.good),
    })),
    ...(rows.categories && !(await intact("meta", rows.categories))
      ? [{ what: "meta", id: "categories", datasets: [] }]
      : []),
    ...superseded.damaged.map((id) => ({
      what: "superseded",
      id,
      datasets: titles(datasets.good, (d) => d.id === id.slice(id.indexOf("/") + 1)),
    })),
  ];
  const [worst] = damaged;
  if (worst && !tolerate) throw damagedError(worst.what, worst.id, worst.datasets.join(", "));
  return {
    version,
    mappingVersion,
    systems: systems.good,
    datasets: datasets.good,
    segments: segments.good,
    superseded: superseded.good,
    ...(rows.categories && !damaged.some(({ id }) => id === "categories")
      ? { categories: rows.categories.value }
      : {}),
    ...(damaged.length ? { damaged } : {}),
  };
}

/** Titles of the datasets that match. */
export const titles = (
  datasets: readonly DatasetRecord[],
  matches: (d: DatasetRecord) => boolean,
): string[] => datasets.filter(matches).map((d) => d.title);

function titleInside(rows: readonly Row<unknown>[], id: string): string {
  const value = rows.find((row) => row.id === id)?.value as Partial<DatasetRecord> | undefined;
  return typeof value?.title === "string" && value.title ? value.title : id;
}

function titlesOfSegment(
  rows: readonly Row<unknown>[],
  id: string,
  datasets: readonly DatasetRecord[],
): string[] {
  const value = rows.find((row) => row.id === id)?.value as Partial<SegmentRecord> | undefined;
  const imports = Array.isArray(value?.importIds) ? value.importIds : [];
  return titles(datasets, (d) => imports.includes(d.id));
}
