import { identifier } from "../../base";
import type { Rows } from "../slice-rows";
import type { Compiled } from "../sql/compiled";
import type { Mapping } from "../types";
import { maskedRow, ownName, pseudonym } from "./mask";
import type { People } from "./people";

/** Canonical columns that name a person who works here. */
const persons = ["agent_id", "owner", "from_agent"] as const;
/** Texts in which a person's name may stand beside something else. */
const texts = ["queue", "team", "skill", "company_number", "campaign", "reason", "reason_2", "contact_key", "disposition_code"] as const; // prettier-ignore
/** What an original may hold where people are protected: times, durations, codes and marks as written. */
const plain =
  /_at$|_s$|^(direction|result|disposition|tags|transferred|escalated|resolved|is_test|status|amount)$/;

/** What is written of a person, by policy. */
const person = (value: string, { policy }: People): string =>
  policy === "pseudonyms" ? pseudonym(value) : policy === "own_only" ? ownName(value) : "NULL::VARCHAR";

/**
 * The compiled file with fewer originals: where people are protected, a column that Dialbook does not understand may
 * hold anybody's name, and is not kept.
 */
export function fewerOriginals(compiled: Compiled, mapping: Mapping, people: People): Compiled {
  if (people.policy === "named") return compiled;
  const sources = mapping.columns
    .filter(({ target }) => plain.test(target))
    .flatMap(({ sources: all }) => all);
  const kept = new Set(sources.map((source) => `src_${source}`));
  const ofPersons = new Set([
    ...compiled.people,
    ...persons.flatMap((target) => compiled.reads[target] ?? []),
  ]);
  return {
    ...compiled,
    originals: compiled.originals.filter(
      (name) => kept.has(name) && !ofPersons.has(name.slice("src_".length)),
    ),
  };
}

/** The rows as they may be stored: masked numbers masked, people as the policy says, in every column. */
export function redacted(rows: Rows, compiled: Compiled, people: People): Rows {
  const changes: Record<string, string> = { ...rows.changes };
  const has = (column: string): boolean => compiled.columns.includes(column);
  const now = (column: string): string => changes[column] ?? identifier(column);
  const name = has("agent_id") ? now("agent_id") : null;
  if (compiled.maskedContact && has("contact_key")) {
    // a leg's number stands for a person where nobody is named
    if (name !== null)
      changes["agent_id"] =
        `CASE WHEN regexp_full_match(${name}, '\\+?[0-9]{5,}') THEN ${maskedRow(name, "digits")} ELSE ${name} END`;
    changes["contact_key"] = maskedRow(now("contact_key"), "digits");
  }
  if (people.policy !== "named") {
    if (name !== null) {
      const within = (text: string): string =>
        `coalesce(length(${name}) >= 3 AND contains(lower(${text}), lower(${name})), false)`;
      for (const column of texts)
        if (has(column)) {
          const text = now(column);
          // that a leg's party was a client's line tells who placed its call: whose it was is not said
          const line =
            column === "contact_key" ? `WHEN ${text} LIKE 'client:%' OR ${text} LIKE 'sip:%' THEN ${compiled.legs ? "'client:'" : "NULL"} ` : ""; // prettier-ignore
          changes[column] = `CASE ${line}WHEN ${within(text)} THEN NULL ELSE ${text} END`;
        }
      if (has("tag_codes"))
        changes["tag_codes"] = `list_filter(${now("tag_codes")}, lambda t: NOT ${within("t")})`;
      if (has("conversation_id"))
        changes["conversation_id"] =
          `CASE WHEN ${within(now("conversation_id"))} THEN NULL ELSE ${now("conversation_id")} END`;
    }
    for (const column of persons) if (has(column)) changes[column] = person(now(column), people);
    if (has("recording_ref")) changes["recording_ref"] = "NULL::VARCHAR";
  }
  // hours of nobody are no hours
  const where =
    compiled.kind === "agent_time" && people.policy === "own_only"
      ? `${rows.where} AND (${changes["agent_id"] ?? "agent_id"}) IS NOT NULL`
      : rows.where;
  return { ...rows, where, changes };
}
