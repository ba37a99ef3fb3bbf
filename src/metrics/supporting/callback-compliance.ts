import { businessHoursCheck } from "../check/custom-share";
import { offeredDimensions } from "../facts/calls";
import { metric, type Custom, type Formula } from "../metric";
import { ofReturns } from "../part";
import { returnedInBusinessHours } from "./returned-in-business-hours";

const queued = "result = 'callback_queued'";
const other = "result <> 'callback_queued'";
const parts = (name: string, of: string, within: string, seconds: string) => [
  ofReturns.count(`${name}_immature`, `${of} AND coverage_left_s < ${within}`),
  ofReturns.count(`${name}_mature`, `${of} AND coverage_left_s >= ${within}`),
  ofReturns.count(`${name}_kept`, `${of} AND coverage_left_s >= ${within} AND ${seconds} <= ${within}`),
];
const share = (id: string, of: "queued" | "other"): Formula => ({
  id,
  kind: "share",
  numerator: `${id}_kept`,
  denominator: `${id}_mature`,
  eligible: `returns_${of}`,
  immature: `${id}_immature`,
  requires: [{ column: "contact_key", of: `returns_${of}`, known: `returns_${of}_linked`, any: true }],
});

const inHours = (id: string, rule: "two_hours" | "same_day"): Custom => ({
  id,
  kind: "custom",
  estimate: returnedInBusinessHours(rule),
  check: businessHoursCheck(rule),
});

const sla = "getvariable('callback_within_s')";
const lostWithin = "getvariable('return_within_s')";

/** Calls that were lost and called back in time, as a share of those whose time is up; queued callbacks apart. */
export const callbackCompliance = metric({
  id: "callback-compliance",
  fact: "returns",
  population: "lost-inbound",
  unit: "share",
  better: "higher",
  needs: ["result", "contact_key"],
  dimensions: offeredDimensions,
  params: ["callback_within_s", "return_within_s"],
  parts: [
    ofReturns.count("returns_queued", queued),
    ofReturns.count(
      "returns_queued_linked",
      `${queued} AND (contact_key IS NOT NULL OR tried_s IS NOT NULL)`,
    ),
    ofReturns.count("returns_other", other),
    ofReturns.count("returns_other_linked", `${other} AND (contact_key IS NOT NULL OR tried_s IS NOT NULL)`),
    ...parts("lost_returned", other, lostWithin, "tried_s"),
    ...parts("lost_reached", other, lostWithin, "reached_s"),
    ...parts("queued_returned", queued, sla, "tried_s"),
    ...parts("queued_reached", queued, sla, "reached_s"),
    ...parts("queued_15min", queued, "900", "tried_s"),
  ],
  variants: [
    share("lost_returned", "other"),
    share("lost_reached", "other"),
    share("queued_returned", "queued"),
    share("queued_reached", "queued"),
    share("queued_15min", "queued"),
    { ...inHours("lost_2_business_hours", "two_hours"), openOf: "lost_returned" },
    inHours("lost_same_business_day", "same_day"),
  ],
  defaults: ["lost_returned"],
  smallest: { by: "amount", size: 0.03 },
});
