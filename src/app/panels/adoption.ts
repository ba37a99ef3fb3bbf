import { queueParamNames, type Metric, type MetricValue } from "../../metrics";
import type { Settings } from "../../store";

/** Which setting holds a limit of the whole workspace. */
const held = {
  target_s: "answerWithinS",
  short_abandon_s: "shortAbandonS",
  repeat_window_days: "repeatWindowDays",
  follow_up_days: "followUpDays",
  lead_within_s: "leadWithinS",
} as const satisfies Partial<Record<string, keyof Settings>>;

/** The settings that count a metric as a value was counted, in one queue looked at alone or everywhere. */
export function adoption(
  settings: Settings,
  metric: Metric,
  { variant, params }: MetricValue,
  queue: string | null,
): Partial<Settings> {
  const found = metric.variants.find(({ id }) => id === variant);
  const named = found?.fact === "open_calls" ? (found.openOf ?? variant) : variant;
  if (queue !== null) {
    const own = Object.fromEntries(
      queueParamNames.flatMap((name) => (params[name] === undefined ? [] : [[name, params[name]]])),
    );
    return {
      queueVariants: {
        ...settings.queueVariants,
        [queue]: { ...settings.queueVariants[queue], [metric.id]: named },
      },
      queueParams: { ...settings.queueParams, [queue]: { ...settings.queueParams[queue], ...own } },
    };
  }
  const limits = Object.entries(held).flatMap(([name, setting]) => {
    const size = params[name as keyof typeof held];
    return size === undefined ? [] : [[setting, size] as const];
  });
  return { variants: { ...settings.variants, [metric.id]: named }, ...Object.fromEntries(limits) };
}
