import type { Period, Sql } from "../base";
import { outboundCalls } from "./facts/calls";
import { countIf, sums } from "./sums";
import type { AskOptions, Dimension, Scope } from "./types";

/** What a phone system may know only of the dials that somebody answered. */
const ofPeople: readonly Dimension[] = ["agent_id", "team", "skill"];

/** Unanswered dials must carry a dimension at least this often, as a share of how often conversations do. */
const least = 0.8;

/**
 * Of some dimensions, those that the unanswered dials of these periods lack while conversations carry them: many
 * dialers name an agent only when somebody answers. Counted without the filters on such dimensions.
 */
export async function unevenDimensions(
  sql: Sql,
  scope: Scope,
  spans: readonly Period[],
  dimensions: readonly Dimension[],
  ask: AskOptions,
): Promise<ReadonlySet<Dimension>> {
  const asked = ofPeople.filter((dimension) => dimensions.includes(dimension));
  if (asked.length === 0) return new Set();
  const filters = Object.fromEntries(
    Object.entries(scope.filters).filter(([name]) => !ofPeople.includes(name as Dimension)),
  );
  const found = await sums(
    sql,
    {
      relation: `(${outboundCalls.sql})`,
      fact: outboundCalls,
      where: "attempt",
      filters,
      spans,
      keys: [],
      measures: [
        countIf("connect"),
        countIf("NOT connect"),
        ...asked.flatMap((d) => [
          countIf(`connect AND ${d} IS NOT NULL`),
          countIf(`NOT connect AND ${d} IS NOT NULL`),
        ]),
      ],
      scope,
    },
    ask,
  );
  const n = (measure: number): number => found.reduce((sum, row) => sum + (row.sums[measure] ?? 0), 0);
  const [connects, others] = [n(0), n(1)];
  return new Set(
    asked.filter((_, i) => {
      const [ofConnects, ofOthers] = [n(2 + 2 * i), n(3 + 2 * i)];
      return ofOthers * connects < least * ofConnects * others;
    }),
  );
}
