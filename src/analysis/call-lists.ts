import { records, type Sql } from "../base";
import {
  callsFact,
  coded,
  counting,
  filterSql,
  returnsFact,
  rowSource,
  scopeParams,
  scopeSql,
  spanSql,
  toldRows,
  type AskOptions,
  type RowSource,
  type Scope,
} from "../metrics";
import { contradictionSql } from "./lead-outcomes";
import { doNotCallSql, hotLeadsSql } from "./contact-lists";
import { dncSql } from "./dnc-violations";

export const listIds = [
  "missed",
  "follow-ups",
  "do-not-call",
  "do-not-call-list",
  "hot-leads",
  "wrong-numbers",
  "long-waits",
  "uncoded",
  "contradictions",
] as const;
export type ListId = (typeof listIds)[number];

/** Calls that somebody should do something about. */
interface CallList {
  /** A SELECT with the columns that a reader wants, in the order they are shown. */
  readonly sql: (scope: Scope) => string;
  /** The column by which it is sorted. */
  readonly sort: { readonly column: string; readonly descending: boolean };
  /** The calls it is chosen from, and those of them of which can be told whether they belong to it. */
  readonly of: string;
  readonly known: string;
  /** What is missing where of none it can be told. */
  readonly needs: string;
  /** Its rows are inbound calls. */
  readonly inbound?: true;
}

const lost = "('callback_queued', 'missed', 'abandoned', 'voicemail')";
const isLost = `direction = 'inbound' AND NOT is_test AND result IN ${lost}`;
const within = (scope: Scope): string => scopeSql(callsFact, scope.filters);
const plain =
  "started_local, contact_key, queue, campaign, agent_id, result, disposition, system_id, call_id";
const answered = "(connect OR answered)";

/** When a promise is due: as the agent said, else within the days that a follow-up may take. */
const dueIn = `CASE WHEN follow_up_due_at IS NULL
  THEN getvariable('follow_up_days') * INTERVAL 1 DAY ELSE follow_up_due_at - started_at END`;

/** One row a contact: the oldest call of those that fit, with how many there are. */
const onceEach = (rows: string): string => `
  SELECT * EXCLUDE (turn) FROM (
    SELECT *, row_number() OVER who AS turn, count(*) OVER (PARTITION BY system_id, coalesce(contact_key, call_id)) AS times
    FROM (${rows}) WINDOW who AS (PARTITION BY system_id, coalesce(contact_key, call_id) ORDER BY started_local, call_id)
  ) WHERE turn = 1`;

/** Contacts that somebody talked to, and when last. */
const talked = `SELECT system_id, contact_key, max(started_at) AS talked_at FROM calls
  WHERE result = 'answered' AND direction <> 'internal' AND NOT is_test AND contact_key IS NOT NULL GROUP BY ALL`;

const lists: Readonly<Record<ListId, CallList>> = {
  missed: {
    sql: (scope) =>
      onceEach(`SELECT l.started_local, l.contact_key, l.queue, l.result, l.wait_s, l.system_id, l.call_id
        FROM (${returnsFact.sql}) AS l LEFT JOIN (${talked}) AS t USING (system_id, contact_key)
        WHERE l.tried_s IS NULL AND l.contact_key IS NOT NULL AND (t.talked_at IS NULL OR t.talked_at < l.started_at)
          AND ${spanSql("l.started_local", 0)} AND ${filterSql(returnsFact, scope.filters)}`),
    sort: { column: "started_local", descending: false },
    of: isLost,
    known: "contact_key IS NOT NULL",
    needs: "contact_key",
    inbound: true,
  },
  "follow-ups": {
    sql: (scope) =>
      onceEach(`SELECT ${plain}, started_local + ${dueIn} AS due_local, follow_up_due_at IS NULL AS due_by_rule,
          coalesce(epoch(${dueIn}) <= coverage_left_s, false) AS overdue
        FROM (${callsFact.windowedSql ?? ""}) AS fact
        WHERE attempt AND promises AND next_out_s IS NULL AND next_in_s IS NULL AND ${within(scope)}`),
    sort: { column: "due_local", descending: false },
    of: "connect",
    known: `${coded} OR follow_up_due_at IS NOT NULL`,
    needs: "disposition",
  },
  "do-not-call": {
    sql: dncSql,
    sort: { column: "started_local", descending: true },
    of: "attempt",
    known: `contact_key IS NOT NULL AND (${coded} OR (SELECT count(*) FROM dnc) > 0)`,
    needs: "disposition",
  },
  "do-not-call-list": {
    sql: doNotCallSql,
    sort: { column: "since_local", descending: true },
    of: "direction <> 'internal' AND NOT is_test",
    known: `contact_key IS NOT NULL AND (${coded} OR (SELECT count(*) FROM dnc) > 0)`,
    needs: "disposition",
  },
  "hot-leads": {
    sql: hotLeadsSql,
    sort: { column: "started_local", descending: true },
    of: answered,
    known: `contact_key IS NOT NULL AND ${coded}`,
    needs: "disposition",
  },
  "wrong-numbers": {
    sql: (scope) =>
      onceEach(`SELECT ${plain} FROM (${callsFact.sql}) AS fact
        WHERE attempt AND ${counting("wrongParty")} AND ${within(scope)}`),
    sort: { column: "started_local", descending: true },
    of: "connect",
    known: coded,
    needs: "disposition",
  },
  "long-waits": {
    sql: (scope) => `SELECT started_local, contact_key, queue, result, wait_s, system_id, call_id
      FROM (${callsFact.sql}) AS fact WHERE offered AND wait_s > 300 AND ${within(scope)}`,
    sort: { column: "wait_s", descending: true },
    of: "offered",
    known: "wait_s IS NOT NULL",
    needs: "wait_s",
    inbound: true,
  },
  uncoded: {
    sql: (
      scope,
    ) => `SELECT started_local, direction, contact_key, queue, campaign, agent_id, talk_s, system_id, call_id
      FROM (${callsFact.sql}) AS fact WHERE ${answered} AND NOT ${coded} AND ${within(scope)}`,
    sort: { column: "started_local", descending: true },
    of: answered,
    known: coded,
    needs: "disposition",
  },
  contradictions: {
    sql: (scope) => `SELECT ${plain}, tags FROM (${callsFact.sql}) AS fact
      WHERE ${contradictionSql} AND ${within(scope)}`,
    sort: { column: "started_local", descending: true },
    of: answered,
    known: coded,
    needs: "disposition",
  },
};

/** How a list is sorted. */
export const listSort = (id: ListId): CallList["sort"] => lists[id].sort;

/** The rows of a list in a scope, to be asked for page by page. */
export async function listRows(sql: Sql, id: ListId, scope: Scope, ask: AskOptions = {}): Promise<RowSource> {
  const text = lists[id].sql(scope);
  const params = scopeParams(scope, [scope.period]);
  const found = await rowSource(sql, { fact: "returns", sql: text, params }, ask);
  const columns = found.columns.filter(({ name }) => name !== "due_by_rule");
  const rows: RowSource = {
    ...found,
    columns,
    ...(columns.length < found.columns.length && { dueByRule: true }),
    ...(lists[id].inbound && { inbound: true }),
  };
  return toldRows(sql, scope, rows, ask);
}

export interface ListBasis {
  /** Columns without which the list cannot be told; empty where it can. */
  readonly needs: readonly string[];
  /** Calls it is chosen from, and those of which it cannot be told. */
  readonly of: number;
  readonly untold: number;
}

/** Whether the data can say what belongs to a list: a list that cannot be told is not an empty one. */
export async function listBasis(
  sql: Sql,
  id: ListId,
  scope: Scope,
  ask: AskOptions = {},
): Promise<ListBasis> {
  const { of, known, needs } = lists[id];
  const [row = {}] = records(
    await sql.query(
      `SELECT count(*) AS n, count(*) FILTER (WHERE ${known}) AS known
       FROM (${callsFact.sql}) AS fact WHERE (${of}) AND ${within(scope)}`,
      { ...ask, params: scopeParams(scope, [scope.period]) },
    ),
  );
  const [n, told] = [Number(row.n ?? 0), Number(row.known ?? 0)];
  return { needs: n > 0 && told === 0 ? [needs] : [], of: n, untold: n - told };
}
