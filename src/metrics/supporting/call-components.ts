import { answeredDimensions } from "../facts/calls";
import { mean } from "../mean";
import { metric, type Formula, type Requirement } from "../metric";
import { ofCalls } from "../part";

const done = "direction <> 'internal' AND NOT is_test AND result = 'answered'";
const columns = ["ivr", "ring", "talk", "hold", "wrap"] as const;

const known = (name: (typeof columns)[number]): Requirement => ({
  column: `${name}_s`,
  of: "component_calls",
  known: `component_${name}s`,
  any: true,
});
const meanOf = (name: (typeof columns)[number]): Formula =>
  mean(name, `component_${name}`, {
    denominator: `component_${name}s`,
    eligible: "component_calls",
    requires: [known(name)],
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
  requires: [known(name)],
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
    ...columns.map(meanOf),
    mean("hold_per_held", "component_held", {
      denominator: "component_held",
      eligible: "component_calls",
      requires: [known("hold")],
    }),
    share("ring"),
    share("talk"),
    share("hold"),
    share("wrap"),
  ],
  defaults: ["talk"],
  smallest: { by: "fraction", size: 0.05 },
});
