import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import { identifier, literal } from "../../base";
import { isName, isSymbol, isWord, meaningful } from "../../notebook";
import { sqlFunctions, sqlKeywords } from "./duckdb-dialect";
import { optionInfo } from "./option-info";
import { scopeAt, type SqlRef, type SqlScope } from "./sql-scope";
import type { SchemaColumn, SqlSchema, SchemaTable } from "./sql-schema";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
/** A name as SQL takes it: quoted where it has to be. */
export const written = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/i.test(name) && !sqlKeywords.includes(name.toLowerCase()) ? name : identifier(name);

const columnOption = (column: SchemaColumn, boost: number): Completion => ({
  label: column.name,
  apply: written(column.name),
  type: "property",
  detail: column.type.toLowerCase(),
  boost,
  info: optionInfo({ note: column.meaning, samples: column.samples }),
});

const tableOption = (table: SchemaTable, type: "class" | "variable", boost: number): Completion => ({
  label: table.name,
  apply: written(table.name),
  type,
  boost,
  info: optionInfo({ note: table.note, samples: table.columns.map(({ name }) => name) }),
});

const bare = (name: string): SchemaColumn => ({ name, type: "", meaning: "", samples: [] });

/** The columns of a relation that a text names. */
function columnsOf(ref: SqlRef, scope: SqlScope, schema: SqlSchema): readonly SchemaColumn[] {
  const { name } = ref;
  if (name === null) return ref.outputs.map(bare);
  const query = [...scope.queries].find(([of]) => same(of, name));
  if (query) return query[1].map(bare);
  return [...schema.cells, ...schema.tables].find((table) => same(table.name, name))?.columns ?? [];
}

/** Writes the rest of a text in quotes, its closing quote with it, and goes on behind that. */
const closed = (rest: string) => (view: EditorView, _: Completion, from: number, to: number) => {
  const end = view.state.sliceDoc(to, to + 1) === "'" ? to + 1 : to;
  view.dispatch({
    changes: { from, to: end, insert: rest },
    selection: { anchor: from + rest.length },
    userEvent: "input.complete",
  });
};

/** Puts the cursor between the parentheses of a function just written. */
const call = (name: string) => (view: EditorView, _: Completion, from: number, to: number) => {
  const open = view.state.sliceDoc(to, to + 1) === "(";
  view.dispatch({
    changes: { from, to, insert: open ? name : `${name}()` },
    selection: { anchor: from + name.length + 1 },
    userEvent: "input.complete",
  });
};

const functionOptions: readonly Completion[] = sqlFunctions.map(({ name, kind, call: how, gives, note }) => ({
  label: name,
  apply: call(name),
  type: "function",
  detail: how,
  boost: kind === "aggregate" || kind === "window" ? -10 : -20,
  info: optionInfo({ note: gives === "" ? note : `${note} → ${gives}`, samples: [], english: true }),
}));
const keywordOptions: readonly Completion[] = sqlKeywords.map((word) => ({
  label: word.toUpperCase(),
  type: "keyword",
  boost: -30,
}));

/** Inside quotes: values of the column that they are compared with, or metrics after `metric(`. */
function inString(text: string, at: number, scope: SqlScope, schema: SqlSchema): CompletionResult | null {
  const tokens = meaningful(text.slice(0, at));
  const open = tokens.at(-1);
  if (open?.type !== "string" || !/^'(?:[^']|'')*$/.test(text.slice(open.from, at))) return null;
  const before = tokens.slice(0, -1);
  const from = open.from + 1;
  const option = (label: string, value: string, note: string): Completion => ({
    label,
    apply: closed(literal(value).slice(1)),
    type: "constant",
    ...(note === "" ? {} : { detail: note }),
  });
  if (isSymbol(before.at(-1), "(") && isWord(before.at(-2), "metric"))
    return { from, options: schema.metrics.map(({ id, name }) => option(id, id, name)), filter: true };
  const name = before.findLast((token) => isName(token) && !isWord(token, ...sqlKeywords));
  if (!name) return null;
  const columns = scope.refs.flatMap((ref) => columnsOf(ref, scope, schema));
  const column = columns.find((one) => same(one.name, name.value));
  if (!column || column.samples.length === 0) return null;
  return { from, options: column.samples.map((value) => option(value, value, "")), filter: true };
}

/** Everything that can be named at a place, the nearest first. */
export const completeSql =
  (schemaNow: () => SqlSchema): CompletionSource =>
  (context: CompletionContext): CompletionResult | null => {
    const text = context.state.doc.toString();
    const at = context.pos;
    const schema = schemaNow();
    const scope = scopeAt(text, at);
    const strings = inString(text, at, scope, schema);
    if (strings) return strings;
    const last = meaningful(text.slice(0, at)).at(-1);
    if (last?.type === "string" && last.to === at) return null;
    if (/--[^\n]*$/.test(text.slice(0, at))) return null;
    const param = context.matchBefore(/\$\w*/);
    if (param)
      return {
        from: param.from,
        options: schema.params.map(({ name, type, note }) => ({
          label: `$${name}`,
          type: "variable",
          detail: type.toLowerCase(),
          info: optionInfo({ note, samples: [] }),
        })),
      };
    const of = context.matchBefore(/(?:"[^"]+"|[\p{L}_][\p{L}\p{N}_]*)\.(?:"[^"]*|[\p{L}\p{N}_]*)/u);
    if (of) {
      const [owner = ""] = of.text.split(/\.(?=[^.]*$)/);
      const name = owner.replaceAll('"', "");
      const ref = scope.refs.find((one) => same(one.alias ?? one.name ?? "", name));
      const columns = ref ? columnsOf(ref, scope, schema) : [];
      const from = of.from + owner.length + 1;
      return columns.length > 0 ? { from, options: columns.map((one) => columnOption(one, 0)), validFor: /^"?\w*$/ } : null; // prettier-ignore
    }
    const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
    if (!word && !context.explicit) return null;
    const relations = [
      ...schema.cells.map((cell) => tableOption(cell, "variable", 20)),
      ...[...scope.queries].map(([name]) => tableOption({ name, note: "", columns: [] }, "variable", 25)),
      ...schema.tables.map((table) => tableOption(table, "class", 15)),
    ];
    const relationsOnly = scope.clause === "FROM" || scope.clause === "JOIN";
    const seen = new Set<string>();
    const columns = scope.refs
      .flatMap((ref) => columnsOf(ref, scope, schema))
      .filter(({ name }) => !seen.has(name) && seen.add(name));
    const metric: Completion = {
      label: "metric",
      apply: call("metric"),
      type: "function",
      detail: "('…')",
      boost: 5,
    };
    const options = relationsOnly
      ? [
          ...relations,
          ...keywordOptions,
          ...functionOptions.filter((_, i) => sqlFunctions[i]?.kind.startsWith("table")),
        ]
      : [
          ...columns.map((column) => columnOption(column, 40)),
          ...scope.refs.flatMap(({ alias }) =>
            alias === null ? [] : [{ label: alias, type: "variable", boost: 30 }],
          ),
          ...(scope.clause === "" ? relations : []),
          metric,
          ...functionOptions,
          ...keywordOptions,
        ];
    return { from: word?.from ?? at, options, validFor: /^[\p{L}\p{N}_]*$/u };
  };
