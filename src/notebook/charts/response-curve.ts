import { responseCurve as count, type ResponseCurve, type ResponsePoint } from "../../analysis";
import { options, plainScope } from "../cells/scope";
import type { ChartAsk } from "../chart-types";
import { notByLead } from "./lead-filters";

type Spec = Omit<ResponseCurve, "points">;

/** How fast leads are called and reached. */
export const responseCurve: ChartAsk<ResponsePoint, Spec> = {
  takes: {},
  first: {},
  needs: ["leads"],
  compares: false,
  async run(_, context) {
    const { points, ...spec } = await count(context.sql, plainScope(context), options(context));
    return { rows: points, spec, result: null, notFilteredBy: notByLead(context.filters) };
  },
  export: (name, { rows }) => [
    {
      name,
      columns: ["event", "within_s", "share", "low", "high"],
      rows: rows.map((r) => [r.event, r.t, r.share, r.low, r.high]),
    },
  ],
};
