import { offeredDimensions } from "../facts/calls";
import { abandoned, abandonedWaits, answered, offered, shortAbandons } from "../facts/inbound-parts";
import { metric } from "../metric";

/** Calls answered by a person, as a share of calls offered. */
export const answerRate = metric({
  id: "answer-rate",
  fact: "calls",
  population: "offered-inbound",
  unit: "share",
  better: "higher",
  needs: ["result"],
  dimensions: offeredDimensions,
  params: ["short_abandon_s"],
  parts: [offered, answered, abandoned, abandonedWaits, shortAbandons],
  variants: [
    { id: "offered", kind: "share", numerator: "answered", denominator: "offered" },
    {
      id: "excl_short",
      kind: "share",
      numerator: "answered",
      denominator: "offered - abandoned + abandoned_waits - short_abandons",
      eligible: "offered",
      requires: [{ column: "wait_s", of: "abandoned", known: "abandoned_waits" }],
    },
  ],
  defaults: ["offered"],
  clustered: true,
  smallest: { by: "amount", size: 0.01 },
});
