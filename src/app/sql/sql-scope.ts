import { isName as isNameToken, isSymbol, meaningful, type Token } from "../../notebook";

/** A relation named after FROM or JOIN, or a query in its place. */
export interface SqlRef {
  /** Its name, or null for a query in parentheses. */
  readonly name: string | null;
  readonly alias: string | null;
  /** The columns of a query in parentheses, as far as its text tells. */
  readonly outputs: readonly string[];
}

/** What can be named at a place of a text. */
export interface SqlScope {
  readonly refs: readonly SqlRef[];
  /** Queries after WITH, by name, with the columns that their texts tell. */
  readonly queries: ReadonlyMap<string, readonly string[]>;
  /** The last clause word before the place, upper case; empty at the start. */
  readonly clause: string;
}

interface Frame {
  readonly from: number;
  to: number;
  readonly parent: Frame | null;
  readonly tokens: (Token | Frame)[];
}

const clauses = new Set(
  "SELECT FROM JOIN WHERE GROUP ORDER HAVING QUALIFY LIMIT OFFSET ON USING UNION EXCEPT INTERSECT WINDOW WITH VALUES PIVOT UNPIVOT SAMPLE".split(
    " ",
  ),
);
const notAliases = new Set(
  [...clauses, ..."LEFT RIGHT FULL INNER OUTER CROSS NATURAL ASOF POSITIONAL SEMI ANTI TABLESAMPLE AS SET".split(" ")], // prettier-ignore
);

const isFrame = (item: Token | Frame | undefined): item is Frame => item !== undefined && "tokens" in item;
const upper = (item: Token | Frame | undefined): string =>
  item !== undefined && !isFrame(item) && item.type === "word" ? item.value.toUpperCase() : "";
const isName = (item: Token | Frame | undefined): item is Token => !isFrame(item) && isNameToken(item);
const isMark = (item: Token | Frame | undefined, text: string): boolean =>
  !isFrame(item) && isSymbol(item, text);

function framesOf(text: string): Frame {
  const root: Frame = { from: 0, to: text.length, parent: null, tokens: [] };
  let frame = root;
  for (const token of meaningful(text)) {
    if (isSymbol(token, "(")) {
      const inner: Frame = { from: token.to, to: text.length, parent: frame, tokens: [] };
      frame.tokens.push(inner);
      frame = inner;
    } else if (isSymbol(token, ")") && frame.parent) {
      frame.to = token.from;
      frame = frame.parent;
    } else frame.tokens.push(token);
  }
  return root;
}

/** What the items of a SELECT are called, as far as its text tells. */
function outputsOf({ tokens }: Frame): readonly string[] {
  const start = tokens.findIndex((item) => upper(item) === "SELECT");
  if (start < 0) return [];
  const rest = tokens.slice(start + 1);
  const stop = rest.findIndex((item) => clauses.has(upper(item)));
  const items: (Token | Frame)[][] = [[]];
  for (const item of stop < 0 ? rest : rest.slice(0, stop)) {
    if (isMark(item, ",")) items.push([]);
    else items.at(-1)?.push(item);
  }
  return items.flatMap((item) => {
    const last = item.at(-1);
    return isName(last) ? [last.value] : [];
  });
}

function refsOf({ tokens }: Frame): readonly SqlRef[] {
  const refs: SqlRef[] = [];
  let expecting = false;
  for (let i = 0; i < tokens.length; i++) {
    const item = tokens[i];
    const word = upper(item);
    if (word === "FROM" || word === "JOIN") expecting = true;
    else if (isMark(item, ",") && lastClause(tokens.slice(0, i)) === "FROM") expecting = true;
    else if (expecting && item !== undefined && (isFrame(item) || (isName(item) && !clauses.has(word)))) {
      expecting = false;
      let name = isFrame(item) ? null : item.value;
      for (; isMark(tokens[i + 1], ".") && isName(tokens[i + 2]); i += 2)
        name = (tokens[i + 2] as Token).value;
      const as = upper(tokens[i + 1]) === "AS" ? 1 : 0;
      const next = tokens[i + 1 + as];
      const alias = isName(next) && !notAliases.has(upper(next)) ? next.value : null;
      refs.push({ name, alias, outputs: isFrame(item) ? outputsOf(item) : [] });
    }
  }
  return refs;
}

function queriesOf(frame: Frame, into: Map<string, readonly string[]>): void {
  frame.tokens.forEach((item, i) => {
    if (!isFrame(item)) return;
    const name = frame.tokens[i - (upper(frame.tokens[i - 1]) === "MATERIALIZED" ? 3 : 2)];
    const before = frame.tokens[i - 1];
    if (isName(name) && (upper(before) === "AS" || upper(before) === "MATERIALIZED"))
      into.set(name.value, outputsOf(item));
    queriesOf(item, into);
  });
}

const lastClause = (tokens: readonly (Token | Frame)[]): string =>
  upper(tokens.findLast((item) => clauses.has(upper(item))));

/** The relations in sight at a place, the innermost query's first, and the clause the place is in. */
export function scopeAt(text: string, position: number): SqlScope {
  const root = framesOf(text);
  let frame = root;
  for (;;) {
    const inner = frame.tokens.find(
      (item): item is Frame => isFrame(item) && item.from <= position && position <= item.to,
    );
    if (!inner) break;
    frame = inner;
  }
  const before = (of: Frame) => of.tokens.filter((item) => (isFrame(item) ? item.from : item.to) < position);
  let clause = lastClause(before(frame));
  const refs: SqlRef[] = [];
  for (let at: Frame | null = frame; at; at = at.parent) {
    refs.push(...refsOf(at));
    if (clause === "") clause = lastClause(before(at));
  }
  const queries = new Map<string, readonly string[]>();
  queriesOf(root, queries);
  return { refs, queries, clause };
}
