import type { MetricId, MetricResult, MetricValue } from "../../src/metrics";
import type { GroupRow, GroupSpec, Standing, StandingRow } from "../../src/charts";

/** A metric's value, made up. */
export const valueOf = (
  metric: MetricId,
  variant: string,
  value: number | null,
  half: number,
  n: number,
): MetricValue => ({
  metric,
  variant,
  state: value === null ? "none_eligible" : "ok",
  value,
  numerator: value === null ? null : Math.round(value * n),
  denominator: n,
  n,
  low: value === null ? null : Math.max(0, value - half),
  high: value === null ? null : value + half,
  unknownShare: 0,
  immature: 0,
  needs: [],
  extra: {},
  currency: null,
  params: {},
});

export const resultOf = (value: MetricValue): MetricResult => ({ value, previous: null, benchmarks: [] });

const queues: readonly (readonly [string, number, number, number])[] = [
  ["Support", 0.842, 0.012, 3412],
  ["Sales and new contracts for business customers", 0.801, 0.02, 1640],
  ["فواتير", 0.713, 0.03, 890],
  ["Billing", 0.702, 0.041, 512],
  ["(none)", 0.66, 0.08, 140],
  ["(rest)", 0.58, 0.1, 97],
];

/** Service level by queue: a long name, an Arabic one, calls without a queue, and the rest. */
export const queueRows: readonly GroupRow[] = queues.map(([group, value, half, n]) => ({
  group,
  value: valueOf("service-level", "sl3", value, half, n),
}));

export const queueSpec: GroupSpec & { readonly counts: boolean } = {
  by: "queue",
  metric: "service-level",
  unit: "share",
  others: 3,
  result: {
    ...resultOf(valueOf("service-level", "sl3", 0.798, 0.01, 6691)),
    benchmarks: [
      {
        comparison: null,
        benchmark: {
          id: "own",
          metric: "service-level",
          variant: null,
          low: 0.8,
          high: 0.8,
          unit: "share",
          population: "",
          denominator: "",
          source: "",
          year: null,
          confidence: "primary",
          doubtful: false,
          shown: true,
          own: true,
          target: true,
        },
      },
    ],
  },
  suppressed: 0,
  closed: false,
  counts: false,
};

/** The same by hour of the day, busiest before noon and worst then. */
export const hourRows: readonly GroupRow[] = Array.from({ length: 12 }, (_, i) => ({
  group: String(i + 8).padStart(2, "0"),
  value: valueOf(
    "service-level",
    "sl3",
    0.86 - 0.2 * Math.exp(-((i - 2) ** 2) / 4),
    0.02 + i * 0.003,
    900 - i * 50,
  ),
}));

/** Attempts by what came of them. */
export const codeRows: readonly GroupRow[] = (
  [
    ["no_answer", 2204],
    ["voicemail_left", 912],
    ["not_interested", 388],
    ["interested", 240],
    ["appointment_scheduled", 120],
    ["(none)", 301],
  ] as const
).map(([group, n]) => ({
  group,
  value: { ...valueOf("call-volume", "attempts", n, Math.sqrt(n) * 2, n), numerator: n },
}));

const standings: readonly (readonly [string, number, number, number, Standing])[] = [
  ["Amal", 241, 22, 410, "better"],
  ["Bo", 268, 24, 388, "better"],
  ["Chidi Anagonye-Jackson of Manchester", 301, 30, 214, "cannot_tell"],
  ["Dina", 322, 26, 402, "cannot_tell"],
  ["إسراء", 331, 60, 48, "cannot_tell"],
  ["Farid", 388, 33, 351, "worse"],
];

/** Handle time by agent: two better, one worse than the average, the others within chance. */
export const agentRows: readonly StandingRow[] = standings.map(([group, value, half, n, standing]) => ({
  group,
  value: valueOf("average-handle-time", "talk_hold_wrap", value, half, n),
  standing,
}));
