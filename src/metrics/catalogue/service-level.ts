import { intervalsCheck } from "../check/custom-others";
import { offeredDimensions } from "../facts/calls";
import {
  abandoned,
  abandonedWaits,
  answered,
  answeredWaits,
  offered,
  shortAbandons,
} from "../facts/inbound-parts";
import { openParts, openVariants, withUntold } from "../facts/open-parts";
import { intervalsOnTarget } from "./intervals-on-target";
import { metric, type Formula, type Requirement } from "../metric";
import { inbound } from "../part";

const within = "wait_s <= getvariable('target_s')";
const answers: Requirement = { column: "wait_s", of: "answered", known: "answered_waits" };
const abandons: Requirement = { column: "wait_s", of: "abandoned", known: "abandoned_waits" };
const missed: Requirement = { column: "wait_s", of: "missed", known: "missed_waits" };
const queue: Requirement = { column: "wait_s", of: "callbacks_queued", known: "callback_waits" };

const formula = (
  id: string,
  numerator: string,
  denominator: string,
  requires: readonly Requirement[],
  eligible = "answered + abandoned",
): Formula => ({ id, kind: "share", numerator, denominator, eligible, requires });

const formulas: readonly Formula[] = withUntold([
  formula("sl1", "answered_within", "answered_waits", [answers], "answered"),
  formula("sl2", "answered_within", "answered_waits + abandoned", [answers]),
  formula("sl3", "answered_within", "answered_waits + abandoned_waits - short_abandons", [answers, abandons]),
  formula("sl4", "answered_within", "answered_waits + abandoned_waits - abandoned_within", [
    answers,
    abandons,
  ]),
  formula("sl5", "answered_within + abandoned_within", "answered_waits + abandoned_waits", [
    answers,
    abandons,
  ]),
  formula("sl6", "answered_within + short_abandons", "answered_waits + abandoned_waits", [answers, abandons]),
  formula("sl7", "answered_within", "offered - answered + answered_waits", [answers], "offered"),
  formula(
    "sl8",
    "answered_within",
    "offered - answered + answered_waits - abandoned + abandoned_waits - short_abandons",
    [answers, abandons],
    "offered",
  ),
  formula(
    "sl9",
    "answered_within + abandoned_within + callbacks_within",
    "offered - answered + answered_waits - abandoned + abandoned_waits - callbacks_queued + callback_waits",
    [answers, abandons, queue],
    "offered",
  ),
  formula(
    "sl10",
    "answered_within + missed_within",
    "answered_waits + missed_waits",
    [answers, missed],
    "answered + missed",
  ),
]);

const extra = { answered_only: "answered_within / answered_waits", short_abandons: "short_abandons" };

/** Calls answered within the target, as a share of calls answered or abandoned, short abandons excluded. */
export const serviceLevel = metric({
  id: "service-level",
  fact: "calls",
  population: "queued-inbound",
  unit: "share",
  better: "higher",
  needs: ["result", "wait_s"],
  dimensions: offeredDimensions,
  params: ["target_s", "short_abandon_s", "service_share"],
  parts: [
    offered,
    answered,
    answeredWaits,
    abandoned,
    abandonedWaits,
    shortAbandons,
    ...openParts,
    inbound.count("answered_within", `answered AND ${within}`),
    inbound.count("abandoned_within", `abandoned AND ${within}`),
    inbound.count("missed", "offered AND result = 'missed'"),
    inbound.count("missed_waits", "offered AND result = 'missed' AND wait_s IS NOT NULL"),
    inbound.count("missed_within", `offered AND result = 'missed' AND ${within}`),
    inbound.count("callbacks_queued", "offered AND result = 'callback_queued'"),
    inbound.count("callback_waits", "offered AND result = 'callback_queued' AND wait_s IS NOT NULL"),
    inbound.count("callbacks_within", `offered AND result = 'callback_queued' AND ${within}`),
  ],
  variants: [
    ...formulas,
    ...openVariants(formulas, extra),
    { id: "intervals_30", kind: "custom", estimate: intervalsOnTarget(30), check: intervalsCheck(30) },
    { id: "intervals_15", kind: "custom", estimate: intervalsOnTarget(15), check: intervalsCheck(15) },
  ],
  defaults: ["sl3", "sl2"],
  extra,
  clustered: true,
  smallest: { by: "amount", size: 0.02 },
});
