import { distribution, serviceLevelCurve } from "../../src/charts";
import { wilson } from "../../src/metrics";
import { caseOf, of, type Case } from "./moved-case";
import { curve, curveRows, waitRows, waits } from "./waits";

const n = waits.n / 2;
const later = curveRows.map((row) => {
  const numerator = Math.round((row.numerator ?? 0) * 0.4);
  return {
    ...row,
    n,
    numerator,
    value: numerator / n,
    ...(wilson(numerator, n) ?? { low: null, high: null }),
  };
});
const half: typeof curve = { ...curve, result: { ...curve.result, value: { ...curve.result.value, n } } };
const { median, p90 } = waits;
if (median === null || p90 === null) throw new Error("no median");
/** As many in each bin, but fewer of them given up. */
const fewer = waitRows.map((row) => {
  const others = Math.ceil(row.others / 2);
  return { ...row, others, answered: row.answered + row.others - others };
});

/** How long calls waited, and what another target would give. */
export const waitCases: Readonly<Record<string, Case>> = {
  "how long calls waited": caseOf(
    "distribution",
    distribution,
    of(waits, waitRows, fewer, waitRows.slice(10, 60), {
      ...waits,
      unknown: 3,
      median: median - 2,
      p90: p90 - 4,
    }),
  ),
  "the share answered within each second": caseOf(
    "service-level-curve",
    serviceLevelCurve,
    of(curve, curveRows, later, curveRows.slice(0, 100), half),
  ),
};
