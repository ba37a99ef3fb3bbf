/** Small multiples. */
export const panels = {
  "editing.chart.metric-panels": "A metric over time, a panel for each queue, campaign …",
  "editing.chart.disposition-panels": "What came of the calls, a panel for each queue, campaign …",
  "chart.metric-panels.title":
    "{metric} by {by} and {grain, select, hour {hour} day {day} week {week} month {month} other {quarter}}",
  "chart.disposition-panels.title":
    "What came of the calls, by {by} and {grain, select, hour {hour} day {day} week {week} month {month} other {quarter}}",
  "chart.metric-panels.rest":
    "{others, plural, one {one more is} other {# more are}} not drawn: {value} together, n = {n, number}",
  "chart.disposition-panels.rest":
    "{others, plural, one {one more is} other {# more are}} not drawn, with {n, plural, one {# call} other {# calls}}",
  "chart.disposition-panels.one": "{name}: {groups}.",
  "chart.panels.untold":
    "{n, plural, one {one is} other {# are}} not told, because too few people are behind {n, plural, one {it} other {them}}",
  "chart.panels.at": "{name}, {when}",
  "chart.panels.head": "{value} · n = {n, number}",
  "chart.panels.many":
    "{groups, plural, one {One panel} other {# panels}} at the same scale, the one with most calls first.",
  "chart.panels.each": "Each panel’s own",
  "chart.panels.all": "All together",
  "builder.suggest.panels": "How did each queue go?",
  "builder.suggest.panels.what":
    "Service level over time in a small picture for each queue, at the same scale.",
} as const;
