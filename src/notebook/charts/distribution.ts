import { durationColumns, durations, type DurationRow, type Durations } from "../../metrics";
import { options, plainScope } from "../cells/scope";
import type { ChartAsk } from "../chart-types";

interface Spec extends Omit<Durations, "rows"> {
  /** Seconds; null where there is no target of this kind, or queues have their own. */
  readonly target: number | null;
}

/** How long calls took, by exact counts. */
export const distribution: ChartAsk<DurationRow, Spec> = {
  takes: { column: durationColumns },
  first: { column: "wait_s" },
  compares: false,
  async run({ column }, context) {
    const of = durationColumns.find((known) => known === column) ?? "wait_s";
    const { rows, ...found } = await durations(context.sql, of, plainScope(context), options(context));
    const queues = context.settings.rules?.queueParams ?? {};
    const own = Object.values(queues).some(({ target_s }) => target_s !== undefined);
    const target = of === "wait_s" && !own ? context.params.target_s : null;
    return { rows, spec: { ...found, target }, result: null };
  },
  export: (name, { rows }) => [
    {
      name,
      columns: ["seconds", "answered", "others"],
      rows: rows.map((row) => [row.value, row.answered, row.others]),
    },
  ],
};
