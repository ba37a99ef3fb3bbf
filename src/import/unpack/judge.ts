import { detect } from "../detect";
import { parseCsv } from "../formats/csv";
import { sniffDialect } from "../formats/dialect";
import { uniqueHeader } from "../map/header-names";
import { propose } from "../map/propose";
import { csvField } from "./csv-writer";

/** How much rows look like calls, 0..1: by the best layout that reads them and what it finds in them. */
export function judge(rows: readonly (readonly string[])[]): number {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || width < 2) return 0;
  const line = (row: readonly string[]): string =>
    Array.from({ length: width }, (_, i) => csvField(row[i] ?? "")).join(",");
  const text = `${rows.map(line).join("\n")}\n`;
  const dialect = sniffDialect(text, "utf-8");
  const records = parseCsv(text, dialect);
  if (dialect.headerRecord < 0) return 0.05;
  const header = uniqueHeader(records[dialect.headerRecord]?.fields ?? []);
  const sample = records.slice(dialect.headerRecord + 1).map((record) => record.fields);
  if (sample.length === 0) return 0;
  const best = detect(header, sample)[0];
  const targets = new Set(
    propose(best?.profile ?? "generic", header, sample).columns.map((column) => column.target),
  );
  const has = (...names: readonly string[]): number => (names.some((name) => targets.has(name)) ? 1 : 0);
  const found =
    has("started_at", "created_at", "created_on") * 2 +
    has("direction") +
    has("contact_key") +
    has("call_id") +
    has("duration_s", "talk_s");
  return 0.4 * (best?.score ?? 0) + 0.1 * found;
}
