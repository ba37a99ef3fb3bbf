import type { Params, Sql } from "../base";
import {
  callsFact,
  dispositionPopulation,
  mustTell,
  populationWhere,
  realCalls,
  rowSource,
  scopeParams,
  scopeSql,
  toldRows,
  unmappedSql,
  type AskOptions,
  type DispositionPopulation,
  type RowSource,
  type Scope,
} from "../metrics";
import { ask } from "./ask";
import { codeRules, type CodeRuleId } from "./code-rules";

/** How many calls break a rule. */
export interface RuleCount {
  readonly rule: CodeRuleId;
  /** Calls that the rule looks at; `needs` where it can be told of none of them. */
  readonly of: number;
  readonly broken: number | null;
  readonly needs: readonly string[];
}

/** A code that nobody has given a meaning, as it was written, and how many calls carry it. */
export interface UnmappedCode {
  readonly system: string;
  readonly code: string;
  readonly n: number;
}

/** Two tags of one call. */
export interface TagPair {
  readonly tags: readonly [string, string];
  readonly n: number;
  /** Calls with the one, and with the other. */
  readonly each: readonly [number, number];
  /** How many times as often as if they had nothing to do with each other. */
  readonly lift: number;
}

export interface TagPairs {
  readonly population: DispositionPopulation["id"];
  /** Calls with a tag at all, and with two or more. */
  readonly tagged: number;
  readonly several: number;
  /** The most frequent first. */
  readonly pairs: readonly TagPair[];
}

/** Which calls are meant: those that break a rule, carry a code without a meaning, or two tags at once. */
export type CodeCheck =
  | { readonly rule: CodeRuleId }
  | { readonly unmapped: { readonly system: string; readonly code: string } }
  | { readonly pair: readonly [string, string]; readonly population: DispositionPopulation["id"] };

const fact = `(${callsFact.sql}) AS fact`;
const within = (scope: Scope): string => scopeSql(callsFact, scope.filters);
const codesAsWritten = "list_distinct(list_append(coalesce(tag_codes, []), disposition_code))";

/** Of each rule, how many calls of the scope break it: one scan. */
export async function ruleCounts(sql: Sql, scope: Scope, options: AskOptions = {}): Promise<RuleCount[]> {
  await mustTell(sql, scope, options);
  const counts = codeRules.map(
    ({ of, known, broken }, i) =>
      `count(*) FILTER (WHERE ${of}) AS of_${i}, count(*) FILTER (WHERE ${of} AND ${known}) AS known_${i},
       count(*) FILTER (WHERE ${of} AND ${known} AND ${broken}) AS broken_${i}`,
  );
  const [row = {}] = await ask(
    sql,
    `SELECT count(*) FILTER (WHERE disposition IS NOT NULL OR coalesce(len(tags) > 0, false)) AS any_code, ${counts.join(", ")}
     FROM ${fact} WHERE ${realCalls} AND ${within(scope)}`,
    scope,
    options,
  );
  return codeRules.map(({ id, needs }, i) => {
    const [of, known] = [Number(row[`of_${i}`] ?? 0), Number(row[`known_${i}`] ?? 0)];
    const lacks = Number(row.any_code ?? 0) === 0 ? ["disposition"] : of > 0 && known === 0 ? [needs] : [];
    return { rule: id, of, broken: lacks.length > 0 ? null : Number(row[`broken_${i}`] ?? 0), needs: lacks };
  });
}

/** The codes without a meaning on the scope's calls, the most frequent first. */
export async function unmappedCodes(
  sql: Sql,
  scope: Scope,
  options: AskOptions = {},
): Promise<UnmappedCode[]> {
  await mustTell(sql, scope, options);
  const rows = await ask(
    sql,
    `SELECT system_id, code, count(*) AS n FROM (
       SELECT system_id, unnest(${codesAsWritten}) AS code FROM ${fact} WHERE ${unmappedSql} AND ${realCalls} AND ${within(scope)}
     ) WHERE code IS NOT NULL GROUP BY ALL ORDER BY n DESC, code, system_id`,
    scope,
    options,
  );
  return rows.map((row) => ({ system: String(row.system_id), code: String(row.code), n: Number(row.n) }));
}

const mostPairs = 20;

/** Which tags occur together on a call, how often, and how much more often than by chance. */
export async function tagPairs(sql: Sql, scope: Scope, options: AskOptions = {}): Promise<TagPairs> {
  await mustTell(sql, scope, options);
  const { id, where } = await dispositionPopulation(sql, scope, options);
  const tagged = `SELECT row_number() OVER () AS call, list_sort(list_distinct(tags)) AS tags FROM ${fact}
    WHERE ${where} AND len(tags) > 0 AND ${within(scope)}`;
  const [whole = {}] = await ask(
    sql,
    `SELECT count(*) AS n, count(*) FILTER (WHERE len(tags) > 1) AS several FROM (${tagged})`,
    scope,
    options,
  );
  const [n, several] = [Number(whole.n ?? 0), Number(whole.several ?? 0)];
  if (several === 0) return { population: id, tagged: n, several, pairs: [] };
  const rows = await ask(
    sql,
    `WITH tagged AS (${tagged}), apart AS (SELECT call, unnest(tags) AS tag FROM tagged),
       single AS (SELECT tag, count(*) AS n FROM apart GROUP BY tag)
     SELECT a.tag AS one, b.tag AS other, count(*) AS n, any_value(x.n) AS n_one, any_value(y.n) AS n_other
     FROM apart AS a JOIN apart AS b ON a.call = b.call AND a.tag < b.tag
       JOIN single AS x ON x.tag = a.tag JOIN single AS y ON y.tag = b.tag
     GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ${mostPairs}`,
    scope,
    options,
  );
  const pairs = rows.map((row): TagPair => {
    const [both, one, other] = [Number(row.n), Number(row.n_one), Number(row.n_other)];
    return {
      tags: [String(row.one), String(row.other)],
      n: both,
      each: [one, other],
      lift: (both * n) / (one * other),
    };
  });
  return { population: id, tagged: n, several, pairs };
}

/** The calls that a check counts: the same conditions that made its number. */
export async function checkRows(
  sql: Sql,
  scope: Scope,
  check: CodeCheck,
  options: AskOptions = {},
): Promise<RowSource> {
  const { where, own } = conditionOf(check);
  const text = `SELECT started_local, direction, contact_key, queue, campaign, agent_id, result, disposition, tags,
    disposition_code, tag_codes, talk_s, follow_up_due_at, system_id, call_id FROM ${fact}
    WHERE ${where} AND ${within(scope)}`;
  const params: Params = { ...scopeParams(scope, [scope.period]), ...own };
  const rows = await rowSource(sql, { fact: "returns", sql: text, params }, options);
  return toldRows(sql, scope, rows, options);
}

function conditionOf(check: CodeCheck): { readonly where: string; readonly own: Params } {
  if ("rule" in check) {
    const rule = codeRules.find(({ id }) => id === check.rule);
    const where = rule ? `${rule.of} AND ${rule.known} AND ${rule.broken}` : "false";
    return { where: `${realCalls} AND ${where}`, own: {} };
  }
  if ("unmapped" in check) {
    const { system, code } = check.unmapped;
    return {
      where: `${realCalls} AND ${unmappedSql} AND system_id = getvariable('check_system') AND list_contains(${codesAsWritten}, getvariable('check_code'))`,
      own: { check_system: system, check_code: code },
    };
  }
  return {
    where: `${populationWhere(check.population)} AND list_has_all(tags, getvariable('check_pair'))`,
    own: { check_pair: check.pair },
  };
}
