import { terms, type Term } from "../expression";
import { factOf } from "../facts/facts";
import type { Count, Formula, Metric, Quantile, Requirement } from "../metric";
import type { Part } from "../types";
import type { RowSet, Step } from "./row-set";
import { callSteps, everyRow, sharedStep, sideOf } from "./steps";

interface Used extends Term {
  readonly part: Part;
}

const used = (metric: Metric, expression: string): Used[] =>
  terms(expression).map((term) => {
    const part = metric.parts.find(({ name }) => name === term.name);
    if (!part) throw new Error(`unknown part of ${metric.id}: ${term.name}`);
    return { ...term, part };
  });

const conditionOf = ({ where, value, distinct }: Part): string =>
  distinct ? `${where} AND ${value ?? ""} IS NOT NULL` : where;

/** SQL that is true for the rows that an expression of parts counts, by adding and taking away as it does. */
function rowsOf(all: readonly Used[]): string {
  const [first] = all;
  if (all.length === 1 && first) return conditionOf(first.part);
  // A sum of several durations counts a row that has any of them.
  const sums = all.filter(({ part }) => part.value !== null && !part.distinct);
  if (sums.length > 0) return all.map(({ part }) => `(${part.where})`).join(" OR ");
  const signed = all.map(
    ({ sign, part }) => `${sign < 0 ? "- " : "+ "}CASE WHEN ${conditionOf(part)} THEN 1 ELSE 0 END`,
  );
  return `${signed.join(" ").replace(/^\+ /, "")} > 0`;
}

/** Rows that a formula takes away by name, before "unknown" and "otherwise ended" are considered. */
const named: Readonly<Record<string, string>> = {
  short_abandons: "short_abandon",
  open_short_abandons: "short_abandon",
  abandoned_within: "abandoned_within",
};

function unknownSteps(metric: Metric, requires: readonly Requirement[], fact: string): Step[] {
  return requires.flatMap(({ column, of, known }) => {
    const [asked, carried] = [used(metric, of), used(metric, known)];
    if ([...asked, ...carried].some(({ part }) => part.fact !== fact)) return [];
    return [
      { id: `unknown:${column}`, when: `(${rowsOf(asked)}) AND NOT coalesce((${rowsOf(carried)}), false)` },
    ];
  });
}

/** Why rows of the formula's fact are not in its denominator. */
function stepsOf(metric: Metric, formula: Partial<Formula>, below: readonly Used[]): Step[] {
  const fact = below[0]?.part.fact ?? metric.fact;
  const ownFact = (parts: readonly Used[]): boolean => parts.every(({ part }) => part.fact === fact);
  const asked = formula.eligible ?? formula.denominator;
  const eligible = asked === undefined ? below : used(metric, asked);
  const immature = formula.immature === undefined ? [] : used(metric, formula.immature);
  const windowed = [...below, ...immature].some(({ part }) => part.windowed);
  const taken = below.flatMap(({ sign, part }) => {
    const id = sign < 0 ? named[part.name] : undefined;
    return id === undefined ? [] : [{ id, when: part.where }];
  });
  const ended = ownFact(eligible) ? `NOT coalesce((${rowsOf(eligible)}), false) AND ` : "";
  return [
    ...callSteps(fact),
    ...taken,
    ...(immature.length > 0 && ownFact(immature) ? [{ id: "immature", when: rowsOf(immature) }] : []),
    ...(windowed && metric.params.includes("shared_calls_per_day") ? [sharedStep] : []),
    ...unknownSteps(metric, formula.requires ?? [], fact),
    ...(sideOf(fact) === null ? [] : [{ id: "result:", when: `${ended}result <> 'answered'` }]),
  ];
}

function set(
  metric: Metric,
  role: RowSet["role"],
  below: readonly Used[],
  above: readonly Used[],
  steps: readonly Step[],
): RowSet {
  const fact = factOf(below[0]?.part.fact ?? metric.fact);
  const windowed = [...below, ...above].some(({ part }) => part.windowed);
  const side = sideOf(fact.id);
  const own = side === null || side === "calls" ? "" : `direction = '${side}' AND `;
  const hours = fact.id === "open_calls" ? "in_hours AND " : "";
  const [first] = below;
  return {
    fact,
    sql: everyRow(fact, windowed),
    role,
    counted: `${own}${hours}(${rowsOf(below)})`,
    numerator: above.length > 0 ? rowsOf(above) : null,
    distinct: below.length === 1 && first?.part.distinct ? (first.part.value ?? null) : null,
    steps,
  };
}

/** SQL that is true for rows without what is asked about, which count as a no. */
function asNoOf(metric: Metric, { requires = [] }: Formula, fact: string): { readonly asNo?: string } {
  const conditions = requires.flatMap(({ of, known, asNo }) => {
    const [asked, carried] = [used(metric, of), used(metric, known)];
    if (!asNo || asked.some(({ part }) => part.fact !== fact)) return [];
    return [`((${rowsOf(asked)}) AND NOT coalesce((${rowsOf(carried)}), false))`];
  });
  return conditions.length === 0 ? {} : { asNo: conditions.join(" OR ") };
}

/** The rows behind a ratio of sums: one set where both sides count the same fact, else one for each side. */
export function formulaRows(metric: Metric, formula: Formula): RowSet[] {
  const [above, below] = [used(metric, formula.numerator), used(metric, formula.denominator)];
  const same = above[0]?.part.fact === below[0]?.part.fact;
  const hits = formula.kind === "share" && same ? above : [];
  const denominator = set(
    metric,
    same ? "both" : "denominator",
    below,
    hits,
    stepsOf(metric, formula, below),
  );
  if (same) return [{ ...denominator, ...asNoOf(metric, formula, denominator.fact.id) }];
  return [
    set(metric, "numerator", above, [], stepsOf(metric, { requires: formula.requires ?? [] }, above)),
    denominator,
  ];
}

/** The rows that a count counts. */
export function countRows(metric: Metric, count: Count): RowSet[] {
  const above = used(metric, count.numerator);
  return [set(metric, "both", above, [], stepsOf(metric, { requires: count.requires ?? [] }, above))];
}

/** The rows whose values a quantile is one of. */
export function quantileRows(metric: Metric, quantile: Quantile): RowSet[] {
  const distribution = quantile.distribution ?? metric.distribution;
  if (!distribution) throw new Error(`no distribution: ${metric.id}`);
  const asked = used(metric, quantile.eligible)[0]?.part.fact ?? distribution.fact;
  const fact = distribution.fact === "calls" ? asked : distribution.fact;
  const part = { name: "", fact, where: distribution.where, value: null, sql: "" };
  const below: Used[] = [{ sign: 1, name: "", part }];
  const own = { requires: quantile.requires ?? [], eligible: quantile.eligible };
  return [set(metric, "both", below, [], stepsOf(metric, own, below))];
}
