import { hasHours } from "./calendars";
import { calls, offeredDimensions } from "./facts/calls";
import { openCalls } from "./facts/open-calls";
import { filtered } from "./filters";
import type { Dimension, Filters, Scope } from "./types";

/** The ways in which an inbound call is lost. */
export const lostRoutes = ["abandoned", "missed", "voicemail", "flow_out", "rejected", "other"] as const;
export type LostRoute = (typeof lostRoutes)[number];

/** Calls as the volume line counts them: each figure of it is the size of one of these. */
export const volumePopulations = [
  "inbound",
  "closed",
  "offered",
  "answered",
  "lost",
  "lost:abandoned",
  "lost:missed",
  "lost:voicemail",
  "lost:flow_out",
  "lost:rejected",
  "lost:other",
  "callback_queued",
  "unknown",
  "abandoned_in_ivr",
  "out_of_hours",
  "phantom",
  "attempts",
  "connects",
] as const;
export type VolumePopulation = (typeof volumePopulations)[number];

const inbound = "direction = 'inbound' AND NOT is_test";
const knownRoutes = lostRoutes.filter((route) => route !== "other").map((route) => `'${route}'`);

/** SQL that is true for the calls of a population; `open` is SQL that is true for inbound calls in opening hours. */
export function volumeSql(population: VolumePopulation, open: string): string {
  switch (population) {
    case "inbound":
      return `${inbound} AND result <> 'phantom'`;
    case "closed":
      return `${inbound} AND result <> 'phantom' AND NOT ${open}`;
    case "offered":
      return `offered AND ${open}`;
    case "answered":
      return `answered AND ${open}`;
    case "lost":
      return `offered AND ${open} AND result NOT IN ('answered', 'callback_queued', 'unknown')`;
    case "lost:other":
      return `${volumeSql("lost", open)} AND result NOT IN (${knownRoutes.join(", ")})`;
    case "callback_queued":
    case "unknown":
      return `offered AND ${open} AND result = '${population}'`;
    case "abandoned_in_ivr":
    case "out_of_hours":
      return `${inbound} AND ${open} AND result = '${population}'`;
    case "phantom":
      return "NOT is_test AND result = 'phantom'";
    case "attempts":
      return "attempt";
    case "connects":
      return "connect";
    default:
      return `offered AND ${open} AND result = '${population.slice("lost:".length)}'`;
  }
}

/** The relation that volume is counted in, and its opening hours: with the hours' own columns once hours are set. */
export const volumeRelation = (
  scope: Pick<Scope, "calendars">,
): { readonly sql: string; readonly open: string } =>
  hasHours(scope) ? { sql: openCalls.every?.sql ?? "", open: "in_hours" } : { sql: calls.sql, open: "true" };

/** The filters that reach volume, and the dimensions it leaves aside because unanswered calls do not carry them. */
export function volumeFilters(filters: Filters): {
  readonly filters: Filters;
  readonly aside: readonly Dimension[];
} {
  const aside = filtered(filters).filter((dimension) => !offeredDimensions.includes(dimension));
  const left = Object.entries(filters).filter(([name]) => !aside.includes(name as Dimension));
  return { filters: Object.fromEntries(left), aside };
}
