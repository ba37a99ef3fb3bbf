import { AppError } from "../../base";
import type { Compiled } from "./compile";
import { near, nearest, relationNames } from "./names";
import { isWord, meaningful, type Token } from "./tokens";

const notSelect =
  "create insert update delete drop alter attach detach copy install load set reset pragma call export import checkpoint vacuum begin commit rollback use explain prepare execute deallocate merge truncate comment grant";

const quotedNames = (text: string): string[] =>
  [...text.matchAll(/"([^"]+)"/g)].map(([, name]) => name ?? "");

interface Rule {
  readonly code: string;
  readonly pattern: RegExp;
  readonly params: (found: RegExpExecArray, message: string) => Readonly<Record<string, string>>;
}

const candidatesIn = (message: string): string[] =>
  quotedNames(/Candidate bindings:([^\n]*)/.exec(message)?.[1] ?? "").map(
    (name) => name.split(".").at(-1) ?? name,
  );

const meant = (name: string, message: string): string => {
  const [did] = quotedNames(/Did you mean ([^\n]*)/.exec(message)?.[1] ?? "");
  return nearest(name, candidatesIn(message)) ?? did ?? "";
};

/** What DuckDB's messages mean, the first that fits. */
const rules: readonly Rule[] = [
  {
    code: "sql_unknown_column",
    pattern: /Referenced column "([^"]+)" (?:was )?not found/,
    params: ([, name = ""], message) => ({ name, ...near(meant(name, message)) }),
  },
  {
    code: "sql_unknown_column",
    pattern: /(?:Table|Values list) "[^"]+" does not have a column named "([^"]+)"/,
    params: ([, name = ""], message) => ({ name, ...near(meant(name, message)) }),
  },
  {
    code: "sql_unknown_table",
    pattern: /Table with name "?(.+?)"? does not exist|Referenced table "([^"]+)" not found/,
    params: ([, name, table]) => {
      const typed = name ?? table ?? "";
      return { name: typed, ...near(nearest(typed, relationNames)) };
    },
  },
  {
    code: "sql_unknown_function",
    pattern: /Function with name "?(.+?)"? does not exist|Macro.*?"([^"]+)" does not exist/,
    params: ([, name, macro], message) => ({
      name: name ?? macro ?? "",
      ...near(meant(name ?? "", message)),
    }),
  },
  {
    code: "sql_ambiguous",
    pattern: /Ambiguous reference to (?:column name|table) "([^"]+)"/,
    params: ([, name = ""]) => ({ name }),
  },
  {
    code: "sql_group_by",
    pattern: /column "?([^"]+?)"? must appear in the GROUP BY clause/,
    params: ([, name = ""]) => ({ name }),
  },
  {
    code: "sql_types",
    pattern: /No function matches the given name and argument types '([^\n]+?)'\./,
    params: ([, name = ""]) => ({ name }),
  },
  {
    code: "sql_conversion",
    pattern: /^(?:Conversion|Invalid Input) Error: (Could not convert [^\n]+|Failed to cast [^\n]+|[^\n]*)/,
    params: ([, detail = ""]) => ({ detail }),
  },
  {
    code: "sql_syntax",
    pattern: /syntax error at or near "([\s\S]*?)"/,
    params: ([, name = ""]) => ({ name }),
  },
  { code: "sql_unfinished", pattern: /syntax error at end of input|unterminated/, params: () => ({}) },
];

const own = (tokens: readonly Token[]): string | null => {
  const [first] = tokens;
  return first && isWord(first, ...notSelect.split(" ")) ? first.value.toUpperCase() : null;
};

/**
 * What went wrong with a statement as a person reads it, with its `position` (UTF-16 units) in what was typed; -1 where
 * it has none. `cell` is whose statement it is: an error of another cell's has no place here.
 */
export function sqlProblem(error: unknown, cell: string, sql: string, compiled: Compiled | null): unknown {
  if (!(error instanceof AppError)) return error;
  if (error.code !== "query_failed") return error;
  const { detail, said, position, owner, type } = error.params;
  const message = String(said ?? detail ?? "");
  const foreign = owner !== undefined && owner !== cell;
  const at = typeof position === "number" && !foreign ? position : -1;
  const typed = compiled ? compiled.edited.typed(at) : at;
  const tokens = meaningful(sql);
  const told = (code: string, params: Readonly<Record<string, string | number>> = {}): AppError =>
    new AppError(code, { detail: plain(message), position: typed, ...params }, { cause: error });
  const verb = own(tokens);
  if (verb !== null) return told("sql_only_select", { name: verb, position: tokens[0]?.from ?? -1 });
  if (/multiple statements|single statement/.test(message)) {
    const pivot = tokens.find((token) => isWord(token, "pivot"));
    return pivot
      ? new AppError("sql_pivot", { position: pivot.from })
      : told("sql_several", { position: tokens.find(({ value }) => value === ";")?.from ?? -1 });
  }
  if (at >= 0 && typed >= sql.trimEnd().length && type === "Parser") return told("sql_unfinished");
  const metric = compiled && at >= 0 ? compiled.edited.editAt(at)?.metric : undefined;
  for (const { code, pattern, params } of rules) {
    const found = pattern.exec(message);
    if (!found) continue;
    if (metric !== undefined && code === "sql_unknown_column")
      return told("sql_metric_rows", { metric, ...params(found, message) });
    return told(code, params(found, message));
  }
  return told("sql_failed");
}

/** DuckDB's words without the kind of error and without the excerpt. */
const plain = (detail: string): string =>
  detail
    .replace(/^[A-Z][\w ]*? Error: /, "")
    .replace(/\n*LINE \d+:[\s\S]*$/, "")
    .trim();
