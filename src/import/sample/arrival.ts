import type { Day } from "./calendar";
import { arabicCountryWeights, countries, countryWeights, queues, regions } from "./centre";
import { fixed } from "./draw";

/** One arriving call, before it is known how it ends. */
export interface Arrival {
  readonly day: Day;
  readonly second: number;
  readonly queue: number;
  readonly reason: number;
  /** -1 when the number was withheld. */
  readonly contact: number;
  readonly test: boolean;
}

const nowhere = { country: "", region: "" };

/** What is known of a caller whatever the call: always the same for the same contact. */
export function origin(
  contact: number,
  queue: number,
): { readonly country: string; readonly region: string } {
  if (contact < 0) return nowhere;
  const weights = queues[queue]?.skill === "arabic" ? arabicCountryWeights : countryWeights;
  const x = fixed(contact, 1) * (weights[weights.length - 1] ?? 1);
  const country = countries[weights.findIndex((end) => x < end)] ?? "DE";
  return {
    country,
    region: country === "DE" ? (regions[Math.floor(fixed(contact, 2) * regions.length)] ?? "") : "",
  };
}
