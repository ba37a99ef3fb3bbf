import { layoutMeanings, meaningOf, readsDisposition } from "../import";
import type { DataState } from "../store";

/** What the codes of one import mean now, and what they meant when it was imported. */
export interface Meanings {
  readonly importId: string;
  /** True where a call's disposition is its first tag with a meaning, since the file has no column for it. */
  readonly fromTags: boolean;
  /** Codes, in small letters, that mean something else than they did at import. */
  readonly changed: readonly string[];
  /** The category that a code as written means now; '' when it means none. */
  now(code: string): string;
}

/** The meanings of every import that holds calls. A meaning that is no category (any more) is none. */
export function meaningsOf(state: DataState, isCategory: (code: string) => boolean): readonly Meanings[] {
  const systems = new Map(state.systems.map((system) => [system.id, system.codes ?? {}]));
  return state.datasets
    .filter(({ rows }) => (rows.calls ?? 0) > 0)
    .map((dataset) => {
      const atImport = dataset.codes ?? {};
      const said = systems.get(dataset.systemId) ?? {};
      const layout = layoutMeanings(dataset.mappings);
      const now = (code: string): string => {
        const found = meaningOf(code, said, layout);
        return isCategory(found) ? found : "";
      };
      const keys = new Set([...Object.keys(atImport), ...Object.keys(said)]);
      return {
        importId: dataset.id,
        fromTags: !dataset.mappings.some(readsDisposition),
        changed: [...keys].filter((key) => now(key) !== meaningOf(key, atImport, layout)),
        now,
      };
    });
}
