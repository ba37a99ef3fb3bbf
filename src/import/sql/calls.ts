import { footerSql } from "../formats/footer";
import { exclusions } from "../map/codes";
import { durationTargets } from "../map/synonyms";
import type { Mapping, Profile } from "../types";
import { callFlags, fourHours } from "./call-flags";
import { codeLists, meaningOf } from "./code-tables";
import { instants, isWallClock, walls } from "./clock";
import { Written } from "./columns";
import { type Compiled, helpers as h } from "./compiled";
import { carriesOffset, timestamps } from "./instant";
import { type LegTexts, legKey, legTexts } from "./leg-texts";
import { seconds } from "./seconds";
import { peopleIn } from "../privacy/people-columns";
import { unusedColumns } from "./used-columns";
import { hiddenSource } from "./hidden-source";
import { reasonLevel } from "./reason";
import { codes, contactKey, named, party, truth } from "./text";
import { oddityAtLocal, type ZoneRules } from "./zone";

const texts = ["conversation_id", "queue", "team", "skill", "lead_id", "customer_id", "deal_id", "campaign", "source", "medium",
  "country", "region", "age_band", "gender", "reason", "reason_2", "callback_of", "recording_ref", "email"] as const; // prettier-ignore
const truths = ["transferred", "escalated", "resolved"] as const;
const moments = ["answered", "ended", "follow_up_due"] as const;
/** What is kept of these is a flag, a word of ours or a number. */
const flags = [...truths, "is_test", "hangup_party"] as const;
const outcome = ["answered", "ended"] as const;

/** Columns of the SELECT that a calls mapping compiles to. */
const columns = ["call_id", "started_at", "started_local", "answered_at", "ended_at", "direction", ...texts, "company_number",
  "agent_id", "contact_key", "result", "result_code", ...durationTargets, "disposition", "disposition_code", "tags", "tag_codes",
  ...truths, "follow_up_due_at", "is_test", "hangup_party", "dq_flags"]; // prettier-ignore

/** Everything a calls file needs beside the mapping. */
export interface CallsContext {
  readonly profile: Profile | undefined;
  readonly rules: ZoneRules;
  readonly sample: readonly (readonly string[])[];
}

/** Source columns that a canonical column holds as written, so that no original need be kept. */
function verbatim(written: Written, mapping: Mapping): ReadonlySet<number> {
  const targets = [
    ...texts,
    "company_number",
    "result",
    "disposition",
    ...(mapping.idIsUnique ? ["call_id"] : []),
  ];
  return new Set(targets.flatMap((target) => written.plain(target) ?? []));
}

/** Canonical columns that may say the same as the source column they are read from, by target. */
function repeated(wallClock: boolean): Readonly<Record<string, string>> {
  const names = ["call_id", "direction", "result_code", "disposition_code", "tag_codes", "agent_id", "contact_key", "is_test", "hangup_party", "started_local",
    ...durationTargets, ...truths]; // prettier-ignore
  const same = Object.fromEntries(names.map((name) => [name, name]));
  // a wall clock is written in none of the instants but the start's
  const moved = wallClock
    ? { started_at: "started_local" }
    : { started_at: "started_at", ...Object.fromEntries(moments.map((m) => [`${m}_at`, `${m}_at`])) };
  return { tags: "tag_codes", ...same, ...moved };
}

/** What each canonical column says in the file, as text `w_<column>`: nothing is read more than once after this. */
function writtenColumns(
  written: Written,
  legs: LegTexts | null,
  contact: Written,
  { reasonSplit }: Mapping,
  by: (target: string) => Written,
): string {
  const reason = (target: string): string =>
    reasonSplit && !written.has("reason_2")
      ? reasonLevel(written.of("reason"), reasonSplit, target === "reason" ? 1 : 2)
      : written.of(target);
  const targets = ["started_at", "started_local", "call_id", "direction", "result", "result_code", "disposition", "disposition_code",
    "tags", "tag_codes", "agent_id", "is_test", "hangup_party", "dq_flags", ...moments.map((m) => `${m}_at`), ...durationTargets,
    ...texts, ...truths]; // prettier-ignore
  const sides = ["contact_key", "company_number"].flatMap((target) => {
    const [inbound, outbound] = (target === "contact_key" ? contact : written).sides(target);
    return [`${inbound} AS w_${target}_in`, `${outbound} AS w_${target}_out`];
  });
  return [
    ...targets.map(
      (target) =>
        `${target === "reason" || target === "reason_2" ? reason(target) : by(target).of(target)} AS w_${target}`,
    ),
    ...sides,
    ...(legs ? [`${legs.parent} AS w_parent`, `${legs.own} AS w_leg`] : []),
  ].join(",\n  ");
}

/** Compiles a calls mapping. The order of work: text as written, values, instants, meanings of codes, columns. */
export function compileCalls(
  header: readonly string[],
  mapping: Mapping,
  { profile, rules, sample }: CallsContext,
): Compiled {
  const written = new Written(header, mapping, profile, sample);
  // identity is taken before anything is masked or dropped; it leaves as a keyed hash only
  const open = new Written(header, mapping, profile, sample, "open");
  // what decides is read below a mask; only what it says is kept
  const deciding = new Written(header, mapping, profile, sample, "deciding");
  const masked = new Set(mapping.masked ?? []);
  const isMasked = (target: string): boolean =>
    mapping.columns.some(
      (column) => column.target === target && column.sources.some((name) => masked.has(name)),
    );
  const readsMasked = (target: string): boolean => deciding.readBy(target).some((name) => masked.has(name));
  const below = new Set<string>([
    ...flags,
    ...durationTargets,
    "direction",
    ...(isMasked("result") ? [] : ["result"]),
  ]);
  const hidden = [...mapping.dropped, ...(mapping.masked ?? [])].map((name) => header.indexOf(name));
  const isHidden = (target: string): boolean =>
    open.readBy(target).some((source) => hidden.includes(header.indexOf(source)));
  const maskedContact =
    (mapping.masked ?? []).length > 0 &&
    open.readBy("contact_key").some((source) => mapping.masked?.includes(source));
  const wallClock = isWallClock(mapping);
  const has = (target: string): boolean => written.has(target);
  const durations = durationTargets.filter(has);
  const given = moments.filter((m) => has(`${m}_at`));
  const counted = !(mapping.idIsUnique && has("call_id"));
  const legs = counted ? null : legTexts(header, mapping, profile);
  const texted =
    writtenColumns(written, legs, maskedContact ? open : written, mapping, (target) =>
      below.has(target) ? deciding : written,
    ) +
    (["contact_key", "company_number"] as const)
      .map((target) => {
        const [inbound, outbound] = isHidden(target)
          ? open.sides(target)
          : ["NULL::VARCHAR", "NULL::VARCHAR"];
        return `, ${inbound} AS o_${target}_in, ${outbound} AS o_${target}_out`;
      })
      .join("") +
    `, ${isHidden("call_id") ? open.of("call_id") : "NULL::VARCHAR"} AS o_call_id`;
  const originals = written.columns.originals(mapping, verbatim(written, mapping));
  const carried = originals.map((column) => `, ${column.source}`).join("");

  const values = [
    ...durations.map((d) => `${seconds(`w_${d}`, written.unit(d))} AS ${d}_raw`),
    `${codes("w_tags")} AS tag_list`,
    `coalesce(w_disposition_code, w_disposition) AS disposition_written`,
    `TRY_CAST(w_started_local AS TIMESTAMP) AS local_given`,
  ];
  const timed = timestamps(
    "texts",
    [
      { name: "started_at", wall: "start_wall" },
      ...given.map((m) => ({ name: `${m}_at`, wall: `${m}_wall` })),
    ],
    mapping,
  );
  const instant = instants("valued", ["start", ...given], wallClock, rules);
  const local = walls("inst", "start", wallClock, rules);

  const kept = (d: (typeof durationTargets)[number]): string =>
    durations.includes(d) ? `CASE WHEN ${d}_raw >= 0 THEN ${d}_raw END` : "NULL::DOUBLE";
  const at = (m: (typeof moments)[number]): string => (given.includes(m) ? `${m}_time` : "NULL::TIMESTAMP");
  const between = (later: string, earlier: string): string =>
    `CASE WHEN ${later} >= ${earlier} THEN epoch(${later} - ${earlier}) END`;
  // in the hour that occurs twice an end before its beginning is the second of that name
  const after = (m: (typeof moments)[number]): string =>
    m === "ended" && given.includes("answered") ? "coalesce(answered_time, start_at)" : "start_at";
  // times of day may pass midnight: what ends before it starts ended the next day, if that is within four hours
  const rolled = (m: (typeof moments)[number]): string =>
    mapping.dateOrder === "time_only"
      ? `CASE WHEN ${m}_at < start_at AND epoch(${m}_at - start_at) + 86400 BETWEEN 0 AND ${fourHours} THEN ${m}_at + INTERVAL 1 DAY ELSE ${m}_at END AS ${m}_time`
      : wallClock && m !== "follow_up_due"
        ? `CASE WHEN ${m}_at < ${after(m)} THEN ${m}_at + to_seconds(greatest(${oddityAtLocal(`${m}_wall_s`, rules)}, 0)) ELSE ${m}_at END AS ${m}_time`
        : `${m}_at AS ${m}_time`;
  // greatest() passes over NULL, so that an unknown wait must be kept from it
  const fromAnswer = `CASE WHEN direction = 'inbound' AND ${at("answered")} >= start_at THEN greatest(epoch(${at("answered")} - start_at) - coalesce(${kept("ivr_s")}, 0), 0) END`;
  const wait = has("wait_s") ? kept("wait_s") : fromAnswer;
  const talk = has("talk_s") ? kept("talk_s") : between(at("ended"), at("answered"));
  const total = has("duration_s") ? kept("duration_s") : between(at("ended"), "start_at");
  const meant = has("result")
    ? `coalesce(${meaningOf("result", "direction || '/' || w_result")}, ${meaningOf("result", "w_result")}, 'unknown')`
    : `CASE WHEN ${talk} > 0 OR ${at("answered")} IS NOT NULL THEN 'answered' ` +
      `WHEN ${talk} IS NULL AND ${given.includes("answered") ? "false" : "true"} THEN 'unknown' ELSE 'missed' END`;
  // a word that comes from below a mask is kept where it is one of the codes
  const resultCode = readsMasked("result")
    ? `CASE WHEN coalesce(${meaningOf("result", "direction || '/' || w_result")}, ${meaningOf("result", "w_result")}) IS NOT NULL THEN w_result END`
    : "w_result";
  const side = (name: string): string =>
    `CASE WHEN direction = 'outbound' THEN ${name}_out ELSE ${name}_in END`;
  const contactWritten = isHidden("contact_key") ? side("o_contact_key") : "contact_text";
  const companyWritten = isHidden("company_number") ? side("o_company_number") : "company_text";
  const asWritten = [
    ...(mapping.dateOrder === "time_only" ? ["CAST(getvariable('imp_date') AS VARCHAR)"] : []),
    "w_started_at", "lower(w_direction)",
    contactWritten, companyWritten,
    isHidden("call_id") ? "o_call_id" : "w_call_id",
  ].map((part) => `coalesce(${part}, '')`).join(", "); // prettier-ignore
  const hashed = `md5(concat_ws('|', getvariable('imp_secret'), ${asWritten}))`;
  const primary = has("disposition")
    ? "w_disposition"
    : `list_filter(tag_list, lambda t: ${meaningOf("disposition", "t")} IS NOT NULL)[1]`;
  const tags = `list_transform(tag_list, lambda t: ${meaningOf("disposition", "t")})`;
  const badDate =
    "start_at IS NULL OR start_at < TIMESTAMP '1971-01-01' OR start_at > TIMESTAMP '2051-01-01'";
  const duration = (d: (typeof durationTargets)[number]): string =>
    d === "talk_s" ? "talk_s" : `${d === "wait_s" ? wait : d === "duration_s" ? total : kept(d)} AS ${d}`;

  const content = `hash(${["answered_at", "ended_at", "result", "disposition", ...durationTargets].map((target) => `w_${target}`).join(", ")})`;
  const ownId = "coalesce(w_call_id, 'x' || key)";
  const callId = counted
    ? (seen: boolean) =>
        `'x' || md5(key || '|' || CAST(row_number() OVER (PARTITION BY key ORDER BY rec) + ${seen ? "coalesce(seen.n, 0)" : "0"} AS VARCHAR))`
    : () => (legs ? `coalesce(w_parent, ${ownId})` : ownId);

  const select = (source: string, seen = false): string => `
WITH raw AS (${hiddenSource(source, header, mapping, hidden)}),
texts AS (SELECT rec${carried}, c0 AS w_first,
  ${texted} FROM raw),
${timed.ctes},
valued AS (SELECT *, ${values.join(",\n  ")} FROM ${timed.name}),
${instant.ctes},
${local.ctes},
directed AS (SELECT p.*, coalesce(${meaningOf("direction", "w_direction")}, CASE WHEN w_direction IS NULL THEN CAST(getvariable('imp_direction') AS VARCHAR) END) AS direction${given.map((m) => `, ${rolled(m)}`).join("")}
  FROM ${local.name} p),
resulting AS (SELECT m.*, ${meant} AS meant, ${talk} AS talk_s,
    CASE WHEN direction = 'outbound' THEN w_contact_key_out ELSE w_contact_key_in END AS contact_text,
    CASE WHEN direction = 'outbound' THEN w_company_number_out ELSE w_company_number_in END AS company_text
  FROM directed m),
ended AS (SELECT *,
    CASE WHEN direction = 'outbound' AND meant = 'missed' THEN 'no_answer' WHEN direction = 'inbound' AND meant = 'no_answer' THEN 'missed' ELSE meant END AS result,
    ${counted ? hashed : `CASE WHEN w_call_id IS NULL THEN ${hashed} END`} AS key, ${primary} AS disposition_primary FROM resulting),
coded AS (SELECT *, CASE WHEN tag_list IS NULL THEN CASE WHEN disposition IS NULL THEN [] ELSE [disposition] END
    ELSE list_filter(list_append(${tags}, disposition), lambda t: t IS NOT NULL) END AS meanings
  FROM (SELECT *, ${meaningOf("disposition", "disposition_primary")} AS disposition FROM ended))
SELECT rec,
  ${callId(seen)} AS call_id,
  start_at AS started_at, coalesce(local_given, start_local) AS started_local,
  ${outcome.map((m) => `CASE WHEN ${at(m)} >= start_at THEN ${at(m)} END AS ${m}_at`).join(", ")}, direction,
  ${texts.map((t) => `w_${t} AS ${t}`).join(", ")}, company_text AS company_number, ${named("w_agent_id")} AS agent_id,
  CASE WHEN direction <> 'internal' THEN ${contactKey("contact_text")} END AS contact_key, result, coalesce(w_result_code, ${resultCode}) AS result_code,
  ${durationTargets.map(duration).join(", ")},
  disposition, coalesce(disposition_written, disposition_primary) AS disposition_code,
  CASE WHEN len(meanings) > 1 THEN list_sort(list_distinct(meanings)) ELSE nullif(meanings, []) END AS tags,
  ${has("tag_codes") ? codes("w_tag_codes") : "tag_list"} AS tag_codes,
  ${truths.map((t) => `${truth(`w_${t}`)} AS ${t}`).join(", ")}, ${at("follow_up_due")} AS follow_up_due_at,
  coalesce(${truth("w_is_test")}, false) AS is_test, ${party("w_hangup_party")} AS hangup_party,
  ${callFlags(
    durations,
    outcome.filter((m) => given.includes(m)),
    mapping.dateOrder === "time_only",
  )} AS dq_flags,
  ${originals.map((column) => `${column.sql}, `).join("")}
  CASE WHEN result IN ('${exclusions.join("', '")}') THEN result WHEN start_at IS NULL AND (w_started_at IS NULL OR w_started_at = w_first) THEN ${footerSql("w_first")} END AS ${h.excluded},
  CASE WHEN w_started_at IS NULL THEN 'start_missing' WHEN ${badDate} THEN 'date_impossible'
    ${wallClock ? `WHEN (length(w_started_at) > 19 OR right(w_started_at, 1) > '9') AND ${carriesOffset("w_started_at")} THEN 'offset_in_local'` : ""}
    WHEN direction IS NULL AND w_direction IS NOT NULL THEN 'direction_unknown' WHEN direction IS NULL THEN 'direction_missing' END AS ${h.reject},
  CASE WHEN direction IS NOT NULL OR ${badDate} THEN 'started_at' ELSE 'direction' END AS ${h.rejectColumn},
  CASE WHEN direction IS NOT NULL OR ${badDate} THEN w_started_at ELSE ${readsMasked("direction") ? "NULL" : "w_direction"} END AS ${h.rejectValue},
  twice AS ${h.twice}, key AS ${h.key}, start_wall AS ${h.wall},
  ${legs ? `${legs.tree ? ownId : legKey(contactWritten, companyWritten)} AS ${h.leg}, CASE WHEN w_parent IS NOT NULL THEN ${ownId} END AS ${h.legId}, ${content} AS ${h.content}` : `NULL::VARCHAR AS ${h.leg}`}
FROM coded${seen ? " LEFT JOIN imp_seen seen ON seen.h = hash(key)" : ""}`;

  const used = written.columns.used;
  const unread = unusedColumns(header, sample, mapping);
  return {
    kind: "calls",
    select,
    params: {
      ...codeLists("direction", mapping.directions),
      ...codeLists("result", mapping.results),
      ...codeLists("disposition", mapping.dispositions),
      imp_direction: mapping.defaultDirection,
      imp_date: mapping.assumedDate,
    },
    columns,
    silent: legs
      ? []
      : [...texts, ...truths].filter((name) => !has(name) && !(name === "reason_2" && mapping.reasonSplit)),
    originals: originals.map((column) => column.name),
    repeats: mapping.keepOriginals ? written.repeats(repeated(wallClock)) : {},
    unused: unread.filter((name) => !mapping.dropped.includes(name)),
    people: peopleIn(header, sample, mapping),
    local: wallClock,
    elapsed: (["wait_s", "talk_s", "duration_s"] as const).filter((name) => !has(name)),
    counted,
    reads: Object.fromEntries(columns.map((column) => [column, written.readBy(column)])),
    maskedContact,
    legs: legs !== null,
    needed:
      Math.max(0, ...(profile?.ragged ? written.indexes("started_at", "direction", "call_id") : used)) + 1,
    ragged: profile?.ragged === true,
  };
}
