import { carriesSql, countsMacro, type CountsAs } from "../../base";

/** SQL that is true where a call carries one of the codes, as primary code or among its tags; never NULL. */
export const carries = (codes: readonly string[]): string => carriesSql(codes);

/**
 * SQL that is true where one of a call's dispositions counts as this, in the workspace's own catalogue too. "Interested"
 * alone is no promise (metrics.md M08).
 */
export const counting = (as: CountsAs): string => `${countsMacro[as]}(disposition, tags)`;

/** SQL that is true where a call was coded with something that says what came of it. */
export const coded = "is_coded(disposition, tags)";
