import { attemptDimensions, connectDimensions } from "../facts/calls";
import { attempts, connects } from "../facts/outbound-parts";
import { mean } from "../mean";
import { metric, type Requirement } from "../metric";
import { outbound } from "../part";

const talk: Requirement = { column: "talk_s", of: "connects", known: "connect_talks" };

/** Mean talk time of outbound calls that reached somebody. */
export const averageCallDuration = metric({
  id: "average-call-duration",
  fact: "calls",
  population: "outbound-connects",
  unit: "s",
  better: "band",
  needs: ["result", "talk_s"],
  dimensions: connectDimensions,
  params: [],
  parts: [
    attempts,
    connects,
    outbound.count("attempt_talks", "attempt AND talk_s >= 0"),
    ...outbound.moments("attempt_talk", "talk_s", "attempt AND talk_s >= 0"),
    outbound.count("connect_talks", "connect AND talk_s >= 0"),
    ...outbound.moments("connect_talk", "talk_s", "connect AND talk_s >= 0"),
    outbound.count("connect_durations", "connect AND duration_s >= 0"),
    ...outbound.moments("connect_duration", "duration_s", "connect AND duration_s >= 0"),
    ...outbound.moments("connect_talk_hold", "talk_s + coalesce(hold_s, 0)", "connect AND talk_s >= 0"),
    outbound.count("connect_holds", "connect AND hold_s IS NOT NULL"),
    outbound.count("connect_long", "connect AND talk_s > 14400"),
    outbound.count("connect_zero", "connect AND talk_s = 0"),
  ],
  variants: [
    mean("talk", "connect_talk", {
      denominator: "connect_talks",
      eligible: "connects",
      requires: [talk],
    }),
    mean("talk_hold", "connect_talk_hold", {
      denominator: "connect_talks",
      eligible: "connects",
      requires: [talk, { column: "hold_s", of: "connects", known: "connect_holds", any: true }],
    }),
    mean("duration", "connect_duration", {
      denominator: "connect_durations",
      eligible: "connects",
      requires: [{ column: "duration_s", of: "connects", known: "connect_durations" }],
    }),
    mean("per_attempt", "attempt_talk", {
      denominator: "attempt_talks",
      eligible: "attempts",
      requires: [{ column: "talk_s", of: "attempts", known: "attempt_talks" }],
      dimensions: attemptDimensions,
    }),
    { id: "p90_talk", kind: "quantile", q: 0.9, eligible: "connects", requires: [talk] },
    { id: "median_talk", kind: "quantile", q: 0.5, eligible: "connects", requires: [talk] },
  ],
  defaults: ["talk", "duration"],
  distribution: { fact: "calls", value: "talk_s", where: "connect AND talk_s >= 0" },
  extra: { zero_length: "connect_zero", over_4_h: "connect_long" },
  smallest: { by: "fraction", size: 0.05 },
});
