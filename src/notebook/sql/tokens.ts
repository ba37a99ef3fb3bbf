/** A piece of SQL text. `from` and `to` are UTF-16 offsets; `value` is a name or text without its quotes. */
export interface Token {
  readonly type: "word" | "quoted" | "string" | "number" | "parameter" | "symbol" | "blank";
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

const patterns: readonly (readonly [Token["type"], RegExp])[] = [
  ["blank", /\s+|--[^\n\r]*/y],
  ["string", /[eE]'(?:[^'\\]|''|\\[\s\S])*(?:'|$)|[xXbB]?'(?:[^']|'')*(?:'|$)/y],
  ["quoted", /"(?:[^"]|"")*(?:"|$)/y],
  ["word", /[\p{L}_\u0080-\uffff][\p{L}\p{M}\p{N}_$\u0080-\uffff]*/uy],
  ["number", /0[xX][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y],
  ["parameter", /\$(?:\d+|[\p{L}_\u0080-\uffff][\p{L}\p{M}\p{N}_\u0080-\uffff]*)|\?\d*/uy],
  ["symbol", /::|:=|=>|->>?|[\s\S]/y],
];

/** The end of a block comment, which may hold others. */
function commentEnd(sql: string, from: number): number {
  let depth = 0;
  for (let at = from; at < sql.length; at++) {
    if (sql.startsWith("/*", at)) [depth, at] = [depth + 1, at + 1];
    else if (sql.startsWith("*/", at)) {
      [depth, at] = [depth - 1, at + 1];
      if (depth === 0) return at + 1;
    }
  }
  return sql.length;
}

const dollar = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;

/** The end of a text between `$$` or `$tag$` marks that starts here; null where none does. */
function dollarEnd(sql: string, from: number): { readonly to: number; readonly value: string } | null {
  dollar.lastIndex = from;
  const mark = dollar.exec(sql)?.[0];
  if (mark === undefined) return null;
  const end = sql.indexOf(mark, from + mark.length);
  return end < 0
    ? { to: sql.length, value: sql.slice(from + mark.length) }
    : { to: end + mark.length, value: sql.slice(from + mark.length, end) };
}

const unquoted = (type: Token["type"], text: string): string => {
  if (type === "quoted") return text.slice(1).replace(/"$/, "").replaceAll('""', '"');
  if (type === "string")
    return text
      .replace(/^[^']*'/, "")
      .replace(/'$/, "")
      .replaceAll("''", "'");
  return type === "parameter" ? text.slice(1) : text;
};

/** Cuts SQL as DuckDB's own scanner does. Every character is in exactly one token; nothing is ever refused. */
export function tokens(sql: string): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0; at < sql.length;) {
    const token = next(sql, at);
    found.push(token);
    at = token.to;
  }
  return found;
}

function next(sql: string, from: number): Token {
  if (sql.startsWith("/*", from)) return { type: "blank", from, to: commentEnd(sql, from), value: "" };
  if (sql[from] === "$") {
    const text = dollarEnd(sql, from);
    if (text) return { type: "string", from, ...text };
  }
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = from;
    const text = pattern.exec(sql)?.[0];
    if (text !== undefined && text !== "")
      return { type, from, to: from + text.length, value: unquoted(type, text) };
  }
  return { type: "symbol", from, to: from + 1, value: sql[from] ?? "" };
}

/** The tokens that mean something. */
export const meaningful = (sql: string): readonly Token[] =>
  tokens(sql).filter(({ type }) => type !== "blank");

/** How names compare in DuckDB: letters of ASCII in either case are one. */
export const folded = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Whether a token is this keyword, or one of these. */
export const isWord = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token?.type === "word" && words.includes(folded(token.value));

/** Whether a token is this symbol. */
export const isSymbol = (token: Token | undefined, symbol: string): boolean =>
  token?.type === "symbol" && token.value === symbol;

/** Whether a token can be a name. */
export const isName = (token: Token | undefined): token is Token =>
  token?.type === "word" || token?.type === "quoted";
