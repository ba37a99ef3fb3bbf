import type { ParamValue } from "../../base";
import { codeKey, exclusions } from "../map/codes";
import { durationTargets } from "../map/synonyms";
import type { Mapping, Profile } from "../types";
import { Written } from "./columns";
import { type Compiled, helpers as h } from "./compiled";
import { carriesOffset, writtenTimestamp } from "./instant";
import { seconds } from "./seconds";
import { codes, contactKey, named, party, truth } from "./text";
import { type ZoneRules, oddityAtLocal, offsetAtLocal, offsetAtUtc } from "./zone";

const texts = ["conversation_id", "queue", "team", "skill", "lead_id", "customer_id", "deal_id", "campaign", "source", "medium",
  "country", "region", "age_band", "gender", "reason", "reason_2", "callback_of", "recording_ref"] as const; // prettier-ignore
const truths = ["transferred", "escalated", "resolved"] as const;
const moments = ["answered_at", "ended_at", "follow_up_due_at"] as const;
const fourHours = 14_400;

/** Everything a calls file needs beside the mapping. */
export interface CallsContext {
  readonly profile: Profile | undefined;
  readonly rules: ZoneRules;
  readonly sample: readonly (readonly string[])[];
}

const lists = (name: string, map: Readonly<Record<string, string>>): Record<string, ParamValue> => {
  const entries = Object.entries(map).filter(([, value]) => value !== "");
  return {
    [`imp_${name}_from`]: entries.map(([key]) => codeKey(key)),
    [`imp_${name}_to`]: entries.map(([, value]) => value),
  };
};

const lookup = (name: string, alias: string, on: string): string =>
  `LEFT JOIN (SELECT unnest(getvariable('imp_${name}_from')) AS code, unnest(getvariable('imp_${name}_to')) AS value) ${alias} ON ${alias}.code = ${on}`;

/** Compiles a calls mapping. Order of work: raw text, parsed values, meanings of codes, canonical columns. */
export function compileCalls(header: readonly string[], mapping: Mapping, context: CallsContext): Compiled {
  const { profile, rules, sample } = context;
  const written = new Written(header, mapping, profile, sample);
  const local =
    mapping.clock === "local" && mapping.dateOrder !== "epoch_s" && mapping.dateOrder !== "epoch_ms";
  const given = local ? null : written.plain("started_local");
  const utc = (wall: string): string =>
    local
      ? `make_timestamp(epoch_us(${wall}) - 1000000 * CAST((${offsetAtLocal(`(epoch_us(${wall}) // 1000000)`, rules)}) AS BIGINT))`
      : wall;
  const toLocal = (at: string): string =>
    `make_timestamp(epoch_us(${at}) + 1000000 * CAST((${offsetAtUtc(`(epoch_us(${at}) // 1000000)`, rules)}) AS BIGINT))`;
  const [contactIn, contactOut] = written.sides("contact_key");
  const [companyIn, companyOut] = written.sides("company_number");
  const parent = profile?.parent ? profile.parent((name) => written.columns.raw(name)) : "NULL::VARCHAR";
  const durations = durationTargets.filter((target) => written.has(target));
  const momentsHere = moments.filter((target) => written.has(target));
  const originalsVerbatim = new Set<number>();
  for (const target of [...texts, "agent_id", "company_number", "result_code", "tag_codes"] as const) {
    const index = written.plain(target === "result_code" ? "result" : target);
    if (index !== null && !["tag_codes", "agent_id"].includes(target)) originalsVerbatim.add(index);
  }
  for (const target of ["call_id", "disposition"] as const) {
    const index = written.plain(target);
    if (index !== null && (target !== "call_id" || mapping.idIsUnique)) originalsVerbatim.add(index);
  }

  const parsed = [
    "rec",
    `${written.of("started_at")} AS start_text`,
    `${written.of("call_id")} AS id_text`,
    `${written.of("direction")} AS direction_code`,
    `${written.of("result")} AS result_text`,
    `${written.of(written.has("result_code") ? "result_code" : "result")} AS result_code`,
    `${written.of("disposition")} AS disposition_text`,
    `${written.of("disposition_code")} AS disposition_written`,
    `${codes(written.of("tags"))} AS tag_texts`,
    `${codes(written.of(written.has("tag_codes") ? "tag_codes" : "tags"))} AS tag_codes`,
    `${contactIn} AS contact_in`, `${contactOut} AS contact_out`,
    `${companyIn} AS company_in`, `${companyOut} AS company_out`,
    `nullif(trim(${parent}), '') AS parent_text`,
    ...durations.flatMap((target) => [`${written.of(target)} AS ${target}_text`, `${seconds(written.of(target), written.unit(target))} AS ${target}_raw`]),
    ...momentsHere.map((target) => `${writtenTimestamp(written.of(target), mapping)} AS ${target}_wall`),
    ...texts.map((target) => `${written.of(target)} AS ${target}`),
    ...truths.map((target) => `${truth(written.of(target))} AS ${target}`),
    `${named(written.of("agent_id"))} AS agent_id`,
    `coalesce(${truth(written.of("is_test"))}, false) AS is_test`,
    `${party(written.of("hangup_party"))} AS hangup_party`,
    `${written.has("dq_flags") ? `${written.of("dq_flags")}` : "NULL::VARCHAR"} AS flags_text`,
    ...(given === null ? [] : [`TRY_CAST(${written.of("started_local")} AS TIMESTAMP) AS local_given`]),
  ]; // prettier-ignore

  const originals = written.columns.originals(mapping, originalsVerbatim);
  const raw = (target: string): string =>
    durations.some((d) => d === target) ? `${target}_raw` : "NULL::DOUBLE";
  const moment = (target: string): string =>
    momentsHere.some((m) => m === target) ? `${target}_at_utc` : "NULL::TIMESTAMP";
  const rolled = (target: string): string => {
    // times without a date may pass midnight: what ends before it starts ended the next day, within four hours
    const at = utc(`${target}_wall`);
    return mapping.dateOrder === "time_only" && target !== "follow_up_due_at"
      ? `CASE WHEN ${at} < at_utc AND epoch(${at} - at_utc) + 86400 BETWEEN 0 AND ${fourHours} THEN ${at} + INTERVAL 1 DAY ELSE ${at} END`
      : at;
  };
  const anyOf = (test: (value: string) => string): string =>
    durations.map((d) => test(`${d}_raw`)).join(" OR ") || "false";
  const kept = (target: string): string => `CASE WHEN ${raw(target)} >= 0 THEN ${raw(target)} END`;
  const between = (later: string, earlier: string): string =>
    `CASE WHEN ${later} >= ${earlier} THEN epoch(${later} - ${earlier}) END`;

  const wait = raw("wait_s") !== "NULL::DOUBLE" ? kept("wait_s")
    : `CASE WHEN direction = 'inbound' THEN greatest(${between(moment("answered_at"), "at_utc")} - coalesce(${kept("ivr_s")}, 0), 0) END`; // prettier-ignore
  const talk =
    raw("talk_s") !== "NULL::DOUBLE" ? kept("talk_s") : between(moment("ended_at"), moment("answered_at"));
  const total =
    raw("duration_s") !== "NULL::DOUBLE" ? kept("duration_s") : between(moment("ended_at"), "at_utc");
  const meant = written.has("result")
    ? "coalesce(rd.value, r.value, 'unknown')"
    : `CASE WHEN ${talk} > 0 OR ${moment("answered_at")} IS NOT NULL THEN 'answered' ` +
      `WHEN ${talk} IS NULL AND ${momentsHere.length === 0} THEN 'unknown' ELSE 'missed' END`;
  // an unanswered call is missed by us when it came in, and unanswered by the other side when it went out
  const result = `CASE WHEN direction = 'outbound' AND meant = 'missed' THEN 'no_answer' WHEN direction = 'inbound' AND meant = 'no_answer' THEN 'missed' ELSE meant END`;
  const direction =
    "coalesce(d.value, CASE WHEN p.direction_code IS NULL THEN getvariable('imp_direction') END) AS direction";
  const hashed = `md5(concat_ws('|', getvariable('imp_secret'), ${mapping.dateOrder === "time_only" ? "getvariable('imp_date'), " : ""}coalesce(start_text, ''), coalesce(lower(direction_code), ''), coalesce(contact_text, ''), coalesce(company_number, ''), coalesce(id_text, '')))`;
  const counted = !(mapping.idIsUnique && written.has("call_id"));
  const mapTags = "map(getvariable('imp_disposition_from'), getvariable('imp_disposition_to'))";
  const tagged = `list_filter(list_transform(tag_texts, lambda t: ${mapTags}[lower(t)]), lambda t: t IS NOT NULL)`;
  const primary = written.has("disposition")
    ? "disposition_text"
    : `list_filter(tag_texts, lambda t: ${mapTags}[lower(t)] IS NOT NULL)[1]`;
  const isFlag = (name: string, condition: string): string => `CASE WHEN ${condition} THEN '${name}' END`;
  const flags = [
    "flags_text",
    isFlag("negative", [anyOf((d) => `${d} < 0`), ...momentsHere.filter((m) => m !== "follow_up_due_at").map((m) => `${m}_at_utc < at_utc`)].join(" OR ")),
    isFlag("implausible", anyOf((d) => `${d} > ${fourHours}`)),
    isFlag("unreadable", durations.map((d) => `(${d}_text NOT IN ('-', '--') AND ${d}_raw IS NULL)`).join(" OR ") || "false"),
    isFlag("zero_length", "result = 'answered' AND talk_s = 0"),
    isFlag("ambiguous_hour", `${h.twice} > 0`),
    isFlag("skipped_hour", `${h.twice} < 0`),
    ...(mapping.dateOrder === "time_only" ? momentsHere.map((m) => isFlag("midnight_rollover", `${m}_at_utc > at_utc AND ${utc(`${m}_wall`)} < at_utc`)) : []),
  ]; // prettier-ignore

  const columns = ["call_id", "conversation_id", "started_at", "started_local", "answered_at", "ended_at", "direction", ...texts.slice(1),
    "company_number", "agent_id", "contact_key", "result", "result_code", ...durationTargets, "disposition", "disposition_code", "tags",
    "tag_codes", ...truths, "follow_up_due_at", "is_test", "hangup_party", "dq_flags"]; // prettier-ignore
  const reject =
    `CASE WHEN start_text IS NULL THEN 'start_missing' WHEN at_utc IS NULL OR at_utc < TIMESTAMP '1971-01-01' OR at_utc > TIMESTAMP '2051-01-01' THEN 'date_impossible' ` +
    `${local ? `WHEN length(start_text) > 16 AND ${carriesOffset("start_text")} THEN 'offset_in_local' ` : ""}` +
    `WHEN direction IS NULL AND direction_code IS NOT NULL THEN 'direction_unknown' WHEN direction IS NULL THEN 'direction_missing' END`;
  const carried = originals.map((column) => column.sql.replace(/^(c\d+) AS .*$/s, "$1"));

  const select = (source: string, seen = false): string => `
WITH raw AS (${source}),
parsed AS (SELECT ${[...parsed, `${writtenTimestamp(written.of("started_at"), mapping)} AS ${h.wall}`, ...carried].join(",\n  ")}
  FROM raw),
timed AS (SELECT *, ${utc(h.wall)} AS at_utc, ${local ? `coalesce(${oddityAtLocal(`(epoch_us(${h.wall}) // 1000000)`, rules)}, 0)` : "0"} AS ${h.twice} FROM parsed),
meaning AS (SELECT ${["p.*", direction, ...momentsHere.map((m) => `${rolled(m)} AS ${m}_at_utc`)].join(", ")}
  FROM timed p ${lookup("direction", "d", "lower(p.direction_code)")}),
resulting AS (SELECT m.*, ${meant} AS meant,
    CASE WHEN m.direction = 'outbound' THEN contact_out ELSE contact_in END AS contact_text,
    CASE WHEN m.direction = 'outbound' THEN company_out ELSE company_in END AS company_number
  FROM meaning m ${lookup("result", "rd", "m.direction || '/' || lower(m.result_text)")} ${lookup("result", "r", "lower(m.result_text)")}),
ended AS (SELECT * EXCLUDE (meant), ${result} AS result, ${talk} AS talk_s FROM resulting),
identified AS (SELECT *, ${hashed} AS ${h.key}, ${primary} AS disposition_primary FROM ended)
SELECT rec,
  ${counted ? `'x' || md5(${h.key} || '|' || (row_number() OVER (PARTITION BY ${h.key} ORDER BY rec) + ${seen ? "coalesce(seen.n, 0)" : "0"})::VARCHAR)` : `coalesce(id_text, 'x' || ${h.key})`} AS call_id,
  conversation_id, at_utc AS started_at,
  ${given === null ? (local ? `CASE WHEN ${h.twice} < 0 THEN ${toLocal("at_utc")} ELSE ${h.wall} END` : toLocal("at_utc")) : `coalesce(local_given, ${toLocal("at_utc")})`} AS started_local,
  ${["answered_at", "ended_at"].map((m) => `CASE WHEN ${moment(m)} >= at_utc THEN ${moment(m)} END AS ${m}`).join(", ")}, direction,
  ${texts.slice(1).join(", ")}, company_number, agent_id, ${contactKey("contact_text")} AS contact_key,
  result, result_code, ${durationTargets.map((d) => (d === "wait_s" ? `${wait} AS wait_s` : d === "talk_s" ? "talk_s" : d === "duration_s" ? `${total} AS duration_s` : `${kept(d)} AS ${d}`)).join(", ")},
  ${mapTags}[lower(disposition_primary)] AS disposition, coalesce(disposition_written, disposition_primary) AS disposition_code,
  nullif(list_sort(list_distinct(list_filter(list_append(coalesce(${tagged}, []), ${mapTags}[lower(disposition_primary)]), lambda t: t IS NOT NULL))), []) AS tags,
  tag_codes, ${truths.join(", ")}, ${moment("follow_up_due_at")} AS follow_up_due_at, is_test, hangup_party,
  string_split(nullif(concat_ws('|', ${flags.join(", ")}), ''), '|') AS dq_flags,
  ${originals.map((column) => `${column.sql}, `).join("")}
  CASE WHEN result IN ('${exclusions.join("', '")}') THEN result END AS ${h.excluded},
  ${reject} AS ${h.reject},
  CASE WHEN at_utc IS NULL OR start_text IS NULL THEN 'started_at' ELSE 'direction' END AS ${h.rejectColumn},
  CASE WHEN at_utc IS NULL OR start_text IS NULL THEN start_text ELSE direction_code END AS ${h.rejectValue},
  ${h.twice}, ${h.key}, parent_text AS ${h.parent}, ${h.wall}
FROM identified${seen ? ` LEFT JOIN imp_seen seen ON seen.h = hash(${h.key})` : ""}`;

  const used = written.columns.used;
  return {
    kind: "calls",
    select,
    params: {
      ...lists("direction", mapping.directions),
      ...lists("result", mapping.results),
      ...lists("disposition", mapping.dispositions),
      imp_direction: mapping.defaultDirection,
      imp_date: mapping.assumedDate,
    },
    columns,
    originals: originals.map((column) => column.name),
    unused: header.filter((_, i) => !used.has(i)),
    local,
    counted,
    needed: Math.max(0, ...used) + 1,
  };
}
