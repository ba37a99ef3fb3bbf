import { directions, results, type Weekday } from "../base";
import {
  dimensions,
  isInverted,
  namedIn,
  none,
  sameFilter,
  type Dimension,
  type Filters,
  type FilterValues,
} from "../metrics";
import { dayOf } from "./days";
import { defaultValues } from "./input-values";
import { inputDimension } from "./input-dimension";
import { resolvePeriod, type CoveredSpan } from "./period";
import { readPeriodChoice, writePeriodChoice } from "./period-choice";
import {
  compareChoices,
  filterInputs,
  isValueInput,
  type CompareChoice,
  type Notebook,
  type ViewState,
} from "./types";
import type { ValueLookup } from "./value-lookup";

/** What a notebook is opened with: the defaults of its input cells; the last complete week without any. */
export function defaultView(notebook: Notebook): ViewState {
  const filters: Partial<Record<Dimension, FilterValues>> = {};
  let view: Pick<ViewState, "period" | "compare"> = { period: { preset: "last-week" }, compare: "previous" };
  for (const cell of notebook.cells) {
    if (cell.kind !== "input" || isValueInput(cell)) continue;
    if (cell.input === "period") view = { period: cell.default, compare: cell.compare };
    else if (cell.default.length > 0) filters[inputDimension[cell.input]] = cell.default;
  }
  return { ...view, filters, values: defaultValues(notebook) };
}

/** Fewer calls than these in the last complete week say nothing: then all of a log is what to look at. */
const few = 10;

/** What a notebook is opened with on this data: its defaults, but all data where the last complete week is too thin. */
export function openingView(notebook: Notebook, covered: CoveredSpan, weekStart: Weekday): ViewState {
  const view = defaultView(notebook);
  if (view.period.preset !== "last-week" || !covered.lastDays) return view;
  const { period } = resolvePeriod(view.period, view.compare, covered, weekStart);
  const [from, to] = [dayOf(period.from), dayOf(period.to)];
  if (dayOf(covered.from) >= from && dayOf(covered.to) < to) return view; // there is no more
  const calls = covered.lastDays.reduce((sum, { day, n }) => (day >= from && day < to ? sum + n : sum), 0);
  return calls < few ? { ...view, period: { preset: "all" } } : view;
}

/** A view with one dimension's filter set; one that names no values takes it off. */
export function withFilter(view: ViewState, dimension: Dimension, values: FilterValues): ViewState {
  const { [dimension]: _, ...others } = view.filters;
  return { ...view, filters: namedIn(values).length === 0 ? others : { ...others, [dimension]: values } };
}

/**
 * The query string (without `?`) that says how a view differs from the notebook's own. Values of queues, agents and
 * the like appear as ids of this device, never as names. Values of inputs with a name are `input-values`' matter.
 */
export function viewToQuery(view: ViewState, base: ViewState, lookup: ValueLookup): string {
  const query = new URLSearchParams();
  const period = writePeriodChoice(view.period);
  if (period !== writePeriodChoice(base.period)) query.set("period", period);
  if (view.within) query.set("within", writePeriodChoice(view.within));
  if (view.compare !== base.compare) query.set("compare", writeCompare(view.compare, lookup));
  for (const dimension of dimensions) {
    const filter = view.filters[dimension];
    if (sameFilter(filter, base.filters[dimension])) continue;
    const ids = namedIn(filter).map((value) => writeValue(dimension, value, lookup));
    query.set(keyOf(dimension), [...(isInverted(filter) ? [allBut] : []), ...ids].join("."));
  }
  return query.toString();
}

/**
 * The view that a query string gives. `lost` names dimensions of which a value is not known on this device: what is
 * shown is then wider than what was linked to, and the reader must be told.
 */
export function viewFromQuery(
  query: string,
  base: ViewState,
  lookup: ValueLookup,
): { readonly view: ViewState; readonly lost: readonly Dimension[] } {
  const given = new URLSearchParams(query);
  const compare = given.get("compare");
  const within = readPeriodChoice(given.get("within") ?? "");
  let view: ViewState = {
    period: readPeriodChoice(given.get("period") ?? "") ?? base.period,
    ...(within && { within }),
    compare: readCompare(compare ?? "", lookup) ?? base.compare,
    filters: base.filters,
    values: base.values,
  };
  const lost: Dimension[] = [];
  for (const dimension of dimensions) {
    const text = given.get(keyOf(dimension));
    if (text === null) continue;
    const [first, ...rest] = text.split(".");
    const ids = text === "" ? [] : first === allBut ? rest : text.split(".");
    const values = ids.map((id) => readValue(dimension, id, lookup));
    if (values.includes(null)) lost.push(dimension);
    const known = values.filter((value) => value !== null);
    view = withFilter(view, dimension, first === allBut ? { not: known } : known);
  }
  return { view, lost };
}

/** What of a view's query another notebook is opened with: a question is followed in the same days and the same calls. */
export function followedQuery(query: string): string {
  const kept = new Set(["period", "within", "compare", ...dimensions.map(keyOf)]);
  return new URLSearchParams([...new URLSearchParams(query)].filter(([key]) => kept.has(key))).toString();
}

/** Queues and teams go into the address as ids of this device, never as names. */
function writeCompare(compare: CompareChoice, lookup: ValueLookup): string {
  const [dimension, ...rest] = compare.split("=");
  if (dimension !== "queue" && dimension !== "team") return compare;
  return `${dimension}=${lookup.toId(dimension, rest.join("=")) ?? unnamed}`;
}

function readCompare(text: string, lookup: ValueLookup): CompareChoice | null {
  const named = compareChoices.find((known) => known === text);
  if (named) return named;
  const [dimension, id = ""] = text.split("=");
  if (dimension !== "queue" && dimension !== "team") return null;
  const value = lookup.toValue(dimension, id);
  return value === null ? null : `${dimension}=${value}`;
}

const keyOf = (dimension: Dimension): string =>
  dimension === "company_number"
    ? "number"
    : (filterInputs.find((input) => inputDimension[input] === dimension) ?? dimension);

const upTo = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

/** Vocabularies of ours name nobody, and are readable in the URL. */
const vocabulary: Partial<Record<Dimension, readonly string[]>> = {
  direction: directions,
  result: results,
  weekday: upTo(1, 7),
  hour: upTo(0, 23),
};

const unnamed = "*"; // what stands in an address for a value that it cannot name
const allBut = "not"; // what stands in an address before values that are left out

function writeValue(dimension: Dimension, value: string, lookup: ValueLookup): string {
  if (value === none) return "-";
  return vocabulary[dimension]?.includes(value) ? value : (lookup.toId(dimension, value) ?? unnamed);
}

function readValue(dimension: Dimension, id: string, lookup: ValueLookup): string | null {
  if (id === "-") return none;
  return vocabulary[dimension]?.includes(id) ? id : lookup.toValue(dimension, id);
}

/** True for a value that an address cannot name: it has no id here, and is no word of ours. */
export const unwritten = (dimension: Dimension, value: string, lookup: ValueLookup): boolean =>
  writeValue(dimension, value, lookup) === unnamed;

/** True when nothing is narrowed beyond the given filters. */
export const sameFilters = (a: Filters, b: Filters): boolean =>
  dimensions.every((dimension) => sameFilter(a[dimension], b[dimension]));
