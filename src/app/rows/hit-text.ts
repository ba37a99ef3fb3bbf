import { unitOf } from "../../metrics";
import type { MetricValue } from "../../metrics";

import type { Words } from "../words";

/** What counted rows that are hits, or are none, are called in a funnel: only a share has a numerator. */
export function hitText(
  { maybe }: Words,
  of: Pick<MetricValue, "metric" | "variant">,
  part: "hits" | "misses",
): string {
  const own = `funnel.${part}.${of.metric}`;
  const word = unitOf(of) === "share" ? own : maybe(own);
  return word === own ? maybe(`funnel.${part}`) : word;
}
