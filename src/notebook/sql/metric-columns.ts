import { setWords, type Analysis, type Block } from "./blocks";
import type { MetricCall } from "./metric-calls";
import { folded, isName, isSymbol, isWord, type Token } from "./tokens";

const ends = ["from", "where", "group", "having", "window", "qualify", "order", "limit", "offset", "using"];

/** Which columns of a statement's result are one call of a metric and nothing else. */
export interface MetricColumns {
  /** The selected expressions in their order: the call, or null for anything else. */
  readonly places: readonly (MetricCall | null)[];
  /** The calls by the names given to them, in small letters. */
  readonly names: ReadonlyMap<string, MetricCall>;
}

/** Finds them in the outermost SELECT; none where its rows come from several SELECTs (UNION and the like). */
export function metricColumns(analysis: Analysis, calls: readonly MetricCall[]): MetricColumns {
  const items = selected(analysis);
  const names = new Map<string, MetricCall>();
  const places = items.map((item) => {
    const [call, name] = callOf(item, calls) ?? [null, null];
    if (call && name !== null) names.set(name, call);
    return call;
  });
  return { places, names };
}

/** The call that a column of the result is: by its place where every expression gave one column, else by its name. */
export function callOfColumn(
  { places, names }: MetricColumns,
  columns: readonly { readonly name: string }[],
  place: number,
): MetricCall | null {
  if (places.length === columns.length) return places[place] ?? null;
  const name = folded(columns[place]?.name ?? "");
  const same = columns.filter((one) => folded(one.name) === name);
  return same.length === 1 ? (names.get(name) ?? null) : null;
}

const opens = (token: Token | undefined): boolean =>
  isSymbol(token, "(") || isSymbol(token, "[") || isSymbol(token, "{");
const closes = (token: Token | undefined): boolean =>
  isSymbol(token, ")") || isSymbol(token, "]") || isSymbol(token, "}");

/** The expressions of the outermost SELECT, as tokens. */
function selected({ tokens, blocks }: Analysis): readonly (readonly Token[])[] {
  const outer = blocks.find(({ to }) => to === tokens.length);
  if (!outer || !isWord(tokens[outer.from], "select") || isUnion(tokens, outer)) return [];
  let at = outer.from + 1;
  if (isWord(tokens[at], "distinct", "all")) at++;
  if (isWord(tokens[at], "on")) return []; // DISTINCT ON (...): rare, and not worth a mistake
  const items: Token[][] = [[]];
  let depth = 0;
  for (; at < outer.to; at++) {
    const token = tokens[at];
    if (!token || (depth === 0 && (isWord(token, ...ends) || isSymbol(token, ";")))) break;
    if (opens(token)) depth++;
    if (closes(token)) depth--;
    if (depth === 0 && isSymbol(token, ",")) items.push([]);
    else items.at(-1)?.push(token);
  }
  return items.filter((item) => item.length > 0);
}

/** Whether rows of other SELECTs are added to or taken from this one's. */
function isUnion(tokens: readonly Token[], { from, to }: Block): boolean {
  if (isWord(tokens[from - 1], ...setWords)) return true;
  let depth = 0;
  for (let at = from; at < to; at++) {
    if (opens(tokens[at])) depth++;
    if (closes(tokens[at])) depth--;
    // `SELECT * EXCEPT (...)` is no such thing in DuckDB, which says EXCLUDE.
    if (depth === 0 && isWord(tokens[at], ...setWords)) return true;
  }
  return false;
}

/** The call that an expression is, with the name it is given. */
function callOf(
  item: readonly Token[],
  calls: readonly MetricCall[],
): readonly [MetricCall, string | null] | null {
  const [first, second] = item;
  const before = isName(first) && isSymbol(second, ":") ? first : null;
  const rest = before ? item.slice(2) : item;
  const call = calls.find(({ from }) => from === rest[0]?.from);
  if (!call || call.form !== "value") return null;
  const after = rest.filter(({ from }) => from >= call.to);
  const named = isWord(after[0], "as") ? after.slice(1) : after;
  const [alias, more] = named;
  if (more || (alias && !isName(alias))) return null;
  const name = alias ?? before;
  return [call, name ? folded(name.value) : null];
}
