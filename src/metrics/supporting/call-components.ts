import { answeredDimensions } from "../facts/calls";
import { metric, type Formula } from "../metric";
import { ofCalls } from "../part";

const done = "direction <> 'internal' AND NOT is_test AND result = 'answered'";
const columns = ["ivr", "ring", "talk", "hold", "wrap"] as const;

const mean = (name: (typeof columns)[number]): Formula => ({
  id: name,
  kind: "mean",
  numerator: `component_${name}_sum`,
  squares: `component_${name}_squares`,
  denominator: `component_${name}s`,
  eligible: "component_calls",
  requires: [{ column: `${name}_s`, of: "component_calls", known: `component_${name}s`, any: true }],
});

const handled = "component_ring_sum + component_talk_sum + component_hold_sum + component_wrap_sum";
const share = (name: "ring" | "talk" | "hold" | "wrap"): Formula => ({
  id: `${name}_share`,
  kind: "ratio",
  unit: "share",
  numerator: `component_${name}_sum`,
  denominator: handled,
  eligible: "component_calls",
  per: "started_local::DATE::VARCHAR",
  requires: [{ column: `${name}_s`, of: "component_calls", known: `component_${name}s`, any: true }],
});

/** What an answered call is made of, inbound or outbound: each part's mean over the calls that have it. */
export const callComponents = metric({
  id: "call-components",
  fact: "calls",
  population: "answered-calls",
  unit: "s",
  better: "band",
  needs: ["result", "talk_s"],
  dimensions: answeredDimensions,
  params: [],
  parts: [
    ofCalls.count("component_calls", done),
    ...columns.flatMap((name) => [
      ofCalls.count(`component_${name}s`, `${done} AND ${name}_s IS NOT NULL`),
      ...ofCalls.moments(`component_${name}`, `${name}_s`, `${done} AND ${name}_s IS NOT NULL`),
    ]),
    ofCalls.count("component_held", `${done} AND hold_s > 0`),
    ...ofCalls.moments("component_held", "hold_s", `${done} AND hold_s > 0`),
  ],
  variants: [
    ...columns.map(mean),
    {
      id: "hold_per_held",
      kind: "mean",
      numerator: "component_held_sum",
      squares: "component_held_squares",
      denominator: "component_held",
      eligible: "component_calls",
      requires: [{ column: "hold_s", of: "component_calls", known: "component_holds", any: true }],
    },
    share("ring"),
    share("talk"),
    share("hold"),
    share("wrap"),
  ],
  defaults: ["talk"],
  smallest: { by: "fraction", size: 0.05 },
});
