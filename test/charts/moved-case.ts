import type { ChartContext, ChartId, Drawn, Moved } from "../../src/charts";
import { readable } from "./svg";

/** A chart with its rows, and with others that are drawn on the same scales: a picture of those is what moving must give. */
export interface Case {
  readonly chart: ChartId;
  draw(rows: "own" | "other", context: ChartContext): Drawn;
  /** Moves a picture of its own rows to a copy of them, to the others, or to a part of them. */
  move(drawn: Drawn, rows: "own" | "other" | "part"): Moved | null;
  back(drawn: Drawn): void;
}

export function caseOf<Spec, Row>(
  chart: ChartId,
  of: { draw(rows: readonly Row[], spec: Spec, context: ChartContext): Drawn<Spec, Row> },
  all: Readonly<Record<"own" | "other" | "part", { readonly rows: readonly Row[]; readonly spec: Spec }>>,
): Case {
  const kept = new WeakMap<SVGSVGElement, Drawn<Spec, Row>>();
  const update = (drawn: Drawn) => {
    const found = kept.get(drawn.svg)?.update;
    if (!found) throw new Error(`${chart} has no update`);
    return found;
  };
  return {
    chart,
    draw(rows, context) {
      const drawn = of.draw(all[rows].rows, all[rows].spec, context);
      kept.set(drawn.svg, drawn);
      return drawn;
    },
    move: (drawn, rows) => update(drawn).to(structuredClone(all[rows].rows), structuredClone(all[rows].spec)),
    back: (drawn) => update(drawn).back(),
  };
}

/** Rows with their spec: its own, others, and a part of the others. */
export const of = <Spec, Row>(
  spec: Spec,
  own: readonly Row[],
  others: readonly Row[],
  part: readonly Row[],
  changed = spec,
) =>
  ({
    own: { rows: own, spec },
    other: { rows: others, spec: changed },
    part: { rows: part, spec: changed },
  }) as const;

/** All of a picture but what is said of it to those who do not see it. */
export const seen = ({ svg }: Drawn): string => {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.removeAttribute("aria-label");
  return readable(new XMLSerializer().serializeToString(copy))
    .replaceAll(/plot-clip-\d+/g, "plot-clip")
    .replaceAll(/\d+\.\d{5,}/g, (n) => String(Number(Number(n).toFixed(4))));
};
