import type { Mapping, Profile } from "../types";
import { FileColumns } from "./columns";

/** SQL for what a file whose rows are legs says about them, as written. */
export interface LegTexts {
  /** Legs name the leg they come from, and have ids of their own. */
  readonly tree: boolean;
  /** The id of the leg above (VARCHAR, NULL for the call itself). */
  readonly parent: string;
  /** What distinguishes the leg (VARCHAR, NULL where the layout says nothing). */
  readonly own: string;
}

/**
 * What tells legs of one call apart, keyed with the device's secret: its start, and what the layout has for it, else
 * its parties, queue and result. `contact` and `company` are SQL for the numbers as written, before any is masked.
 */
export const legKey = (contact: string, company: string): string =>
  "md5(concat_ws('|', getvariable('imp_secret'), coalesce(w_started_at, ''), coalesce(w_leg, concat_ws('/', coalesce(lower(w_direction), ''), " +
  `coalesce(${contact}, ''), coalesce(${company}, ''), coalesce(w_agent_id, ''), coalesce(w_queue, ''), coalesce(w_result_code, w_result, '')))))`;

/** How a file's rows are legs; null where each is a call. Reading them here does not make their columns used. */
export function legTexts(
  header: readonly string[],
  mapping: Mapping,
  profile: Profile | undefined,
): LegTexts | null {
  const text = (sql: string): string => `nullif(trim(CAST(${sql} AS VARCHAR)), '')`;
  if (profile?.parent) {
    const columns = new FileColumns(header, mapping.dropped);
    const parent = text(profile.parent((name) => columns.raw(name)));
    return columns.used.size === 0
      ? null
      : { tree: true, parent: `nullif(${parent}, w_call_id)`, own: "NULL::VARCHAR" };
  }
  if (profile?.legsShareId !== true) return null;
  // taken before anything is masked or dropped: it leaves as a keyed hash only
  const open = new FileColumns(header, [], [...mapping.dropped, ...(mapping.masked ?? [])]);
  const own = profile.leg ? text(profile.leg((name) => open.raw(name))) : "NULL::VARCHAR";
  return { tree: false, parent: "NULL::VARCHAR", own };
}
