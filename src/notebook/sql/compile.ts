import { AppError, shortSign, type Params } from "../../base";
import type { SqlColumn, SqlRecipe, SqlStep } from "../../engine";
import {
  callsWithHours,
  candidates,
  computeMetrics,
  coverage,
  narrowed,
  openHoursParams,
  scopeParams,
  sqlFormula,
  sqlRelations,
  type Scope,
  type SqlRelation,
  type Variant,
} from "../../metrics";
import { chosenVariants, scope as scopeOf } from "../cells/scope";
import type { SqlCell, SqlFormula, SqlOutputColumn } from "../sql-types";
import type { RunContext } from "../types";
import { analyse, outerItems } from "./blocks";
import { applyEdits, type Edit, type Edited } from "./edits";
import { metricCalls, notCarriedBy, type MetricCall } from "./metric-calls";
import { callOfColumn, metricColumns } from "./metric-columns";
import { limitParameters, narrowedName, near, nearest, viewParameters } from "./names";
import { folded, isSymbol, type Token } from "./tokens";

/** A cell's statement as the sandbox takes it. */
export interface Compiled {
  readonly recipe: SqlRecipe;
  readonly formulas: readonly SqlFormula[];
  /** Columns of its result with the units of those that are the value of one metric. */
  readonly inUnits: (columns: readonly SqlColumn[]) => readonly SqlOutputColumn[];
  /** The statement with the way back to what was typed. */
  readonly edited: Edited;
}

/** Makes a statement out of what a person typed. Throws AppErrors whose `position` is a place in that. */
export async function compile(cell: SqlCell, context: RunContext): Promise<Compiled> {
  const analysis = analyse(cell.sql);
  const { tokens } = analysis;
  const last = tokens.findLastIndex((token) => !isSymbol(token, ";"));
  if (last < 0) throw new AppError("sql_empty", { position: 0 });
  const calls = metricCalls(analysis);
  const view = scopeOf(context);
  let asked: ReturnType<typeof everything> | null = null;
  const all = (): ReturnType<typeof everything> => (asked ??= everything(context));
  const formulas = await formulasOf(calls, context, view, all);
  const edits: Edit[] = [
    ...tokens.slice(last + 1).map(({ from, to }) => ({ from, to, text: "" })),
    ...tokens.flatMap((token) => (token.type === "parameter" ? [parameter(token, context)] : [])),
    ...calls.map((call, i): Edit => {
      const variant = formulas[i];
      if (!variant) throw new Error("a call without a formula");
      return expanded(call, variant, view, () => notCarriedBy(analysis, call, variant));
    }),
  ];
  const edited = applyEdits(cell.sql, edits);
  const hours = formulas.some(({ fact }) => fact === "open_calls");
  const reads = readTables(cell.sql, context);
  const span = hours ? await all() : null;
  const params: Params = {
    ...paramsOf(view, context),
    ...(span ? openHoursParams(view, [span]) : {}),
    ...Object.fromEntries(Object.entries(context.values).map(([name, value]) => [variableOf(name), value])),
  };
  const own = {
    owner: cell.id,
    name: cell.name,
    statement: edited.text,
    params,
    relations: relationsOf(cell.sql, view, context, hours),
    reads: Object.fromEntries(reads.map(({ name, step }) => [name, step.key])),
  };
  const steps = new Map<string, SqlStep>();
  for (const { recipe } of reads) for (const step of recipe.steps) steps.set(step.key, step);
  const key = shortSign(JSON.stringify([context.dataVersion, own]));
  steps.delete(key);
  const selected = metricColumns(analysis, calls);
  return {
    recipe: { dataVersion: context.dataVersion, steps: [...steps.values(), { ...own, key }] },
    formulas: calls.map(({ metric }, i) => ({ metric: metric.id, variant: formulas[i]?.id ?? "" })),
    inUnits: (columns) =>
      columns.map((column, place) => {
        const call = callOfColumn(selected, columns, place);
        return call ? { ...column, unit: formulas[calls.indexOf(call)]?.unit ?? call.metric.unit } : column;
      }),
    edited,
  };
}

/** The formula of each call: the one it names, the workspace's, or the first that all the data can compute. */
async function formulasOf(
  calls: readonly MetricCall[],
  context: RunContext,
  view: Scope,
  everyDay: () => ReturnType<typeof everything>,
): Promise<readonly Variant[]> {
  const { rules } = context.settings;
  const chosen = rules ? chosenVariants(rules, {}) : {};
  const found: Variant[] = [];
  for (const { metric, variant } of calls) {
    const requested = variant ?? chosen[metric.id];
    const all = candidates({ metric, requested }, view);
    const [first] = all;
    if (!first) throw new Error(`no formula: ${metric.id}`);
    const span = all.length > 1 ? await everyDay() : null;
    if (!span) {
      found.push(first);
      continue;
    }
    const { compare: _, other: __, ...rest } = view;
    const scope: Scope = { ...rest, period: span, compare: null, filters: {} };
    const [result] = await computeMetrics(context.sql, [metric.id], scope, {
      signal: context.signal,
      benchmarks: [],
    });
    found.push(all.find(({ id }) => id === result?.value.variant) ?? first);
  }
  return found;
}

/** The whole span of the stored calls; null without any. */
const everything = async ({ sql, settings, signal }: RunContext) => {
  const found = await coverage(sql, settings.weekStart, { signal });
  return found && { from: found.from, to: found.to };
};

function expanded(
  { metric, form, from, to, block }: MetricCall,
  variant: Variant,
  view: Scope,
  beyond: () => ReturnType<typeof notCarriedBy>,
): Edit {
  const where = beyond();
  if (where) throw new AppError("sql_metric_dimension", { metric: metric.id, ...where });
  let text: ReturnType<typeof sqlFormula>;
  try {
    text = sqlFormula(metric, variant, view);
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, { ...error.params, position: from });
    throw error;
  }
  const relation = sqlRelations.find(({ facts }) => facts.includes(text.fact));
  for (const { name, token, own } of block.items) {
    if (name === null || own || block.items.length > 1) continue;
    const narrow = narrowedName(folded(name));
    const read = sqlRelations.find((each) => each.name === (narrow?.of ?? folded(name)));
    if (read && (read.name !== relation?.name || (narrow && text.ownPeriod)))
      throw new AppError("sql_metric_fact", {
        metric: metric.id,
        relation: relation?.name ?? "",
        name,
        position: token?.from ?? from,
      });
  }
  return { from, to, text: `(${text[form]})`, metric: metric.id };
}

/** What a `$name` stands for. */
function parameter({ value, from, to }: Token, { values }: RunContext): Edit {
  const own = folded(value);
  const view = viewParameters[own];
  if (view !== undefined) return { from, to, text: view };
  if (limitParameters.includes(own)) return { from, to, text: `getvariable('${own}')` };
  const name = Object.keys(values).find((each) => folded(each) === own);
  if (name !== undefined) return { from, to, text: `getvariable('${variableOf(name)}')` };
  const meant = nearest(value, [...Object.keys(viewParameters), ...limitParameters, ...Object.keys(values)]);
  throw new AppError("sql_parameter", { name: value, ...near(meant), position: from });
}

/** The name of the variable in which an input's value travels: names of inputs may be in any script. */
const variableOf = (name: string): string => `input_${shortSign(folded(name))}`;

function readTables(sql: string, { above, values }: RunContext) {
  const found = new Map<string, { name: string; step: SqlStep; recipe: SqlRecipe }>();
  for (const { name, token } of outerItems(sql)) {
    const [cell, output] = [...above].find(([each]) => folded(each) === folded(name)) ?? [];
    if (output?.kind === "sql") {
      const step = output.recipe.steps.at(-1);
      if (step && cell !== undefined) found.set(folded(name), { name: cell, step, recipe: output.recipe });
    } else if (output || Object.keys(values).some((each) => folded(each) === folded(name)))
      throw new AppError("sql_not_table", { name, position: token.from });
  }
  return [...found.values()];
}

/** The facts that a statement names. Those that hide a stored relation come last: the others still read that. */
function relationsOf(sql: string, view: Scope, { period }: RunContext, hours: boolean): SqlStep["relations"] {
  const filters = [view.filters, period.other?.filters ?? view.filters] as const;
  const text = ({ name, sql: own }: SqlRelation): string =>
    hours && name === "calls" ? callsWithHours : own;
  const names = new Set(outerItems(sql).map(({ name }) => folded(name)));
  const found = [...names].flatMap((name) => {
    const narrow = narrowedName(name);
    const relation = sqlRelations.find((each) => each.name === (narrow?.of ?? name));
    if (!relation) return [];
    const rows = narrow
      ? narrowed(relation, text(relation), narrow.span, filters[narrow.span])
      : text(relation);
    return [{ name, sql: rows, last: relation.shadows && !narrow }];
  });
  return found
    .sort((a, b) => Number(a.last) - Number(b.last))
    .map(({ name, sql: own }) => ({ name, sql: own }));
}

/** The variables that facts and formulas read. */
function paramsOf(view: Scope, { period }: RunContext): Params {
  const spans = period.compare ? [period.period, period.compare] : [period.period];
  const params = scopeParams(view, spans);
  const other = scopeParams({ ...view, filters: period.other?.filters ?? view.filters }, spans);
  return {
    from_1: null,
    to_1: null,
    ...params,
    ...Object.fromEntries(
      Object.entries(other).flatMap(([name, value]) =>
        name.startsWith("f_") ? [[`other_${name.slice(2)}`, value]] : [],
      ),
    ),
  };
}
