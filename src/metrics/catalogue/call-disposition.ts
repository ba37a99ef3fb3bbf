import { attemptDimensions } from "../facts/calls";
import { attempts } from "../facts/outbound-parts";
import { metric } from "../metric";
import { outbound } from "../part";

/** A distribution, not a number: `dispositions()` gives it. The number is the share of attempts that were coded. */
export const callDisposition = metric({
  id: "call-disposition",
  fact: "calls",
  population: "sales-attempts",
  unit: "share",
  better: "higher",
  needs: ["disposition"],
  dimensions: attemptDimensions,
  params: [],
  parts: [attempts, outbound.count("coded_attempts", "attempt AND coded")],
  variants: [
    {
      id: "coverage",
      kind: "share",
      numerator: "coded_attempts",
      denominator: "attempts",
      requires: [{ column: "disposition", of: "attempts", known: "coded_attempts", any: true }],
    },
  ],
  defaults: ["coverage"],
  smallest: { by: "amount", size: 0.02 },
});
