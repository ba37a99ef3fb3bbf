import { carriesSql, countsMacro, type CountsAs } from "../../base";

/** SQL that is true where a call carries one of the codes, as primary code or among its tags; never NULL. */
export const carries = (codes: readonly string[]): string => carriesSql(codes);

/**
 * SQL that is true where one of a call's dispositions counts as this, in the workspace's own catalogue too. "Interested"
 * alone is no promise (metrics.md M08).
 */
export const counting = (as: CountsAs): string => `${countsMacro[as]}(disposition, tags)`;

/** How calls are counted whose codes nobody has given a meaning. */
export const unmapped = "(unmapped)";

/**
 * The primary code of a call: the agent's, else the first tag; codes without a meaning are counted together, and so
 * are calls without any.
 */
export const primaryCode =
  `coalesce(disposition, tags[1], ` +
  `CASE WHEN is_unmapped(system_id, disposition_code, tag_codes) THEN '${unmapped}' ELSE '(none)' END)`;

/** SQL that is true where a call was coded with something that says what came of it. */
export const coded = "is_coded(disposition, tags)";
