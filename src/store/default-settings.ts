import { thresholds } from "../base";
import type { Settings } from "./settings";

/** What holds until somebody chooses (centre.md, Defaults). */
export const defaultSettings: Settings = {
  language: null,
  digits: "latn",
  theme: "system",
  singleKeys: true,
  manualSql: false,
  zone: null,
  country: null,
  firstWeekday: 1,
  calendar: null,
  queueCalendars: {},
  ...thresholds,
  moreParams: {},
  queueParams: {},
  variants: {},
  queueVariants: {},
  cellVariants: {},
  pinnedNotebooks: [],
  smallest: {},
  hiddenBenchmarks: [],
  notes: [],
  minimumGroup: 5,
  policy: "named",
  ownAgent: null,
};
