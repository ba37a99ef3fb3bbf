import { answeredDimensions } from "../facts/calls";
import { yesOrNo } from "../facts/responses";
import { mean } from "../mean";
import { metric } from "../metric";
import { inbound, ofResponses } from "../part";

const fact = "responses";
const scaled = "scale_min IS NOT NULL AND scale_max - scale_min > 1";
const position = "(score - scale_min) / (scale_max - scale_min) * 100";

/** Responses in the two best boxes of their own scale, as a share of responses. */
export const customerSatisfaction = metric({
  id: "customer-satisfaction",
  fact,
  population: "responses",
  unit: "share",
  better: "higher",
  needs: ["score", "scale_max"],
  dimensions: [...answeredDimensions, "question"],
  params: [],
  parts: [
    ofResponses.count("responses", `NOT ${yesOrNo}`),
    ofResponses.distinct("responded_calls", "system_id || chr(31) || call_id", "true"),
    ofResponses.count("responses_scaled", scaled),
    ofResponses.count("responses_top_2", `${scaled} AND score >= scale_max - 1`),
    ofResponses.count("responses_top", `${scaled} AND score >= scale_max`),
    ofResponses.count("responses_of_5", "scale_max = 5"),
    ...ofResponses.moments("score_of_5", "score", "scale_max = 5"),
    ofResponses.count("responses_of_10", "scale_max = 10"),
    ...ofResponses.moments("score_of_10", "score", "scale_max = 10"),
    ...ofResponses.moments("score_index", position, scaled),
    inbound.count("responses_answered", "answered"),
  ],
  variants: [
    {
      id: "top_2_box",
      kind: "share",
      numerator: "responses_top_2",
      denominator: "responses_scaled",
      eligible: "responses",
      requires: [{ column: "scale_max", of: "responses", known: "responses_scaled" }],
    },
    {
      id: "top_box",
      kind: "share",
      numerator: "responses_top",
      denominator: "responses_scaled",
      eligible: "responses",
      requires: [{ column: "scale_max", of: "responses", known: "responses_scaled" }],
    },
    mean("mean_of_5", "score_of_5", {
      unit: "points",
      denominator: "responses_of_5",
    }),
    mean("mean_of_10", "score_of_10", {
      unit: "points",
      denominator: "responses_of_10",
    }),
    {
      id: "response_rate",
      kind: "share",
      numerator: "responded_calls",
      denominator: "responses_answered",
    },
    mean("index", "score_index", {
      unit: "points",
      denominator: "responses_scaled",
      eligible: "responses",
      requires: [{ column: "scale_max", of: "responses", known: "responses_scaled" }],
    }),
  ],
  defaults: ["top_2_box"],
  extra: {
    response_rate: "responded_calls / responses_answered",
    index: "score_index_sum / responses_scaled",
  },
  smallest: { by: "amount", size: 0.02 },
});
