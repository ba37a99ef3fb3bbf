import { AppError, identifier, literal, schema } from "../base";
import {
  clockOf,
  phoneReader,
  reread,
  secondHours,
  zoneRules,
  type Mapping,
  type Reread,
  type ZoneRules,
} from "../import";
import type { DatasetRecord, DataState, SegmentRecord, Store, SystemRecord } from "../store";
import { emptyPublication } from "./apply-publication";
import { change } from "./change-datasets";
import { datasetFacts } from "./dataset-facts";
import type { DuckDb } from "./duckdb";
import { supersededRecords } from "./superseded-records";
import type { Rows } from "./supersede";
import type { Moved } from "./join-small";
import { writeRows, type Workshop } from "./write-rows";

/** A dataset's mappings as the system's new zone and clock make them; the days and files stay. */
const remapped = (mappings: readonly Mapping[], { zone, clock }: SystemRecord): readonly Mapping[] =>
  mappings.map((mapping) => {
    const read = clockOf(mapping);
    if (read === null) return mapping;
    return { ...mapping, zone, clock: read === "instant" || clock === "offset" ? mapping.clock : clock };
  });

/** The files of the system whose rows follow its clock, with how they were read. */
async function filesOf(state: DataState, next: SystemRecord): Promise<readonly Reread[]> {
  const files: Reread[] = [];
  for (const dataset of state.datasets.filter((d) => d.systemId === next.id))
    for (const [i, { name }] of dataset.files.entries()) {
      const mapping = dataset.mappings[i];
      const read = mapping ? clockOf(mapping) : null;
      if (!mapping || read === null) continue;
      const was = read === "wall" ? "wall" : "utc";
      const is =
        read === "instant" ? "utc" : next.clock === "offset" ? was : next.clock === "local" ? "wall" : "utc";
      files.push({ importId: dataset.id, file: name, was, is, from: await zoneRules(mapping.zone) }); // prettier-ignore
    }
  return files;
}

/** A SELECT over `select` in which numbers that are still as dialled are put into the country's international form. */
async function withCountry(
  shop: Workshop,
  segment: SegmentRecord,
  select: string,
  { id, country }: SystemRecord,
): Promise<string> {
  const has = new Set(schema[segment.kind].map(({ name }) => name));
  if (country === null || !has.has("contact_key")) return select;
  const mine = `system_id = ${literal(id)} AND regexp_full_match(contact_key, '[0-9]{5,15}')`;
  const relation = `${await shop.segments.alias(segment)}.${segment.kind}`;
  const { columns } = await shop.sql.query(`SELECT DISTINCT contact_key FROM ${relation} WHERE ${mine}`);
  const keys = (columns[0] ?? []).flatMap((key) => (typeof key === "string" ? [key] : []));
  if (keys.length === 0) return select;
  const reader = await phoneReader(country);
  const phones = keys.map((key) => reader.read(key));
  await shop.sql.query(
    `CREATE OR REPLACE TEMP TABLE system_phones AS SELECT unnest(getvariable('system_keys')) AS phone_key,
      unnest(getvariable('system_e164')) AS phone_e164, nullif(unnest(getvariable('system_countries')), '') AS phone_country`,
    {
      params: {
        system_keys: keys,
        system_e164: phones.map(({ e164 }) => e164),
        system_countries: phones.map((phone) => phone.country ?? ""),
      },
    },
  );
  const where = has.has("country") ? ", coalesce(country, phone_country) AS country" : "";
  return `SELECT * EXCLUDE (phone_key, phone_e164, phone_country, place_)
    REPLACE (coalesce(phone_e164, contact_key) AS contact_key${where})
    FROM (SELECT *, row_number() OVER () AS place_ FROM (${select})) r
    LEFT JOIN system_phones ON phone_key = contact_key AND system_id = ${literal(id)} ORDER BY place_`;
}

/** One segment written anew with the same rows in the same order. */
async function rewritten(
  shop: Workshop,
  segment: SegmentRecord,
  files: readonly Reread[],
  next: SystemRecord,
  to: ZoneRules,
  second: string | null,
): Promise<SegmentRecord> {
  const relation = `${await shop.segments.alias(segment)}.${segment.kind}`;
  const mine = files.filter(({ importId }) => segment.importIds.includes(importId));
  const moments = schema[segment.kind].filter(({ unit }) => unit === "utc");
  const clocked =
    mine.length > 0 && moments.length > 0
      ? reread(relation, schema[segment.kind], mine, to, second)
      : `SELECT * FROM ${relation}`;
  const select = await withCountry(shop, segment, clocked, next);
  return writeRows(shop, segment.kind, segment.importIds, segment.columns, select);
}

/**
 * Changes what a phone system is: its name alone, or with its zone, clock or country all that follows from them in its
 * rows, in one transaction. What was written in the files is found from what is stored and read anew, as an import in
 * the new zone would; numbers still as dialled take the country's form. Rows keep their order, so that the lists of
 * superseded rows hold.
 */
export function changeSystem(
  db: DuckDb,
  store: Store,
  wanted: SystemRecord,
  signal: AbortSignal,
): Promise<void> {
  return change(db, store, signal, async (state, shop) => {
    const old = state.systems.find(({ id }) => id === wanted.id);
    if (!old) throw new AppError("dataset_gone");
    const { label, zone, clock, country } = wanted;
    const next: SystemRecord = { ...old, label, zone, clock, country }; // what else is known of it stays
    const base = { ...emptyPublication(state.version), addSystems: [next] };
    const clockChanged = old.zone !== next.zone || old.clock !== next.clock;
    if (!clockChanged && old.country === next.country) return base;

    const to = await zoneRules(next.zone);
    const datasets = state.datasets.filter((d) => d.systemId === next.id);
    const imports = new Set(datasets.map(({ id }) => id));
    const files = clockChanged ? await filesOf(state, next) : [];
    const segments = state.segments.filter(
      (s) => s.role === "rows" && s.importIds.some((id) => imports.has(id)),
    );
    const moved = new Map<string, Moved>();
    const added: SegmentRecord[] = [];
    for (const kind of [...new Set(segments.map((s) => s.kind))]) {
      const own = segments.filter((s) => s.kind === kind);
      const start = schema[kind].find(({ unit }) => unit === "utc")?.name;
      const relations: string[] = [];
      for (const segment of own) relations.push(`${await shop.segments.alias(segment)}.${kind}`);
      const walls = files.some(({ is }) => is === "wall");
      const second =
        walls && (kind === "calls" || kind === "legs") && start !== undefined
          ? identifier(`second_${kind}`)
          : null;
      if (second && start !== undefined)
        await shop.sql.query(
          `CREATE OR REPLACE TEMP TABLE ${second} AS ${secondHours(relations, start, files, to)}`,
        );
      for (const segment of own) {
        const written = await rewritten(shop, segment, files, next, to, second);
        moved.set(segment.id, { to: written.id, offset: 0, removed: [] });
        added.push(written);
      }
    }
    return {
      ...base,
      changeDatasets: await changed(shop, datasets, added, next, clockChanged),
      addSegments: added,
      removeSegments: [...moved.keys()],
      putSuperseded: supersededRecords(state, moved, []),
    };
  });
}

/** The datasets with what their records say of the clock, and of the time their calls cover. */
async function changed(
  shop: Workshop,
  datasets: readonly DatasetRecord[],
  segments: readonly SegmentRecord[],
  next: SystemRecord,
  clockChanged: boolean,
): Promise<readonly DatasetRecord[]> {
  if (!clockChanged) return [];
  const records: DatasetRecord[] = [];
  for (const dataset of datasets) {
    const mappings = remapped(dataset.mappings, next);
    const rows: Rows[] = [];
    for (const segment of segments)
      if (segment.kind === "calls" && segment.importIds.includes(dataset.id))
        rows.push({ segmentId: segment.id, relation: `${await shop.segments.alias(segment)}.calls` });
    const facts = rows.length > 0 ? await datasetFacts(shop.sql, "calls", dataset.id, rows) : null;
    records.push({
      ...dataset,
      mappings,
      ...(facts
        ? {
            covered: facts.covered,
            order: { ...dataset.order, lastStart: facts.lastStart },
            report: { ...dataset.report, gaps: facts.gaps },
          }
        : {}),
    });
  }
  return records;
}
