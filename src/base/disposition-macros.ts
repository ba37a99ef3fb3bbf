import type { Catalogue } from "./catalogue";
import { countsAs, type CountsAs } from "./disposition";
import { literal } from "./sql";

/** SQL names of what a call can count as. */
export const countsMacro: Readonly<Record<CountsAs, string>> = {
  conversion: "is_conversion",
  sale: "is_sale",
  appointment: "is_appointment",
  promise: "is_promise",
  doNotCall: "is_do_not_call",
  terminal: "is_terminal",
  wrongParty: "is_wrong_party",
  retry: "is_retry",
  uncoded: "is_uncoded",
};

const list = (codes: readonly string[]): string => `[${codes.map(literal).join(", ")}]::VARCHAR[]`;

/** SQL that is true where a primary code or one of the tags is among `codes`; never NULL. */
export const carriesSql = (codes: readonly string[], code = "disposition", tags = "tags"): string =>
  codes.length === 0
    ? "false"
    : `(coalesce(list_has_any(${tags}, ${list(codes)}), false) OR coalesce(${code} IN (${codes.map(literal).join(", ")}), false))`;

export interface MacroOptions {
  readonly schema?: string;
  /** Codes of a phone system, in small letters, that say nothing of what came of a call. */
  readonly silent?: readonly { readonly system: string; readonly code: string }[];
}

/** SQL that is true where codes were written of which at least one is not silent; asked where none has a meaning. */
function unmappedSql(silent: NonNullable<MacroOptions["silent"]>): string {
  const any = "(code IS NOT NULL OR coalesce(len(tags) > 0, false))";
  if (silent.length === 0) return any;
  const keys = list(silent.map(({ system, code }) => `${system}/${code}`));
  const heard = (text: string): string => `NOT list_contains(${keys}, system || '/' || lower(trim(${text})))`;
  return `${any} AND (coalesce(${heard("code")}, false) OR coalesce(len(list_filter(tags, lambda t: ${heard("t")})) > 0, false))`;
}

/**
 * Statements that make the macros through which metrics ask what a call counts as: `is_conversion(disposition, tags)`
 * and the like, `is_coded`, `is_unmapped` and `disposition_group`. They are written out anew for each data version, and cost what the lists in them cost.
 */
export function dispositionMacros(
  catalogue: Catalogue,
  { schema, silent = [] }: MacroOptions = {},
): readonly string[] {
  const macro = (name: string, sql: string, params = "code, tags"): string =>
    `CREATE OR REPLACE MACRO ${schema === undefined ? "" : `${schema}.`}${name}(${params}) AS (${sql})`;
  const codes = (as: CountsAs): string[] =>
    catalogue.all.filter(({ counts }) => counts.includes(as)).map(({ code }) => code);
  const uncoded = codes("uncoded");
  const groups = catalogue.all.map(({ code, group }) => `WHEN ${literal(code)} THEN ${literal(group)}`);
  return [
    ...countsAs.map((as) => macro(countsMacro[as], carriesSql(codes(as), "code", "tags"))),
    macro(
      "is_coded",
      `CASE WHEN code NOT IN (${uncoded.map(literal).join(", ")}) THEN true ` +
        `WHEN len(tags) > 0 THEN NOT list_has_all(${list(uncoded)}, tags) ELSE false END`,
    ),
    macro("is_unmapped", unmappedSql(silent), "system, code, tags"),
    macro("disposition_group", `CASE code ${groups.join(" ")} ELSE 'unknown' END`, "code"),
  ];
}

/** A SELECT that lists the catalogue, as SQL cells can read it: `disposition_map`. */
export function dispositionMapSql(catalogue: Catalogue): string {
  const rows = catalogue.all.map(
    ({ code, group, counts, humanContact, rightParty, needsFollowUp }, place) =>
      `(${[literal(code), literal(group), place, humanContact, rightParty, needsFollowUp].join(", ")}, ${countsAs
        .map((as) => counts.includes(as))
        .join(", ")})`,
  );
  const names = countsAs.map((as) => countsMacro[as].replace("is_", ""));
  return `SELECT * FROM (VALUES ${rows.join(", ")}) AS t(code, "group", place, human_contact, right_party, needs_followup, ${names.join(", ")})`;
}
