import { formulas } from "./formulas";
import { metrics } from "./metrics";

const twins = [
  ...(["sl1", "sl2", "sl3", "sl4", "sl5", "sl6", "sl7", "sl8", "sl9", "sl10"] as const).map(
    (id) => `service-level.${id}` as const,
  ),
  "abandonment-rate.excl_short",
  "abandonment-rate.all",
  "abandonment-rate.net",
  "abandonment-rate.over_offered",
  "abandonment-rate.offered_excl_short",
  "abandonment-rate.of_queued",
  "abandonment-rate.incl_voicemail",
  "abandonment-rate.all_stages",
] as const;

const names = { ...metrics, ...formulas };

/** Formulas over the calls of opening hours only are named after the formula that they narrow. */
export const openingHours = Object.fromEntries(
  twins.map((twin) => [`variant.${twin}_open`, `${names[`variant.${twin}`]}, in opening hours`]),
) as { readonly [K in (typeof twins)[number] as `variant.${K}_open`]: string };
