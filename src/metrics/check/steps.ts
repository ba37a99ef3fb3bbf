import { filterSql } from "../scope-sql";
import { fromShared } from "../shared-contacts";
import type { Fact } from "../facts/fact";
import type { FactId, Scope } from "../types";
import type { RowSet, Step } from "./row-set";

/** Which calls a fact is about. */
export const sideOf = (id: FactId): "inbound" | "outbound" | "calls" | null => {
  if (id === "inbound_calls" || id === "open_calls") return "inbound";
  if (id === "outbound_calls") return "outbound";
  return id === "calls" ? "calls" : null;
};

/** What keeps a call out of every metric of its side, before a formula is asked. */
export function callSteps(id: FactId): readonly Step[] {
  const side = sideOf(id);
  if (side === null) return [];
  const other = side === "inbound" ? "outbound" : "inbound";
  return [
    { id: "test", when: "is_test" },
    { id: "phantom", when: "result = 'phantom'" },
    { id: "internal", when: "direction = 'internal'" },
    ...(side === "calls" ? [] : [{ id: other, when: `direction = '${other}'` }]),
    ...(id === "open_calls" ? [{ id: "closed", when: "NOT in_hours" }] : []),
    ...(side === "outbound" ? [] : [{ id: "out_of_hours", when: "result = 'out_of_hours'" }]),
    ...(side === "outbound" ? [] : [{ id: "in_menu", when: "result = 'abandoned_in_ivr'" }]),
    ...(side === "inbound"
      ? []
      : [{ id: "callback", when: "direction = 'outbound' AND callback_of IS NOT NULL" }]),
  ];
}

/** Calls whose number is no person's, for formulas that ask whether the same person called again. */
export const sharedStep: Step = { id: "shared_number", when: fromShared };

/** The relation with every row that a fact chooses from. */
export function everyRow(fact: Fact, windowed: boolean): string {
  const { sql, windowedSql } = fact.every ?? fact;
  return windowed ? (windowedSql ?? sql) : sql;
}

/** SQL that tells why a row is not counted, or `counted`. */
export function whySql(set: RowSet, scope: Scope): string {
  const filters = filterSql(set.fact, scope.filters);
  const steps = [{ id: "filter", when: `NOT (${filters})` }, ...set.steps];
  const cases = steps.map(({ id, when }) =>
    id.endsWith(":") ? `WHEN ${when} THEN '${id}' || result` : `WHEN ${when} THEN '${id}'`,
  );
  return `CASE WHEN (${set.counted}) AND (${filters}) THEN 'counted' ${cases.join(" ")} ELSE 'other' END`;
}
