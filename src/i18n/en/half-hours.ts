/** The half-hours of a day or a week as a picture. */
export const halfHours = {
  "chart.half-hours.title": "Half-hour by half-hour, {when}",
  "chart.half-hours.mean-title":
    "The half-hours of a mean day ({days, plural, one {# day} other {# days}} of data)",
  "chart.half-hours.offered": "{n, plural, one {# call offered} other {# calls offered}}",
  "chart.half-hours.on-target":
    "{met, number} of {of, plural, one {# half-hour} other {# half-hours}} on target ({share}): {line} within {target}, filled dots",
  "chart.half-hours.of": "Calls in service level",
  "chart.half-hours.late": "Not answered in time",
  "chart.half-hours.rank": "Cost, from 1",
  "chart.half-hours.usual": "Usual: same weekday of the four weeks before",
  "chart.half-hours.usual-offered": "Usual offered",
  "chart.half-hours.usual-lost": "Usual lost",
  "chart.half-hours.usual-level": "Usual service level",
  "chart.half-hours.usual-handle": "Usual handle time",
  "chart.half-hours.beside": "{value}; usual {usual}",
  "chart.half-hours.calls": "{offered} offered, {answered} answered, {lost} lost",
  "chart.half-hours.level": "Service level {share} of {n, number}",
  "chart.half-hours.handle": "Handle time {time}",
  "chart.half-hours.cost": "Cost no. {rank}: {n} not answered in time",
  "chart.half-hours.one": "{when} ({n})",
  "chart.half-hours.busiest": "Most calls: {when}, {n} offered.",
  "chart.half-hours.costliest":
    "{n, plural, one {The half-hour that cost most, by calls not answered in time, is numbered} other {The # half-hours that cost most, by calls not answered in time, are numbered}}: {list}.",
  "editing.chart.half-hours": "Half-hour by half-hour",
  "builder.suggest.half-hours": "Which half-hours failed?",
  "builder.suggest.half-hours.what":
    "Calls, lost calls, service level and handle time of each half-hour, beside what is usual.",
} as const;
