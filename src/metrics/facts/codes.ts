import { dispositions, literal, type Disposition } from "../../base";

const list = (codes: readonly string[]): string => `[${codes.map(literal).join(", ")}]`;

/** SQL that is true where a call carries one of the codes, as primary code or among its tags; never NULL. */
export const carries = (codes: readonly string[]): string =>
  `(coalesce(list_has_any(tags, ${list(codes)}), false) OR coalesce(disposition IN (${codes.map(literal).join(", ")}), false))`;

const where = (test: (d: Disposition) => boolean): string[] => dispositions.filter(test).map((d) => d.code);

export const conversionCodes = where((d) => d.conversion);
export const appointmentCodes = where((d) => d.appointment);
/** Promises to call again. "Interested" alone is not one (metrics.md M08). */
export const followUpCodes = ["follow_up_required", "callback_requested"];
/** After these nobody should be called again. */
export const terminalCodes = ["deal_closed", "do_not_call", "wrong_number", "not_interested"];

/** SQL that is true where a call was coded at all. */
export const coded = "(disposition IS NOT NULL OR coalesce(len(tags), 0) > 0)";
