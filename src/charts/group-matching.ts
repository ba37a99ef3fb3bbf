import { rest } from "./disposition-order";
import type { GroupRow, GroupSpec } from "./group-types";

/** What a picture's group has now: nothing of it is known where it went into the rest, or came out of it. */
export type Matched<Row> = Row | "unknown" | null;

/**
 * Other rows of the same calls in the places of those drawn. The rest is only the same rest where the same groups are
 * in it. Null where a group would have to be shown that has no place; nobody gets one who was not shown before.
 */
export function matchGroups<Row extends GroupRow>(
  drawn: readonly GroupRow[],
  rows: readonly Row[],
  was: GroupSpec,
  now: GroupSpec,
): readonly Matched<Row>[] | null {
  if (now.by !== was.by || now.metric !== was.metric || now.unit !== was.unit) return null;
  if (now.result.value.variant !== was.result.value.variant) return null;
  const names = new Set(drawn.map(({ group }) => group));
  const found = new Map(rows.map((row) => [row.group, row]));
  const came = rows.some(({ group }) => group !== rest && !names.has(group));
  if (came && !names.has(rest)) return null;
  const left = drawn.some(({ group }) => group !== rest && !found.has(group));
  return drawn.map(({ group }) => {
    if (group === rest && (came || (left && found.has(rest)))) return "unknown";
    return found.get(group) ?? (found.has(rest) ? "unknown" : null);
  });
}

/** How what a group has is written. */
export const writtenOf = <Row>(matched: Matched<Row>, write: (row: Row) => string | null): string =>
  matched === "unknown" ? "…" : ((matched && write(matched)) ?? "–");

/** The row where there is one that is known. */
export const rowOf = <Row>(matched: Matched<Row> | undefined): Row | null =>
  matched === "unknown" || matched === undefined ? null : matched;
