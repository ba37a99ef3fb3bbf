import { identifier, kinds, literal, type Kind } from "../base";
import type { DataState, SegmentRecord } from "../store";
import { columnList, emptyRelation, storedColumns, type StoredColumn } from "./columns";
import { crewOf, guarded, type PeopleGuard } from "./people-guard";
import { alive, deadRows, deadTable, replacedRows, visibleSegments } from "./dead-rows";
import { callWindowColumns, coverageSql, leadWindowColumns, linkColumns } from "./windows";

/** Name under which a segment is attached. */
export type AliasOf = (segmentId: string) => string;

/** The schema that holds one data version's views. */
export const schemaName = (version: number): string => `v${version}`;

const text = (names: readonly string[]): readonly StoredColumn[] =>
  names.map((name) => ({ name, type: "VARCHAR" }));
const windowTypes: Readonly<Partial<Record<Kind, readonly StoredColumn[]>>> = {
  calls: callWindowColumns.map((name) => ({ name, type: name === "attempt_no" ? "INTEGER" : "DOUBLE" })),
  leads: [
    ...leadWindowColumns.map((name): StoredColumn => ({ name, type: "DOUBLE" })),
    ...text(linkColumns.leads),
  ],
  deals: text(linkColumns.deals.filter((name) => name !== "lead_link")),
  surveys: text(linkColumns.surveys.filter((name) => name !== "call_link")),
};

/** What a row says of its lead or call gives way to what was found, where it was. */
const found: Readonly<Partial<Record<Kind, readonly [column: string, side: string]>>> = {
  calls: ["lead_id", "lead_link"],
  deals: ["lead_id", "lead_link"],
  surveys: ["call_id", "call_link"],
};

const deadName = (schema: string, segment: SegmentRecord): string =>
  `${schema}.${identifier(`dead_${segment.id}`)}`;

/** One segment's visible rows, with what their codes mean now, and the window columns where asked for. */
function part(
  state: DataState,
  segment: SegmentRecord,
  columns: readonly StoredColumn[],
  windows: readonly StoredColumn[],
  schema: string,
  aliasOf: AliasOf,
  which: "alive" | "replaced" = "alive",
): string {
  const side = state.segments.find((s) => s.role === "windows" && s.of === segment.id);
  const codes = state.segments.find((s) => s.role === "codes" && s.of === segment.id);
  const meant = new Set(codes?.columns);
  const list = [columnList(columns, new Set(segment.columns), ({ name }) => (meant.has(name) ? "m" : "r"))];
  if (windows.length > 0) list.push(columnList(windows, new Set(side?.columns), () => "w"));
  const [column = "", link = ""] = found[segment.kind] ?? [];
  const replaced = side?.columns.includes(link) === true;
  if (replaced) list.push(`w.${link} AS found_link`);
  const join =
    (codes ? ` POSITIONAL JOIN ${aliasOf(codes.id)}.codes m` : "") +
    (side && (windows.length > 0 || replaced) ? ` POSITIONAL JOIN ${aliasOf(side.id)}.windows w` : "");
  const dead = deadRows(state, segment);
  const where = (which === "alive" ? alive : replacedRows)(dead, "r", deadName(schema, segment));
  const select = `SELECT ${list.join(", ")} FROM ${aliasOf(segment.id)}.${segment.kind} r${join}${where}`;
  return replaced
    ? `SELECT * EXCLUDE (found_link) REPLACE (coalesce(found_link, ${column}) AS ${column}) FROM (${select})`
    : select;
}

interface Shown {
  readonly state: DataState;
  readonly schema: string;
  readonly aliasOf: AliasOf;
  readonly guard: PeopleGuard | null;
}

function relation({ state, schema, aliasOf, guard }: Shown, kind: Kind, windowed: boolean): string {
  const segments = visibleSegments(state).filter((s) => s.kind === kind);
  const sources = guard ? [] : segments.flatMap((s) => s.columns.filter((c) => c.startsWith("src_")));
  const columns = storedColumns(kind, sources);
  const windows = windowed ? (windowTypes[kind] ?? []) : [];
  if (segments.length === 0) return emptyRelation([...columns, ...windows]);
  const kept = segments.map((s) => part(state, s, columns, windows, schema, aliasOf)).join("\nUNION ALL\n");
  return guard ? guarded(kind, kept, guard) : kept;
}

/** Calls as they are stored, of people that nothing else shows: only to count how many worked. */
export const keptCalls = (state: DataState, aliasOf: AliasOf): string =>
  relation({ state, schema: schemaName(state.version), aliasOf, guard: null }, "calls", false);

/** Calls as older exports told them, of those that a newer one tells again; `import_id` says which export. */
function replacedCalls({ state, schema, aliasOf, guard }: Shown): string {
  const columns = storedColumns("calls", []);
  const segments = visibleSegments(state).filter(
    (s) => s.kind === "calls" && deadRows(state, s).ranges.length > 0,
  );
  if (segments.length === 0) return emptyRelation(columns);
  const kept = segments
    .map((s) => part(state, s, columns, [], schema, aliasOf, "replaced"))
    .join("\nUNION ALL\n");
  return guard ? guarded("calls", kept, guard) : kept;
}

/** Statements that make the lists of rows that are not shown, where they are too long to be said in a view. */
export function deadTables(state: DataState): readonly string[] {
  const schema = schemaName(state.version);
  return visibleSegments(state).flatMap((s) => deadTable(deadRows(state, s), deadName(schema, s)));
}

/** Statements that make the stored kinds readable as relations of schema `v<version>`, and the table `coverage`. */
export function baseViews(
  state: DataState,
  aliasOf: AliasOf,
  guard: PeopleGuard | null = null,
): readonly string[] {
  const schema = schemaName(state.version);
  const shown: Shown = { state, schema, aliasOf, guard };
  const view = (name: string, sql: string): string => `CREATE VIEW ${schema}.${name} AS ${sql}`;
  return [
    ...kinds.map((kind) => view(kind, relation(shown, kind, false))),
    view("calls_replaced", replacedCalls(shown)),
    ...(guard && !guard.typed
      ? [
          view(
            "calls_crew",
            `SELECT *, ${crewOf("agent_id")} AS crew FROM (${keptCalls(state, aliasOf)}) AS kept`,
          ),
        ]
      : []),
    `CREATE TABLE ${schema}.coverage AS ${coverageSql(`${schema}.calls`)}`,
  ];
}

/** End of a phone system's coverage, epoch ms. */
export type Ends = ReadonlyMap<string, number>;

/**
 * Statements that make `calls_windowed` and `leads_windowed`. The ends of coverage are written into the view: a CASE
 * costs nothing where `coverage_left_s` is not read, a join would be made all the same.
 */
export function windowedViews(
  state: DataState,
  aliasOf: AliasOf,
  ends: Ends,
  guard: PeopleGuard | null = null,
): readonly string[] {
  const schema = schemaName(state.version);
  const shown: Shown = { state, schema, aliasOf, guard };
  const cases = [...ends].map(
    ([system, end]) => `WHEN ${literal(system)} THEN make_timestamp(${end * 1000})`,
  );
  const end = cases.length > 0 ? `CASE system_id ${cases.join(" ")} END` : "NULL::TIMESTAMP";
  return [
    `CREATE VIEW ${schema}.calls_windowed AS SELECT *, epoch(${end} - started_at)::DOUBLE AS coverage_left_s
FROM (${relation(shown, "calls", true)})`,
    `CREATE VIEW ${schema}.leads_windowed AS ${relation(shown, "leads", true)}`,
    `CREATE VIEW ${schema}.deals_linked AS ${relation(shown, "deals", true)}`,
    `CREATE VIEW ${schema}.surveys_linked AS ${relation(shown, "surveys", true)}`,
  ];
}
