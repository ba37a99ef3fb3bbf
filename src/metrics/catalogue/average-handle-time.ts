import { answeredDimensions, handleTime } from "../facts/calls";
import { answered } from "../facts/inbound-parts";
import { mean } from "../mean";
import { metric, type Requirement } from "../metric";
import { inbound, ofLegs } from "../part";

const talked = "answered AND talk_s IS NOT NULL";
const talk: Requirement = { column: "talk_s", of: "answered", known: "answered_talks" };
const legTalk: Requirement = { column: "talk_s", of: "legs", known: "legs_talked" };
const hold: Requirement = { column: "hold_s", of: "answered_talks", known: "answered_holds", any: true };
const wrap: Requirement = { column: "wrap_s", of: "answered_talks", known: "answered_wraps", any: true };
const meanOf = (id: string, name: string, denominator: string, requires: readonly Requirement[]) =>
  mean(id, name, { denominator, eligible: "answered", requires });

/** Mean time an answered inbound call takes: talking, on hold, and the work after it. */
export const averageHandleTime = metric({
  id: "average-handle-time",
  fact: "calls",
  population: "answered-inbound",
  unit: "s",
  better: "band",
  needs: ["result", "talk_s"],
  dimensions: answeredDimensions,
  params: [],
  parts: [
    answered,
    inbound.count("answered_talks", talked),
    inbound.count("answered_holds", `${talked} AND hold_s IS NOT NULL`),
    inbound.count("answered_wraps", `${talked} AND wrap_s IS NOT NULL`),
    inbound.count("answered_nonzero", `${talked} AND talk_s > 0`),
    inbound.count("answered_held", "answered AND hold_s > 0"),
    ...inbound.moments("handle", handleTime, talked),
    ...inbound.moments("talk_wrap", "talk_s + coalesce(wrap_s, 0)", talked),
    ...inbound.moments("talk_hold", "talk_s + coalesce(hold_s, 0)", talked),
    ...inbound.moments("talk", "talk_s", talked),
    ...inbound.moments("handle_nonzero", handleTime, `${talked} AND talk_s > 0`),
    ...inbound.moments("hold", "coalesce(hold_s, 0)", talked),
    ...inbound.moments("held", "hold_s", "answered AND hold_s > 0"),
    inbound.count("answered_talk_rings", `${talked} AND ring_s IS NOT NULL`),
    ...inbound.moments("ring_handle", `ring_s + ${handleTime}`, `${talked} AND ring_s IS NOT NULL`),
    inbound.count("handle_logs", `${talked} AND ${handleTime} > 0`),
    ...inbound.moments(
      "handle_log",
      `ln(CASE WHEN ${handleTime} > 0 THEN ${handleTime} END)`,
      `${talked} AND ${handleTime} > 0`,
    ),
    ofLegs.count("legs", "handled_leg"),
    ofLegs.count("legs_talked", "handled_leg AND talk_s IS NOT NULL"),
    ofLegs.distinct("legs_calls", "system_id || chr(31) || call_id", "handled_leg AND talk_s IS NOT NULL"),
    ...ofLegs.moments("leg_handle", handleTime, "handled_leg AND talk_s IS NOT NULL"),
    ...inbound.moments("wrap", "wrap_s", `${talked} AND wrap_s IS NOT NULL`),
  ],
  variants: [
    meanOf("talk_hold_wrap", "handle", "answered_talks", [talk, hold, wrap]),
    meanOf("talk_wrap", "talk_wrap", "answered_talks", [talk, wrap]),
    meanOf("talk_hold", "talk_hold", "answered_talks", [talk, hold]),
    meanOf("talk_only", "talk", "answered_talks", [talk]),
    {
      ...meanOf("incl_ring", "ring_handle", "answered_talk_rings", [talk, hold, wrap]),
      requires: [talk, hold, wrap, { column: "ring_s", of: "answered_talks", known: "answered_talk_rings" }],
    },
    { ...meanOf("geometric", "handle_log", "handle_logs", [talk, hold, wrap]), log: true },
    {
      ...meanOf("per_leg", "leg_handle", "legs_talked", [legTalk]),
      eligible: "legs",
      fact: "legs",
    },
    {
      id: "legs_per_conversation",
      kind: "ratio",
      fact: "legs",
      numerator: "leg_handle_sum",
      denominator: "legs_calls",
      eligible: "legs",
      requires: [legTalk],
    },
    { id: "p90", kind: "quantile", q: 0.9, eligible: "answered", requires: [talk, hold, wrap] },
    meanOf("excl_zero", "handle_nonzero", "answered_nonzero", [talk, hold, wrap]),
    meanOf("hold_per_handled", "hold", "answered_talks", [talk, hold]),
    meanOf("hold_per_held", "held", "answered_held", [hold]),
    meanOf("wrap", "wrap", "answered_wraps", [wrap]),
    { id: "median", kind: "quantile", q: 0.5, eligible: "answered", requires: [talk, hold, wrap] },
  ],
  defaults: ["talk_hold_wrap", "talk_wrap", "talk_hold", "talk_only"],
  distribution: { fact: "calls", value: handleTime, where: talked },
  extra: {
    talk: "talk_sum / answered_talks",
    hold: "hold_sum / answered_holds",
    wrap: "wrap_sum / answered_wraps",
    zero_length: "answered_talks - answered_nonzero",
  },
  clustered: true,
  smallest: { by: "fraction", size: 0.05 },
});
