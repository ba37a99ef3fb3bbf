import type { Framed } from "./frame";
import { areaPath, linePath } from "./line-path";
import { lazily, scaleOf, updating } from "./moving";
import { curveSubtitle, heldAt } from "./service-level-curve-words";
import type { CurveRow, CurveSpec } from "./service-level-curve-types";
import { steps } from "./step-path";
import type { ChartContext, Update } from "./types";

/** Moves the curve with its interval, and the point at the target. */
export function serviceLevelCurveUpdate(
  svg: Framed,
  drawn: readonly CurveRow[],
  spec: CurveSpec,
  title: string,
  context: ChartContext,
): Update<CurveSpec, CurveRow> {
  const [x, y] = [scaleOf(svg, "x"), scaleOf(svg, "y")];
  const across = drawn.map((row) => x(row.t));
  const parts = lazily(() => ({
    area: svg.querySelector(".chart-interval > path"),
    line: svg.querySelector(".chart-line > path"),
    dot: svg.querySelector(".chart-points > *"),
  }));
  return updating(svg, title, (rows, now, made) => {
    const formula = now.result.value.variant === spec.result.value.variant;
    if (!formula || now.target !== spec.target || now.ofCalls !== spec.ofCalls) return null;
    const of = new Map(rows.map((row) => [row.t, row]));
    const places = drawn.map((row, i) => {
      const { value = null, low = null, high = null } = of.get(row.t) ?? {};
      return value === null
        ? null
        : { x: across[i] ?? 0, at: y(value), low: y(low ?? value), high: y(high ?? value) };
    });
    const { area, line, dot } = parts();
    const stepped = steps(places);
    if (line) made.set(line, "d", linePath(stepped.map((place) => place && [place.x, place.at])));
    if (area) made.set(area, "d", areaPath(stepped));
    const at = rows.find((row) => row.t === spec.target)?.value ?? null;
    if (dot) {
      made.set(dot, "fill-opacity", at === null ? "0" : null);
      made.set(dot, "stroke-opacity", at === null ? "0" : null);
      if (at !== null) made.set(dot, "cy", y(at));
    }
    const held = heldAt(rows, now, context);
    return {
      subtitle: curveSubtitle(now, context),
      ...(held !== null && { legend: { target: held } }),
    };
  });
}
