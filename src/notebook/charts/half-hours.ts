import { computeMetrics, halfHours as ask, type HalfHour, type MetricValue } from "../../metrics";
import { oneMetric } from "../cells/one-metric";
import { choices, options, plainScope } from "../cells/scope";
import type { ChartAsk } from "../chart-types";

interface Spec {
  readonly each: boolean;
  readonly days: number;
  readonly onTarget: MetricValue | null;
  readonly share: number;
  readonly target_s: number;
  readonly targeted: boolean;
}

const unknown = new Set(["not_computable", "not_by_dimension"]);

/** Calls, lost calls, service level and handle time by half-hour, beside what is usual at that time. */
export const halfHours: ChartAsk<HalfHour, Spec> = {
  takes: {},
  first: {},
  compares: false,
  counts: () => "offered",
  async run(_, context) {
    const scope = { ...plainScope(context), compare: null };
    const { variants } = choices(context);
    const found = await ask(context.sql, scope, { ...options(context), ...(variants && { variants }) });
    const level = await oneMetric({ metric: "service-level", variant: found.level.variant }, context);
    const [intervals] = await computeMetrics(context.sql, ["service-level"], scope, {
      ...options(context),
      benchmarks: [],
      variants: { "service-level": "intervals_30" },
    });
    const onTarget = intervals && !unknown.has(intervals.value.state) ? intervals.value : null;
    const spec = {
      each: found.each,
      days: found.days,
      onTarget,
      share: context.params.service_share,
      target_s: level.value.params.target_s ?? context.params.target_s,
      targeted: level.benchmarks.some(({ benchmark }) => benchmark.target === true && benchmark.own === true),
    };
    // Without waits there is no service level, but still calls to be counted; by agent there are none.
    return { rows: found.rows, spec, result: level.value.state === "not_computable" ? null : level };
  },
  export: (name, { rows }) => [
    {
      name,
      columns: [
        "half_hour",
        "offered",
        "answered",
        "lost",
        "in_time",
        "in_service_level",
        "handle_s",
        "handled",
        "usual_offered",
        "usual_lost",
        "usual_in_time",
        "usual_in_service_level",
        "usual_handle_s",
        "usual_handled",
      ],
      rows: rows.map(({ at, offered, answered, lost, level, handle, usual }) => [
        at,
        offered,
        answered,
        lost,
        level?.numerator ?? null,
        level?.denominator ?? null,
        handle?.numerator ?? null,
        handle?.denominator ?? null,
        usual?.offered ?? null,
        usual?.lost ?? null,
        usual?.level?.numerator ?? null,
        usual?.level?.denominator ?? null,
        usual?.handle?.numerator ?? null,
        usual?.handle?.denominator ?? null,
      ]),
    },
  ],
};
