import type { Calendar, Weekday } from "../base";
import type { Policy } from "../import";

/** Something that happened on a day, or from one to another (both counted, `YYYY-MM-DD`). */
export interface Note {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** The workspace's choices. Every field has a default; a target is unset until somebody chooses it. */
export interface Settings {
  /** null: the browser's. */
  readonly language: "en" | "ar" | null;
  readonly digits: "latn" | "arab";
  readonly theme: "system" | "light" | "dark";
  /** Commands by a single character, which dictation can set off by mistake. */
  readonly singleKeys: boolean;
  /** SQL cells run only when they are asked to. */
  readonly manualSql: boolean;
  /** IANA zone of the workspace; null: this device's. */
  readonly zone: string | null;
  /** ISO 3166 code for local numbers and holidays; null until chosen. */
  readonly country: string | null;
  readonly firstWeekday: Weekday;
  /** Opening hours of the workspace; null until somebody sets them: all hours count. */
  readonly calendar: Calendar | null;
  /** Opening hours of queues that have their own. */
  readonly queueCalendars: Readonly<Record<string, Calendar>>;
  readonly shortAbandonS: number;
  /** The threshold service level is measured with; a measure, not a target. */
  readonly answerWithinS: number;
  readonly repeatWindowDays: number;
  readonly followUpDays: number;
  readonly leadWithinS: number;
  readonly velocityWindowDays: number;
  /** Thresholds and windows beyond these, by the metric layer's names; its defaults hold where absent. */
  readonly moreParams: Readonly<Record<string, number>>;
  /** Limits of queues that have their own, by the metric layer's names. */
  readonly queueParams: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Formulas instead of the defaults, by metric; and those of queues looked at alone. */
  readonly variants: Readonly<Record<string, string>>;
  readonly queueVariants: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Formulas of single cells, by notebook and cell (`overview/scorecard`), then metric. */
  readonly cellVariants: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Notebooks and templates that are shown first, by id. */
  readonly pinnedNotebooks: readonly string[];
  /** Smallest changes worth mentioning that differ from the metric's own, by metric. */
  readonly smallest: Readonly<Record<string, number>>;
  /** Ids of library benchmarks that are not shown. */
  readonly hiddenBenchmarks: readonly string[];
  /** Groups smaller than this are suppressed where people could be recognised. */
  readonly minimumGroup: number;
  /** What happened when, for charts over time. */
  readonly notes: readonly Note[];
  /** How people are protected in the data. */
  readonly policy: Policy;
  /** Whose own data are kept under `own_only`; null until said. */
  readonly ownAgent: string | null;
}
