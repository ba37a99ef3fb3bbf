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
export const resolvedKnown = inbound.count("resolved_known", "answered AND resolved IS NOT NULL");
