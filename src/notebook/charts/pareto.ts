import { codeKinds, codeLoads, type CodeKind, type CodeLoad } from "../../metrics";
import { options, scope } from "../cells/scope";
import type { ChartAsk } from "../chart-types";

interface Spec {
  readonly of: CodeKind;
  readonly measure: "count" | "workload";
  readonly population: string;
  readonly answered: number;
  readonly timed: number;
  readonly top?: number;
}

const of = (measure: Spec["measure"], first: CodeKind): ChartAsk<CodeLoad, Spec> => ({
  takes: { by: codeKinds, top: true },
  first: { by: first },
  ...(measure === "workload" && { needs: ["talk_s"] }),
  compares: false,
  counts: (spec) => (spec.of === "reason" ? "served" : "dispositions"),
  async run({ by, top }, context) {
    const kind = by === "reason" ? by : "disposition";
    const { rows, population, answered, timed } = await codeLoads(
      context.sql,
      scope(context),
      kind,
      options(context),
    );
    const counted = { population: `population.${population}`, answered, timed };
    return { rows, spec: { of: kind, measure, ...counted, ...(top !== null && { top }) }, result: null };
  },
  export: (name, { rows, spec }) => [
    {
      name,
      columns: [spec.of, "n", "handle_s"],
      rows: rows.map(({ code, n, seconds }) => [code, n, seconds]),
    },
  ],
});

/** Which few dispositions or reasons make up most of the calls. */
export const pareto = of("count", "disposition");
/** Which few make up most of the time that calls take. */
export const paretoWorkload = of("workload", "reason");
