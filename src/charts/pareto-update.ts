import { linePath } from "./line-path";
import { lazily, placed, updating } from "./moving";
import { paretoBars, type ParetoBar, type ParetoCode, type ParetoSpec } from "./pareto-bars";
import { paretoSubtitle } from "./pareto-words";
import { isolated, role } from "./theme";
import type { ChartContext, Update } from "./types";

/** Where things stand in the picture, in pixels; `dim` is how strongly a bar is filled that is not one of the few. */
export interface ParetoPlaces {
  readonly names: number;
  end(weight: number): number;
  at(share: number): number;
  readonly dim: number;
  write(weight: number): string;
}

/** Moves bars and the shares that they make up together; codes keep their rows, from the heaviest as drawn. */
export function paretoUpdate(
  svg: SVGSVGElement,
  drawn: readonly ParetoBar[],
  { names, end, at, dim, write }: ParetoPlaces,
  spec: ParetoSpec,
  title: string,
  context: ChartContext,
): Update<ParetoSpec, ParetoCode> {
  const { percent, direction } = context;
  const parts = lazily(() => ({
    bars: placed(svg, "chart-bars"),
    names: placed(svg, "chart-names"),
    values: placed(svg, "chart-values"),
    shares: placed(svg, "chart-shares"),
    points: placed(svg, "chart-points"),
    line: svg.querySelector(".chart-line > path"),
  }));
  const places = new Map(drawn.flatMap(({ codes }, i) => codes.map((code) => [code, i] as const)));
  const text = (words: string): string => isolated(words, direction);
  return updating(svg, title, (rows, now, made) => {
    if (now.of !== spec.of || now.measure !== spec.measure) return null;
    const { bars } = paretoBars(rows, { ...now, top: Infinity });
    const all = drawn.map(() => ({ weight: 0, share: 0, vital: true }));
    for (const bar of bars) {
      const own = all[places.get(bar.code) ?? -1];
      if (!own) return null;
      own.weight += bar.weight;
      own.share += bar.share;
      own.vital &&= bar.vital;
    }
    const of = parts();
    const line: (readonly [number, number])[] = [];
    let together = 0;
    for (const [i, { weight, share, vital: few }] of all.entries()) {
      const vital = few && weight > 0;
      together = i === all.length - 1 && bars.length > 0 ? 1 : together + share;
      for (const bar of of.bars.get(i) ?? []) {
        made.set(bar, "width", weight > 0 ? end(weight) - names : 0);
        made.set(bar, "fill-opacity", vital ? 1 : dim);
      }
      for (const name of of.names.get(i) ?? []) made.set(name, "fill", role(vital ? "ink" : "ink-quiet"));
      for (const value of of.values.get(i) ?? []) {
        made.text(value, text(write(weight)));
        made.set(value, "transform", value.getAttribute("transform")?.replace(/\([^,]*/, `(${String(end(weight))}`) ?? ""); // prettier-ignore
      }
      for (const part of of.shares.get(i) ?? []) made.text(part, text(percent(share, 0)));
      for (const point of of.points.get(i) ?? []) {
        made.set(point, "cx", at(together));
        made.set(point, "fill", role(vital ? "ink" : "paper"));
        line.push([at(together), Number(point.getAttribute("cy"))]);
      }
    }
    if (of.line) made.set(of.line, "d", linePath(line));
    return { subtitle: paretoSubtitle(bars, now, context) };
  });
}
