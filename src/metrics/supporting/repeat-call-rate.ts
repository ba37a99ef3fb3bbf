import { offeredDimensions } from "../facts/calls";
import { abandoned } from "../facts/inbound-parts";
import { metric, type Requirement } from "../metric";
import { inbound } from "../part";
import { fromShared } from "../shared-contacts";

const real = "direction = 'inbound' AND NOT is_test AND result <> 'phantom'";
const person = `contact_key IS NOT NULL AND NOT ${fromShared}`;
const window = "getvariable('repeat_window_days') * 86400";
const day = "86400";
const contact: Requirement = { column: "contact_key", of: "repeat_calls", known: "repeat_known" };

/** Inbound calls whose contact had called before within the window, as a share of those with a known contact. */
export const repeatCallRate = metric({
  id: "repeat-call-rate",
  fact: "calls",
  population: "inbound-with-contact",
  unit: "share",
  better: "lower",
  needs: ["contact_key"],
  dimensions: offeredDimensions,
  params: ["repeat_window_days", "shared_calls_per_day"],
  parts: [
    abandoned,
    inbound.count("repeat_calls", real),
    inbound.windowed("repeat_known", `${real} AND ${person}`),
    inbound.windowed("repeats", `${real} AND ${person} AND prev_in_s <= ${window}`),
    inbound.windowed("repeat_shared", `${real} AND ${fromShared}`),
    inbound.windowed("retrial_known", `abandoned AND ${person}`),
    inbound.windowed("retrial_mature", `abandoned AND ${person} AND coverage_left_s >= ${day}`),
    inbound.windowed("retrial_immature", `abandoned AND ${person} AND coverage_left_s < ${day}`),
    inbound.windowed(
      "retrials",
      `abandoned AND ${person} AND coverage_left_s >= ${day} AND next_in_s <= ${day}`,
    ),
  ],
  variants: [
    {
      id: "repeat",
      kind: "share",
      numerator: "repeats",
      denominator: "repeat_known",
      eligible: "repeat_calls",
      requires: [contact],
    },
    {
      id: "retrial",
      kind: "share",
      better: "band",
      numerator: "retrials",
      denominator: "retrial_mature",
      eligible: "abandoned",
      immature: "retrial_immature",
      requires: [{ column: "contact_key", of: "abandoned", known: "retrial_known" }],
    },
  ],
  defaults: ["repeat"],
  extra: { shared_numbers: "repeat_shared" },
  smallest: { by: "amount", size: 0.02 },
});
