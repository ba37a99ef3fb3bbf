export const chartsMore = {
  "editing.chart.breakdown": "A metric by queue, agent, hour …",
  "editing.chart.leaderboard": "Ranking with uncertainty",
  "chart.other-groups": "{n, plural, one {# other} other {# others}}",
  "chart.so-many-of": "{some} of {n, number}",
  "chart.share-of-all": "{share} of all",
  "chart.state.partial": "For some of these calls it is not known",
  "chart.state.immature": "For some of these calls it is too early to tell",
  "chart.all": "All together {value}",
  "chart.all-together": "All together: {value}.",
  "chart.average": "Average {value}",
  "chart.people-closed": "This workspace shows no people, so nothing stands here by person.",
  "chart.people-too-few":
    "{n, plural, one {One person has} other {# people have}} too few calls to be shown apart, and nobody else has any.",
  "chart.people-left-out":
    "{n, plural, one {One person with too few calls is} other {# people with too few calls are}} not shown apart",
  "chart.groups.subtitle":
    "{unit, select, share {Per cent} s {Time} currency {{currency}} currency_per_day {{currency} per day} points {Points} other {Count}}{intervals, select, yes {, with 95% confidence interval} other {}}, n = {n, number}",
  "chart.breakdown.title": "{metric} by {by}",
  "chart.breakdown.description":
    "{groups, plural, one {One group.} other {# groups.}} Highest: {highest} ({highestValue}). Lowest: {lowest} ({lowestValue}).",
  "chart.leaderboard.title": "{metric} by {by}, against the average",
  "chart.leaderboard.average": "Average: {value}.",
  "chart.leaderboard.better": "Better than it: {names}.",
  "chart.leaderboard.worse": "Worse than it: {names}.",
  "chart.leaderboard.above": "Above it: {names}.",
  "chart.leaderboard.below": "Below it: {names}.",
  "chart.leaderboard.unclear":
    "{some, select, no {All can be told from it.} other {For {n} of {of} it cannot be told: chance explains the difference.}}",
  "chart.standing.better": "Better than the average",
  "chart.standing.worse": "Worse than the average",
  "chart.standing.above": "Above the average",
  "chart.standing.below": "Below the average",
  "chart.standing.cannot_tell": "Cannot tell",
  "chart.column.standing": "Against the average",
} as const;
