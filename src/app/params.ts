import { allHours, type Calendars } from "../base";
import {
  allMetrics,
  defaultParams,
  queueParamNames,
  type Benchmark,
  type MetricId,
  type MetricParams,
  type QueueParams,
} from "../metrics";
import type { NotebookSettings, Rules } from "../notebook";
import type { Settings } from "../store";
import { peopleView } from "./people";

/** The thresholds of the workspace as the metric layer wants them. */
export const paramsOf = (settings: Settings): MetricParams => ({
  ...defaultParams,
  ...Object.fromEntries(
    Object.entries(settings.moreParams).filter(
      ([name, size]) => name in defaultParams && Number.isFinite(size),
    ),
  ),
  target_s: settings.answerWithinS,
  short_abandon_s: settings.shortAbandonS,
  repeat_window_days: settings.repeatWindowDays,
  follow_up_days: settings.followUpDays,
  lead_within_s: settings.leadWithinS,
  velocity_window_days: settings.velocityWindowDays,
});

/** The opening hours of the workspace and its queues; null while none are set. */
export const calendarsIn = ({ calendar, queueCalendars }: Settings): Calendars | null =>
  calendar === null && Object.keys(queueCalendars).length === 0
    ? null
    : { standard: calendar ?? allHours, queues: queueCalendars };

/** The formulas among those stored that this version knows. */
const known = (chosen: Readonly<Record<string, string>>): Partial<Record<MetricId, string>> =>
  Object.fromEntries(
    allMetrics.flatMap(({ id, variants }) => {
      const found = variants.find((variant) => variant.id === chosen[id]);
      return found ? [[id, found.id]] : [];
    }),
  );

const queueLimits = (stored: Settings["queueParams"]): QueueParams =>
  Object.fromEntries(
    Object.entries(stored).map(([queue, own]) => [
      queue,
      Object.fromEntries(
        queueParamNames.flatMap((name) => (own[name] === undefined ? [] : [[name, own[name]]])),
      ),
    ]),
  );

/** What the workspace chose about counting and comparing, beside its thresholds. */
export const rulesOf = (settings: Settings, own: readonly Benchmark[]): Rules => ({
  calendars: calendarsIn(settings),
  queueParams: queueLimits(settings.queueParams),
  variants: known(settings.variants),
  queueVariants: Object.fromEntries(
    Object.entries(settings.queueVariants).map(([queue, chosen]) => [queue, known(chosen)]),
  ),
  smallest: settings.smallest,
  library: { own, hidden: settings.hiddenBenchmarks },
});

/** What of the workspace changes the results of cells. */
export const notebookSettings = (settings: Settings, own: readonly Benchmark[]): NotebookSettings => {
  const people = peopleView(settings);
  return {
    weekStart: settings.firstWeekday,
    rules: rulesOf(settings, own),
    people: {
      hidden: [...people.dimensions],
      least: settings.minimumGroup,
      ...(people.scope && { scope: people.scope }),
    },
  };
};
