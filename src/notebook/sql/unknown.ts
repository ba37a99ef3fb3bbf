import type { ErrorShape } from "../../base";
import { analyse, outerItems } from "./blocks";
import { limitParameters, near, nearest, relationNames, viewParameters } from "./names";
import { folded } from "./tokens";

/** The error of SQL that reads names which nobody defines, at the first of them. `names` are those of cells. */
export function unknownIn(sql: string, unknown: readonly string[], names: readonly string[]): ErrorShape {
  const is = (name: string): boolean => unknown.some((each) => folded(each) === folded(name));
  const table = outerItems(sql).find(({ name }) => is(name));
  const parameter = analyse(sql).tokens.find(({ type, value }) => type === "parameter" && is(value));
  const isTable = table !== undefined && (parameter === undefined || table.token.from < parameter.from);
  const token = isTable ? table.token : parameter;
  const name = token?.value ?? unknown[0] ?? "";
  const known = isTable
    ? [...names, ...relationNames]
    : [...names, ...Object.keys(viewParameters), ...limitParameters];
  const code = isTable ? "sql_unknown_table" : "sql_parameter";
  return {
    code,
    params: { name, ...near(nearest(name, known)), position: token?.from ?? -1 },
    detail: `${code} ${name}`,
  };
}
