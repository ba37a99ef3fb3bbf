import { offeredDimensions } from "../facts/calls";
import { openParts, openVariants, withUntold } from "../facts/open-parts";
import { abandoned, abandonedWaits, answered, offered, shortAbandons } from "../facts/inbound-parts";
import { metric, type Formula, type Requirement } from "../metric";
import { inbound } from "../part";

const waits: Requirement = { column: "wait_s", of: "abandoned", known: "abandoned_waits" };
const queued = "answered + abandoned";

const formulas: readonly Formula[] = withUntold([
  {
    id: "excl_short",
    kind: "share",
    numerator: "abandoned_waits - short_abandons",
    denominator: "answered + abandoned_waits - short_abandons",
    eligible: queued,
    requires: [waits],
  },
  { id: "all", kind: "share", numerator: "abandoned", denominator: queued },
  {
    id: "net",
    kind: "share",
    numerator: "abandoned_waits - short_abandons",
    denominator: "answered + abandoned_waits",
    eligible: queued,
    requires: [waits],
  },
  { id: "over_offered", kind: "share", numerator: "abandoned", denominator: "offered" },
  {
    id: "offered_excl_short",
    kind: "share",
    numerator: "abandoned_waits - short_abandons",
    denominator: "offered - abandoned + abandoned_waits - short_abandons",
    eligible: "offered",
    requires: [waits],
  },
  {
    id: "of_queued",
    kind: "share",
    numerator: "abandoned",
    denominator: "answered + abandoned + callbacks_queued",
  },
  {
    id: "incl_voicemail",
    kind: "share",
    numerator: "abandoned + voicemails",
    denominator: "answered + abandoned + voicemails",
  },
  {
    id: "all_stages",
    kind: "share",
    numerator: "abandoned + voicemails + abandoned_in_ivr",
    denominator: "offered + abandoned_in_ivr",
  },
]);

const extra = { abandoned: "abandoned", short_abandons: "short_abandons" };

/** Calls whose caller gave up in the queue, short abandons left out, as a share of calls answered or abandoned. */
export const abandonmentRate = metric({
  id: "abandonment-rate",
  fact: "calls",
  population: "queued-inbound",
  unit: "share",
  better: "lower",
  needs: ["result"],
  dimensions: offeredDimensions,
  params: ["short_abandon_s"],
  parts: [
    offered,
    answered,
    abandoned,
    abandonedWaits,
    shortAbandons,
    inbound.count("callbacks_queued", "offered AND result = 'callback_queued'"),
    inbound.count("voicemails", "offered AND result = 'voicemail'"),
    inbound.count(
      "abandoned_in_ivr",
      "direction = 'inbound' AND NOT is_test AND result = 'abandoned_in_ivr'",
    ),
    ...openParts,
  ],
  variants: [...formulas, ...openVariants(formulas, extra)],
  defaults: ["excl_short", "all"],
  extra,
  clustered: true,
  smallest: { by: "amount", size: 0.01 },
});
