import { count } from "../part";

/** Counts of inbound calls that several metrics share. */
export const offered = count("offered", "offered");
export const answered = count("answered", "answered");
export const answeredWaits = count("answered_waits", "answered AND wait_s IS NOT NULL");
export const abandoned = count("abandoned", "abandoned");
export const abandonedWaits = count("abandoned_waits", "abandoned AND wait_s IS NOT NULL");
export const shortAbandons = count("short_abandons", "abandoned AND wait_s < getvariable('short_abandon_s')");
export const resolvedKnown = count("resolved_known", "answered AND resolved IS NOT NULL");
