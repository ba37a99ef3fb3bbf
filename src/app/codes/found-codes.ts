import { records, type Catalogue, type Sql } from "../../base";
import { codeKey, layoutMeanings, meaningOf } from "../../import";
import type { DataState } from "../../store";

/** More codes than this in one phone system are no codes but notes. */
export const mostCodes = 400;

/** How often codes of a phone system occur, as written. */
export interface CodeCount {
  readonly systemId: string;
  readonly code: string;
  readonly calls: number;
}

/** Every disposition code and tag in the data, by phone system, most frequent first. */
export async function countCodes(sql: Sql, signal?: AbortSignal): Promise<readonly CodeCount[]> {
  const table = await sql.query(
    `SELECT system_id, mode(code) AS code, count(*) AS calls FROM (
       SELECT system_id, unnest(list_distinct(list_append(coalesce(tag_codes, []), disposition_code))) AS code
       FROM calls WHERE disposition_code IS NOT NULL OR len(tag_codes) > 0
     ) WHERE code IS NOT NULL GROUP BY system_id, lower(trim(code))
     QUALIFY row_number() OVER (PARTITION BY system_id ORDER BY count(*) DESC, lower(trim(code))) <= ${mostCodes + 1}
     ORDER BY calls DESC, code`,
    signal ? { signal } : {},
  );
  return records(table).map(({ system_id, code, calls }) => ({
    systemId: String(system_id),
    code: String(code),
    calls: Number(calls),
  }));
}

/** A code of a phone system with what it means now. */
export interface FoundCode extends CodeCount {
  readonly key: string;
  /** A category; '' where it says nothing of what came of the call, null where nobody knows. */
  readonly meaning: string | null;
  /** Whether a person said so. */
  readonly said: boolean;
}

/** The codes with their meanings, those without one first, then by how many calls carry them. */
export function withMeanings(
  counts: readonly CodeCount[],
  { systems, datasets }: Pick<DataState, "systems" | "datasets">,
  catalogue: Catalogue,
): readonly FoundCode[] {
  const bySystem = new Map(
    systems.map(({ id, codes = {} }) => {
      const mine = datasets.filter(({ systemId }) => systemId === id);
      return [id, { said: codes, layout: layoutMeanings(mine.flatMap(({ mappings }) => mappings)) }];
    }),
  );
  const found = counts.map((count): FoundCode => {
    const { said = {}, layout = {} } = bySystem.get(count.systemId) ?? {};
    const key = codeKey(count.code);
    const meaning = meaningOf(count.code, said, layout);
    const silent = meaning === "" && (said[key] === "" || layout[key] === "");
    const known = catalogue.place(meaning) >= 0 ? meaning : silent ? "" : null;
    return { ...count, key, meaning: known, said: key in said };
  });
  return found.sort((a, b) => Number(a.meaning !== null) - Number(b.meaning !== null));
}
