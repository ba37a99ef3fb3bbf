import type { Formula, Requirement } from "../metric";
import { ofOpenCalls } from "../part";
import { allInbound, missedUntold, untold } from "./inbound-parts";

const within = "wait_s <= getvariable('target_s')";
const result = (code: string): string => `offered AND result = '${code}'`;

/** The parts of service level and abandonment, over calls that came in opening hours. */
export const openParts = [
  allInbound,
  missedUntold,
  ofOpenCalls.count("open_all_inbound", "NOT is_test AND result <> 'phantom'"),
  ofOpenCalls.count("open_missed_untold", untold),
  ofOpenCalls.count("open_offered", "offered"),
  ofOpenCalls.count("open_answered", "answered"),
  ofOpenCalls.count("open_answered_waits", "answered AND wait_s IS NOT NULL"),
  ofOpenCalls.count("open_answered_within", `answered AND ${within}`),
  ofOpenCalls.count("open_abandoned", "abandoned"),
  ofOpenCalls.count("open_abandoned_waits", "abandoned AND wait_s IS NOT NULL"),
  ofOpenCalls.count("open_abandoned_within", `abandoned AND ${within}`),
  ofOpenCalls.count("open_short_abandons", "abandoned AND wait_s < getvariable('short_abandon_s')"),
  ofOpenCalls.count("open_missed", result("missed")),
  ofOpenCalls.count("open_missed_waits", `${result("missed")} AND wait_s IS NOT NULL`),
  ofOpenCalls.count("open_missed_within", `${result("missed")} AND ${within}`),
  ofOpenCalls.count("open_callbacks_queued", result("callback_queued")),
  ofOpenCalls.count("open_callback_waits", `${result("callback_queued")} AND wait_s IS NOT NULL`),
  ofOpenCalls.count("open_callbacks_within", `${result("callback_queued")} AND ${within}`),
  ofOpenCalls.count("open_voicemails", result("voicemail")),
  ofOpenCalls.count("open_abandoned_in_ivr", "NOT is_test AND result = 'abandoned_in_ivr'"),
];

const opened = (expression: string): string => expression.replaceAll(/[a-z_0-9]+/g, "open_$&");
const needs = ({ column, of, known }: Requirement): Requirement => ({
  column,
  of: opened(of),
  known: opened(known),
});

/** Whether a formula asks who gave up but leaves the missed aside. */
const leavesMissed = ({ denominator }: Formula): boolean =>
  /abandoned/.test(denominator) && !/offered|missed/.test(denominator);

/** Formulas that say how many missed calls they leave aside where nothing tells those apart who gave up. */
export const withUntold = (variants: readonly Formula[]): Formula[] =>
  variants.map((variant) =>
    leavesMissed(variant)
      ? { ...variant, extra: { ...variant.extra, missed_untold: "missed_untold" } }
      : variant,
  );

const openedExtra = (extra: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(extra).map(([name, expression]) => [name, opened(expression)]));

/**
 * The same formulas and side figures over the calls of opening hours only; the others are counted apart. `extra` are
 * the side figures of the metric.
 */
export const openVariants = (
  variants: readonly Formula[],
  extra: Readonly<Record<string, string>>,
): Formula[] =>
  variants.map((variant) => ({
    ...variant,
    id: `${variant.id}_open`,
    openOf: variant.id,
    fact: "open_calls",
    numerator: opened(variant.numerator),
    denominator: opened(variant.denominator),
    eligible: opened(variant.eligible ?? variant.denominator),
    requires: (variant.requires ?? []).map(needs),
    extra: {
      ...openedExtra({ ...extra, ...variant.extra }),
      outside_hours: "all_inbound - open_all_inbound",
    },
  }));
