import { random } from "../../src/base";
import type {
  DispositionPanelRow,
  DispositionPanelsSpec,
  MetricPanelRow,
  MetricPanelsSpec,
} from "../../src/charts";
import { queueRows, queueSpec, valueOf } from "./groups";

const period = { from: "2026-09-07T00:00:00", to: "2026-11-16T00:00:00" };
/** The Mondays of these panels. */
export const weeks = Array.from({ length: 10 }, (_, i) =>
  new Date(Date.UTC(2026, 8, 7 + 7 * i)).toISOString().slice(0, 19),
);
const u = random(11);

/** Service level of five queues by week: one falls for a fortnight, one is not known for a week. */
export const panelRows: readonly MetricPanelRow[] = queueRows.slice(0, 5).map(({ group, value }, panel) => ({
  group,
  value,
  trend: weeks.map((bucket, i) => {
    const level = (value.value ?? 0) + 0.05 * (u() - 0.5) - (panel === 3 && (i === 6 || i === 7) ? 0.3 : 0);
    const half = 0.012 * (panel + 1);
    const known = panel !== 2 || i !== 4;
    return {
      bucket,
      value: known ? level : null,
      low: known ? level - half : null,
      high: known ? Math.min(1, level + half) : null,
      n: known ? Math.round(value.n / 10) : 0,
      partial: i === 9,
    };
  }),
}));
/** What is said of them. */
export const panelSpec: MetricPanelsSpec = {
  by: "queue",
  metric: "service-level",
  unit: "share",
  grain: "week",
  period,
  others: 3,
  suppressed: 0,
  closed: false,
  result: queueSpec.result,
  rest: valueOf("service-level", "sl3", 0.58, 0.1, 97),
  together: weeks.map((bucket, i) => ({
    bucket,
    value: 0.8 - 0.004 * i,
    low: 0.79 - 0.004 * i,
    high: 0.81 - 0.004 * i,
    n: 650,
    partial: false,
  })),
  untold: 0,
};

const codes = ["appointment_scheduled", "interested", "not_interested", "no_answer", "(none)"];
/** Dispositions of three campaigns by week. */
export const panelCodeRows: readonly DispositionPanelRow[] = ["Spring offer", "Renewals", "عرض الصيف"].map(
  (group, panel) => {
    const trend = weeks.flatMap((bucket, i) =>
      codes.map((code, k) => ({
        bucket,
        code,
        n: Math.round((120 / (panel + 1)) * (0.1 + k * 0.12) * (1 + 0.4 * Math.sin(i + k + panel))),
      })),
    );
    return { group, n: trend.reduce((sum, { n }) => sum + n, 0), trend };
  },
);
/** What is said of them. */
export const panelCodeSpec: DispositionPanelsSpec = {
  by: "campaign",
  grain: "week",
  measure: "share",
  period,
  others: 2,
  rest: 41,
  suppressed: 0,
  closed: false,
};
