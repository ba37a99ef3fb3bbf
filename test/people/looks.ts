import type { Look, Protection } from "./every-answer";
import { everybody, extensions } from "./one-person";

// Two logs that differ only in what came of single people's calls, of whom nothing may be told apart, and that agree in
// every figure that may be told. Whatever is asked of the one must be what the other answers: else somebody could tell
// them apart, directly or by taking what is told from a total.

/** Every level that protects people. */
export const levels = ["pseudonyms", "own_only", "teams_only"] as const;
/** What a level lets figures say. */
export const protection = (level: (typeof levels)[number]): Protection => ({
  scope: { crowd: level === "own_only" ? 6 : 5, least: 5, weekStart: 1 },
  hidden: level === "teams_only" ? ["agent_id"] : [],
});
export const whole: Look = { from: "2026-11-02T00:00:00", to: "2026-11-16T00:00:00" };
export const week: Look = { from: "2026-11-02T00:00:00", to: "2026-11-09T00:00:00" };

export const narrowed: readonly (readonly [string, Look])[] = [
  ["the half-hour of one person", { from: "2026-11-03T07:00:00", to: "2026-11-03T07:30:00" }],
  ["the days after it, up to the Sunday", { from: "2026-11-03T07:30:00", to: "2026-11-08T00:00:00" }],
  ["the Sunday of one person", { from: "2026-11-08T00:00:00", to: "2026-11-09T00:00:00" }],
  ["the week without it", { from: "2026-11-02T00:00:00", to: "2026-11-08T00:00:00" }],
  [
    "Monday to Friday, whom nobody's Saturday parts from the Sunday",
    { from: "2026-11-02T00:00:00", to: "2026-11-07T00:00:00" },
  ],
  ["the same, till late on Saturday", { from: "2026-11-02T00:00:00", to: "2026-11-07T23:00:00" }],
  [
    "three weeks, the last of which one person worked alone",
    { from: "2026-11-02T00:00:00", to: "2026-11-23T00:00:00" },
  ],
  ["that week alone", { from: "2026-11-16T00:00:00", to: "2026-11-23T00:00:00" }],
  ["the week after it", { from: "2026-11-23T00:00:00", to: "2026-11-30T00:00:00" }],
  [
    "the queue of all in three weeks",
    { from: "2026-11-02T00:00:00", to: "2026-11-23T00:00:00", filters: { queue: ["sales"] } },
  ],
  ["Monday and Tuesday", { from: "2026-11-02T00:00:00", to: "2026-11-04T00:00:00" }],
  ["the Mondays of two weeks", { ...whole, filters: { weekday: ["1"] } }],
  ["the Sunday and Wednesday of a week", { ...week, filters: { weekday: ["3", "7"] } }],
  ["the queue of one person", { ...week, filters: { queue: ["vip"] } }],
  ["all queues but that one", { ...week, filters: { queue: { not: ["vip"] } } }],
  ["that queue with a large one", { ...week, filters: { queue: ["vip", "sales"] } }],
  ["the line of one person", { ...week, filters: { company_number: ["+49301"] } }],
  ["the campaign of one person", { ...week, filters: { campaign: ["c-vip"] } }],
  ["all campaigns but that one", { ...week, filters: { campaign: { not: ["c-vip"] } } }],
  ["the team of two", { ...week, filters: { team: ["duo"] } }],
  ["all teams but that one", { ...week, filters: { team: { not: ["duo"] } } }],
  ["the hour of one person", { ...week, filters: { hour: ["7"] } }],
  ["all hours but that one", { ...week, filters: { hour: { not: ["7"] } } }],
];

/** The parts of a text by which somebody could be known. */
const names = [...everybody.flatMap((name) => name.split(" ")), ...extensions, ".wav"];
/** Which of them a text has. */
export const namesIn = (text: string, but: readonly string[]): readonly string[] =>
  names.filter((name) => !but.includes(name) && text.includes(name));
