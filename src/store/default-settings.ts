import { thresholds } from "../base";
import type { Settings } from "./settings";

/** What holds until somebody chooses (centre.md, Defaults). */
export const defaultSettings: Settings = {
  language: null,
  digits: "latn",
  theme: "system",
  zone: null,
  country: null,
  firstWeekday: 1,
  weekend: [6, 7],
  dayStartsAtMin: 0,
  ...thresholds,
  missedReturnedWithinH: 2,
  minimumGroup: 5,
  worthMentioning: { serviceLevelPoints: 2, speedOfAnswerS: 5 },
  targets: {},
  targetsByQueue: {},
  policy: "named",
};
