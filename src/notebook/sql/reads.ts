import { readsOwnPeriod } from "../../metrics";
import { analyse, outerItems } from "./blocks";
import { metricCalls } from "./metric-calls";
import { isRelation, limitParameters, narrowedName, viewParameters } from "./names";
import { folded } from "./tokens";

const relationReads = (name: string): readonly string[] => {
  const narrow = narrowedName(folded(name));
  if (narrow) return [narrow.span === 0 ? "view.period" : "view.compare", "view.filters"];
  return isRelation(name) ? [] : [name];
};

const parameterReads = (name: string): readonly string[] => {
  const own = folded(name);
  if (own in viewParameters) return [own.startsWith("compare") ? "view.compare" : "view.period"];
  return limitParameters.includes(own) || /^\d*$/.test(own) ? [] : [name];
};

/** Names of cells and of the view that a statement reads. */
export function readsOf(sql: string): readonly string[] {
  const analysis = analyse(sql);
  const names = [
    ...outerItems(sql).flatMap(({ name }) => relationReads(name)),
    ...analysis.tokens.flatMap((token) => (token.type === "parameter" ? parameterReads(token.value) : [])),
  ];
  try {
    if (metricCalls(analysis).some(({ metric }) => readsOwnPeriod(metric.id))) names.push("view.period");
  } catch {
    // What is wrong with it is said when it runs.
  }
  return [...new Set(names)];
}
