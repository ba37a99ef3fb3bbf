/** Which few codes make up most of the calls or of the work. */
export const pareto = {
  "chart.pareto.title":
    "{measure, select, workload {{of, select, reason {Which reasons take the time} other {Which results take the time}}} other {{of, select, reason {Why customers call, the most frequent first} other {What came of the calls, the most frequent first}}}}",
  "chart.pareto.subtitle": "{n, plural, one {# call} other {# calls}} ({population})",
  "chart.pareto.untimed":
    "{n, plural, one {# answered call} other {# answered calls}} without a time left out",
  "chart.pareto.needs":
    "The time that calls take is missing: map the column with the talk time and this fills itself.",
  "chart.pareto.no-reasons":
    "No call here has a reason: map the column with the reason for the call and this fills itself.",
  "chart.pareto.time": "{value} of handle time",
  "chart.pareto.share": "{share} of the whole",
  "chart.pareto.cumulative": "{share} together with those above",
  "chart.pareto.codes": "{n, plural, one {# code} other {# codes}} added up",
  "chart.pareto.line": "Together with those above; filled: the fewest that make up {share}",
  "chart.pareto.description":
    "{n, plural, one {# of {of} makes} other {# of {of} make}} up {share}: {names}{more, plural, =0 {} one { and # more} other { and # more}}. The largest is {first} with {value}.",
  "chart.pareto.hidden":
    "{n, plural, one {# of these has} other {# of these have}} no bar of {n, plural, one {its} other {their}} own: see “{rest}”.",
  "editing.chart.pareto": "The few that make up most calls",
  "editing.chart.pareto-workload": "The few that take most of the time",
  "chart.hours": "{value} {n, plural, one {hour} other {hours}}",
  "chart.no-reason": "No reason noted",
  "chart.rest-reasons": "Other reasons",
  "chart.column.reason": "Reason",
  "chart.column.seconds": "Handle time",
  "chart.column.cumulative": "Together with those above",
} as const;
