import { inbound } from "../part";

/** Counts of inbound calls that several metrics share. */
export const offered = inbound.count("offered", "offered");
export const answered = inbound.count("answered", "answered");
export const answeredWaits = inbound.count("answered_waits", "answered AND wait_s IS NOT NULL");
export const abandoned = inbound.count("abandoned", "abandoned");
export const abandonedWaits = inbound.count("abandoned_waits", "abandoned AND wait_s IS NOT NULL");
export const shortAbandons = inbound.count(
  "short_abandons",
  "abandoned AND wait_s < getvariable('short_abandon_s')",
);
/** What a funnel takes from: every inbound call but tests and phantoms, whatever became of it. */
const reachable = "direction = 'inbound' AND NOT is_test AND result <> 'phantom'";
export const allInbound = inbound.count("all_inbound", reachable);
/** Missed calls of phone systems that never call a call abandoned: who gave up cannot be told from them. */
export const untold =
  "offered AND result = 'missed' AND system_id NOT IN (SELECT system_id FROM calls WHERE result = 'abandoned')";
export const missedUntold = inbound.count("missed_untold", untold);
export const resolvedKnown = inbound.count("resolved_known", "answered AND resolved IS NOT NULL");
