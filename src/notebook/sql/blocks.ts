import { folded, isName, isSymbol, isWord, meaningful, type Token } from "./tokens";

/** A relation that a SELECT reads. */
export interface Item {
  /** Its name where it is written without a schema; null for subqueries, functions and names with one. */
  readonly name: string | null;
  /** Where the name stands. */
  readonly token: Token | null;
  /** Whether a WITH of the same text defines it. */
  readonly own: boolean;
  readonly alias: string | null;
}

/** One SELECT: `from` and `to` are its place among the text's tokens. */
export interface Block {
  readonly from: number;
  to: number;
  readonly items: Item[];
}

/** What a text reads, by place. */
export interface Analysis {
  readonly tokens: readonly Token[];
  readonly blocks: readonly Block[];
  /** Names that the text itself gives: of WITH and aliases, in small letters. */
  readonly given: ReadonlySet<string>;
}

const starts = [
  "select",
  "from",
  "with",
  "values",
  "table",
  "pivot",
  "pivot_wider",
  "pivot_longer",
  "unpivot",
  "describe",
  "desc",
  "summarize",
  "show",
];
/** What puts the rows of two SELECTs together. */
export const setWords = ["union", "except", "intersect"] as const;
const afterFrom = [
  "where",
  "group",
  "having",
  "window",
  "qualify",
  "order",
  "limit",
  "offset",
  "select",
  ...setWords,
];
const noAlias = [
  ...afterFrom,
  ...["on", "using", "join", "inner", "left", "right", "full", "outer", "cross", "natural", "semi", "anti"],
  ...["asof", "positional", "tablesample", "pivot", "unpivot", "with", "at", "lateral", "as", "from"],
];

class Walk {
  readonly tokens: readonly Token[];
  readonly blocks: Block[] = [];
  readonly given = new Set<string>();

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  at(i: number): Token | undefined {
    return this.tokens[i];
  }

  /** The place of the bracket that closes the one at `i`; the end where none does. */
  close(i: number, end: number): number {
    let depth = 0;
    for (let at = i; at < end; at++) {
      if (isSymbol(this.at(at), "(") || isSymbol(this.at(at), "[") || isSymbol(this.at(at), "{")) depth++;
      if (isSymbol(this.at(at), ")") || isSymbol(this.at(at), "]") || isSymbol(this.at(at), "}")) depth--;
      if (depth === 0) return at;
    }
    return end;
  }

  /** Whether what stands from `i` is a query rather than an expression or a list of tables. */
  isQuery(i: number): boolean {
    if (isSymbol(this.at(i), "(")) return this.isQuery(i + 1);
    return isWord(this.at(i), ...starts) && !isSymbol(this.at(i + 1), ".") && !isSymbol(this.at(i + 1), ",");
  }

  query(from: number, end: number, env: ReadonlySet<string>): void {
    let i = from;
    let known = env;
    if (isWord(this.at(i), "with")) [i, known] = this.withs(i + 1, end, env);
    let block: Block = { from: i, to: end, items: [] };
    this.blocks.push(block);
    for (let first = true; i < end; first = false) {
      const token = this.at(i);
      const before = this.at(i - 1);
      if (isSymbol(token, "(")) {
        const to = this.close(i, end);
        if (this.isQuery(i + 1)) this.query(i + 1, to, known);
        else this.expression(i + 1, to, known);
        i = to + 1;
      } else if (isWord(token, "from") && !isWord(before, "distinct")) {
        i = this.tables(i + 1, end, known, block);
      } else if (first && isWord(token, "pivot", "pivot_wider", "pivot_longer", "unpivot", "table")) {
        i = this.item(i + 1, end, known, block);
      } else if (first && isWord(token, "describe", "desc", "summarize") && !this.isQuery(i + 1)) {
        i = this.item(i + 1, end, known, block);
      } else if (isWord(token, "table") && isWord(before, ...setWords, "all", "name")) {
        i = this.item(i + 1, end, known, block);
      } else if (isWord(token, ...setWords) && !isSymbol(this.at(i + 1), "(")) {
        block.to = i;
        block = { from: i + 1, to: end, items: [] };
        this.blocks.push(block);
        i++;
      } else i++;
    }
  }

  /** Tables named before a query: what they are called is known from there on, inside themselves only if recursive. */
  withs(from: number, end: number, env: ReadonlySet<string>): [number, ReadonlySet<string>] {
    const known = new Set(env);
    let i = from;
    const recursive = isWord(this.at(i), "recursive");
    if (recursive) i++;
    while (i < end) {
      const name = this.at(i);
      if (!isName(name)) break;
      i++;
      let body = i;
      while (
        body < end &&
        !(isSymbol(this.at(body), "(") && isWord(this.at(body - 1), "as", "materialized"))
      ) {
        body = isSymbol(this.at(body), "(") ? this.close(body, end) + 1 : body + 1;
      }
      const to = this.close(body, end);
      this.given.add(folded(name.value));
      this.query(body + 1, to, recursive ? new Set([...known, folded(name.value)]) : known);
      known.add(folded(name.value));
      i = to + 1;
      if (!isSymbol(this.at(i), ",")) break;
      i++;
    }
    return [i, known];
  }

  /** The tables of a FROM; gives the place where it ends. */
  tables(from: number, end: number, env: ReadonlySet<string>, block: Block): number {
    let i = this.item(from, end, env, block);
    while (i < end) {
      const token = this.at(i);
      if (isWord(token, ...afterFrom)) return i;
      if (isSymbol(token, ",") || isWord(token, "join")) i = this.item(i + 1, end, env, block);
      else if (isSymbol(token, "(")) {
        const to = this.close(i, end);
        if (this.isQuery(i + 1)) this.query(i + 1, to, env);
        else this.expression(i + 1, to, env);
        i = to + 1;
      } else i++;
    }
    return i;
  }

  item(from: number, end: number, env: ReadonlySet<string>, block: Block): number {
    let i = from;
    if (isWord(this.at(i), "lateral")) i++;
    let named: string | null = null;
    if (isName(this.at(i)) && isSymbol(this.at(i + 1), ":")) {
      named = this.at(i)?.value ?? null;
      i += 2;
    }
    const token = this.at(i);
    if (i >= end || token === undefined) return i;
    let item: Omit<Item, "alias"> = { name: null, token: null, own: false };
    if (isSymbol(token, "(")) {
      const to = this.close(i, end);
      if (this.isQuery(i + 1)) this.query(i + 1, to, env);
      else this.tables(i + 1, to, env, block);
      i = to + 1;
    } else if (token.type === "string") i++;
    else if (isWord(token, "values")) {
      i++;
      while (isSymbol(this.at(i), "(")) {
        const to = this.close(i, end);
        this.expression(i + 1, to, env);
        i = to + (isSymbol(this.at(to + 1), ",") && isSymbol(this.at(to + 2), "(") ? 2 : 1);
      }
    } else if (isName(token) && !isWord(token, ...noAlias)) {
      i++;
      const qualified = isSymbol(this.at(i), ".");
      while (isSymbol(this.at(i), ".")) i += 2;
      if (isSymbol(this.at(i), "(")) {
        const to = this.close(i, end);
        if (this.isQuery(i + 1)) this.query(i + 1, to, env);
        else this.expression(i + 1, to, env);
        i = to + 1;
      } else if (!qualified) item = { name: token.value, token, own: env.has(folded(token.value)) };
    } else return i;
    if (isWord(this.at(i), "as")) i++;
    const alias = this.at(i);
    if (isName(alias) && !isWord(alias, ...noAlias) && i < end) {
      named = alias.value;
      i++;
    }
    if (named !== null) this.given.add(folded(named));
    block.items.push({ ...item, alias: named });
    return i;
  }

  /** What is neither query nor tables: only what is bracketed in it can read anything. */
  expression(from: number, end: number, env: ReadonlySet<string>): void {
    for (let i = from; i < end; i++) {
      if (!isSymbol(this.at(i), "(")) {
        // `ARRAY(SELECT ...)`, `EXISTS (SELECT ...)` and the like are brackets too; a bare SELECT here is one as well.
        continue;
      }
      const to = this.close(i, end);
      if (this.isQuery(i + 1)) this.query(i + 1, to, env);
      else this.expression(i + 1, to, env);
      i = to;
    }
  }
}

const known = new Map<string, Analysis>();

/** What a text of SQL reads: found from its tokens, so that it is there while DuckDB has not started. */
export function analyse(sql: string): Analysis {
  const found = known.get(sql);
  if (found) return found;
  const walk = new Walk(meaningful(sql));
  walk.query(0, walk.tokens.length, new Set());
  const analysis = { tokens: walk.tokens, blocks: walk.blocks, given: walk.given };
  if (known.size > 200) known.clear();
  known.set(sql, analysis);
  return analysis;
}

/** The relations that a text reads and does not define itself, wherever it names them. */
export const outerItems = (
  sql: string,
): readonly (Item & { readonly name: string; readonly token: Token })[] =>
  analyse(sql).blocks.flatMap(({ items }) =>
    items.filter(
      (item): item is Item & { name: string; token: Token } =>
        item.name !== null && item.token !== null && !item.own,
    ),
  );
