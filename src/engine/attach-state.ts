import type { DataState, Store } from "../store";
import { buildVersion } from "./build-version";
import type { DuckDb } from "./duckdb";
import { visibleSegments } from "./dead-rows";
import { isPoisoned } from "./failure";
import { openSegment } from "./open-segment";
import type { PeopleGuard } from "./people-guard";
import type { ViewDefinition } from "./types";

/**
 * Makes a fresh database show one data version: its visible segments attached, its views made, and then everything
 * locked with no directory allowed. Gives the datasets that had to be left out since a segment could not be read.
 */
export async function attachState(
  db: DuckDb,
  store: Pick<Store, "blob">,
  state: DataState,
  views: readonly ViewDefinition[],
  guard: PeopleGuard | null = null,
): Promise<readonly string[]> {
  db.reopen();
  const aliases = new Map<string, string>();
  const damaged = new Set<string>();
  const rows = visibleSegments(state);
  const shown = new Set(rows.map((segment) => segment.id));
  const sides = state.segments.filter((s) => s.role !== "rows" && s.of !== null && shown.has(s.of));
  for (const segment of [...rows, ...sides]) {
    try {
      aliases.set(segment.id, openSegment(db, segment, await store.blob(segment.id)).alias);
    } catch (error) {
      if (isPoisoned(error)) throw error;
      for (const id of segment.importIds) damaged.add(id);
    }
  }
  const readable = { ...state, segments: state.segments.filter((segment) => aliases.has(segment.id)) };
  await buildVersion(db, readable, (id) => aliases.get(id) ?? "", views, guard);
  db.lock([]);
  return [...damaged];
}
