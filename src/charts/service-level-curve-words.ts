import type { CurveRow, CurveSpec } from "./service-level-curve-types";
import type { ChartContext } from "./types";
import { unitWriter } from "./unit-writer";

/** How many calls a curve is of, and what is left out of them. */
export function curveSubtitle(
  { result, shortAbandon, target, ofCalls }: CurveSpec,
  context: ChartContext,
): string {
  const { t } = context;
  if (!ofCalls) return "";
  return [
    t("chart.service-level-curve.subtitle", { n: result.value.n }),
    ...(shortAbandon === null
      ? []
      : [t("chart.service-level-curve.short", { limit: unitWriter("s", context)(shortAbandon) })]),
    ...(target === null ? [t("chart.service-level-curve.own-targets")] : []),
  ].join(" · ");
}

/** What the target in force gives; null where there is none, or nothing at it. */
export function heldAt(
  rows: readonly CurveRow[],
  { target }: CurveSpec,
  context: ChartContext,
): string | null {
  const value = rows.find((row) => row.t === target)?.value ?? null;
  if (value === null || target === null) return null;
  const limit = unitWriter("s", context)(target);
  return context.t("chart.service-level-curve.at", { limit, share: context.percent(value, 1) });
}
