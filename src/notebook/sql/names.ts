import { reservedNames } from "../../engine";
import { defaultParams, factViews, sqlRelations } from "../../metrics";
import { viewNames } from "../view-names";
import { folded } from "./tokens";

const spans = ["period", "compare"] as const;

/**
 * Variables of the view that SQL reads as `$name`: ends of the period that the notebook is about and of the one it is
 * compared with (TIMESTAMP, local; NULL without a comparison). The thresholds of the workspace (`$target_s`, ...) are
 * readable the same way, in their own units.
 */
export const viewParameters: Readonly<Record<string, string>> = {
  from: "getvariable('from_0')::TIMESTAMP",
  to: "getvariable('to_0')::TIMESTAMP",
  compare_from: "getvariable('from_1')::TIMESTAMP",
  compare_to: "getvariable('to_1')::TIMESTAMP",
};

/** Thresholds and windows of the workspace that SQL reads as `$name`. */
export const limitParameters: readonly string[] = Object.keys(defaultParams);

/**
 * A relation already narrowed to the period (`period_calls`) or to what it is compared with (`compare_calls`), and by
 * the notebook's filters where they reach it: what its name says.
 */
export function narrowedName(name: string): { readonly of: string; readonly span: 0 | 1 } | null {
  for (const [span, prefix] of spans.entries()) {
    const of = name.startsWith(`${prefix}_`) ? name.slice(prefix.length + 1) : "";
    if (sqlRelations.some((relation) => relation.name === of)) return { of, span: span === 0 ? 0 : 1 };
  }
  return null;
}

/** Every relation that SQL can read by itself. */
export const relationNames: readonly string[] = [
  ...new Set([
    ...sqlRelations.map(({ name }) => name),
    ...spans.flatMap((span) => sqlRelations.map(({ name }) => `${span}_${name}`)),
    ...reservedNames,
    ...factViews.map(({ name }) => name),
    "calls_replaced",
  ]),
];
const relations = new Set(relationNames);

/** Names that are always there: the view's, and those of facts, variables and functions, which no cell may take. */
export const givenNames: ReadonlySet<string> = new Set([
  ...viewNames,
  ...relationNames,
  ...Object.keys(viewParameters),
  ...limitParameters,
  "metric",
  "metric_numerator",
  "metric_denominator",
]);

/** DuckDB's own relations, which say nothing of calls. */
const system = /^(duckdb|pragma|sqlite|pg)_/;

/** Whether a name is a relation that is always there. */
export const isRelation = (name: string): boolean => relations.has(folded(name)) || system.test(folded(name));

/** Whether no cell may be called so. */
export const isReserved = (name: string): boolean =>
  givenNames.has(folded(name)) || system.test(folded(name));

/** How many letters have to change (Damerau-Levenshtein without overlaps). */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let j = 0; j <= b.length; j++) (rows[0] ?? [])[j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] ?? [])[j] = least;
    }
  return at(a.length, b.length);
}

/** The name most like a mistyped one, or null where none is like it. */
export function nearest(name: string, names: readonly string[]): string | null {
  const typed = folded(name);
  const [best] = names
    .map((each) => ({ each, far: distance(typed, folded(each)) }))
    .sort((a, b) => a.far - b.far || (a.each < b.each ? -1 : 1));
  return best && best.far <= Math.max(1, Math.floor(typed.length / 3)) ? best.each : null;
}

/** The words of an error that suggest a name: `has` is `yes` where there is one to suggest. */
export const near = (name: string | null): { readonly near: string; readonly has: string } => ({
  near: name ?? "",
  has: name === null || name === "" ? "no" : "yes",
});
