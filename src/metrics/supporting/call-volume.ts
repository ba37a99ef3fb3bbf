import { answeredDimensions, attemptDimensions, internalDimensions, offeredDimensions } from "../facts/calls";
import { metric } from "../metric";
import { ofCalls } from "../part";

const real = "NOT is_test AND result <> 'phantom'";
const inbound = `direction = 'inbound' AND ${real}`;

/** How many calls there were, one for each conversation however often it was transferred. */
export const callVolume = metric({
  id: "call-volume",
  fact: "calls",
  population: "inbound",
  unit: "count",
  better: "band",
  needs: ["direction"],
  dimensions: offeredDimensions,
  params: [],
  parts: [
    ofCalls.count("volume_inbound", inbound),
    ofCalls.count("volume_offered", "offered"),
    ofCalls.count("volume_handled", "answered"),
    ofCalls.count("volume_outbound", `direction = 'outbound' AND ${real}`),
    ofCalls.count("volume_attempts", "attempt"),
    ofCalls.count("volume_internal", `direction = 'internal' AND ${real}`),
    ofCalls.count("volume_tests", "is_test"),
    ofCalls.count("volume_with_contact", `${inbound} AND contact_key IS NOT NULL`),
    ofCalls.distinct("volume_callers", "contact_key", inbound),
  ],
  variants: [
    { id: "inbound", kind: "count", numerator: "volume_inbound" },
    { id: "offered", kind: "count", numerator: "volume_offered" },
    { id: "handled", kind: "count", numerator: "volume_handled", dimensions: answeredDimensions },
    {
      id: "unique_callers",
      kind: "count",
      numerator: "volume_callers",
      requires: [{ column: "contact_key", of: "volume_inbound", known: "volume_with_contact", any: true }],
    },
    { id: "outbound", kind: "count", numerator: "volume_outbound", dimensions: attemptDimensions },
    { id: "attempts", kind: "count", numerator: "volume_attempts", dimensions: attemptDimensions },
    { id: "internal", kind: "count", numerator: "volume_internal", dimensions: internalDimensions },
    { id: "tests", kind: "count", numerator: "volume_tests" },
  ],
  defaults: ["inbound"],
  smallest: { by: "fraction", size: 0.05 },
});
